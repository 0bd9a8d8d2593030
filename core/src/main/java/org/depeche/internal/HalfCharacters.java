package org.depeche.internal;

/**
 * Finds surrogates that stand alone: no encoding can write them, so they are no text. Stateless.
 */
public final class HalfCharacters {

  private HalfCharacters() {}

  /**
   * Where the first half of a character stands.
   *
   * @param text any text
   * @return the place of the first surrogate without its pair, or -1 where there is none
   */
  public static int first(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        if (i + 1 == text.length()
            || !Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))) {
          return i;
        }
        i++;
      }
    }
    return -1;
  }
}
