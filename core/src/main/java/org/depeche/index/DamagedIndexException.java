package org.depeche.index;

import java.io.IOException;
import java.nio.file.Path;

/** A file of an index is missing or does not hold what was written into it. */
public final class DamagedIndexException extends IOException {
  private static final long serialVersionUID = 1;

  /** The value of {@link #file()}. */
  private final String file;

  /**
   * Says what is wrong with a file.
   *
   * @param file the file
   * @param reason what is wrong with it and what to do
   */
  public DamagedIndexException(Path file, String reason) {
    super("The index is damaged: " + file + ": " + reason);
    this.file = file.toString();
  }

  /**
   * Says what is wrong with a file.
   *
   * @param file the file
   * @param reason what is wrong with it and what to do
   * @param cause how it was found
   */
  public DamagedIndexException(Path file, String reason, Throwable cause) {
    this(file, reason);
    initCause(cause);
  }

  /**
   * The damaged file.
   *
   * @return its path
   */
  public String file() {
    return file;
  }
}
