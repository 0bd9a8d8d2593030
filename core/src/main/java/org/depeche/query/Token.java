package org.depeche.query;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a query as typed.
 *
 * @param kind what it is
 * @param start where it begins
 * @param end where it ends
 * @param part what it stands for, of an {@code OPERAND} and a {@code PHRASE}
 */
record Token(Kind kind, int start, int end, @Nullable QueryPart part) {

  enum Kind {
    /** Text without white space. */
    WORD,
    /** A phrase in straight quotes. */
    PHRASE,
    /** A word or phrase with an operator of its own: a field, a star, a tilde. */
    OPERAND,
    /** What stands behind it is required. */
    PLUS,
    /** What stands behind it is excluded. */
    MINUS,
    /** {@code SAUF}, {@code NOT}. */
    NOT,
    /** {@code ET}, {@code AND}. */
    AND,
    /** {@code OU}, {@code OR}. */
    OR,
    /** A parenthesis that has its partner. */
    OPEN,
    /** The partner. */
    CLOSE;

    /** The operators that are words. */
    static final Map<String, Kind> KEYWORDS =
        Map.of("ET", AND, "AND", AND, "OU", OR, "OR", OR, "SAUF", NOT, "NOT", NOT);

    /** Whether it joins what stands on its two sides. */
    boolean joins() {
      return this == AND || this == OR;
    }

    /** Whether it applies to what follows. */
    boolean leads() {
      return this == PLUS || this == MINUS || this == NOT;
    }
  }
}
