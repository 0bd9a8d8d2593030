package org.depeche.cli;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Where somebody types one line after the other. */
interface LineInput extends Closeable {

  /**
   * The next line.
   *
   * @return the line, or null at the end
   * @throws IOException if nothing can be read
   */
  @Nullable String read(String prompt) throws IOException;

  /** How many characters a line holds now. */
  int columns();

  /** How many lines are seen at once now. */
  int rows();
}
