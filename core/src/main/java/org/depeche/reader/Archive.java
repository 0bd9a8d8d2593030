package org.depeche.reader;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * A zip archive, read like a folder: the files in it by their names, in the order of the names.
 * Nothing is ever unpacked to disk. Hidden files are passed over, those of unknown type and
 * archives within are counted. A file in it that cannot be read is a problem of the archive, and
 * the next one is read.
 */
final class Archive implements Results {

  /** What Windows used for names before Unicode. */
  private static final String WINDOWS_NAMES = "IBM850";

  private final SourceFile archive;
  private final ChangeGuard guard;
  private final Unpacked.Allowance allowance;
  private final ZipFile zip;
  private final Iterator<? extends ZipEntry> entries;
  private final PassedOverFiles passedOver;
  private String name = "";
  private @Nullable InputStream in;
  private @Nullable Results results;

  /**
   * Opens an archive.
   *
   * @param passedOver takes the files in it that are passed over
   */
  Archive(SourceFile archive, ChangeGuard guard, PassedOverFiles passedOver) throws IOException {
    this.passedOver = passedOver;
    this.archive = archive;
    this.guard = guard;
    allowance = new Unpacked.Allowance(guard.size());
    zip = zip(archive.file());
    entries = zip.stream().sorted(Comparator.comparing(ZipEntry::getName)).iterator();
  }

  private static ZipFile zip(Path file) throws IOException {
    try {
      return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
    } catch (ZipException e) {
      boolean names = String.valueOf(e.getMessage()).contains("bad entry name");
      if (names && Charset.isSupported(WINDOWS_NAMES)) {
        return new ZipFile(file.toFile(), Charset.forName(WINDOWS_NAMES));
      }
      throw e;
    }
  }

  @Override
  public @Nullable ReadResult next() throws IOException {
    while (results != null || entries.hasNext()) {
      try {
        if (results == null) {
          open(entries.next());
          continue;
        }
        ReadResult next = results.next();
        if (next != null) {
          return ofArchive(next);
        }
        closeEntry();
      } catch (IOException e) {
        closeEntry();
        guard.check();
        UnreadableException reason = new UnreadableException(e, inEntry(Reasons.of(e)));
        if (allowance.isSpent()) {
          throw reason;
        }
        return new ReadProblem(archive.file(), 0, reason.reason());
      }
    }
    guard.check();
    return null;
  }

  private void open(ZipEntry entry) throws IOException {
    name = entry.getName();
    if (entry.isDirectory()) {
      return;
    }
    List<String> names = List.of(name.replace('\\', '/').split("/"));
    boolean hidden = names.stream().anyMatch(n -> n.startsWith(".") && !n.equals(".."));
    if (hidden || names.contains("__MACOSX")) {
      return;
    }
    Path path = path(names);
    Format format = Formats.of(path);
    if (format == null && !PageSniffer.mayBePage(path)) {
      passedOver.add(path);
      return;
    }
    in = new Summed(zip.getInputStream(entry), entry.getCrc());
    InputStream plain = Formats.isGzip(path) ? Gunzip.open(in) : in;
    InputStream unpacked = new Unpacked(plain, allowance, guard);
    if (format != null) {
      results = format.open(at(path), unpacked);
    } else {
      openPage(path, unpacked);
    }
  }

  private void openPage(Path path, InputStream unpacked) throws IOException {
    byte[] start = unpacked.readNBytes(PageSniffer.LOOKED_AT);
    if (PageSniffer.isPage(start)) {
      InputStream whole = new SequenceInputStream(new ByteArrayInputStream(start), unpacked);
      results = Formats.page().open(at(path), whole);
    } else {
      passedOver.add(path);
      closeEntry();
    }
  }

  /** Where an entry would be if the archive were a folder. */
  private Path path(List<String> names) throws UnreadableException {
    boolean out =
        names.contains("..") || names.getFirst().isEmpty() || names.getFirst().endsWith(":");
    boolean controls = name.chars().anyMatch(Character::isISOControl);
    if (out || controls) {
      throw new UnreadableException(
          out ? ReasonCode.NAME_LEADS_OUT : ReasonCode.NAME_WITH_CONTROLS);
    }
    try {
      return archive.file().resolve(String.join("/", names));
    } catch (InvalidPathException e) {
      throw new UnreadableException(e, Reason.of(ReasonCode.NAME_IMPOSSIBLE));
    }
  }

  private SourceFile at(Path path) {
    return new SourceFile(archive.root(), path, archive.size(), archive.modified(), null);
  }

  private ReadResult ofArchive(ReadResult result) {
    return switch (result) {
      case ReadArticle read ->
          new ReadArticle(read.article(), archive, read.line(), read.warnings());
      case ReadProblem problem ->
          new ReadProblem(archive.file(), problem.line(), inEntry(problem.why()));
    };
  }

  private Reason inEntry(Reason reason) {
    return Reason.of(ReasonCode.IN_ENTRY, name, reason);
  }

  private void closeEntry() throws IOException {
    try {
      if (results != null) {
        results.close();
      }
    } finally {
      results = null;
      if (in != null) {
        in.close();
        in = null;
      }
    }
  }

  @Override
  public void close() throws IOException {
    try {
      closeEntry();
    } finally {
      zip.close();
    }
  }
}
