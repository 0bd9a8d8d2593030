package org.depeche.analysis;

import java.text.Normalizer;
import java.util.Arrays;
import org.apache.lucene.analysis.TokenStream;

/**
 * Writes a word in its canonical characters: accents composed (NFC), compatibility forms replaced
 * (full-width digits, raised letters, {@code ﬁ}; the raised digit of {@code km²} stays), invisible
 * characters removed, one apostrophe, also for the blank that was left of one, and one hyphen.
 * Loses nothing that a reader sees.
 */
public final class CanonicalFormFilter extends WordFilter {

  /**
   * Wraps a stream.
   *
   * @param input the stream of words as written
   */
  public CanonicalFormFilter(TokenStream input) {
    super(input);
  }

  @Override
  void step(String word) {
    int blank = blankOfElision(word);
    if (blank < 0 && isCanonical(word)) {
      return;
    }
    StringBuilder canonical = new StringBuilder(word.length());
    int[] offsets = new int[word.length() * 4 + 1];
    int i = 0;
    while (i < word.length()) {
      int clusterEnd = clusterEnd(word, i);
      String written = written(visible(word, i, clusterEnd), canonical);
      for (int k = 0; k < written.length(); k++) {
        if (canonical.length() == offsets.length - 1) {
          offsets = Arrays.copyOf(offsets, offsets.length * 2);
        }
        offsets[canonical.length()] = start() + i;
        canonical.append(i == blank ? '\'' : unify(written.charAt(k)));
      }
      i = clusterEnd;
    }
    offsets[canonical.length()] = start() + word.length();
    if (canonical.length() > 0) {
      emitMapped(canonical.toString(), Arrays.copyOf(offsets, canonical.length() + 1));
    }
  }

  /** The canonical characters of what a reader sees as one, after those before it. */
  private static String written(String visible, StringBuilder before) {
    return switch (visible) {
      // The compatibility form of an acute accent that stands alone begins with a space.
      case "\u00B4" -> "'";
      case "\u00BA" -> isNumberSign(before) ? "\u00B0" : "o";
      default ->
          visible.length() == 1 && CharClass.of(visible.charAt(0)) == CharClass.SUPERSCRIPT
              ? visible
              : Normalizer.normalize(visible, Normalizer.Form.NFKC);
    };
  }

  private static boolean isNumberSign(StringBuilder before) {
    return before.length() == 1 && "nN".indexOf(before.charAt(0)) >= 0;
  }

  /** The words that the step may change; see {@link FrenchChain.Changes}. */
  static boolean mayChange(CharSequence word) {
    return !isCanonical(word) || blankOfElision(word) >= 0;
  }

  /** Where a blank stands for an apostrophe ({@code l homme}), or -1. */
  private static int blankOfElision(CharSequence word) {
    int blank = CharSequences.indexOfAny(word, " ");
    return blank > 0 && ElisionFilter.isElided(word.subSequence(0, blank)) ? blank : -1;
  }

  private static boolean isCanonical(CharSequence word) {
    for (int i = 0; i < word.length(); i++) {
      if (!isCanonical(word.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether a character is told for canonical at a glance, as most are. */
  private static boolean isCanonical(char c) {
    return c < 0x80 ? c != '`' : (c >= 0xC0 && c < 0x180 && c != 0x149 && c != 0x17F);
  }

  /** A character with the marks and invisible characters that follow it. */
  private static int clusterEnd(String word, int from) {
    int i = from + Character.charCount(word.codePointAt(from));
    while (i < word.length() && CharClass.of(word.codePointAt(i)) == CharClass.INSIDE) {
      i += Character.charCount(word.codePointAt(i));
    }
    return i;
  }

  private static String visible(String word, int from, int to) {
    StringBuilder seen = new StringBuilder(to - from);
    for (int i = from; i < to; i++) {
      char c = word.charAt(i);
      if (Character.getType(c) != Character.FORMAT) {
        seen.append(c);
      }
    }
    return seen.toString();
  }

  private static char unify(char c) {
    return switch (CharClass.of(c)) {
      case CharClass.APOSTROPHE -> '\'';
      case CharClass.HYPHEN -> '-';
      case CharClass.SPACE -> ' ';
      default ->
          c == '\u2013' ? '-' : c == '\u2022' || c == '\u2027' || c == '\u22C5' ? '\u00B7' : c;
    };
  }
}
