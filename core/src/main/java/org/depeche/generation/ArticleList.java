package org.depeche.generation;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.depeche.index.DamagedIndexException;
import org.depeche.index.FileSum;
import org.depeche.index.IndexLayout;
import org.depeche.index.Manifest;
import org.jspecify.annotations.Nullable;

/** Reads the list of articles of a generation line by line, and its checksum at the end. */
final class ArticleList implements Closeable {
  private final Path file;
  private final long expected;
  private final CheckedInputStream checked;
  private final BufferedReader lines;

  private ArticleList(Path file, long expected) throws IOException {
    this.file = file;
    this.expected = expected;
    checked = new CheckedInputStream(Files.newInputStream(file), new CRC32());
    lines = new BufferedReader(new InputStreamReader(checked, StandardCharsets.UTF_8), 1 << 16);
  }

  static ArticleList open(Path generation, Manifest manifest) throws IOException {
    Path file = IndexLayout.articles(generation);
    String name = file.getFileName().toString();
    for (FileSum sum : manifest.files()) {
      if (sum.name().equals(name)) {
        try {
          return new ArticleList(file, sum.crc32());
        } catch (NoSuchFileException e) {
          throw new DamagedIndexException(
              file, "the file is missing. Build the index anew with: depeche reindex --full", e);
        }
      }
    }
    throw new DamagedIndexException(
        IndexLayout.manifest(generation), "it does not name the file " + name + ".");
  }

  /** The next entry, or null at the end. */
  @Nullable ArticleEntry next() throws IOException {
    String line = lines.readLine();
    if (line != null) {
      try {
        return ArticleEntry.parse(line);
      } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
        throw damaged(e);
      }
    }
    if (checked.getChecksum().getValue() != expected) {
      throw damaged(null);
    }
    return null;
  }

  private DamagedIndexException damaged(@Nullable Exception cause) {
    String reason = "it is not what was written. Build the index anew with: depeche reindex --full";
    return cause == null
        ? new DamagedIndexException(file, reason)
        : new DamagedIndexException(file, reason, cause);
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
