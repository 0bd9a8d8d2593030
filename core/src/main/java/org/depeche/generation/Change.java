package org.depeche.generation;

/**
 * What a run does with one article, and why.
 *
 * @param kind what is done
 * @param id the id of the article
 * @param reason why, as a part of a sentence
 */
public record Change(Kind kind, String id, String reason) {

  /** What is done with an article. */
  public enum Kind {
    /** It is new. */
    ADD,
    /** Its content is another than before. */
    CHANGE,
    /** It is as it was, in another file. */
    MOVE,
    /** It is gone, and removed. */
    DELETE,
    /** It is gone, and stays because a guard withholds the deletions. */
    WITHHOLD,
    /** It is not in its file any more, which has unreadable lines: it may be one of them. */
    KEEP,
    /** It is withdrawn, and not taken in. */
    WITHDRAW
  }
}
