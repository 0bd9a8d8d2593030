package org.depeche.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.TokenStream;

/**
 * Takes a compound apart and keeps it whole as well: {@code porte-monnaie} leaves {@code
 * porte-monnaie} over two positions and {@code porte}, {@code monnaie} on one each, so that it
 * meets {@code portemonnaie} and {@code porte monnaie}. Hyphens, points, the dots of addresses, a
 * capital inside ({@code GiletsJaunes}) and the border between letters and digits ({@code F35}, but
 * not that of an ordinal, {@code 1er-Mai}) part a word. The parts of a locution that is a function
 * word ({@code vis-à-vis}), of a name and of a numeral have no lemmas, and a part of a first name
 * ({@code Jean-Loup}) is weaker than the word that it is.
 *
 * <p>The whole is left out where nobody writes it in one word: verbs with their pronouns ({@code
 * dit-il}), ranges of numbers, and more than {@value #MOST_JOINED} parts, unless the lexicon has
 * it.
 */
public final class CompoundFilter extends WordFilter {

  private static final int MOST_JOINED = 3;
  private static final int LONGEST_LETTERS_BEFORE_DIGITS = 6;
  private static final WordList ENCLITICS = WordList.load("enclitics.txt");

  private static final char EURO = '\u20AC';

  private static final Pattern TIME = Pattern.compile("0?(\\d{1,2})[hH:](\\d{2})?");

  private static final Pattern FIGURES = Pattern.compile("\\d+-\\d+");

  private final Lexicon lexicon = Lexicon.french();

  /**
   * Wraps a stream.
   *
   * @param input a stream of words in canonical form, without elided words
   */
  public CompoundFilter(TokenStream input) {
    super(input);
  }

  private record Part(int from, int to) {
    String of(String word) {
      return word.substring(from, to);
    }
  }

  @Override
  void step(String word) {
    Matcher time = TIME.matcher(word);
    if (time.matches()) {
      emitTime(time);
      return;
    }
    if (word.length() > 1 && word.charAt(word.length() - 1) == EURO) {
      emitPart(word, 0, word.length() - 1, 1, 1);
      emitPart(String.valueOf(EURO), word.length() - 1, word.length(), 1, 1);
      return;
    }
    List<Part> parts = parts(word);
    if (parts.size() < 2) {
      return;
    }
    if (parts.size() == 2 && FIGURES.matcher(word).matches()) {
      // A score, an article, a number of a law: one thing, and its sign tells it from a number.
      emitSettledPart(word, 0, word.length(), 1, 2, EvidenceKind.EXACT);
      emitParts(word, parts, 0, PartsAs.WORDS);
      return;
    }
    PartsAs partsAs = partsAs(word, parts);
    boolean whole = partsAs == PartsAs.LOCUTION || isWrittenInOneWord(word, parts);
    if (whole) {
      emitPart(word, 0, word.length(), 1, parts.size());
    }
    emitParts(word, parts, whole ? 0 : 1, partsAs);
  }

  /** What the parts of a compound are by themselves. */
  private enum PartsAs {
    WORDS,
    /** Parts of a function word: forms without lemmas. */
    LOCUTION,
    /** Parts of a name of the lexicon or of a numeral: forms without lemmas. */
    NAME,
    /** Parts of a first name: one that is a common word as well is not that word. */
    GIVEN_NAME
  }

  private PartsAs partsAs(String word, List<Part> parts) {
    if (FunctionLocutions.isHyphened(word)) {
      return PartsAs.LOCUTION;
    }
    if (lexicon.isCompoundName(word) || Numerals.figures(word.toLowerCase(Locale.ROOT)) != null) {
      return PartsAs.NAME;
    }
    boolean givenName = lexicon.isGivenName(parts.stream().map(part -> part.of(word)).toList());
    return givenName ? PartsAs.GIVEN_NAME : PartsAs.WORDS;
  }

  /**
   * Emits the parts of a word, one position each.
   *
   * @param firstIncrement 0 where the whole stands before them
   */
  private void emitParts(String word, List<Part> parts, int firstIncrement, PartsAs partsAs) {
    int increment = firstIncrement;
    for (Part part : parts) {
      String text = part.of(word);
      String lower = text.toLowerCase(Locale.ROOT);
      if (partsAs == PartsAs.LOCUTION || partsAs == PartsAs.NAME) {
        emitForms(text, part, increment);
      } else if (partsAs == PartsAs.GIVEN_NAME && lexicon.isCommonWord(lower)) {
        emitSettledPart(
            Folding.fold(lower), part.from(), part.to(), increment, 1, EvidenceKind.NAME_PART);
      } else {
        emitPart(text, part.from(), part.to(), increment, 1);
      }
      increment = 1;
    }
  }

  /** {@code 08h00} is {@code 8 h}, {@code 20h30} and {@code 20:30} are {@code 20 h 30}. */
  private void emitTime(Matcher time) {
    int minutes = time.group(2) == null || time.group(2).equals("00") ? 0 : 1;
    String whole = time.group(1) + "h" + (minutes == 0 ? "" : time.group(2));
    emitPart(whole, 0, time.end(), 1, 2 + minutes);
    // What is not written so by itself (01, the colon, H) has the offsets of the time.
    boolean zero = time.start(1) > 0;
    boolean sign = time.group().charAt(time.end(1)) != 'h';
    emitPart(time.group(1), 0, zero ? time.end() : time.end(1), 0, 1);
    if (sign) {
      emitPart("h", 0, time.end(), 1, 1);
    } else {
      emitPart("h", time.end(1), minutes == 0 ? time.end() : time.start(2), 1, 1);
    }
    if (minutes > 0) {
      emitPart(time.group(2), time.start(2), time.end(2), 1, 1);
    }
  }

  /** The words that the step may change; see {@link FrenchChain.Changes}. */
  static boolean mayChange(CharSequence word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (isSign(c) || Character.isDigit(c) || c == EURO || isInnerCapital(word, 0, i)) {
        return true;
      }
    }
    return false;
  }

  /** Emits a part as it is written and without accents, and without lemmas. */
  private void emitForms(String text, Part part, int increment) {
    String lower = text.toLowerCase(Locale.ROOT);
    emitSettledPart(lower, part.from(), part.to(), increment, 1, EvidenceKind.EXACT);
    String folded = Folding.fold(lower);
    if (!folded.equals(lower)) {
      emitSettledPart(folded, part.from(), part.to(), 0, 1, EvidenceKind.FOLDED);
    }
    List<String> spellings = new ArrayList<>(lexicon.spellings(text));
    String writing = ConventionFilter.writing(text);
    // The eighth is no part of the eighteenth.
    if (writing != null && !Character.isDigit(writing.charAt(0))) {
      spellings.add(writing);
    }
    for (String spelling : spellings) {
      String small = spelling.toLowerCase(Locale.ROOT);
      emitSettledPart(small, part.from(), part.to(), 0, 1, EvidenceKind.SPELLING);
    }
  }

  private static List<Part> parts(String word) {
    List<Part> parts = new ArrayList<>();
    int from = 0;
    for (int i = 0; i <= word.length(); i++) {
      boolean sign = i == word.length() || isSign(word.charAt(i));
      boolean border =
          !sign
              && i > from
              && (isBorder(word.charAt(i - 1), word.charAt(i)) || isInnerCapital(word, from, i))
              && OrdinalFilter.figures(word.substring(from, nextSign(word, i))) == null;
      if (sign || border) {
        if (i > from) {
          parts.add(new Part(from, i));
        }
        from = sign ? i + 1 : i;
      }
    }
    return parts;
  }

  private static int nextSign(String word, int from) {
    int i = from;
    while (i < word.length() && !isSign(word.charAt(i))) {
      i++;
    }
    return i;
  }

  private static boolean isSign(char c) {
    // A point at half height that no inclusive ending follows stands between words: celles·ceux.
    return c == '-' || c == '.' || c == '\u00B7';
  }

  /** {@code GiletsJaunes}, {@code TotalEnergies}, but not {@code iPhone}. */
  private static boolean isInnerCapital(CharSequence word, int from, int i) {
    return i - from > 1
        && i + 1 < word.length()
        && Character.isUpperCase(word.charAt(i))
        && Character.isLowerCase(word.charAt(i - 1))
        && Character.isLowerCase(word.charAt(i + 1));
  }

  private static boolean isBorder(char before, char after) {
    return Character.isDigit(before)
        ? Character.isLetter(after)
        : Character.isLetter(before) && Character.isDigit(after);
  }

  private boolean isWrittenInOneWord(String word, List<Part> parts) {
    if (word.indexOf('.') >= 0 || lexicon.knows(word)) {
      return true;
    }
    if (parts.size() > MOST_JOINED) {
      return false;
    }
    Part first = parts.get(0);
    Part last = parts.get(parts.size() - 1);
    if (word.indexOf('\u00B7') >= 0) {
      return false;
    }
    boolean hyphen = word.indexOf('-') >= 0;
    if (Character.isDigit(word.charAt(first.from()))) {
      return !hyphen;
    }
    if (Character.isDigit(word.charAt(last.from()))) {
      return first.to() - first.from() <= LONGEST_LETTERS_BEFORE_DIGITS;
    }
    return !(hyphen
        && ENCLITICS.contains(word.substring(last.from(), last.to()).toLowerCase(Locale.ROOT)));
  }
}
