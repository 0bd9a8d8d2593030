package org.depeche.generation;

import java.io.IOException;

/**
 * Articles are withdrawn, and no search finds them any more, but older kept generations may still
 * hold their words. The next run goes on with it.
 */
public final class PurgeUnfinishedException extends IOException {
  private static final long serialVersionUID = 1;

  PurgeUnfinishedException(IOException cause) {
    super(
        "The articles are withdrawn, but kept generations may still hold their words; the next run"
            + " goes on with it. "
            + Failures.explain(cause),
        cause);
  }
}
