package org.depeche.generation;

/**
 * What a run does with one article, and why.
 *
 * @param kind what is done
 * @param id the id of the article
 * @param why why
 * @param source the absolute path of the file it came from or was recorded in, or the empty text
 */
public record Change(Kind kind, String id, Why why, String source) {

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

  /** Why it is done. */
  public enum Why {
    /** The last generation lacks it. */
    NEW,
    /** Its content differs from what the last generation holds. */
    CONTENT,
    /** It was found in another file. */
    MOVED,
    /** It was not found any more. */
    GONE,
    /** It was not found, in a file with as many unreadable lines. */
    UNSURE,
    /** It is on the list of withdrawn articles. */
    WITHDRAWN,
    /** Two generations differ in it; its source is that of the later one that holds it. */
    COMPARED
  }

  /**
   * Why it is done, in English.
   *
   * @return a part of a sentence
   */
  public String reason() {
    return switch (why) {
      case NEW -> "new" + at(" in ");
      case CONTENT -> "content changed" + at(" in ");
      case MOVED -> "unchanged, now" + at(" in ");
      case GONE -> "gone" + at(" from ");
      case UNSURE -> "not met" + at(" from ") + ", where as many lines are unreadable";
      case WITHDRAWN -> "withdrawn by depeche delete";
      case COMPARED -> source.isEmpty() ? "from an application" : "from " + source;
    };
  }

  private String at(String preposition) {
    return source.isEmpty() ? "" : preposition + source;
  }
}
