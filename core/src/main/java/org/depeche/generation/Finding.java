package org.depeche.generation;

import java.util.List;
import java.util.Objects;

/**
 * Something of an index that is not as it was written.
 *
 * @param kind what is wrong
 * @param place the file or folder
 * @param values what the kind says, as {@link Kind} describes it
 */
public record Finding(Kind kind, String place, List<Object> values) {

  /** What can be wrong, with the wording in English: {@code {0}} and {@code {1}} are values. */
  public enum Kind {
    /** {@code CURRENT} holds something else than a number. */
    CURRENT("it is not what was written; expected one line with a number alone."),
    /** The published generation is not there. */
    PUBLISHED_MISSING("the published generation is missing."),
    /** A generation is newer than the published one, whose number is the value. */
    NEWER(
        "it is newer than the published generation {0}: a run died (the next one removes it), or"
            + " CURRENT was changed."),
    /** The manifest is that of another generation, whose number is the value. */
    OTHER_MANIFEST("it is the manifest of generation {0}."),
    /** Lucene's own check fails; the value is what it said last. */
    LUCENE("Lucene''s check fails: {0}"),
    /** The list of articles is not sorted at an id. */
    UNSORTED("it is not sorted at {0}."),
    /** An article, by its id, is not what was read. */
    ARTICLE("article \"{0}\" is not what was read."),
    /** It lists a number of articles, holds another, and a third was expected. */
    COUNT("it lists {0} articles and holds {1}; expected {2}."),
    /** A file does not hold what was written. */
    CONTENT("its content is not what was written."),
    /** A file is missing. */
    MISSING("the file is missing."),
    /** A file that the manifest does not name. */
    UNNAMED("the manifest does not name it."),
    /** A file cannot be read; the value is why, in the words of the system. */
    UNREADABLE("it cannot be read: {0}");

    private final String english;

    Kind(String english) {
      this.english = english;
    }
  }

  /** Copies the values. */
  public Finding {
    Objects.requireNonNull(kind, "kind");
    values = List.copyOf(values);
  }

  static Finding of(Kind kind, Object place, Object... values) {
    return new Finding(kind, place.toString(), List.of(values));
  }

  /** One line in English: the place, and what is wrong there. */
  @Override
  public String toString() {
    String text = kind.english.replace("''", "'");
    for (int i = 0; i < values.size(); i++) {
      text = text.replace("{" + i + "}", values.get(i).toString());
    }
    return place + ": " + text;
  }
}
