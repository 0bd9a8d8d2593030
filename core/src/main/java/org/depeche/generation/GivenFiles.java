package org.depeche.generation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.depeche.reader.ArticleReader;
import org.depeche.reader.PassedOver;
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
  private final Tally tally;
  private final SourceBook book;
  private final Iterator<ReadProblem> found;
  private final FoundFiles files;
  private final Coverage coverage;

  /** Lines that could not be read, by the source's path. */
  private final Map<String, Integer> badLines = new HashMap<>();

  private PassedOver passedOver;
  private @Nullable ArticleReader reader;
  private int warnings;
  private int file = -1;
  private String source = "";
  private long filesRead;
  private long bytesRead;

  /**
   * Finds the files.
   *
   * @param apart folders that are no sources
   * @param passed tells which of them are none of the sources, by their absolute paths
   * @param skip tells which of the others need not be read
   */
  GivenFiles(
      List<Path> paths,
      Selection selection,
      boolean mirror,
      Tally tally,
      SourceBook book,
      List<Path> apart,
      Predicate<String> passed,
      FoundFiles.Skip skip)
      throws IOException {
    this.paths = List.copyOf(paths);
    this.tally = tally;
    this.book = book;
    Sources sources = Sources.find(paths, selection, apart);
    passedOver = sources.passedOver();
    found = sources.problems().iterator();
    files = new FoundFiles(sources.files(), passed, skip);
    coverage = new Coverage(this.paths, mirror);
    tally.countFiles(files.count() - files.skipped(), files.skipped(), files.bytesToRead());
  }

  @Override
  public int unread(long key) {
    int number = files.unread(key);
    if (number >= 0) {
      coverage.gave(files.file(number).file());
    }
    return number;
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
          coverage.gave(read.file().file());
          warn(read);
          return new Given(read.article(), file, read.line());
        }
        take((ReadProblem) result);
      }
      if (reader != null) {
        endFile();
      }
      file = files.nextToRead(file);
      if (file >= files.count()) {
        tally.passOver(passedOver);
        return null;
      }
      SourceFile next = files.file(file);
      source = files.source(file);
      book.begin(next, source);
      reader = ArticleReader.open(next);
    }
  }

  private void warn(ReadArticle read) {
    for (String warning : read.warnings()) {
      if (warnings++ < RunReport.MOST_PROBLEMS) {
        tally.warn(List.of(read.file().file() + ":" + read.line() + ": " + warning));
      }
    }
  }

  private void endFile() throws IOException {
    if (reader != null) {
      passedOver = passedOver.and(reader.passedOver());
    }
    close();
    SourceFile ended = files.file(file);
    book.end(ended);
    filesRead++;
    bytesRead += ended.size();
    tally.countFileRead(filesRead, bytesRead);
  }

  private void take(ReadProblem problem) {
    book.spoil();
    if (problem.line() == 0) {
      coverage.unreadable(problem.file());
    } else {
      badLines.merge(source, 1, Integer::sum);
    }
    String place = problem.file() + (problem.line() == 0 ? "" : ":" + problem.line());
    tally.accept(new RunProblem(place, problem.why()));
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
    return files.source(number);
  }

  @Override
  public String place(int number, int line) {
    return files.file(number).file() + (line == 0 ? "" : ":" + line);
  }

  @Override
  public boolean covers(String recorded) {
    return coverage.covers(recorded);
  }

  @Override
  public boolean isGone(String recorded) {
    return coverage.isGone(recorded);
  }

  @Override
  public boolean holds(long key) {
    return files.holds(key);
  }

  @Override
  public int badLines(String recorded) {
    return badLines.getOrDefault(recorded, 0);
  }

  @Override
  public Refusal.@Nullable EmptyPaths emptiness(Predicate<Path> recorded) {
    return coverage.emptiness(recorded);
  }

  @Override
  public String name() {
    return paths.stream().map(Path::toString).collect(Collectors.joining(", "));
  }

  @Override
  public void close() throws IOException {
    if (reader != null) {
      reader.close();
      reader = null;
    }
  }
}
