package org.depeche.reader;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What a file holds, one result at a time. */
@FunctionalInterface
interface Results extends Closeable {

  /**
   * The next result.
   *
   * @return an article or a problem, or null at the end
   * @throws IOException if the rest of the file cannot be read
   */
  @Nullable ReadResult next() throws IOException;

  /** Frees what the results hold beside the stream that they were opened with. */
  @Override
  default void close() throws IOException {}

  /** No result. */
  static Results none() {
    return () -> null;
  }

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
