package org.depeche.reader;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Iterator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** The files in a zip, in the order of their names. */
final class ZipEntries implements ArchiveEntries {

  /** What Windows used for names before Unicode. */
  private static final String WINDOWS_NAMES = "IBM850";

  private final ZipFile zip;
  private final Iterator<? extends ZipEntry> entries;
  private @Nullable ZipEntry current;

  ZipEntries(Path file) throws IOException {
    zip = zip(file);
    entries =
        zip.stream()
            .filter(entry -> !entry.isDirectory())
            .sorted(Comparator.comparing(ZipEntry::getName))
            .iterator();
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
  public @Nullable String next() {
    current = entries.hasNext() ? entries.next() : null;
    return current == null ? null : current.getName();
  }

  @Override
  public InputStream open() throws IOException {
    if (current == null) {
      throw new IllegalStateException("No entry was named; ask next() first.");
    }
    return new Summed(zip.getInputStream(current), current.getCrc());
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
