package org.depeche.plan;

/** How a written form answers a typed word. */
public enum Match {
  /** The word as typed, case apart. */
  EXACT,
  /** The word, accents ignored. */
  ACCENTS_IGNORED,
  /** Another form of the same word. */
  SAME_LEMMA,
  /** A word of the same family. */
  KIN,
  /** A word of the vocabulary that was meant, or the slip of it that was typed. */
  CORRECTED,
  /** A word of the vocabulary that a star or a tilde stands for. */
  EXPANDED,
  /** One of the words that the typed acronym stands for. */
  SPELT_OUT
}
