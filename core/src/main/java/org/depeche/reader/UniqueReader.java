package org.depeche.reader;

import java.io.IOException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads many files, each id once. */
final class UniqueReader extends PullReader {

  private final Iterator<ReadProblem> problems;
  private final Iterator<SourceFile> files;
  private final Map<String, Place> first = new HashMap<>();
  private PassedOver passedOver;
  private @Nullable FileReader current;

  UniqueReader(Sources sources) {
    problems = sources.problems().iterator();
    files = sources.files().iterator();
    passedOver = sources.passedOver();
  }

  /** Where an id was met first. */
  private record Place(SourceFile file, int line) {}

  @Override
  @Nullable ReadResult pull() {
    if (problems.hasNext()) {
      return problems.next();
    }
    while (true) {
      if (current != null && current.hasNext()) {
        return unique(current.next());
      }
      passedOver = passedOver();
      current = null;
      if (!files.hasNext()) {
        return null;
      }
      current = new FileReader(files.next());
    }
  }

  private ReadResult unique(ReadResult result) {
    if (!(result instanceof ReadArticle read)) {
      return result;
    }
    String id = read.article().id();
    Place before = first.putIfAbsent(id, new Place(read.file(), read.line()));
    return before == null
        ? read
        : new ReadProblem(
            read.file().file(),
            read.line(),
            Reason.of(ReasonCode.SECOND_WITH_ID_AT_LINE, id, before.file, before.line));
  }

  @Override
  public PassedOver passedOver() {
    return current == null ? passedOver : passedOver.and(current.passedOver());
  }

  @Override
  public void close() throws IOException {
    if (current != null) {
      current.close();
    }
  }
}
