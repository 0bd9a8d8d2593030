package org.depeche;

import org.depeche.index.Reading;

/**
 * How an index is opened. Immutable.
 *
 * @param verify whether every file is read and compared with its checksum, now and whenever a newer
 *     generation is opened; a damaged one is refused. Without it what Lucene reads on opening is
 *     checked, and the length of each file
 * @param reading how the files are read: mapped into memory, unless the process ends after a search
 */
public record OpenOptions(boolean verify, Reading reading) {

  /** What is used if nothing else is said. */
  public static final OpenOptions DEFAULT = new OpenOptions(false);

  /**
   * Files mapped into memory.
   *
   * @param verify whether every file is compared with its checksum
   */
  public OpenOptions(boolean verify) {
    this(verify, Reading.MAPPED);
  }
}
