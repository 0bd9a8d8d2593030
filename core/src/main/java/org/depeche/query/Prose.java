package org.depeche.query;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.depeche.analysis.Lexicon;

/**
 * Tells prose that was pasted from words that were put together for a search: in a sentence a sign
 * before a word is punctuation, and in a headline quotation marks quote somebody.
 */
final class Prose {
  private static final int WORDS_OF_A_SENTENCE = 7;
  private static final int FUNCTION_WORDS_OF_A_SENTENCE = 2;

  private static final int WORDS_OF_A_HEADLINE = 7;
  private static final int WORDS_AROUND_A_QUOTATION = 4;
  private static final int WORDS_BESIDE_A_MARK = 5;

  private static final Pattern QUOTATION = Pattern.compile("\"[^\"]*\"");

  /** What no sentence is made of: quotations, and fields with their values. */
  private static final Pattern NO_SENTENCE =
      Pattern.compile("\\p{L}+:(?:\"[^\"]*\"|\\S*)|" + QUOTATION);

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
  private static final Pattern MARK = Pattern.compile("[:,;?!…](?=[\\s\\p{Z}]|$)");

  private Prose() {}

  /** How many words a text has, and how many of them are function words; no operator is a word. */
  private record Words(int all, int functionWords) {
    static Words of(CharSequence text) {
      int all = 0;
      int functionWords = 0;
      Matcher word = WORD.matcher(text);
      while (word.find()) {
        String found = word.group();
        if (!Token.Kind.KEYWORDS.containsKey(found)) {
          all++;
          functionWords += Lexicon.isFunctionWord(found.toLowerCase(Locale.ROOT)) ? 1 : 0;
        }
      }
      return new Words(all, functionWords);
    }
  }

  /**
   * Whether a query is a sentence, not a list of words: so many words with so many function words
   * among them.
   */
  static boolean isSentence(String query) {
    Words words = Words.of(NO_SENTENCE.matcher(query).replaceAll(" "));
    return words.all() >= WORDS_OF_A_SENTENCE
        && words.functionWords() >= FUNCTION_WORDS_OF_A_SENTENCE;
  }

  /**
   * Whether a query without operators is a headline that quotes somebody: it begins with a capital,
   * a figure or a quotation, and around what is quoted stands a sentence, with its marks or with
   * function words.
   */
  static boolean isHeadline(String query) {
    String around = QUOTATION.matcher(query).replaceAll(" \" ");
    if (around.indexOf('"') < 0) {
      return false;
    }
    int words = Words.of(query).all();
    boolean mark = MARK.matcher(around).find();
    int begin = query.strip().codePointAt(0);
    if (begin == '"') {
      return mark && words >= WORDS_OF_A_HEADLINE;
    }
    Words outside = Words.of(around);
    boolean sentence =
        words >= WORDS_OF_A_HEADLINE
            && outside.all() >= WORDS_AROUND_A_QUOTATION
            && outside.functionWords() > 0;
    return (Character.isUpperCase(begin) || Character.isDigit(begin))
        && (sentence || mark && words >= WORDS_BESIDE_A_MARK);
  }
}
