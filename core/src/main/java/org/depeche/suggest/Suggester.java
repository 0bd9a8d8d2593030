package org.depeche.suggest;

import java.io.IOException;
import java.util.List;
import org.depeche.analysis.Lexicon;
import org.depeche.index.Snapshot;
import org.depeche.query.QueryTooComplexException;

/**
 * Completes what somebody types. Safe for use by several threads.
 *
 * <p>Case and accents of what is typed do not matter; the suggestions have those of the articles.
 * The last word is completed in the context of the two content words before it, then of one: by
 * phrases of titles, else by words that stand in an article beside them. From {@value
 * #LETTERS_FOR_ONE_EDIT} letters on one edit is forgiven where nothing begins as typed, but never
 * in the first letter, which people seldom get wrong.
 */
public final class Suggester {

  /** The most suggestions of one call. */
  public static final int MAX_SUGGESTIONS = 100;

  /** The most characters that are completed. */
  public static final int MAX_LENGTH = 1024;

  static final int LETTERS_FOR_ONE_EDIT = 5;

  private final ThreadLocal<Lexicon> lexicon = ThreadLocal.withInitial(Lexicon::french);

  /** Makes a suggester. */
  public Suggester() {}

  /**
   * Completes.
   *
   * @param typed what was typed so far; the word at its end goes on, unless a space follows it
   * @param limit how many suggestions are wanted, from 1 to {@value #MAX_SUGGESTIONS}
   * @param snapshot the index whose words are suggested
   * @return the suggestions, most useful first; none where nothing begins so
   * @throws IllegalArgumentException if the limit is none of these, or the text is longer than
   *     {@value #MAX_LENGTH} characters
   * @throws IOException if the index cannot be read
   */
  public List<Suggestion> suggest(String typed, int limit, Snapshot snapshot) throws IOException {
    if (limit < 1 || limit > MAX_SUGGESTIONS) {
      throw new IllegalArgumentException(
          "limit " + limit + ": expected 1 to " + MAX_SUGGESTIONS + " suggestions.");
    }
    if (typed.length() > MAX_LENGTH) {
      throw new QueryTooComplexException("characters", typed.length(), MAX_LENGTH, MAX_LENGTH);
    }
    String whole = Typed.withSaint(typed);
    List<Suggestion> suggestions = completed(whole, limit, snapshot);
    return suggestions.isEmpty() && !whole.equals(typed)
        ? completed(typed, limit, snapshot)
        : suggestions;
  }

  private List<Suggestion> completed(String typed, int limit, Snapshot snapshot)
      throws IOException {
    PhraseTerms phrases = new PhraseTerms(snapshot);
    Typed mended =
        new FinishedWords(snapshot, phrases, lexicon.get()::isCommonWord).mended(Typed.of(typed));
    return new Completion(mended, limit, snapshot, lexicon.get(), phrases).suggestions();
  }
}
