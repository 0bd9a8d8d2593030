package org.depeche.plan;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.depeche.analysis.EvidenceKind;
import org.depeche.analysis.Folding;
import org.depeche.analysis.Lexicon;

/**
 * Finds the other writing of what some write in one word and others in two: of a name that both
 * stand for in the index and that the lexicon lacks ({@code BFMTV}, {@code BFM TV}), and of a sign
 * ({@code %}, {@code pour cent}). For one query.
 */
final class WrittenTogether {
  private static final int SHORTEST_WHOLE = 4;
  private static final int LONGEST_WHOLE = 24;
  private static final int SHORTEST_PART = 2;

  /** To look whether two words stand side by side takes part of a millisecond. */
  private static final int MOST_CUTS = 3;

  private final Vocabulary vocabulary;
  private final Analyzer analyzer;
  private final Lexicon lexicon;

  WrittenTogether(Vocabulary vocabulary, Analyzer analyzer, Lexicon lexicon) {
    this.vocabulary = vocabulary;
    this.analyzer = analyzer;
    this.lexicon = lexicon;
  }

  private record Cut(String first, String second, int frequency) {}

  /** The two words that one is in other articles, side by side there; none for any other word. */
  List<Words.Found> parts(Words.Found word) throws IOException {
    List<Words.Found> convention = ofConvention(word);
    if (!convention.isEmpty()) {
      return convention;
    }
    String folded = Folding.fold(word.exact().get(0));
    if (!mayBeWhole(folded) || lexicon.knows(word.typed())) {
      return List.of();
    }
    List<Cut> cuts = new ArrayList<>();
    for (int at = SHORTEST_PART; at <= folded.length() - SHORTEST_PART; at++) {
      String first = folded.substring(0, at);
      String second = folded.substring(at);
      int rarer = Math.min(frequency(first), frequency(second));
      if (rarer > 0) {
        cuts.add(new Cut(first, second, rarer));
      }
    }
    cuts.sort(Comparator.comparingInt(Cut::frequency).reversed());
    for (Cut cut : cuts.subList(0, Math.min(MOST_CUTS, cuts.size()))) {
      if (vocabulary.standSideBySide(cut.first(), cut.second())) {
        return List.of(
            Words.of(cut.first(), analyzer).get(0), Words.of(cut.second(), analyzer).get(0));
      }
    }
    return List.of();
  }

  /** {@code %} is {@code pour cent}: the words of the writing that stands for a sign. */
  List<Words.Found> ofConvention(Words.Found word) {
    for (String spelling : word.spellings()) {
      if (spelling.indexOf(' ') > 0) {
        return Words.of(spelling, analyzer);
      }
    }
    return List.of();
  }

  private int frequency(String part) throws IOException {
    return Lexicon.isFunctionWord(part) ? 0 : vocabulary.frequency(part);
  }

  /** The forms that answer two neighbours written as one word. */
  List<Form> whole(Words.Found first, Words.Found second) throws IOException {
    String left = Folding.fold(first.exact().get(0));
    String right = Folding.fold(second.exact().get(0));
    String whole = left + right;
    boolean neighbours =
        first.span() == 1 && second.span() == 1 && second.position() == first.position() + 1;
    if (!neighbours) {
      return List.of();
    }
    List<Form> signs = signs(first, second);
    if (!signs.isEmpty()) {
      return signs;
    }
    if (Lexicon.isFunctionWord(left)
        || Lexicon.isFunctionWord(right)
        || !mayBeWhole(whole)
        || vocabulary.frequency(whole) == 0
        || lexicon.knows(whole)) {
      return List.of();
    }
    return List.of(
        new Form(EvidenceKind.EXACT, whole, Match.SAME_LEMMA, 1),
        new Form(EvidenceKind.FOLDED, whole, Match.SAME_LEMMA, 1));
  }

  /** The sign of a convention that two words are the writing of: {@code mètres carrés}. */
  private List<Form> signs(Words.Found first, Words.Found second) throws IOException {
    for (String left : forms(first)) {
      for (String right : forms(second)) {
        String writing = left + ' ' + right;
        if (vocabulary.frequency(EvidenceKind.SPELLING, writing) > 0) {
          return List.of(new Form(EvidenceKind.SPELLING, writing, Match.SAME_LEMMA, 1));
        }
      }
    }
    return List.of();
  }

  private static List<String> forms(Words.Found word) {
    List<String> forms = new ArrayList<>(word.exact());
    forms.addAll(word.lemmas());
    return forms;
  }

  private static boolean mayBeWhole(String folded) {
    return folded.length() >= SHORTEST_WHOLE
        && folded.length() <= LONGEST_WHOLE
        && folded.chars().allMatch(Character::isLetter);
  }
}
