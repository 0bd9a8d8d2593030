package org.depeche.generation;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.depeche.internal.DurableFiles;
import org.jspecify.annotations.Nullable;

/**
 * Files of a machine that can lose its power: it knows what would be left. Only what was forced to
 * disk is sure: the content of a file as of its last forcing, the names in a folder as of the
 * folder's. What was not forced may be there or not, so there are two disks after a cut: one that
 * has none of it, one that has every name and nothing of the content.
 */
final class PowerCutFiles extends DurableFiles {

  private final Operation left;

  /** The operation of that kind that is left out, counted from 1; 0 for none. */
  private final int omitted;

  private final Path root;
  private final Map<Object, byte[]> contents = new HashMap<>();
  private final Map<Object, TreeMap<String, Object>> names = new HashMap<>();
  private final Set<Object> folders = new HashSet<>();
  private final Set<Object> deleted = new HashSet<>();
  private int met;
  private @Nullable String omittedPath;
  private @Nullable Watch watch;

  /** Looks at the machine before and after every forcing, renaming and deleting. */
  interface Watch {
    void look() throws IOException;
  }

  PowerCutFiles(Path root, Operation left, int omitted) {
    this.root = root;
    this.left = left;
    this.omitted = omitted;
  }

  void watch(Watch newWatch) {
    watch = newWatch;
  }

  boolean isMutilated() {
    return omitted > 0;
  }

  /** What was left out, or null if there were fewer forcings. */
  @Nullable String omittedPath() {
    return omittedPath;
  }

  @Override
  public void before(Operation operation, Path path) throws IOException {
    boolean telling =
        operation == Operation.SYNC
            || operation == Operation.RENAME
            || operation == Operation.DELETE;
    if (telling && watch != null) {
      watch.look();
    }
  }

  @Override
  public void sync(Path path) throws IOException {
    before(Operation.SYNC, path);
    if (!isLeftOut(Operation.SYNC, path)) {
      force(path);
    }
  }

  private void force(Path path) throws IOException {
    if (Files.isDirectory(path)) {
      TreeMap<String, Object> inside = new TreeMap<>();
      try (DirectoryStream<Path> entries = Files.newDirectoryStream(path)) {
        for (Path entry : entries) {
          inside.put(entry.getFileName().toString(), key(entry));
          if (Files.isDirectory(entry)) {
            folders.add(key(entry));
          }
        }
      }
      names.put(key(path), inside);
    } else {
      contents.put(key(path), Files.readAllBytes(path));
    }
  }

  @Override
  public void rename(Path from, Path to) throws IOException {
    if (isLeftOut(Operation.RENAME, to)) {
      before(Operation.RENAME, to);
    } else {
      super.rename(from, to);
    }
  }

  private boolean isLeftOut(Operation operation, Path path) {
    if (operation != left || ++met != omitted) {
      return false;
    }
    omittedPath = root.relativize(path).toString();
    return true;
  }

  @Override
  public void delete(Path path) throws IOException {
    boolean last = Files.isRegularFile(path) && Files.getAttribute(path, "unix:nlink").equals(1);
    Object key = last ? key(path) : path;
    super.delete(path);
    deleted.add(key);
  }

  /** What a file is, whatever its name; its number may be given to another one once it is gone. */
  private static Object key(Path path) throws IOException {
    BasicFileAttributes attributes =
        Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    return List.of(Objects.requireNonNull(attributes.fileKey()), attributes.creationTime());
  }

  /** Takes everything that is there for forced to disk. */
  void settle() throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      for (Path path : all.toList()) {
        force(path);
      }
    }
  }

  /** The disk that has nothing but what was forced. */
  void pessimistic(Path target) throws IOException {
    Files.createDirectories(target);
    restore(key(root), target, file -> true);
  }

  /** The same without the files that were deleted, although no folder knows that they were. */
  void halfDeleted(Path target) throws IOException {
    Files.createDirectories(target);
    restore(key(root), target, file -> !deleted.contains(file));
  }

  private void restore(Object folder, Path target, Predicate<Object> stays) throws IOException {
    for (Map.Entry<String, Object> entry : names.getOrDefault(folder, new TreeMap<>()).entrySet()) {
      Path path = target.resolve(entry.getKey());
      if (folders.contains(entry.getValue())) {
        Files.createDirectories(path);
        restore(entry.getValue(), path, stays);
      } else if (stays.test(entry.getValue())) {
        // A name whose content never came is a file without a byte.
        Files.write(path, contents.getOrDefault(entry.getValue(), new byte[0]));
      }
    }
  }

  /** The disk that has every name as it is now, and only the content that was forced. */
  void eager(Path target) throws IOException {
    copyTree(root, target);
  }

  private void copyTree(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(from)) {
      for (Path entry : entries) {
        Path copy = to.resolve(entry.getFileName().toString());
        if (Files.isDirectory(entry)) {
          copyTree(entry, copy);
        } else {
          Files.write(copy, contents.getOrDefault(key(entry), new byte[0]));
        }
      }
    }
  }
}
