package org.depeche.query;

import org.jspecify.annotations.Nullable;

/**
 * A token or a part on its way into a sequence.
 *
 * @param kind what it is: {@code OPERAND} for every part but a plain phrase
 * @param start where it begins
 * @param end where it ends
 * @param part the part; null for a plain word and for an operator
 * @param levels how many groups lie inside one another in it
 */
record Item(Token.Kind kind, int start, int end, @Nullable QueryPart part, int levels) {

  static Item of(Token token) {
    return new Item(token.kind(), token.start(), token.end(), token.part(), 0);
  }

  /** The same place as plain text. */
  Item asWord() {
    return new Item(Token.Kind.WORD, start, end, null, 0);
  }

  boolean isWord() {
    return kind == Token.Kind.WORD;
  }

  /** Whether an operator can apply to it. */
  boolean isOperand() {
    return isWord() || part != null;
  }

  /** The part; a plain word becomes text. */
  QueryPart toPart(String query) {
    return part != null ? part : new QueryPart.Text(query.substring(start, end), start);
  }
}
