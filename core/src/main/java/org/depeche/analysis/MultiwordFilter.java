package org.depeche.analysis;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.TokenStream;

/**
 * Reads what is written in several words, or with signs that part words, as the one thing that it
 * is by convention:
 *
 * <ul>
 *   <li>a time with a colon, {@code 18:15}, which {@link CompoundFilter} reads;
 *   <li>dimensions and relays: {@code 4 × 100} is {@code 4x100};
 *   <li>a score in words: {@code 2 à 0} is {@code 2-0}; the lesser number comes second, or it is a
 *       range;
 *   <li>a figure and the letter of its unit: {@code 3 m}, {@code 5 t}, {@code 2 L}; and a height,
 *       {@code 1m80}, {@code 1 m 80};
 *   <li>{@code 3 pour cent}, {@code vingt et unième};
 *   <li>letters set apart: {@code R A T P}, {@code R É P U B L I Q U E};
 *   <li>a title before a name: {@code Me Dupont}, {@code M. Dupont}.
 * </ul>
 *
 * <p>The tokenizer asks {@link #end} how far such a word goes; the step takes it apart.
 */
public final class MultiwordFilter extends WordFilter {

  private static final Pattern TIME = Pattern.compile("([01]?\\d|2[0-3]):([0-5]\\d)");
  private static final Pattern TIMES = Pattern.compile("(\\d+) ?[x\u00D7] ?(\\d+)");
  private static final Pattern SCORE = Pattern.compile("(\\d{1,3}) à (\\d{1,3})");
  private static final Pattern HEIGHT = Pattern.compile("(\\d) ?m ?(\\d\\d)");
  private static final Pattern MEASURE = Pattern.compile("(\\d[\\d .,]*) (\\p{L})");
  private static final Pattern LETTERS = Pattern.compile("\\p{Lu}(?: \\p{Lu}){2,}");

  /** So the table of conventions has the letters that are a unit behind a figure. */
  private static final String BEHIND_FIGURE = "0 ";

  /** So it has what is a title before a name. */
  private static final String BEFORE_NAME = " A";

  private static final Pattern NUMERAL =
      Pattern.compile("(?iU)\\p{L}+ et (?:une?|onze|uni[eè]mes?|onzi[eè]mes?)");

  private static final int LONGEST_NUMERAL_BEHIND_AND = 8;

  private static final String PER_CENT = "pour cent";
  private static final int FEWEST_LETTERS = 3;

  private static final char DEGREE = '\u00B0';
  private static final String AND = " et ";

  /** English, and the name of a movement. */
  private static final String TOO = "Too";

  /**
   * Wraps a stream.
   *
   * @param input a stream of words in canonical form
   */
  public MultiwordFilter(TokenStream input) {
    super(input);
  }

  @Override
  void step(String word) {
    if (!mayChange(word)) {
      return;
    }
    Matcher times = TIMES.matcher(word);
    if (times.matches()) {
      emitTimes(times);
      return;
    }
    Matcher score = SCORE.matcher(word);
    if (score.matches()) {
      emitSettledPart(
          score.group(1) + '-' + score.group(2), 0, word.length(), 1, 3, EvidenceKind.EXACT);
      emitWords(word, 0);
      return;
    }
    Matcher height = HEIGHT.matcher(word);
    if (height.matches()) {
      emitPart(height.group(1) + '.' + height.group(2), 0, word.length(), 1, 1);
      emitUnit("m", word.indexOf('m'));
      return;
    }
    Matcher measure = MEASURE.matcher(word);
    if (measure.matches()) {
      emitPart(measure.group(1), 0, measure.end(1), 1, 1);
      emitUnit(measure.group(2), measure.start(2));
      return;
    }
    if (word.equalsIgnoreCase(PER_CENT)) {
      emitSettledPart(PER_CENT, 0, word.length(), 1, 2, EvidenceKind.EXACT);
      emitWords(word, 0);
      return;
    }
    if (NUMERAL.matcher(word).matches()) {
      emit(word.replace(' ', '-'), 1, null, false);
      return;
    }
    if (LETTERS.matcher(word).matches()) {
      int[] offsets = new int[word.length() / 2 + 2];
      for (int i = 0; i < offsets.length; i++) {
        offsets[i] = offset(Math.min(2 * i, word.length()));
      }
      emitMapped(word.replace(" ", ""), offsets);
      return;
    }
    int sign = CharSequences.indexOfAny(word, ". ");
    if (sign == word.length() - 1 || word.endsWith(". ")) {
      emitTitle(word.substring(0, sign));
    }
  }

  /** The words that the step may change; see {@link FrenchChain.Changes}. */
  static boolean mayChange(CharSequence word) {
    return CharSequences.indexOfAny(word, " \u00D7") > 0
        || Character.isDigit(word.charAt(0)) && HEIGHT.matcher(word).matches();
  }

  /** The figures with an x between them, wherever blanks stood. */
  private void emitTimes(Matcher times) {
    String first = times.group(1);
    String second = times.group(2);
    int[] offsets = new int[first.length() + 1 + second.length() + 1];
    for (int i = 0; i <= first.length(); i++) {
      offsets[i] = offset(i);
    }
    for (int i = 0; i <= second.length(); i++) {
      offsets[first.length() + 1 + i] = offset(times.start(2) + i);
    }
    emitMapped(first + 'x' + second, offsets);
  }

  /** Emits the words between blanks, each in its place. */
  private void emitWords(String word, int firstIncrement) {
    int increment = firstIncrement;
    int from = 0;
    while (from < word.length()) {
      int blank = word.indexOf(' ', from);
      int to = blank < 0 ? word.length() : blank;
      emitPart(word.substring(from, to), from, to, increment, 1);
      increment = 1;
      from = to + 1;
    }
  }

  /** Emits the letter of a unit as the unit: by itself it is part of a name. */
  private void emitUnit(String letter, int from) {
    int to = from + letter.length();
    String unit = ConventionFilter.writing(BEHIND_FIGURE + letter);
    if (unit == null) {
      emitPart(letter, from, to, 1, 1);
      return;
    }
    emitSettledPart(unit, from, to, 1, 1, EvidenceKind.EXACT);
    emitSettledPart(unit, from, to, 0, 1, EvidenceKind.LEMMA);
  }

  /** Emits a title as it stands and in full. */
  private void emitTitle(String title) {
    emitSettledPart(title.toLowerCase(Locale.ROOT), 0, title.length(), 1, 1, EvidenceKind.EXACT);
    String full = ConventionFilter.writing(title + BEFORE_NAME);
    if (full != null) {
      emitSettledPart(full, 0, title.length(), 0, 1, EvidenceKind.SPELLING);
      emitSettledPart(full, 0, title.length(), 0, 1, EvidenceKind.LEMMA);
    }
  }

  /** Where a word of a text ends that goes on behind {@code end}; {@code end} where it does not. */
  static int end(char[] text, int start, int end, int length) {
    if (end >= length) {
      return end;
    }
    char first = text[start];
    if (first >= '0' && first <= '9') {
      return endOfFigures(text, start, end, length);
    }
    if (first == DEGREE) {
      boolean scale = text[end] == 'C' || text[end] == 'F';
      return scale && isEnd(text, end + 1, length) ? end + 1 : end;
    }
    boolean blank = isBlank(text[end]);
    return switch (end - start) {
      case 1 ->
          first == 'M' && isTitle(text, start, text[end] == '.' ? end + 1 : end, length)
              ? (text[end] == '.' ? end + 2 : end + 1)
              : blank && Character.isUpperCase(first)
                  ? endOfLetters(text, start, end, length)
                  : end;
      case 2 -> blank && isTitle(text, start, end, length) ? end + 1 : end;
      case 4 ->
          blank
                  && (first == 'p' || first == 'P')
                  && start > 1
                  && isBlank(text[start - 1])
                  && isDigit(text[start - 2])
                  && PER_CENT.equalsIgnoreCase(blanks(text, start, end + 5, length))
                  && isEnd(text, end + 5, length)
              ? end + 5
              : end;
      default -> blank ? endOfNumeral(text, start, end, length) : end;
    };
  }

  /** {@code vingt et un}: the end of the unit behind a ten. */
  private static int endOfNumeral(char[] text, int start, int end, int length) {
    int unit = end + AND.length();
    if (unit >= length
        || (text[unit] != 'u' && text[unit] != 'o')
        || !AND.equals(blanks(text, end, unit, length))) {
      return end;
    }
    int to = unit;
    while (to < length && to - unit <= LONGEST_NUMERAL_BEHIND_AND && Character.isLetter(text[to])) {
      to++;
    }
    String words = blanks(text, start, to, length).toLowerCase(Locale.ROOT);
    return NUMERAL.matcher(words).matches() && Numerals.figures(words.replace(' ', '-')) != null
        ? to
        : end;
  }

  private static int endOfFigures(char[] text, int start, int end, int length) {
    if (text[end] == ':') {
      int to = end + 3;
      return TIME.matcher(blanks(text, start, to, length)).matches()
              && isEnd(text, to, length)
              && (to >= length || text[to] != ':')
              && (start == 0 || text[start - 1] != ':')
          ? to
          : end;
    }
    int next = isBlank(text[end]) ? end + 1 : end;
    if (next >= length) {
      return end;
    }
    boolean apart = next > end;
    char sign = text[next];
    if (sign == '\u00D7' || apart && sign == 'x') {
      int figures = next + 1 < length && isBlank(text[next + 1]) ? next + 2 : next + 1;
      int to = endOfDigits(text, figures, length);
      return to > figures && isDigits(text, start, end) ? to : end;
    }
    if (apart && sign == 'à') {
      int figures = next + 2;
      int to =
          next + 1 < length && isBlank(text[next + 1]) ? endOfDigits(text, figures, length) : 0;
      return to > figures && isEnd(text, to, length) && isScore(text, start, end, figures, to)
          ? to
          : end;
    }
    return endOfMeasure(text, start, end, length);
  }

  /** Behind the letter of a unit that follows figures, and the centimetres behind that. */
  private static int endOfMeasure(char[] text, int start, int end, int length) {
    int next = end + 1;
    boolean unit =
        next < length
            && isBlank(text[end])
            && isEnd(text, next + 1, length)
            && ConventionFilter.has(BEHIND_FIGURE + text[next])
            && MEASURE.matcher(blanks(text, start, next + 1, length)).matches();
    if (!unit) {
      return end;
    }
    int height = next + 4;
    return height <= length
            && HEIGHT.matcher(blanks(text, start, height, length)).matches()
            && isEnd(text, height, length)
        ? height
        : next + 1;
  }

  private static boolean isScore(char[] text, int start, int end, int from, int to) {
    if (end - start > 3 || to - from > 3 || !isDigits(text, start, end)) {
      return false;
    }
    int winner = Integer.parseInt(new String(text, start, end - start));
    return winner >= Integer.parseInt(new String(text, from, to - from));
  }

  /** Capitals with one blank between each; the last of them. */
  private static int endOfLetters(char[] text, int start, int end, int length) {
    int letters = 1;
    int to = end;
    while (to + 1 < length
        && isBlank(text[to])
        && Character.isUpperCase(text[to + 1])
        && isEnd(text, to + 2, length)) {
      to += 2;
      letters++;
    }
    boolean first = start == 0 || !Character.isLetterOrDigit(text[start - 1]);
    return letters >= FEWEST_LETTERS && first ? to : end;
  }

  /** Whether a word is a title, since a blank and a name follow it. */
  private static boolean isTitle(char[] text, int start, int blank, int length) {
    return blank + 2 < length
        && isBlank(text[blank])
        && Character.isUpperCase(text[blank + 1])
        && Character.isLowerCase(text[blank + 2])
        && ConventionFilter.has(
            (text[start] == 'M' && blank - start <= 2 && text[blank - 1] != 'e'
                    ? "M"
                    : new String(text, start, blank - start))
                + BEFORE_NAME)
        && !TOO.equals(new String(text, blank + 1, Math.min(TOO.length(), length - blank - 1)));
  }

  private static int endOfDigits(char[] text, int from, int length) {
    int i = from;
    while (i < length && isDigit(text[i])) {
      i++;
    }
    return i;
  }

  private static boolean isDigits(char[] text, int from, int to) {
    return endOfDigits(text, from, to) == to;
  }

  private static boolean isEnd(char[] text, int at, int length) {
    return at >= length
        || !Character.isLetterOrDigit(text[at])
            && CharClass.of(text[at]) != CharClass.APOSTROPHE
            && CharClass.of(text[at]) != CharClass.SUPERSCRIPT;
  }

  /** A piece of the text, its unbreakable spaces as spaces. */
  private static String blanks(char[] text, int from, int to, int length) {
    return new String(text, from, Math.min(to, length) - from)
        .replace('\u00A0', ' ')
        .replace('\u202F', ' ');
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\u00A0' || c == '\u202F';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
