package org.depeche.bench;

import java.util.Locale;

/** What a user types, by shape. */
enum QueryKind {
  /** One content word. */
  WORD,
  /** Two to five content words that stand in one headline. */
  WORDS,
  /** A whole headline. */
  HEADLINE,
  /** Two to four consecutive words of a body, quoted. */
  PHRASE,
  /** A query of the first three kinds with one wrong letter. */
  MISSPELT;

  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
