package org.depeche.generation;

/** How a run ended. */
public enum Outcome {
  /** A new generation answers, and is safe on disk. */
  PUBLISHED,
  /** There was nothing to change; nothing was published. */
  UNCHANGED,
  /**
   * A new generation answers, but the disk did not confirm the last step: after a power cut the one
   * before it may answer again.
   */
  DURABILITY_UNKNOWN,
  /** The changes were only told, as {@link RunOptions#dryRun()} asks; nothing was written. */
  PLANNED,
  /** A guard refused to publish; see {@link RunRefusedException}. */
  REFUSED
}
