package org.depeche.index;

import org.depeche.article.Article;

/**
 * The first words of an article, standfirst before body: where a paper says what the article is
 * about.
 */
final class Opening {

  /** About two paragraphs of news; {@code ARCHITECTURE.md} has the experiment. */
  private static final int WORDS = 80;

  private Opening() {}

  /** The opening of an article, a piece of its text; empty where it has neither. */
  static String of(Article article) {
    String lead = article.lead();
    int left = WORDS - words(lead);
    if (left <= 0) {
      return first(lead, WORDS);
    }
    String body = first(article.body(), left);
    return lead.isEmpty() ? body : lead + "\n" + body;
  }

  private static int words(String text) {
    int words = 0;
    for (int i = 0; i < text.length() && words < WORDS; i++) {
      words += endsWord(text, i) ? 1 : 0;
    }
    return words;
  }

  private static String first(String text, int words) {
    int seen = 0;
    for (int i = 0; i < text.length(); i++) {
      seen += endsWord(text, i) ? 1 : 0;
      if (seen == words) {
        return text.substring(0, i + 1);
      }
    }
    return text;
  }

  /** Whether the last character of a word stands at an index. */
  private static boolean endsWord(String text, int index) {
    return !isSpace(text.charAt(index))
        && (index + 1 == text.length() || isSpace(text.charAt(index + 1)));
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
