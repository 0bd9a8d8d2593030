package org.depeche.reader;

import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** An {@link ArticleReader} of which only the pull is left to write. */
abstract class PullReader implements ArticleReader {

  private @Nullable ReadResult ahead;
  private boolean ended;

  /** The next result, or null at the end; not called again after that. */
  abstract @Nullable ReadResult pull();

  @Override
  public final boolean hasNext() {
    if (ahead == null && !ended) {
      ahead = pull();
      ended = ahead == null;
    }
    return ahead != null;
  }

  @Override
  public final ReadResult next() {
    if (!hasNext() || ahead == null) {
      throw new NoSuchElementException("All articles have been read; ask hasNext() first.");
    }
    ReadResult next = ahead;
    ahead = null;
    return next;
  }
}
