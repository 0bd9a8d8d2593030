package org.depeche.suggest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.depeche.analysis.Lexicon;
import org.depeche.index.PhraseTerm;
import org.depeche.index.Snapshot;
import org.depeche.index.TitlePhrases;
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

  /** Shorter beginnings are completed by single words: phrases would be any. */
  private static final int LETTERS_FOR_PHRASES = 3;

  /** Shorter beginnings are completed by titles alone. */
  private static final int LETTERS_FOR_BODIES = 3;

  private static final int FEWEST_TITLES = 2;

  /** Beside a phrase of so many titles, one of a single title is a slip or says little. */
  private static final int MANY_TITLES = 10;

  private static final int SPARE = 5;

  private static final int MOST_CONTEXT = 2;

  private static final int BESIDE = 20;

  /** What follows a word so many times less often than another does stands there by chance. */
  private static final int FEWER = 5;

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
    PhraseTerms phrases = new PhraseTerms(snapshot);
    Typed mended =
        new FinishedWords(snapshot, phrases, lexicon.get()::isCommonWord).mended(Typed.of(typed));
    return new Completion(mended, limit, snapshot, phrases).suggestions();
  }

  /** One call. */
  private final class Completion {
    private final Typed typed;
    private final int limit;
    private final Snapshot snapshot;
    private final PhraseTerms phrases;
    private final Map<String, Suggestion> found = new LinkedHashMap<>();
    private final Agreement agreement;

    Completion(Typed typed, int limit, Snapshot snapshot, PhraseTerms phrases) {
      this.typed = typed;
      this.limit = limit;
      this.snapshot = snapshot;
      this.phrases = phrases;
      agreement = new Agreement(lexicon.get(), new Together(snapshot));
    }

    List<Suggestion> suggestions() throws IOException {
      for (int context = Math.min(MOST_CONTEXT, typed.words().size()); context > 0; context--) {
        if (!isFull()) {
          addPhrases(context, typed.context(context));
        }
      }
      // Words beside each other are no phrase: they serve where no title has one.
      if (!typed.last().isEmpty() && (typed.words().isEmpty() ? !isFull() : found.isEmpty())) {
        addWords();
      }
      return List.copyOf(found.values()).subList(0, Math.min(limit, found.size()));
    }

    private boolean isFull() {
      return found.size() >= limit;
    }

    private void addPhrases(int words, String context) throws IOException {
      Spellings spellings = spellings();
      phrases.beginning(PhraseTerm.PHRASE, context + typed.last(), spellings);
      String lead = typed.lead(words);
      String begun = TitlePhrases.key(typed.text().substring(lead.length()));
      boolean function = typed.endsInFunctionWord();
      if (function || typed.last().length() == 1) {
        // What is typed may be whole, or begin a function word: keys leave these out.
        phrases.beginning(
            PhraseTerm.PHRASE,
            context,
            (key, written, atStart, titles) -> {
              boolean told = key.startsWith(context + typed.last());
              if (!told && TitlePhrases.key(written).startsWith(begun)) {
                spellings.visit(key, written, atStart, titles);
              }
            });
      }
      // Where function words were typed, what goes on with others is not meant.
      boolean literally = function || !begun.equals(context + typed.last());
      List<Spellings.Spelling> best = spellings.best(literally ? SPARE * limit : limit);
      boolean repeated = !best.isEmpty() && best.get(0).titles() >= MANY_TITLES;
      for (Spellings.Spelling spelling : best) {
        if (repeated && spelling.titles() < FEWEST_TITLES) {
          continue;
        }
        if (!literally || TitlePhrases.key(spelling.written()).startsWith(begun)) {
          add(lead, spelling);
        }
      }
    }

    private void addWords() throws IOException {
      List<Spellings.Spelling> words = words();
      if (typed.words().isEmpty()) {
        String lead = typed.lead(0);
        for (boolean particle : new boolean[] {true, false}) {
          for (Spellings.Spelling word : words) {
            if (withoutParticle(lead, word.written()).equals(lead) != particle) {
              add(lead, word);
            }
          }
        }
      } else if (!typed.endsInFunctionWord()) {
        addBeside(words);
      }
    }

    /** Words that begin as typed, else those that do but for one edit. */
    private List<Spellings.Spelling> words() throws IOException {
      String begun = typed.last();
      int most = typed.words().isEmpty() ? limit : BESIDE;
      if (Agreement.demands(typed.lead(0))) {
        most *= SPARE;
      }
      Spellings ofTitles = spellings();
      phrases.beginning(PhraseTerm.WORD, begun, ofTitles);
      List<Spellings.Spelling> words = new ArrayList<>(ofTitles.best(most));
      if (typed.words().isEmpty() && begun.length() >= LETTERS_FOR_PHRASES) {
        addRepeated(begun, words);
      }
      if (words.size() < most && begun.length() >= LETTERS_FOR_BODIES) {
        words.addAll(new BodyWords(snapshot, lexicon.get()::isCommonWord).beginning(begun, most));
      }
      if (words.isEmpty() && begun.length() >= LETTERS_FOR_ONE_EDIT) {
        Spellings near = spellings();
        phrases.near(begun, near);
        words.addAll(near.best(most));
        if (typed.words().isEmpty() && !words.isEmpty()) {
          addRepeated(words.get(0).key() + " ", words);
        }
      }
      return words;
    }

    /** Adds phrases in their places; one that a single title has may be any. */
    private void addRepeated(String begun, List<Spellings.Spelling> words) throws IOException {
      Spellings ofTitles = spellings();
      phrases.beginning(PhraseTerm.PHRASE, begun, ofTitles);
      int most = Agreement.demands(typed.lead(0)) ? SPARE * limit : limit;
      for (Spellings.Spelling phrase : ofTitles.best(most)) {
        if (phrase.titles() >= FEWEST_TITLES) {
          words.add(phrase);
        }
      }
      words.sort(Spellings.MOST_FIRST);
    }

    private Spellings spellings() {
      return new Spellings(lexicon.get()::isCommonWord);
    }

    private void addBeside(List<Spellings.Spelling> words) throws IOException {
      Together together = new Together(snapshot);
      String rarest = "";
      int fewest = Integer.MAX_VALUE;
      for (TitlePhrases.Word word : typed.words()) {
        int frequency = together.frequency(word.key());
        if (frequency > 0 && frequency < fewest) {
          fewest = frequency;
          rarest = word.key();
        }
      }
      Together.Counts[] counts =
          together.count(rarest, words.stream().map(Spellings.Spelling::key).toList());
      Integer[] order = new Integer[counts.length];
      Arrays.setAll(order, i -> i);
      Arrays.sort(order, Comparator.comparing(i -> counts[i]));
      for (int i : order) {
        Spellings.Spelling word = words.get(i);
        if (counts[i].both() > 0 && counts[i].following() * FEWER >= counts[order[0]].following()) {
          add(typed.lead(0), new Spellings.Spelling(word.key(), word.written(), counts[i].both()));
        }
      }
    }

    /** The particle that begins a name may have been typed: {@code le p} for {@code Le Pen}. */
    private static String withoutParticle(String lead, String written) {
      int end = written.indexOf(' ');
      String particle = end < 0 ? "" : written.substring(0, end + 1).toLowerCase(Locale.ROOT);
      String lower = lead.toLowerCase(Locale.ROOT);
      boolean typed = !particle.isEmpty() && (" " + lower).endsWith(" " + particle);
      return typed ? lead.substring(0, lead.length() - particle.length()) : lead;
    }

    private void add(String lead, Spellings.Spelling spelling) throws IOException {
      String before = withoutParticle(lead, spelling.written());
      String text = before + spelling.written();
      // What the user has typed whole is left as it is.
      if (before.length() == typed.lastStart() && !agreement.fits(before, spelling.written())) {
        return;
      }
      // What took its own particle for the one typed is rarer than the word alone: La France.
      found.merge(
          text.toLowerCase(Locale.ROOT),
          new Suggestion(text, spelling.titles()),
          (first, second) ->
              !first.text().startsWith(before) && second.articles() > first.articles()
                  ? second
                  : first);
    }
  }
}
