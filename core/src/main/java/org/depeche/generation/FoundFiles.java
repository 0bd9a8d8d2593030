package org.depeche.generation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import org.depeche.reader.SourceFile;
import org.jspecify.annotations.Nullable;

/** The files of a run, numbered in their order, and which of them need not be read. */
final class FoundFiles {
  private final List<SourceFile> files = new ArrayList<>();

  /** The absolute path of each, by which its articles are recorded. */
  private final List<String> sources = new ArrayList<>();

  private final FileNumbers numbers = new FileNumbers();
  private final BitSet skipped = new BitSet();
  private long bytesToRead;

  /** The root asked about last, as text, and as an absolute path. */
  private @Nullable Path root;

  private String rootText = "";
  private String rootSource = "";

  /** Tells which files need not be read, by the keys of their sources. */
  interface Skip {
    boolean test(SourceFile file, long key);
  }

  /**
   * Numbers files.
   *
   * @param found the files
   * @param passed tells which of them are none of the sources, by their absolute paths
   * @param skip tells which of the others need not be read
   */
  FoundFiles(List<SourceFile> found, Predicate<String> passed, Skip skip) {
    for (SourceFile file : found) {
      String source = source(file);
      if (!passed.test(source)) {
        add(file, source, skip);
      }
    }
  }

  private void add(SourceFile file, String source, Skip skip) {
    int number = files.size();
    files.add(file);
    sources.add(source);
    long key = Hasher.source(source);
    numbers.put(key, number);
    if (skip.test(file, key)) {
      skipped.set(number);
    } else {
      bytesToRead += file.size();
    }
  }

  /** Below a root no name is a dot, so only the root has to be made absolute: files are many. */
  private String source(SourceFile file) {
    if (!file.root().equals(root)) {
      root = file.root();
      rootText = root.toString();
      rootSource = Coverage.absolute(root).toString();
    }
    String text = file.file().toString();
    boolean below = !rootText.isEmpty() && text.startsWith(rootText);
    return below && rootSource.length() > 1
        ? rootSource + text.substring(rootText.length())
        : Coverage.absolute(file.file()).toString();
  }

  /** How many files there are. */
  int count() {
    return files.size();
  }

  /** How many of them need not be read. */
  int skipped() {
    return skipped.cardinality();
  }

  /** The length of the others. */
  long bytesToRead() {
    return bytesToRead;
  }

  SourceFile file(int number) {
    return files.get(number);
  }

  /** The absolute path of a file. */
  String source(int number) {
    return sources.get(number);
  }

  /** The first file after another one that is to be read; {@link #count} if there is none. */
  int nextToRead(int number) {
    return Math.min(skipped.nextClearBit(number + 1), files.size());
  }

  /** The number of the file with a key if it need not be read, else -1. */
  int unread(long key) {
    int number = numbers.get(key);
    return number >= 0 && skipped.get(number) ? number : -1;
  }

  /** Whether a file with a key is among them. */
  boolean holds(long key) {
    return numbers.get(key) >= 0;
  }
}
