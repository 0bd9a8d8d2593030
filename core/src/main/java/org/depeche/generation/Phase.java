package org.depeche.generation;

/** The parts of a run, in their order. */
public enum Phase {
  /** The articles are read, and those that are new or changed are analysed. */
  READ,
  /** The last segments and the list of articles are written. */
  WRITE,
  /** The new generation is checked. */
  VERIFY,
  /** The new generation is forced to disk and takes the place of the old one. */
  PUBLISH,
  /** Generations that are no longer kept are deleted. */
  RETIRE
}
