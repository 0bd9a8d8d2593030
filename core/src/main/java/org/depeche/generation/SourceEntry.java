package org.depeche.generation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.depeche.reader.SourceFile;

/**
 * A line of the list of sources in a generation: a file that was read without any problem, all of
 * whose articles the generation holds as they stand in it.
 *
 * @param path its absolute path
 * @param size its length in bytes
 * @param modified when its content last changed
 * @param fileKey what the file system calls it
 * @param passedOver ids in it that were not taken in because they are withdrawn
 */
record SourceEntry(
    String path, long size, Instant modified, String fileKey, List<String> passedOver) {
  private static final int FIELDS = 4;

  SourceEntry {
    passedOver = List.copyOf(passedOver);
  }

  /** Whether a file is the one that was read, unchanged as far as its size, time and inode tell. */
  boolean matches(SourceFile file) {
    return size == file.size()
        && modified.equals(file.modified())
        && fileKey.equals(file.fileKey());
  }

  /** The same with another article that was not taken in. */
  SourceEntry passingOver(String id) {
    List<String> ids = new ArrayList<>(passedOver);
    ids.add(id);
    return new SourceEntry(path, size, modified, fileKey, ids);
  }

  String line() {
    StringBuilder line = new StringBuilder(Escaped.escape(path));
    line.append('\t').append(size).append('\t').append(modified.getEpochSecond());
    line.append('.').append(modified.getNano());
    line.append('\t').append(Escaped.escape(fileKey));
    passedOver.forEach(id -> line.append('\t').append(Escaped.escape(id)));
    return line.toString();
  }

  static SourceEntry parse(String line) {
    String[] fields = line.split("\t", -1);
    if (fields.length < FIELDS) {
      throw new IllegalArgumentException(
          "\"" + line + "\" is no line of a list of sources; expected path, size, time and key.");
    }
    List<String> passedOver = new ArrayList<>();
    for (int i = FIELDS; i < fields.length; i++) {
      passedOver.add(Escaped.unescape(fields[i]));
    }
    return new SourceEntry(
        Escaped.unescape(fields[0]),
        Long.parseLong(fields[1]),
        instant(fields[2]),
        Escaped.unescape(fields[3]),
        passedOver);
  }

  /** Seconds since 1970 and nanoseconds: a list of many files is read faster so. */
  private static Instant instant(String text) {
    int dot = text.indexOf('.');
    if (dot < 0) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is no time; expected seconds, a dot and nanoseconds.");
    }
    return Instant.ofEpochSecond(
        Long.parseLong(text, 0, dot, 10), Long.parseLong(text, dot + 1, text.length(), 10));
  }
}
