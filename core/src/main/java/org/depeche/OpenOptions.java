package org.depeche;

/**
 * How an index is opened. Immutable.
 *
 * @param verify whether every file is read and compared with its checksum, now and whenever a newer
 *     generation is opened; a damaged one is refused. Without it what Lucene reads on opening is
 *     checked, and the length of each file
 */
public record OpenOptions(boolean verify) {

  /** What is used if nothing else is said. */
  public static final OpenOptions DEFAULT = new OpenOptions(false);
}
