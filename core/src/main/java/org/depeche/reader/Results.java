package org.depeche.reader;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What a file holds, one result at a time. */
@FunctionalInterface
interface Results {

  /**
   * The next result.
   *
   * @return an article or a problem, or null at the end
   * @throws IOException if the rest of the file cannot be read
   */
  @Nullable ReadResult next() throws IOException;

  /** A single result. */
  static Results of(ReadResult result) {
    ReadResult[] left = {result};
    return () -> {
      ReadResult next = left[0];
      left[0] = null;
      return next;
    };
  }
}
