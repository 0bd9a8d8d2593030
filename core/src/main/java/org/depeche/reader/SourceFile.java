package org.depeche.reader;

import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Instant;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * A file found under a path that the user gave, with what tells whether it changed since.
 *
 * @param root the path given: a folder, or the file itself
 * @param file the file, as reached from the root
 * @param size its length in bytes, packed as it lies on disk
 * @param modified when its content last changed
 * @param fileKey what the file system calls it (device and inode), or null where it gives no such
 *     name; another file put in its place has another key
 */
public record SourceFile(
    Path root, Path file, long size, Instant modified, @Nullable String fileKey) {

  /**
   * The path relative to the root, or the name of a root that is the file itself: the id of an
   * article that fills its file.
   *
   * @return the path with {@code /} between its names, in Unicode form C
   */
  public String relativeId() {
    Path relative = file.equals(root) ? file.getFileName() : root.relativize(file);
    StringJoiner names = new StringJoiner("/");
    relative.forEach(name -> names.add(name.toString()));
    return Normalizer.normalize(names.toString(), Normalizer.Form.NFC);
  }

  /** The path of the file. */
  @Override
  public String toString() {
    return file.toString();
  }
}
