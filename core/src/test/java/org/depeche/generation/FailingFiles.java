package org.depeche.generation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.depeche.internal.DurableFiles;

/** Files of which one operation fails, or it and all that follow, as if the process were dead. */
class FailingFiles extends DurableFiles {
  private final int at;
  private final boolean onwards;
  private final AtomicInteger count = new AtomicInteger();
  private final List<String> failed = new ArrayList<>();

  /** Fails at an operation, counted from 1; 0 for none. */
  FailingFiles(int at, boolean onwards) {
    this.at = at;
    this.onwards = onwards;
  }

  boolean onwards() {
    return onwards;
  }

  synchronized List<String> failed() {
    return List.copyOf(failed);
  }

  /** The machine does not lose its power here, and forcing to disk is slow. */
  @Override
  public void sync(Path path) throws IOException {
    before(Operation.SYNC, path);
  }

  @Override
  public synchronized void before(Operation operation, Path path) throws IOException {
    int number = count.incrementAndGet();
    if (number == at || onwards && at > 0 && number > at) {
      failed.add(operation + " " + path.getFileName());
      throw new IOException("injected: " + operation + " " + path);
    }
  }
}
