package org.depeche.generation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.depeche.reader.ArticleReader;
import org.depeche.reader.ReadArticle;
import org.depeche.reader.ReadProblem;
import org.depeche.reader.ReadResult;
import org.depeche.reader.Selection;
import org.depeche.reader.SourceFile;
import org.depeche.reader.Sources;
import org.jspecify.annotations.Nullable;

/** The articles of files and folders. */
final class GivenFiles implements Intake {
  private final List<Path> paths;
  private final boolean mirror;
  private final Tally tally;
  private final RunListener listener;
  private final SourceBook book;
  private final Iterator<ReadProblem> found;
  private final List<SourceFile> files;
  private final Set<Path> roots = new HashSet<>();

  /** Roots that gave an article. */
  private final Set<Path> fruitful = new HashSet<>();

  /** Files and folders that could not be read: what lies there is not gone. */
  private final Set<Path> unreadable = new HashSet<>();

  /** Lines that could not be read, by the source's path. */
  private final Map<String, Integer> badLines = new HashMap<>();

  /** Files that need not be read, by the key of their source. */
  private final Map<Long, Integer> unread = new HashMap<>();

  /** The sources of all files. */
  private final Set<String> given = new HashSet<>();

  private final Set<Integer> skipped = new HashSet<>();
  private @Nullable ArticleReader reader;
  private int file = -1;
  private String source = "";
  private long filesRead;
  private long bytesRead;

  /** Tells which files need not be read, by the keys of their paths. */
  interface Skip {
    boolean test(SourceFile file, long key);
  }

  /**
   * Finds the files.
   *
   * @param passed tells which of them are none of the sources
   * @param skip tells which of the others need not be read
   */
  GivenFiles(
      List<Path> paths,
      Selection selection,
      boolean mirror,
      Tally tally,
      RunListener listener,
      SourceBook book,
      Predicate<SourceFile> passed,
      Skip skip)
      throws IOException {
    this.paths = List.copyOf(paths);
    this.mirror = mirror;
    this.tally = tally;
    this.listener = listener;
    this.book = book;
    Sources sources = Sources.find(paths, selection);
    found = sources.problems().iterator();
    files = sources.files().stream().filter(passed.negate()).toList();
    paths.forEach(path -> roots.add(absolute(path)));
    long bytes = 0;
    for (int number = 0; number < files.size(); number++) {
      SourceFile next = files.get(number);
      String path = path(next);
      given.add(path);
      long key = Hasher.source(path);
      if (skip.test(next, key)) {
        unread.put(key, number);
        skipped.add(number);
      } else {
        bytes += next.size();
      }
    }
    long toRead = files.size() - skipped.size();
    tally.countFiles(toRead, skipped.size(), bytes);
  }

  /** The absolute path of a file, by which its articles are recorded. */
  static String path(SourceFile file) {
    return absolute(file.file()).toString();
  }

  @Override
  public int unread(long key) {
    Integer number = unread.get(key);
    if (number == null) {
      return -1;
    }
    fruitful(files.get(number));
    return number;
  }

  /** A file lies under every root that it lies under, whichever it was found by. */
  private void fruitful(SourceFile gave) {
    if (fruitful.size() < roots.size()) {
      Path path = absolute(gave.file());
      roots.stream().filter(path::startsWith).forEach(fruitful::add);
    }
  }

  @Override
  public @Nullable Given next() throws IOException {
    while (found.hasNext()) {
      take(found.next());
    }
    while (true) {
      while (reader != null && reader.hasNext()) {
        ReadResult result = reader.next();
        if (result instanceof ReadArticle read) {
          fruitful(read.file());
          return new Given(read.article(), file, read.line());
        }
        take((ReadProblem) result);
      }
      if (reader != null) {
        endFile();
      }
      do {
        file++;
      } while (skipped.contains(file));
      if (file >= files.size()) {
        return null;
      }
      SourceFile next = files.get(file);
      source = path(next);
      book.begin(next, source);
      reader = ArticleReader.open(next);
    }
  }

  private void endFile() throws IOException {
    close();
    SourceFile ended = files.get(file);
    book.end(ended);
    filesRead++;
    bytesRead += ended.size();
    listener.fileRead(filesRead, bytesRead);
  }

  private void take(ReadProblem problem) {
    book.spoil();
    if (problem.line() == 0) {
      unreadable.add(absolute(problem.file()));
    } else {
      badLines.merge(source, 1, Integer::sum);
    }
    String place = problem.file() + (problem.line() == 0 ? "" : ":" + problem.line());
    tally.accept(new RunProblem(place, problem.reason()));
  }

  @Override
  public void refused() {
    book.spoil();
  }

  @Override
  public void withdrawn(String id) {
    book.passOver(id);
  }

  @Override
  public String source(int number) {
    return number == file ? source : path(files.get(number));
  }

  @Override
  public String place(int number, int line) {
    return files.get(number).file() + (line == 0 ? "" : ":" + line);
  }

  @Override
  public boolean covers(String recorded) {
    return mirror && !recorded.isEmpty() && isUnder(recorded, roots);
  }

  @Override
  public boolean isGone(String recorded) {
    return covers(recorded) && !isUnder(recorded, unreadable);
  }

  @Override
  public boolean holds(String recorded) {
    return given.contains(recorded);
  }

  @Override
  public int badLines(String recorded) {
    return badLines.getOrDefault(recorded, 0);
  }

  private static boolean isUnder(String recorded, Set<Path> folders) {
    for (Path path = Path.of(recorded); path != null; path = path.getParent()) {
      if (folders.contains(path)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public @Nullable String emptiness(Predicate<Path> recorded) {
    List<String> reasons = new ArrayList<>();
    for (Path path : mirror ? paths : List.<Path>of()) {
      if (unreadable.contains(absolute(path))) {
        reasons.add(path + " cannot be read");
      } else if (!fruitful.contains(absolute(path)) && recorded.test(absolute(path))) {
        reasons.add(path + " gives no article, and the index holds articles of it");
      }
    }
    return reasons.isEmpty() ? null : String.join("; ", reasons);
  }

  @Override
  public String name() {
    return paths.stream().map(Path::toString).collect(Collectors.joining(", "));
  }

  private static Path absolute(Path path) {
    return path.toAbsolutePath().normalize();
  }

  @Override
  public void close() throws IOException {
    if (reader != null) {
      reader.close();
      reader = null;
    }
  }
}
