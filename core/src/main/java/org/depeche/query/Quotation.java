package org.depeche.query;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.depeche.analysis.Lexicon;

/** Tells the quotation marks of a pasted headline from those that ask for a phrase. */
public final class Quotation {
  private static final int WORDS_OF_A_HEADLINE = 7;
  private static final int WORDS_AROUND = 4;
  private static final int WORDS_BESIDE_A_MARK = 5;

  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
  private static final Pattern MARK = Pattern.compile("[:,;?!…](?=[\\s\\p{Z}]|$)");
  private static final Pattern OPERATOR =
      Pattern.compile("(?:^|[\\s\\p{Z}(])(?:[-+][\"(\\p{L}]|\\p{L}+:[^\\s\\p{Z}]|(?:ET|OU|SAUF) )");

  private Quotation() {}

  /**
   * Whether a query is a headline that quotes somebody: it begins with a capital, and around what
   * is quoted stands a sentence, with its marks or with function words. Its quotation marks require
   * nothing.
   *
   * @param query the query as typed
   * @return false for a query with an operator
   */
  public static boolean isHeadline(String query) {
    String around = QUOTED.matcher(query).replaceAll(" \" ");
    if (OPERATOR.matcher(query).find() || around.indexOf('"') < 0) {
      return false;
    }
    int words = count(query, false);
    boolean mark = MARK.matcher(around).find();
    String begin = query.strip();
    if (begin.charAt(0) == '"') {
      return mark && words >= WORDS_OF_A_HEADLINE;
    }
    boolean sentence =
        words >= WORDS_OF_A_HEADLINE
            && count(around, false) >= WORDS_AROUND
            && count(around, true) > 0;
    return Character.isUpperCase(begin.codePointAt(0))
        && (sentence || mark && words >= WORDS_BESIDE_A_MARK);
  }

  private static int count(String text, boolean functionWords) {
    int count = 0;
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      boolean counted =
          !functionWords || Lexicon.isFunctionWord(word.group().toLowerCase(Locale.ROOT));
      count += counted ? 1 : 0;
    }
    return count;
  }
}
