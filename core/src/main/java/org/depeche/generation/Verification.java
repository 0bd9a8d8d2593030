package org.depeche.generation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.store.FSDirectory;
import org.depeche.index.DamagedIndexException;
import org.depeche.index.FileSum;
import org.depeche.index.IndexLayout;
import org.depeche.index.Manifest;
import org.depeche.index.Snapshot;

/** Checks every file of a generation, reading each of them once from end to end. */
final class Verification {
  private static final int BUFFER = 1 << 16;
  private static final int CHECKSUM_LENGTH = Long.BYTES;

  private Verification() {}

  /**
   * The length and checksum of every file of a generation, by name; Lucene's files must end in the
   * checksum of what they hold.
   */
  static List<FileSum> sums(Path generation) throws IOException {
    List<FileSum> sums = new ArrayList<>();
    for (Path list : List.of(IndexLayout.articles(generation), IndexLayout.sources(generation))) {
      sums.add(sum(list, list.getFileName().toString(), false));
    }
    Path lucene = IndexLayout.lucene(generation);
    try (DirectoryStream<Path> files = Files.newDirectoryStream(lucene)) {
      for (Path file : files) {
        sums.add(sum(file, lucene.getFileName() + "/" + file.getFileName(), true));
      }
    }
    sums.sort(Comparator.comparing(FileSum::name));
    return sums;
  }

  /** Adds a sentence for every file that is not what the manifest says, or is not named in it. */
  static void findings(Path generation, Manifest manifest, List<Finding> findings)
      throws IOException {
    Set<Path> named = new HashSet<>(Set.of(IndexLayout.manifest(generation)));
    for (FileSum expected : manifest.files()) {
      Path file = generation.resolve(expected.name());
      named.add(file);
      try {
        if (!sum(file, expected.name(), false).equals(expected)) {
          findings.add(Finding.of(Finding.Kind.CONTENT, file));
        }
      } catch (NoSuchFileException e) {
        findings.add(Finding.of(Finding.Kind.MISSING, file));
      } catch (IOException e) {
        findings.add(Finding.of(Finding.Kind.UNREADABLE, file, Failures.explain(e)));
      }
    }
    try (Stream<Path> all = Files.walk(generation)) {
      all.filter(file -> !Files.isDirectory(file) && !named.contains(file))
          .forEach(file -> findings.add(Finding.of(Finding.Kind.UNNAMED, file)));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** Refuses a generation any file of which is not what was written. */
  static void inspect(Path generation, Manifest manifest) throws IOException {
    List<Finding> findings = new ArrayList<>();
    findings(generation, manifest, findings);
    if (!findings.isEmpty()) {
      throw new DamagedIndexException(
          generation,
          findings.stream().map(Finding::toString).collect(Collectors.joining(" "))
              + " Build it anew with: depeche reindex --full");
    }
  }

  /** Files taken over from another generation must still be what its manifest says. */
  static void compare(Path generation, List<FileSum> sums, Manifest base) throws IOException {
    Map<String, FileSum> before = new HashMap<>();
    base.files().forEach(sum -> before.put(sum.name(), sum));
    String ofLucene = IndexLayout.lucene(Path.of("")).getFileName() + "/";
    for (FileSum sum : sums) {
      FileSum then = before.get(sum.name());
      if (then != null && !then.equals(sum) && sum.name().startsWith(ofLucene)) {
        throw damaged(generation.resolve(sum.name()));
      }
    }
  }

  /**
   * Opens Lucene's files and compares the ids in them with those listed; returns how many deleted
   * articles they still carry.
   */
  static int deleted(Path generation, IdSum listed, Hasher hasher) throws IOException {
    Path lucene = IndexLayout.lucene(generation);
    try (Snapshot snapshot = Snapshot.open(FSDirectory.open(lucene))) {
      IdSum held = new IdSum();
      snapshot.forEachId(id -> held.add(hasher.key(id)));
      if (held.count() != listed.count() || !held.text().equals(listed.text())) {
        throw new DamagedIndexException(
            lucene,
            "it holds "
                + held.count()
                + " articles; expected the "
                + listed.count()
                + " that were listed. Build the index anew with: depeche reindex --full");
      }
      return snapshot.reader().numDeletedDocs();
    }
  }

  private static FileSum sum(Path file, String name, boolean ofLucene) throws IOException {
    long bytes = Files.size(file);
    long left = ofLucene ? bytes - CHECKSUM_LENGTH : bytes;
    CRC32 crc = new CRC32();
    byte[] buffer = new byte[BUFFER];
    try (InputStream in = Files.newInputStream(file)) {
      while (left > 0) {
        int read = in.read(buffer, 0, (int) Math.min(left, BUFFER));
        if (read < 0) {
          throw damaged(file);
        }
        crc.update(buffer, 0, read);
        left -= read;
      }
      if (ofLucene) {
        byte[] end = in.readNBytes(CHECKSUM_LENGTH);
        boolean whole = bytes >= CodecUtil.footerLength() && end.length == CHECKSUM_LENGTH;
        if (!whole || ByteBuffer.wrap(end).getLong() != crc.getValue()) {
          throw damaged(file);
        }
        crc.update(end);
      }
    }
    return new FileSum(name, bytes, crc.getValue());
  }

  private static DamagedIndexException damaged(Path file) {
    return new DamagedIndexException(
        file,
        "its checksum is not that of what was written; look at the disk, then build the index anew"
            + " with: depeche reindex --full");
  }
}
