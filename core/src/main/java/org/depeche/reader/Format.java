package org.depeche.reader;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** A way in which articles are written in files. Formats hold no state. */
interface Format {

  /** The ends of file names of this format: lower case, each with one dot, without {@code .gz}. */
  List<String> extensions();

  /**
   * Begins to read a file.
   *
   * @param file the file, for ids and places
   * @param in its unpacked bytes; the caller closes it
   * @return what it holds
   */
  Results open(SourceFile file, InputStream in) throws IOException;
}
