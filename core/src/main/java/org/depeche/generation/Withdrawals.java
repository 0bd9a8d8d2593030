package org.depeche.generation;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import org.depeche.index.DamagedIndexException;
import org.depeche.index.IndexLayout;
import org.depeche.internal.DurableFiles;
import org.jspecify.annotations.Nullable;

/**
 * The articles that are withdrawn from an index: no run takes them in, and no rollback brings them
 * back, until they are allowed again. The list lies beside the generations, so that it outlives
 * them; its last line is its checksum. For one thread, under the lock.
 */
final class Withdrawals {
  private static final String SUM = "crc32 ";

  private final Path file;
  private final TreeMap<String, Entry> entries = new TreeMap<>();
  private boolean exists;

  private Withdrawals(Path file) {
    this.file = file;
  }

  /** Whether the words of an article are still to be rewritten out of the kept generations. */
  private record Entry(Instant since, boolean toPurge) {}

  static Withdrawals none() {
    return new Withdrawals(Path.of(""));
  }

  /**
   * Reads the list.
   *
   * @param expected whether there must be one
   */
  static Withdrawals read(IndexLayout layout, boolean expected) throws IOException {
    Withdrawals read = new Withdrawals(layout.withdrawn());
    String text;
    try {
      text = Files.readString(read.file);
    } catch (NoSuchFileException e) {
      if (expected) {
        throw read.damaged(e);
      }
      return read;
    } catch (CharacterCodingException e) {
      throw read.damaged(e);
    }
    int end = text.lastIndexOf(SUM);
    if (end < 0 || !text.substring(end).equals(sumLine(text.substring(0, end)))) {
      throw read.damaged(null);
    }
    read.exists = true;
    try {
      text.substring(0, end).lines().forEach(read::add);
    } catch (DateTimeException | IndexOutOfBoundsException | IllegalArgumentException e) {
      throw read.damaged(e);
    }
    return read;
  }

  private void add(String line) {
    String[] fields = line.split("\t", -1);
    entries.put(
        Escaped.unescape(fields[0]),
        new Entry(Instant.parse(fields[1]), fields[2].equals("purge")));
  }

  /** Whether the index has a list, be it empty. */
  boolean exist() {
    return exists;
  }

  boolean contains(String id) {
    return entries.containsKey(id);
  }

  boolean containsAll(Collection<String> ids) {
    return entries.keySet().containsAll(ids);
  }

  Set<String> ids() {
    return Set.copyOf(entries.keySet());
  }

  /** The articles whose words are still in kept generations. */
  Set<String> toPurge() {
    return entries.entrySet().stream()
        .filter(entry -> entry.getValue().toPurge())
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }

  void withdraw(Collection<String> ids, boolean purge, Instant now) {
    for (String id : ids) {
      Entry before = entries.get(id);
      boolean toPurge = purge || before != null && before.toPurge;
      entries.put(id, new Entry(before == null ? now : before.since, toPurge));
    }
  }

  void purged() {
    entries.replaceAll((id, entry) -> new Entry(entry.since, false));
  }

  /** Lets articles in again; returns those that were withdrawn. */
  List<String> allow(Collection<String> ids) {
    return ids.stream().filter(id -> entries.remove(id) != null).toList();
  }

  /** Puts the list into the place of the one on disk. */
  void write(IndexLayout layout, DurableFiles files) throws IOException {
    StringBuilder text = new StringBuilder();
    entries.forEach(
        (id, entry) ->
            text.append(Escaped.escape(id))
                .append('\t')
                .append(entry.since)
                .append('\t')
                .append(entry.toPurge ? "purge" : "withdrawn")
                .append('\n'));
    text.append(sumLine(text.toString()));
    Path next = next(layout);
    files.delete(next);
    files.write(next, text.toString().getBytes(StandardCharsets.UTF_8));
    files.rename(next, file);
    exists = true;
    files.sync(layout.root());
  }

  /** The file that becomes the list; a dead run may leave it. */
  static Path next(IndexLayout layout) {
    return layout.withdrawn().resolveSibling(layout.withdrawn().getFileName() + ".next");
  }

  private static String sumLine(String text) {
    CRC32 crc = new CRC32();
    crc.update(text.getBytes(StandardCharsets.UTF_8));
    return SUM + HexFormat.of().toHexDigits((int) crc.getValue()) + "\n";
  }

  private DamagedIndexException damaged(@Nullable Exception e) {
    String reason =
        "it is missing or not what was written, so that nobody knows which articles are withdrawn."
            + " Delete the file if it is there, and withdraw them again with: depeche delete ID…";
    return e == null
        ? new DamagedIndexException(file, reason)
        : new DamagedIndexException(file, reason, e);
  }
}
