package org.depeche.generation;

import java.io.IOException;

/** A run found no article at all; the index is left as it was. */
public final class EmptySourceException extends IOException {
  private static final long serialVersionUID = 1;

  /** The value of {@link #unreadable()}. */
  private final long unreadable;

  EmptySourceException(String message, long unreadable) {
    super(message);
    this.unreadable = unreadable;
  }

  /**
   * How many articles, files or folders could not be read.
   *
   * @return the number of problems, 0 where nothing was found
   */
  public long unreadable() {
    return unreadable;
  }
}
