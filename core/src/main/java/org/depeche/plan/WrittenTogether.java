package org.depeche.plan;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.depeche.analysis.EvidenceKind;
import org.depeche.analysis.Folding;
import org.depeche.analysis.Lexicon;

/**
 * Finds the other writing of what some write in one word and others in two or three: of a name that
 * both stand for in the index and that the lexicon lacks ({@code BFMTV}, {@code BFM TV}), and of a
 * sign ({@code %}, {@code pour cent}). For one query.
 */
final class WrittenTogether {
  private static final int SHORTEST_WHOLE = 4;
  private static final int LONGEST_WHOLE = 24;
  private static final int SHORTEST_PART = 2;

  /** The last of three parts. */
  private static final int SHORTEST_LAST = 3;

  /** {@code CNews}: a letter before a name. */
  private static final Pattern LETTER_AND_NAME = Pattern.compile("\\p{Lu}\\p{Lu}\\p{Ll}");

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

  private record Cut(List<String> parts, int frequency) {}

  /**
   * The two or three words that one is in other articles, side by side there; none for any other
   * word.
   */
  List<Words.Found> parts(Words.Found word) throws IOException {
    List<Words.Found> convention = ofConvention(word);
    if (!convention.isEmpty()) {
      return convention;
    }
    String folded = Folding.fold(word.exact().get(0));
    if (!mayBeWhole(folded) || isWord(word.typed())) {
      return List.of();
    }
    List<String> parts = standing(inTwo(folded, LETTER_AND_NAME.matcher(word.typed()).lookingAt()));
    if (parts.isEmpty()) {
      parts = standing(inThree(folded));
    }
    return parts.stream().map(part -> Words.of(part, analyzer).get(0)).toList();
  }

  /** The ways to cut a word in two that the index has. */
  private List<Cut> inTwo(String folded, boolean letterFirst) throws IOException {
    List<Cut> cuts = new ArrayList<>();
    for (int at = letterFirst ? 1 : SHORTEST_PART; at <= folded.length() - SHORTEST_PART; at++) {
      String first = folded.substring(0, at);
      String second = folded.substring(at);
      int rarer = frequency(second);
      rarer = rarer == 0 || at == 1 ? rarer : Math.min(rarer, frequency(first));
      if (rarer > 0) {
        cuts.add(new Cut(List.of(first, second), rarer));
      }
    }
    return cuts;
  }

  /** The ways to cut a word in three: {@code leboncoin}. The first may be a function word. */
  private List<Cut> inThree(String folded) throws IOException {
    List<Cut> cuts = new ArrayList<>();
    for (int from = folded.length() - SHORTEST_LAST; from >= 2 * SHORTEST_PART; from--) {
      String third = folded.substring(from);
      int last = frequency(third);
      for (int at = SHORTEST_PART; last > 0 && at <= from - SHORTEST_PART; at++) {
        String first = folded.substring(0, at);
        String second = folded.substring(at, from);
        int rarer = Math.min(last, frequency(second));
        if (rarer > 0 && vocabulary.frequency(first) > 0) {
          cuts.add(new Cut(List.of(first, second, third), rarer));
        }
      }
    }
    return cuts;
  }

  /** The parts of the likeliest cut that stand side by side in the index. */
  private List<String> standing(List<Cut> cuts) throws IOException {
    cuts.sort(Comparator.comparingInt(Cut::frequency).reversed());
    for (Cut cut : cuts.subList(0, Math.min(MOST_CUTS, cuts.size()))) {
      if (areOne(cut.parts())) {
        return cut.parts();
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

  /** The forms that answer two or three neighbours written as one word. */
  List<Form> whole(List<Words.Found> words) throws IOException {
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).span() != 1 || words.get(i).position() != words.get(0).position() + i) {
        return List.of();
      }
    }
    List<Form> signs = words.size() == 2 ? signs(words.get(0), words.get(1)) : List.of();
    if (!signs.isEmpty()) {
      return signs;
    }
    StringBuilder joined = new StringBuilder();
    for (int i = 0; i < words.size(); i++) {
      Words.Found word = words.get(i);
      String folded = Folding.fold(word.exact().get(0));
      // The article of a name of three words, or a letter that is one: Le Bon Coin, C News.
      boolean mayBeFunction =
          i == 0
              && (words.size() > 2
                  || word.typed().length() == 1 && isCapital(word) && isCapital(words.get(1)));
      if (Lexicon.isFunctionWord(folded) && !mayBeFunction) {
        return List.of();
      }
      joined.append(folded);
    }
    String whole = joined.toString();
    if (!mayBeWhole(whole) || vocabulary.frequency(whole) == 0 || isWord(whole)) {
      return List.of();
    }
    if (lexicon.knows(whole)) {
      List<String> parts = words.stream().map(w -> Folding.fold(w.exact().get(0))).toList();
      if (!areOne(parts)) {
        return List.of();
      }
    }
    return List.of(
        new Form(EvidenceKind.EXACT, whole, Match.SAME_LEMMA, 1),
        new Form(EvidenceKind.FOLDED, whole, Match.SAME_LEMMA, 1));
  }

  private boolean isWord(String whole) {
    return lexicon.knows(whole) && !lexicon.isNameAlone(whole);
  }

  /**
   * Whether the index says that parts are what they are as one word. Of a name that the lexicon has
   * an article writes both, or the index has but one of them: Petitjean is no little John.
   */
  private boolean areOne(List<String> parts) throws IOException {
    String whole = String.join("", parts);
    int apart = vocabulary.sideBySide(parts);
    if (!lexicon.knows(whole)) {
      return apart > 0;
    }
    return apart == 0 || vocabulary.frequency(whole) == 0 || vocabulary.inBothWritings(parts) > 0;
  }

  private static boolean isCapital(Words.Found word) {
    return Character.isUpperCase(word.typed().charAt(0));
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
