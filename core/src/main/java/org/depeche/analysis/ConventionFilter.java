package org.depeche.analysis;

import java.util.Locale;
import org.apache.lucene.analysis.TokenStream;
import org.jspecify.annotations.Nullable;

/**
 * Gives what is written in several ways by convention the one writing that stands for all: units
 * ({@code km}, {@code kilomètres}), abbreviations ({@code St}, {@code janv}, {@code art.}) and
 * {@linkplain Numerals numerals} ({@code septante}, {@code premier}).
 */
public final class ConventionFilter extends WordFilter {

  /** Shorter words with a capital are names and acronyms: {@code Ha Long}, {@code CL}. */
  private static final int SHORTEST_CAPITALISED = 5;

  private static final WordList CONVENTIONS = WordList.load("conventions.txt");

  /**
   * Wraps a stream.
   *
   * @param input a stream of words in canonical form, case kept
   */
  public ConventionFilter(TokenStream input) {
    super(input);
  }

  @Override
  void step(String word) {
    String writing = kind() == EvidenceKind.EXACT ? writing(word) : null;
    if (writing != null) {
      emit(word, 1, null, false);
      emit(writing, 0, EvidenceKind.SPELLING, true);
    }
  }

  /** The words that the step may change; see {@link FrenchChain.Changes}. */
  static boolean mayChange(CharSequence word) {
    return writing(word.toString()) != null;
  }

  /** Whether the table has a form. */
  static boolean has(String form) {
    return CONVENTIONS.contains(form);
  }

  /** The one writing of what a word is, or null where there is but one. */
  static @Nullable String writing(String word) {
    String writing = CONVENTIONS.get(word);
    if (writing != null
        || word.length() < SHORTEST_CAPITALISED && !AbbreviationFilter.isDotted(word)) {
      return writing;
    }
    String lower = word.toLowerCase(Locale.ROOT);
    String figures = Numerals.figures(lower);
    return figures == null ? CONVENTIONS.get(lower) : figures;
  }
}
