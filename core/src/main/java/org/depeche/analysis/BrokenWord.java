package org.depeche.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The rules that tell whether a word that was broken at the end of a line is one word, a compound
 * whose hyphen stands there, or two words.
 *
 * <ul>
 *   <li>A soft hyphen and a {@code ¬} are no part of a word: it is one.
 *   <li>A hyphen before a capital is its own ({@code Saint-Denis}), and so is one that the lexicon
 *       knows there ({@code rond-point}, {@code porte-parole}), or that stands beside one letter
 *       alone ({@code a-t-il}).
 *   <li>Else it is one word where the lexicon knows that, in any accents if it has none.
 *   <li>What the lexicon does not know is a compound if it knows both its parts, and one word if it
 *       does not.
 *   <li>Where a blank alone follows the hyphen, only what the lexicon knows is put together.
 * </ul>
 */
final class BrokenWord {

  /** What becomes of a break. */
  enum Reading {
    JOINED,
    HYPHENED,
    APART
  }

  /**
   * A break.
   *
   * @param sign where the hyphen stands, or the blank where there is none
   * @param next where the word goes on
   * @param hyphen whether the sign may be part of the word
   * @param line whether a line ends there
   */
  record Break(int sign, int next, boolean hyphen, boolean line) {}

  private static final int SHORTEST_PREFIX = 3;
  private static final int SHORTEST_BEHIND_PREFIX = 4;
  private static final WordList ENCLITICS = WordList.load("enclitics.txt");
  private static final WordList ELIDED = WordList.load("elided-words.txt");

  private final Lexicon lexicon;

  BrokenWord(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The readings of the breaks of a word, in their order. */
  List<Reading> read(String word, List<Break> breaks) {
    if (breaks.size() > 1
        && breaks.stream().allMatch(Break::line)
        && isKnown(joined(word, breaks))) {
      return breaks.stream().map(one -> Reading.JOINED).toList();
    }
    List<Reading> readings = new ArrayList<>();
    StringBuilder before = new StringBuilder();
    int from = 0;
    for (int i = 0; i < breaks.size(); i++) {
      Break one = breaks.get(i);
      before.append(word, from, one.sign());
      int end = i + 1 < breaks.size() ? breaks.get(i + 1).sign() : word.length();
      Reading reading = read(before.toString(), word.substring(one.next(), end), one);
      readings.add(reading);
      switch (reading) {
        case HYPHENED -> before.append('-');
        case APART -> before.setLength(0);
        default -> {
          // What follows goes on with the letters before it.
        }
      }
      from = one.next();
    }
    return readings;
  }

  private static String joined(String word, List<Break> breaks) {
    StringBuilder joined = new StringBuilder();
    int from = 0;
    for (Break one : breaks) {
      joined.append(word, from, one.sign());
      from = one.next();
    }
    return joined.append(word, from, word.length()).toString();
  }

  private Reading read(String before, String after, Break one) {
    String left = before.substring(lastSign(before) + 1);
    String right = after.substring(0, firstSign(after));
    if (left.isEmpty()) {
      return Reading.APART;
    }
    if (!one.line()) {
      return withoutLine(before, after, left, right, one.hyphen());
    }
    if (!one.hyphen()) {
      return Reading.JOINED;
    }
    boolean capital =
        Character.isUpperCase(right.charAt(0))
            && !Character.isUpperCase(left.charAt(left.length() - 1));
    boolean syllables =
        (right.length() > 1 || after.startsWith("'", 1))
            && (left.length() > 1 || before.endsWith("'" + left));
    if (capital || !syllables || isCompound(before, after, left, right)) {
      return Reading.HYPHENED;
    }
    if (isWord(before, after, left, right)) {
      return Reading.JOINED;
    }
    return isMadeOfWords(left, right, after) ? Reading.HYPHENED : Reading.JOINED;
  }

  private Reading withoutLine(
      String before, String after, String left, String right, boolean hyphen) {
    if (Lexicon.isFunctionWord(right) || left.length() == 1 || right.length() == 1) {
      return Reading.APART;
    }
    if (hyphen && isCompound(before, after, left, right)) {
      return Reading.HYPHENED;
    }
    return lexicon.knows(left + right) ? Reading.JOINED : Reading.APART;
  }

  /** Whether the lexicon has the word with its hyphen, or the part of it that the hyphen joins. */
  private boolean isCompound(String before, String after, String left, String right) {
    return lexicon.knows(before + '-' + after)
        || lexicon.knows(bare(before) + '-' + after)
        || lexicon.knows(left + '-' + right);
  }

  private boolean isWord(String before, String after, String left, String right) {
    boolean elided = right.length() < after.length() && after.charAt(right.length()) == '\'';
    return isKnown(before + after)
        || isKnown(left + right)
        || elided && ELIDED.contains(Folding.fold(left + right));
  }

  private boolean isKnown(String form) {
    return isKnownAs(form) || isKnownAs(bare(form));
  }

  /** Whether the lexicon knows a form; one in small letters is no name. */
  private boolean isKnownAs(String form) {
    return !form.isEmpty()
        && (Character.isLowerCase(form.charAt(0))
            ? lexicon.isCommonSpelt(form)
            : lexicon.isSpelt(form));
  }

  /** Whether the parts of a compound that the lexicon lacks are words by themselves. */
  private boolean isMadeOfWords(String left, String right, String after) {
    String lower = right.toLowerCase(Locale.ROOT);
    if (Lexicon.isFunctionWord(lower) && !ENCLITICS.contains(lower)) {
      // No compound ends with one: Boulogne-sur-Mer, but Wat-son.
      return after.startsWith("-", right.length());
    }
    boolean prefix =
        left.length() >= SHORTEST_PREFIX
            && left.endsWith("o")
            && right.length() >= SHORTEST_BEHIND_PREFIX;
    return left.length() > 1 && (prefix || isCommon(left)) && isCommon(right);
  }

  /** Names are not made of words: {@code Leval-lois}, {@code Jack-son}. */
  private boolean isCommon(String part) {
    return lexicon.isCommonSpelt(part.toLowerCase(Locale.ROOT));
  }

  /** A form without the elided words before it. */
  private static String bare(String form) {
    return form.substring(form.lastIndexOf('\'') + 1);
  }

  private static int lastSign(String text) {
    return Math.max(text.lastIndexOf('-'), text.lastIndexOf('\''));
  }

  private static int firstSign(String text) {
    int i = 0;
    while (i < text.length() && (Character.isLetter(text.charAt(i)) || i == 0)) {
      i++;
    }
    return i;
  }
}
