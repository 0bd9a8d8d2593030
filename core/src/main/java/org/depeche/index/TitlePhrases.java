package org.depeche.index;

import java.util.List;
import org.depeche.analysis.Folding;

/**
 * The words of a title, and of what somebody types, which is completed by them.
 *
 * <p>What is counted are single words and phrases of up to three content words, which begin and end
 * with one and cross neither punctuation nor a verb. The key of a phrase is its content words,
 * folded: {@code réforme des retraites} has the key {@code reforme retraites}. See {@link
 * PhraseTerm}.
 */
public final class TitlePhrases {

  private TitlePhrases() {}

  /**
   * A word of a text.
   *
   * @param start the offset of its first letter, behind what is elided before it
   * @param end the offset behind it
   * @param key the word folded; what is neither letter nor digit is a space
   * @param content whether it is no function word
   * @param first whether a sentence begins with it
   * @param joined whether only spaces stand between it and the word before
   * @param particle whether it is a function word with a capital inside a sentence, as in names
   */
  public record Word(
      int start,
      int end,
      String key,
      boolean content,
      boolean first,
      boolean joined,
      boolean particle) {}

  /**
   * The words of a text.
   *
   * @param text a title, or what somebody typed
   * @return its words, in order
   */
  public static List<Word> words(String text) {
    TitleWords words = new TitleWords();
    words.read(text);
    return words.words();
  }

  /**
   * A text folded, with single spaces for all that is neither letter nor digit.
   *
   * @param text any text
   * @return the key, empty where there is neither letter nor digit
   */
  public static String key(String text) {
    String folded = Folding.fold(text);
    StringBuilder key = new StringBuilder(folded.length());
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      boolean counts = Character.isLetterOrDigit(c) || Character.isSurrogate(c);
      if (counts) {
        key.append(c);
      } else if (!key.isEmpty() && key.charAt(key.length() - 1) != ' ') {
        key.append(' ');
      }
    }
    return key.toString().strip();
  }

  static boolean isInCapitals(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isLowerCase(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  static boolean isSpace(char c) {
    return c == ' ' || Character.isSpaceChar(c) || Character.isWhitespace(c);
  }

  /** A part of a title with single spaces and one kind of apostrophe. */
  static String written(String title, int start, int end) {
    StringBuilder written = new StringBuilder(end - start);
    for (int i = start; i < end; i++) {
      char c = title.charAt(i);
      if (isSpace(c)) {
        if (written.isEmpty() || written.charAt(written.length() - 1) != ' ') {
          written.append(' ');
        }
      } else if (c >= ' ') {
        written.append(c == '\'' ? '’' : c);
      }
    }
    return written.toString();
  }
}
