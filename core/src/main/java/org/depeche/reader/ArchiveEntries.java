package org.depeche.reader;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The files in an archive, one after the other. */
interface ArchiveEntries extends Closeable {

  /**
   * Goes on to the next file.
   *
   * @return its name as the archive writes it; null at the end
   * @throws IOException if nothing behind can be read any more
   */
  @Nullable String next() throws IOException;

  /** The bytes of the file that was named last; called once for each. */
  InputStream open() throws IOException;
}
