package org.depeche.plan;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.depeche.analysis.EvidenceKind;
import org.depeche.analysis.Folding;
import org.depeche.query.QueryPart;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a word with a star or a tilde stands for in the vocabulary of an index, {@value
 * Expansion#MOST} words at the most: with a star the most frequent; with a tilde, one edit away
 * from {@value #LETTERS_FOR_ONE_EDIT} letters on and two from {@value #LETTERS_FOR_TWO_EDITS} on,
 * the nearest first. Accents do not count; a word with a digit has no edits.
 */
final class Expander {
  private static final int LETTERS_FOR_ONE_EDIT = 5;
  private static final int LETTERS_FOR_TWO_EDITS = 8;

  private final Vocabulary vocabulary;
  private final Analyzer analyzer;
  private final float nearly;
  private final List<Expansion> expansions = new ArrayList<>();

  /**
   * Makes an expander.
   *
   * @param nearly what one occurrence of a word nearly spelt so counts
   */
  Expander(Vocabulary vocabulary, Analyzer analyzer, float nearly) {
    this.vocabulary = vocabulary;
    this.analyzer = analyzer;
    this.nearly = nearly;
  }

  /** What was expanded so far. */
  List<Expansion> expansions() {
    return expansions;
  }

  /** The one word that a part is; null for none, and for several. */
  Words.@Nullable Found word(QueryPart.Leaf part) {
    List<Words.Found> found = Words.of(part.text(), analyzer);
    if (found.isEmpty()) {
      return null;
    }
    Words.Found first = found.get(0);
    Words.Found last = found.getLast();
    boolean one = first.position() + first.span() >= last.position() + last.span();
    return one ? first : null;
  }

  /** The words that begin with a word. */
  List<Form> beginningWith(Words.Found word) throws IOException {
    List<Vocabulary.Candidate> found = vocabulary.beginningWith(Folding.fold(word.exact().get(0)));
    List<Form> forms = new ArrayList<>();
    for (Vocabulary.Candidate candidate : found) {
      if (forms.size() < Expansion.MOST) {
        forms.add(new Form(EvidenceKind.EXACT, candidate.text(), Match.EXPANDED, 1));
      }
    }
    remember(word, forms, found.size());
    return forms;
  }

  /** The words nearly spelt like a word. */
  List<Form> near(Words.Found word) throws IOException {
    String folded = Folding.fold(word.exact().get(0));
    int most = edits(folded);
    // What is found is within the most edits: of those fewer than two, one is to be told.
    CharacterRunAutomaton one =
        most < 2
            ? null
            : new CharacterRunAutomaton(new LevenshteinAutomata(folded, true).toAutomaton(1));
    List<Near> found = new ArrayList<>();
    for (EvidenceKind kind : List.of(EvidenceKind.EXACT, EvidenceKind.FOLDED)) {
      for (Vocabulary.Candidate near : vocabulary.near(folded, most, kind)) {
        int edits = one == null || one.run(near.text()) ? Math.min(most, 1) : most;
        found.add(new Near(kind, near, near.text().equals(folded) ? 0 : edits));
      }
    }
    found.sort(
        Comparator.comparingInt(Near::edits).thenComparingInt(near -> -near.word.frequency()));
    List<Form> forms =
        found.stream()
            .limit(Expansion.MOST)
            .map(near -> new Form(near.kind, near.word.text(), Match.EXPANDED, nearly))
            .toList();
    remember(word, forms, found.size());
    return forms;
  }

  private record Near(EvidenceKind kind, Vocabulary.Candidate word, int edits) {}

  /** How many edits the length of a word allows. */
  private static int edits(String folded) {
    int length = folded.length();
    boolean fixed =
        length < LETTERS_FOR_ONE_EDIT
            || length > Corrector.MOST_LETTERS
            || folded.chars().anyMatch(Character::isDigit);
    return fixed ? 0 : length < LETTERS_FOR_TWO_EDITS ? 1 : 2;
  }

  private void remember(Words.Found word, List<Form> forms, int found) {
    expansions.add(
        new Expansion(word.typed(), forms.stream().map(Form::text).distinct().toList(), found));
  }
}
