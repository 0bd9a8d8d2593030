package org.depeche.generation;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.depeche.index.DamagedIndexException;
import org.depeche.index.IndexLayout;
import org.depeche.internal.DurableFiles;
import org.depeche.reader.SourceFile;
import org.jspecify.annotations.Nullable;

/**
 * Which files need not be read: those that the last run read without any problem, all of whose
 * articles the generation holds, and whose size, time and inode are as they were. A file of which
 * anything else is true is not in the book, and is read. For one thread.
 */
final class SourceBook {

  /** A file changed just before it was read could change again within one tick of its time. */
  private static final Duration TICK = Duration.ofSeconds(2);

  private final Instant now;

  /** By the hash of the path. */
  private final Map<Long, SourceEntry> entries = new HashMap<>();

  /** The file that is being read, as it was found; null where it cannot be entered. */
  private @Nullable SourceEntry reading;

  SourceBook(Instant now) {
    this.now = now;
  }

  /** Takes the list of a generation over. */
  void read(Path generation) throws IOException {
    Path file = IndexLayout.sources(generation);
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        put(SourceEntry.parse(line));
      }
    } catch (IllegalArgumentException
        | DateTimeException
        | CharacterCodingException
        | NoSuchFileException e) {
      entries.clear();
      throw new DamagedIndexException(
          file,
          "it is missing or not what was written. Build the index anew with: depeche reindex"
              + " --full",
          e);
    }
  }

  private void put(SourceEntry entry) {
    entries.put(Hasher.source(entry.path()), entry);
  }

  /** Whether a file, by the key of its path, need not be read. */
  boolean isUnchanged(SourceFile file, long key, Withdrawals withdrawals) {
    SourceEntry entry = entries.get(key);
    return entry != null && entry.matches(file) && withdrawals.containsAll(entry.passedOver());
  }

  /** A file is about to be read: it is out of the book unless it is read to its end. */
  void begin(SourceFile file, String path) {
    entries.remove(Hasher.source(path));
    String fileKey = file.fileKey();
    reading =
        fileKey == null || file.modified().isAfter(now.minus(TICK))
            ? null
            : new SourceEntry(path, file.size(), file.modified(), fileKey, List.of());
  }

  /** An article of the file that is being read is withdrawn. */
  void passOver(String id) {
    if (reading != null) {
      reading = reading.passingOver(id);
    }
  }

  /** Something in the file that is being read was not taken in. */
  void spoil() {
    reading = null;
  }

  /** The file was read to its end; it is entered if it was the same all the time. */
  void end(SourceFile file) {
    if (reading != null && isAsFound(file)) {
      put(reading);
    }
    reading = null;
  }

  private static boolean isAsFound(SourceFile file) {
    try {
      BasicFileAttributes attributes = Files.readAttributes(file.file(), BasicFileAttributes.class);
      return attributes.size() == file.size()
          && attributes.lastModifiedTime().toInstant().equals(file.modified());
    } catch (IOException vanished) {
      // What cannot be looked at any more is read again next time.
      return false;
    }
  }

  /** The generation does not hold everything of a file, or holds what the file lost. */
  void spoil(long source) {
    entries.remove(source);
  }

  /** An article of a file is withdrawn, and was taken out of the generation. */
  void withdraw(String path, String id) {
    entries.computeIfPresent(Hasher.source(path), (key, entry) -> entry.passingOver(id));
  }

  /** Tells which files are not there any more, by the keys of their paths and those. */
  interface Gone {
    boolean test(long key, String path);
  }

  /** Files that are not there any more need no line. */
  void removeIf(Gone gone) {
    entries.entrySet().removeIf(entry -> gone.test(entry.getKey(), entry.getValue().path()));
  }

  /** Writes the list, sorted. */
  void write(Path generation, DurableFiles files) throws IOException {
    List<String> lines =
        entries.values().stream().map(SourceEntry::line).sorted().collect(Collectors.toList());
    try (OutputStream out =
        new BufferedOutputStream(files.open(IndexLayout.sources(generation)), 1 << 16)) {
      for (String line : lines) {
        out.write((line + '\n').getBytes(StandardCharsets.UTF_8));
      }
    }
  }
}
