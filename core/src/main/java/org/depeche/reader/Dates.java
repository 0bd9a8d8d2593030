package org.depeche.reader;

import org.depeche.article.PublicationDate;
import org.jspecify.annotations.Nullable;

/** Reads dates that others wrote. */
final class Dates {

  private Dates() {}

  /** The date, or null where the text is none: the caller keeps the text. */
  static @Nullable PublicationDate read(String text) {
    try {
      return PublicationDate.parse(text);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
