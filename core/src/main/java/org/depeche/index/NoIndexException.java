package org.depeche.index;

import java.io.IOException;
import java.nio.file.Path;

/** There is no index at a path. */
public final class NoIndexException extends IOException {
  private static final long serialVersionUID = 1;

  /** The value of {@link #path()}. */
  private final String path;

  /**
   * Says where there is none.
   *
   * @param path where an index was expected
   */
  public NoIndexException(Path path) {
    super(
        "There is no index at "
            + path
            + "; make one with: depeche index --index "
            + path
            + " PATH…");
    this.path = path.toString();
  }

  /**
   * Where an index was expected.
   *
   * @return the folder
   */
  public String path() {
    return path;
  }
}
