package org.depeche.search;

/** A cursor that does not say where to go on: it is damaged, or of another request. */
public final class InvalidCursorException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  InvalidCursorException(String message) {
    super(message);
  }

  static InvalidCursorException damaged(String text) {
    String shown = text.length() <= 40 ? text : text.substring(0, 40) + "…";
    return new InvalidCursorException(
        "\""
            + shown
            + "\" is no cursor; expected, unchanged, the one that came with a page of results."
            + " Begin again without one.");
  }

  static InvalidCursorException ofAnotherRequest() {
    return new InvalidCursorException(
        "The cursor belongs to another query, or to other filters or another order; give it with"
            + " the request that it came from, or begin again without one.");
  }
}
