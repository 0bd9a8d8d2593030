package org.depeche.analysis;

import static org.depeche.analysis.CharClass.ALONE;
import static org.depeche.analysis.CharClass.APOSTROPHE;
import static org.depeche.analysis.CharClass.DIGIT;
import static org.depeche.analysis.CharClass.HYPHEN;
import static org.depeche.analysis.CharClass.INSIDE;
import static org.depeche.analysis.CharClass.LETTER;
import static org.depeche.analysis.CharClass.SPACE;
import static org.depeche.analysis.CharClass.SUPERSCRIPT;

import java.nio.CharBuffer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the orthographic words of a text, in one pass; {@link FrenchTokenizer} says what one is.
 */
final class WordScanner {
  private static final WordList INCLUSIVE_ENDINGS = WordList.load("inclusive-endings.txt");
  private static final int LONGEST_ENDING = 6;

  private static final int LONGEST_ELIDED = 7;

  /** What il, elle and on begin with: {@code A t il menti} leaves no apostrophe out. */
  private static final String PRONOUNS = "ieo";

  /** Between figures it is a hyphen: {@code 3–1}. */
  private static final char EN_DASH = '\u2013';

  /** The letters of French and of its neighbours come before it. */
  private static final char END_OF_LATIN = 0x250;

  private static final int LONGEST_PHONE = 16;
  private static final Pattern PHONE = Pattern.compile("0[1-9](?:[ .]\\d\\d){4}(?!\\d)");
  private static final Pattern PHONE_ABROAD = Pattern.compile("33 ?[1-9](?:[ .]\\d\\d){4}(?!\\d)");

  private char[] text = {};
  private int length;
  private int at;
  private int start;
  private int end;

  /** The hash of the plain letters that the word begins with, and where they end. */
  private int lettersHash;

  private int lettersEnd;

  void reset(char[] newText, int newLength) {
    text = newText;
    length = newLength;
    at = 0;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  /** The hash of the word, as {@link Memory#hash} has it. */
  int hash() {
    return lettersEnd == end
        ? Memory.mixed(lettersHash, end - start)
        : Memory.hash(text, start, end - start);
  }

  /** Moves to the next word; false at the end of the text. */
  boolean next() {
    while (at < length) {
      if (CharClass.isPlainLetter(text[at])) {
        start = at;
        scanLetters();
        // So most words end; the others are looked at.
        if (end < length && CharClass.endsLetters(text[end]) && !goesOnBehindBlank()) {
          at = end;
        } else {
          scanWord();
        }
        goOnInSeveralWords();
        return true;
      }
      int c = codePoint(at);
      byte kind = CharClass.of(c);
      if (kind == LETTER || kind == DIGIT) {
        start = at;
        lettersEnd = at;
        end = at;
        scanWord();
        goOnInSeveralWords();
        return true;
      }
      int width = Character.charCount(c);
      if (kind == ALONE) {
        start = at;
        lettersEnd = at;
        end = at += width;
        goOnInSeveralWords();
        return true;
      }
      at += width;
    }
    return false;
  }

  private void goOnInSeveralWords() {
    int to = MultiwordFilter.end(text, start, end, length);
    if (to > end) {
      end = to;
      at = to;
    }
  }

  /** Moves over the letters that most words are, and hashes them. */
  private void scanLetters() {
    char[] chars = text;
    int limit = Math.min(length, start + FrenchTokenizer.MAX_WORD_LENGTH);
    int hash = 0;
    int i = start;
    while (i < limit && CharClass.isPlainLetter(chars[i])) {
      hash = Memory.next(hash, chars[i]);
      i++;
    }
    lettersHash = hash;
    lettersEnd = i;
    end = i;
  }

  private void scanWord() {
    int limit = Math.min(length, start + FrenchTokenizer.MAX_WORD_LENGTH);
    int i = end;
    while (true) {
      i = skipPlainLetters(i, limit);
      if (i >= limit) {
        break;
      }
      int c = codePoint(i);
      byte kind = CharClass.of(c);
      int width = Character.charCount(c);
      if (kind == LETTER || kind == DIGIT) {
        if (i + width > limit && i > start) {
          break;
        }
        i += width;
        end = i;
      } else if (kind == SUPERSCRIPT && unitEndsAt(i)) {
        i += width;
        end = i;
      } else if (c == '\u00B0' && isNumberSign(i)) {
        end = i + 1;
        at = end;
        return;
      } else if (kind == INSIDE) {
        int broken = c == BrokenWords.SOFT_HYPHEN ? behindBreak(i, i + 1, limit) : -1;
        i = broken < 0 ? i + width : broken;
        if (isMark(c)) {
          end = i;
        }
      } else if (kind == SPACE && !isDigit(i - 1)) {
        if (end != i || !goesOnBehindBlank()) {
          break;
        }
        i++;
      } else {
        int next = joins(c, kind, i, limit);
        if (next < 0) {
          break;
        }
        i = next;
        end = Math.max(end, lastVisible(i));
      }
    }
    at = Math.max(i, end);
  }

  /** Moves over the letters of most words without looking at anything else. */
  private int skipPlainLetters(int from, int limit) {
    char[] chars = text;
    int i = from;
    while (i < limit && CharClass.isPlainLetter(chars[i])) {
      i++;
    }
    if (i > from) {
      end = i;
    }
    return i;
  }

  /** An index past {@code i} from where the word goes on, or -1 where it ends before {@code i}. */
  private int joins(int c, byte kind, int i, int limit) {
    int next = skipInvisible(i + 1, limit);
    byte following = next < limit ? CharClass.of(codePoint(next)) : CharClass.OTHER;
    boolean wordFollows = following == LETTER || following == DIGIT;
    switch (kind) {
      case APOSTROPHE:
        return wordFollows ? next : -1;
      case HYPHEN:
        return wordFollows ? next : behindBreak(i, next, limit);
      case SPACE:
        return following == DIGIT && (thousandsFollow(i, next) || phoneFollows(next)) ? next : -1;
      default:
    }
    return switch (c) {
      case '.' -> wordFollows && dotJoins(i, next) ? next : closingDot(i);
      case ',' -> following == DIGIT && next == i + 1 && isDigit(i - 1) ? next : -1;
      case '&' ->
          following == LETTER && next == i + 1 && isUpper(i - 1) && isUpper(next) ? next : -1;
      case '\u00B7', '\u2022', '\u2027', '\u22C5' -> following == LETTER ? next : -1;
      case '(' -> following == LETTER ? closingParenthesis(next, limit) : -1;
      case '+', '#' -> signsOfALanguage(i);
      case BrokenWords.NOT_SIGN -> behindBreak(i, next, limit);
      case EN_DASH -> following == DIGIT && next == i + 1 && isDigit(i - 1) ? next : -1;
      case '\u20AC' -> isMultiple(i) || centsFollow(i) ? next : -1;
      default -> -1;
    };
  }

  /** {@code M€}, {@code Md€}, {@code k€}: letters that multiply the sign of the euro. */
  private boolean isMultiple(int sign) {
    int width = sign - start;
    char first = text[start];
    return width > 0
        && width <= 3
        && (first == 'M' || first == 'k' || first == 'm')
        && CharClass.of(text[sign - 1]) == LETTER;
  }

  /** {@code 19€90}: the sign of the euro stands for the comma. */
  private boolean centsFollow(int sign) {
    return isDigit(sign - 1)
        && isDigit(sign + 1)
        && isDigit(sign + 2)
        && (sign + 3 >= length || !Character.isLetterOrDigit(text[sign + 3]));
  }

  private boolean goesOnBehindBlank() {
    return isElidedBeforeBlank() || AbbreviationFilter.isBeforeFigure(text, start, end, length);
  }

  /** Where the word goes on behind a dot that no letter follows, or -1. */
  private int closingDot(int dot) {
    int initial = initialFollows(dot);
    boolean closes = initial < 0 && AbbreviationFilter.isClosedByDot(text, start, dot, length);
    return closes ? dot + 1 : initial;
  }

  /**
   * Whether the word is an elided one whose apostrophe was left out: {@code l homme}, {@code plan d
   * action}, but not {@code vitamine C est} nor {@code 100 m environ}.
   */
  private boolean isElidedBeforeBlank() {
    int width = end - start;
    if (end + 2 >= length || text[end] != ' ' || width > LONGEST_ELIDED) {
      return false;
    }
    char last = text[end - 1];
    boolean mayBeElided = width == 1 ? last >= 'a' && last <= 't' : last == 'u' || last == 'd';
    if (!mayBeElided || !Character.isLetter(text[end + 2])) {
      return false;
    }
    boolean figureBefore = start > 1 && Character.isDigit(text[start - 2]);
    String word = new String(text, start, width);
    boolean inversion = last == 't' && PRONOUNS.indexOf(text[end + 1]) >= 0;
    return !(width == 1 && (figureBefore || inversion))
        && Character.isLetter(text[end + 1])
        && ElisionFilter.isElidedBefore(
            word, CharBuffer.wrap(text, end + 1, Math.min(length - end - 1, LONGEST_ELIDED)));
  }

  /** {@code 01 42 68 53 00}, {@code +33 1 42 68 53 00}: a telephone number from the word on. */
  private boolean phoneFollows(int next) {
    boolean abroad = text[start] == '3' && start > 0 && text[start - 1] == '+';
    if (!(abroad || text[start] == '0')) {
      return false;
    }
    String figures = new String(text, start, Math.min(length - start, LONGEST_PHONE));
    Matcher phone = (abroad ? PHONE_ABROAD : PHONE).matcher(figures);
    return phone.lookingAt() && start + phone.end() > next;
  }

  /** {@code J. K.}, {@code J.-P.}, {@code S. N. C. F.}: the next of several initials, or -1. */
  private int initialFollows(int dot) {
    boolean initial =
        isUpper(dot - 1)
            && text[dot - 1] < END_OF_LATIN
            && (dot - 1 == start || !Character.isLetterOrDigit(text[dot - 2]));
    int next = dot + 1;
    boolean apart = next < length && text[next] == ' ';
    if (!initial || next + 2 >= length || !(apart || text[next] == '-')) {
      return -1;
    }
    next++;
    // Mister Chirac's name does not begin with M.
    boolean mister = apart && dot - 1 == start && text[start] == 'M';
    boolean another = Character.isUpperCase(text[next]) && text[next + 1] == '.';
    return another && !mister ? next : -1;
  }

  /** Where a word of letters goes on that a sign breaks at the end of a line, or -1. */
  private int behindBreak(int sign, int from, int limit) {
    byte before = sign > start ? CharClass.of(text[sign - 1]) : CharClass.OTHER;
    return before == LETTER || before == INSIDE
        ? BrokenWords.next(CharBuffer.wrap(text, 0, length), from, limit)
        : -1;
  }

  /** {@code m²}, {@code 10km²}: at most two letters, at the start or behind a figure. */
  private boolean unitEndsAt(int i) {
    int from = i;
    while (from > start && Character.isLetter(text[from - 1])) {
      from--;
    }
    return from < i && i - from <= 2 && (from == start || isDigit(from - 1));
  }

  /** {@code n°}: the degree sign that abbreviates {@code numéro} closes the word. */
  private boolean isNumberSign(int i) {
    return i - start == 1 && (text[start] == 'n' || text[start] == 'N');
  }

  /** {@code ville(s)}, {@code étudiant(e)s}: up to five small letters and the closing bracket. */
  private int closingParenthesis(int from, int limit) {
    int i = from;
    while (i < limit && i - from < 5 && Character.isLowerCase(text[i])) {
      i++;
    }
    return i > from && i < limit && text[i] == ')' ? i + 1 : -1;
  }

  /** {@code C++}, {@code C#}: one capital and the signs that close the name. */
  private int signsOfALanguage(int i) {
    if (i - start != 1 || !isUpper(start)) {
      return -1;
    }
    if (text[i] == '#') {
      return i + 1;
    }
    return i + 1 < length && text[i + 1] == '+' ? i + 2 : -1;
  }

  /** A dot stays in acronyms (single letters), numbers, and addresses (small letters follow). */
  private boolean dotJoins(int dot, int next) {
    if (next != dot + 1) {
      return false;
    }
    boolean digitBefore = isDigit(dot - 1);
    boolean digitAfter = isDigit(next);
    if (digitBefore || digitAfter) {
      return digitBefore && digitAfter;
    }
    if (isUpper(dot - 1)) {
      return singleLetterEndsAt(dot) && isUpper(next) && singleLetterStartsAt(next);
    }
    if (endingFollows(next)) {
      return true;
    }
    return isAsciiLower(dot - 1) && domainFollows(next);
  }

  /** {@code salarié.e.s}: an ending of inclusive writing, and then no more letters. */
  private boolean endingFollows(int from) {
    int i = from;
    while (i < length && Character.isLowerCase(text[i])) {
      i++;
    }
    if (i < length && Character.isLetterOrDigit(text[i])) {
      return false;
    }
    String ending = new String(text, from, Math.min(i - from, LONGEST_ENDING + 1));
    boolean another = i + 1 < length && text[i] == '.' && Character.isLowerCase(text[i + 1]);
    boolean later = new String(text, start, from - 1 - start).indexOf('.') >= 0;
    return INCLUSIVE_ENDINGS.contains(ending)
        && (another || later || !INCLUSIVE_ENDINGS.is(ending, "word"));
  }

  private boolean singleLetterEndsAt(int dot) {
    return dot - 1 == start || !Character.isLetterOrDigit(text[dot - 2]);
  }

  private boolean singleLetterStartsAt(int i) {
    return i + 1 >= length || !Character.isLetterOrDigit(text[i + 1]);
  }

  /**
   * Two to fifteen small ASCII letters or digits up to the next sign: {@code .fr}, {@code .gouv}.
   */
  private boolean domainFollows(int from) {
    int i = from;
    while (i < length && (isAsciiLower(i) || isDigit(i) || text[i] == '-')) {
      i++;
    }
    boolean ends = i >= length || !Character.isLetter(text[i]);
    return ends && i - from >= 2 && i - from <= 15;
  }

  /**
   * Groups of exactly three digits after one of one to three: {@code 12 000}, {@code 1 000 000}.
   */
  private boolean thousandsFollow(int space, int next) {
    int before = 0;
    int i = space - 1;
    while (i >= start && isDigit(i)) {
      before++;
      i--;
    }
    boolean firstGroup = i < start && before <= 3;
    boolean laterGroup = i >= start && before == 3 && CharClass.of(text[i]) == SPACE;
    if (before == 0 || text[start] == '0' || !(firstGroup || laterGroup)) {
      return false;
    }
    int after = 0;
    while (next + after < length && isDigit(next + after)) {
      after++;
    }
    boolean glued = next + after < length && Character.isLetter(text[next + after]);
    return after == 3 && !glued && next == space + 1;
  }

  private int skipInvisible(int from, int limit) {
    int i = from;
    while (i < limit && CharClass.of(text[i]) == INSIDE) {
      i++;
    }
    return i;
  }

  /** Where a word that was scanned up to {@code i} ends, if its last sign is one that joins. */
  private int lastVisible(int i) {
    char last = text[i - 1];
    return last == ')' || last == '+' || last == '#' || last == '\u20AC' || last == '.' ? i : end;
  }

  private int codePoint(int i) {
    char c = text[i];
    if (Character.isHighSurrogate(c) && i + 1 < length && Character.isLowSurrogate(text[i + 1])) {
      return Character.toCodePoint(c, text[i + 1]);
    }
    return c;
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }

  private boolean isDigit(int i) {
    return i >= start && i < length && text[i] >= '0' && text[i] <= '9';
  }

  private boolean isUpper(int i) {
    return i >= start && i < length && Character.isUpperCase(text[i]);
  }

  private boolean isAsciiLower(int i) {
    return i >= start && i < length && text[i] >= 'a' && text[i] <= 'z';
  }
}
