package org.depeche.reader;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An archive (zip, tar), read like a folder: the files in it by their names. Nothing is ever
 * unpacked to disk. Hidden files are passed over, those of unknown type and archives within are
 * counted. A file in it that cannot be read is a problem of the archive, and the next one is read.
 */
final class Archive implements Results {

  private final SourceFile archive;
  private final ChangeGuard guard;
  private final Unpacked.Allowance allowance;
  private final ArchiveEntries entries;
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
    entries = entries();
  }

  private ArchiveEntries entries() throws IOException {
    if (Formats.isZip(archive.file())) {
      return new ZipEntries(archive.file());
    }
    InputStream packed = Files.newInputStream(archive.file());
    try {
      InputStream tar = Formats.isPackedTar(archive.file()) ? Gunzip.open(packed) : packed;
      return new TarEntries(new BufferedInputStream(tar), allowance, guard);
    } catch (IOException e) {
      packed.close();
      throw e;
    }
  }

  @Override
  public @Nullable ReadResult next() throws IOException {
    while (results != null || toNextEntry()) {
      try {
        if (results == null) {
          open();
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

  private boolean toNextEntry() throws IOException {
    String next = entries.next();
    name = next == null ? "" : next;
    return next != null;
  }

  private void open() throws IOException {
    String plainName = name.replace('\\', '/').replaceFirst("^(?:\\./)+", "");
    List<String> names = List.of(plainName.split("/"));
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
    in = entries.open();
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
      entries.close();
    }
  }
}
