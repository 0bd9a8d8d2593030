package org.depeche.generation;

/** How a run ended that did not fail. */
public enum Outcome {
  /** A new generation answers, and is safe on disk. */
  PUBLISHED,
  /** There was nothing to change; nothing was published. */
  UNCHANGED,
  /**
   * A new generation answers, but the disk did not confirm the last step: after a power cut the one
   * before it may answer again.
   */
  DURABILITY_UNKNOWN
}
