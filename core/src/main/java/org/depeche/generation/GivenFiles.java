package org.depeche.generation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
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
  private final Consumer<RunProblem> problems;
  private final Iterator<ReadProblem> found;
  private final List<SourceFile> files;
  private final Set<Path> roots = new HashSet<>();

  /** Files and folders that could not be read: what lies there is not gone. */
  private final Set<Path> unreadable = new HashSet<>();

  private @Nullable ArticleReader reader;
  private int file = -1;
  private String source = "";

  GivenFiles(List<Path> paths, Selection selection, boolean mirror, Consumer<RunProblem> problems)
      throws IOException {
    this.paths = List.copyOf(paths);
    this.mirror = mirror;
    this.problems = problems;
    Sources sources = Sources.find(paths, selection);
    found = sources.problems().iterator();
    files = sources.files();
    paths.forEach(path -> roots.add(absolute(path)));
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
          return new Given(read.article(), file, read.line());
        }
        take((ReadProblem) result);
      }
      close();
      if (file + 1 == files.size()) {
        return null;
      }
      file++;
      reader = ArticleReader.open(files.get(file));
      source = absolute(files.get(file).file()).toString();
    }
  }

  private void take(ReadProblem problem) {
    if (problem.line() == 0) {
      unreadable.add(absolute(problem.file()));
    }
    String place = problem.file() + (problem.line() == 0 ? "" : ":" + problem.line());
    problems.accept(new RunProblem(place, problem.reason()));
  }

  @Override
  public String source(int number) {
    return number == file ? source : absolute(files.get(number).file()).toString();
  }

  @Override
  public String place(int number, int line) {
    return files.get(number).file() + ":" + line;
  }

  @Override
  public boolean isGone(String recorded) {
    return mirror
        && !recorded.isEmpty()
        && isUnder(recorded, roots)
        && !isUnder(recorded, unreadable);
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
