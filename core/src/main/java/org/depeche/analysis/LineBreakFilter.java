package org.depeche.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;

/**
 * Puts together a word that was broken at the end of a line: {@code gouverne-} and {@code ment} on
 * the next line become {@code gouvernement}, with offsets over both lines, and {@code rond-} and
 * {@code point} become {@code rond-point}. {@link BrokenWord} has the rules.
 *
 * <p>The blanks that the tokenizer kept inside a word and that break none part it again.
 */
public final class LineBreakFilter extends WordFilter {

  private final BrokenWord rules = new BrokenWord(Lexicon.french());

  /**
   * Wraps a stream.
   *
   * @param input a stream of words in canonical form
   */
  public LineBreakFilter(TokenStream input) {
    super(input);
  }

  /** The words that the step may change; see {@link FrenchChain.Changes}. */
  static boolean mayChange(CharSequence word) {
    for (int i = 0; i < word.length(); i++) {
      if (BrokenWords.isBlank(word.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  @Override
  void step(String word) {
    List<BrokenWord.Break> breaks = breaks(word);
    if (breaks.isEmpty()) {
      return;
    }
    List<BrokenWord.Reading> readings = rules.read(word, breaks);
    StringBuilder whole = new StringBuilder(word.length());
    int[] offsets = new int[word.length() + 1];
    List<Integer> ends = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < breaks.size(); i++) {
      BrokenWord.Break one = breaks.get(i);
      append(word, from, one.sign(), whole, offsets);
      offsets[whole.length()] = offset(one.sign());
      switch (readings.get(i)) {
        case HYPHENED -> whole.append('-');
        case APART -> {
          ends.add(whole.length());
          whole.append(' ');
        }
        default -> {
          // Nothing stands between the two.
        }
      }
      from = one.next();
    }
    append(word, from, word.length(), whole, offsets);
    offsets[whole.length()] = offset(word.length());
    int[] mapped = Arrays.copyOf(offsets, whole.length() + 1);
    if (ends.isEmpty()) {
      emitMapped(whole.toString(), mapped);
      return;
    }
    map(mapped);
    ends.add(whole.length());
    int start = 0;
    for (int end : ends) {
      emitPart(whole.substring(start, end), start, end, 1, 1);
      start = end + 1;
    }
  }

  private void append(String word, int from, int to, StringBuilder whole, int[] offsets) {
    for (int i = from; i < to; i++) {
      offsets[whole.length()] = offset(i);
      whole.append(word.charAt(i));
    }
  }

  /** The blanks between letters, each with the sign before it; those between figures are none. */
  private static List<BrokenWord.Break> breaks(String word) {
    List<BrokenWord.Break> breaks = new ArrayList<>();
    int i = 1;
    while (i < word.length()) {
      if (!BrokenWords.isBlank(word.charAt(i))) {
        i++;
        continue;
      }
      int sign = BrokenWords.isSign(word.charAt(i - 1)) ? i - 1 : i;
      int next = BrokenWords.behindBlanks(word, i, word.length());
      boolean line =
          word.substring(i, next).chars().anyMatch(c -> BrokenWords.isLineBreak((char) c));
      if (sign > 0
          && next < word.length()
          && isPart(word.charAt(sign - 1))
          && Character.isLetter(word.charAt(next))) {
        boolean hyphen = sign < i && word.charAt(sign) == '-';
        breaks.add(new BrokenWord.Break(sign, next, hyphen, line));
      }
      i = next;
    }
    return breaks;
  }

  private static boolean isPart(char c) {
    return Character.isLetter(c) || CharClass.of(c) == CharClass.INSIDE;
  }
}
