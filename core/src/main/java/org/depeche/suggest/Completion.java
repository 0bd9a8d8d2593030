package org.depeche.suggest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.depeche.analysis.Lexicon;
import org.depeche.index.PhraseTerm;
import org.depeche.index.Snapshot;
import org.depeche.index.TitlePhrases;
import org.depeche.suggest.Spellings.Spelling;

/** The completion of one text; for one call. */
final class Completion {

  /** Shorter beginnings are completed by single words: phrases would be any. */
  private static final int LETTERS_FOR_PHRASES = 3;

  /** Shorter beginnings are completed by titles alone. */
  private static final int LETTERS_FOR_BODIES = 3;

  private static final int FEWEST_TITLES = 2;

  /** Beside a phrase of so many titles, one of a single title is a slip or says little. */
  private static final int MANY_TITLES = 10;

  /** From so many articles on a phrase of a single title says nothing. */
  private static final int MANY_ARTICLES = 1000;

  private static final int SPARE = 5;
  private static final int MOST_CONTEXT = 2;
  private static final int BESIDE = 20;

  private final Typed typed;
  private final int limit;
  private final Snapshot snapshot;
  private final Lexicon lexicon;
  private final PhraseTerms phrases;
  private final Agreement agreement;
  private final Units units;
  private final Map<String, Ranking.Candidate> found = new LinkedHashMap<>();

  Completion(Typed typed, int limit, Snapshot snapshot, Lexicon lexicon, PhraseTerms phrases) {
    this.typed = typed;
    this.limit = limit;
    this.snapshot = snapshot;
    this.lexicon = lexicon;
    this.phrases = phrases;
    agreement = new Agreement(lexicon, new Together(snapshot));
    units = new Units(phrases, snapshot.size());
  }

  List<Suggestion> suggestions() throws IOException {
    addNames();
    for (int context = Math.min(MOST_CONTEXT, typed.words().size()); context > 0; context--) {
      if (found.size() < limit) {
        addPhrases(context, typed.context(context));
      }
    }
    addWhole();
    if (!typed.last().isEmpty()) {
      boolean name = typed.all().size() > 1 && !found.isEmpty();
      if (typed.words().isEmpty() && !name) {
        addWords();
      } else if (found.isEmpty()) {
        addBeside();
      }
    }
    Collection<Ranking.Candidate> all = found.values();
    return new Ranking(typed.text(), lexicon::isCommonWord, snapshot.size() >= MANY_ARTICLES)
        .best(all, limit);
  }

  /** Names of several parts, which a hyphen or an apostrophe joins, however they were typed. */
  private void addNames() throws IOException {
    for (Typed.Part part : typed.parts()) {
      Spellings spellings = spellings();
      phrases.beginning(PhraseTerm.WORD, part.key(), spellings);
      for (Spelling name : spellings.best(limit)) {
        add(typed.text().substring(0, part.start()), name, Ranking.NAME);
      }
    }
  }

  /** What was typed, where it stands as it is. */
  private void addWhole() throws IOException {
    if (typed.words().isEmpty() && typed.last().length() > 1) {
      WholeWords whole = new WholeWords(snapshot, lexicon);
      for (Spelling word : whole.of(typed.text().substring(typed.lastStart()))) {
        add(typed.lead(0), word, Ranking.WHOLE);
      }
    }
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
    List<Spelling> fitting = new ArrayList<>();
    for (Spelling spelling : spellings.best(SPARE * limit)) {
      boolean meant = !literally || TitlePhrases.key(spelling.written()).startsWith(begun);
      if (meant && fitting.size() < limit && units.isUnit(spelling)) {
        fitting.add(spelling);
      }
    }
    // In a large index a phrase of one title may be any.
    int most = fitting.isEmpty() ? 0 : fitting.get(0).titles();
    boolean repeated = most >= MANY_TITLES || snapshot.size() >= MANY_ARTICLES;
    for (Spelling spelling : fitting) {
      if (spelling.titles() >= FEWEST_TITLES || !repeated) {
        add(lead, spelling, typed.words().size() == words ? Ranking.PHRASE : Ranking.TAIL);
      }
    }
  }

  private void addWords() throws IOException {
    String lead = typed.lead(0);
    for (Spelling word : words()) {
      if (isCut(word.written())) {
        continue;
      }
      boolean particle = !withoutParticle(lead, word.written()).equals(lead);
      add(lead, word, particle ? Ranking.NAME : Ranking.PHRASE);
    }
    String begun = typed.last();
    if (found.size() < limit && reachesBodies()) {
      for (Spelling word : ofBodies(begun, SPARE * limit)) {
        add(lead, word, Ranking.BODY);
      }
    }
  }

  /** A name that went on behind its particle: {@code Macron-Le} Pen. */
  private boolean isCut(String written) {
    String end = written.substring(written.lastIndexOf('-') + 1).toLowerCase(Locale.ROOT);
    return end.length() < written.length()
        && Lexicon.isFunctionWord(end)
        && !lexicon.knows(written);
  }

  private boolean reachesBodies() {
    return typed.last().length() >= LETTERS_FOR_BODIES || Agreement.demandsVerb(typed.lead(0));
  }

  private List<Spelling> ofBodies(String begun, int most) throws IOException {
    // Behind c’ stands est.
    boolean verbal = Agreement.demandsVerb(typed.lead(0));
    return new BodyWords(snapshot, lexicon::isCommonWord)
        .beginning(begun, most).stream()
            .filter(word -> verbal || !Lexicon.isFunctionWord(word.written()))
            .toList();
  }

  /** Words that begin as typed, else those that do but for one edit. */
  private List<Spelling> words() throws IOException {
    String begun = typed.last();
    int most = typed.words().isEmpty() ? SPARE * limit : BESIDE;
    Spellings ofTitles = spellings();
    phrases.beginning(PhraseTerm.WORD, begun, ofTitles);
    List<Spelling> words = new ArrayList<>(ofTitles.best(most));
    if (typed.words().isEmpty() && begun.length() >= LETTERS_FOR_PHRASES) {
      addRepeated(begun, words);
    }
    boolean bodies = reachesBodies() && !ofBodies(begun, 1).isEmpty();
    if (words.isEmpty() && !bodies && begun.length() >= Suggester.LETTERS_FOR_ONE_EDIT) {
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
  private void addRepeated(String begun, List<Spelling> words) throws IOException {
    Spellings ofTitles = spellings();
    phrases.beginning(PhraseTerm.PHRASE, begun, ofTitles);
    int left = limit;
    for (Spelling phrase : ofTitles.best(SPARE * limit)) {
      if (left > 0 && phrase.titles() >= FEWEST_TITLES && units.isUnit(phrase)) {
        words.add(phrase);
        left--;
      }
    }
    words.sort(Spellings.MOST_FIRST);
  }

  private Spellings spellings() {
    return new Spellings(lexicon::isCommonWord);
  }

  /** Words that stand where one was begun, behind those typed, in articles. */
  private void addBeside() throws IOException {
    if (typed.endsInFunctionWord()) {
      return;
    }
    List<Spelling> words = new ArrayList<>(words());
    if (words.size() < BESIDE && reachesBodies()) {
      words.addAll(ofBodies(typed.last(), BESIDE));
    }
    words.removeIf(word -> lexicon.isVerbAlone(word.written()));
    for (Spelling word : new Together(snapshot).beside(typed, words)) {
      add(typed.lead(0), word, Ranking.PHRASE);
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

  private void add(String lead, Spelling spelling, int kind) throws IOException {
    String before = withoutParticle(lead, spelling.written());
    String text = before + spelling.written();
    // What the user has typed whole is left as it is.
    if (before.length() == typed.lastStart() && !agreement.fits(before, spelling.written())) {
      return;
    }
    Ranking.Candidate candidate =
        new Ranking.Candidate(new Suggestion(text, spelling.titles()), kind);
    found.merge(text.toLowerCase(Locale.ROOT) + kind, candidate, (first, second) -> first);
  }
}
