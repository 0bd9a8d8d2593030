package org.depeche.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.depeche.analysis.FrenchArticleAnalyzer;
import org.depeche.article.Article;
import org.depeche.index.Schema;
import org.depeche.plan.Clause;
import org.depeche.plan.Form;
import org.depeche.plan.Match;
import org.depeche.plan.Plan;
import org.depeche.plan.Word;
import org.jspecify.annotations.Nullable;

/**
 * Where the clauses of a plan stand in an article: which written word answers which typed one. The
 * words of a phrase stand where all of it does.
 */
final class Occurrences {
  private static final int ANYWHERE = -1;

  private static final Analyzer ANALYZER = FrenchArticleAnalyzer.lean();

  /** A word of a clause that a term answers, and how. */
  private record Answer(
      int clause, int word, Match match, boolean inLabels, @Nullable String field) {}

  /** Where a word of a clause stands that belongs to no phrase. */
  private record Place(int clause, long place) {}

  /** A word of a phrase: where the phrase would begin, and where the word stands. */
  private record InPhrase(int beginning, int word, long place) {}

  private final Map<String, List<Answer>> answers = new HashMap<>();
  private final List<Map<Long, Explanation.Occurrence>> found = new ArrayList<>();
  private final List<Clause> clauses;
  private int fields;

  Occurrences(Plan plan, Article article) throws IOException {
    clauses = plan.clauses();
    for (int clause = 0; clause < clauses.size(); clause++) {
      found.add(new HashMap<>());
      List<Word> words = clauses.get(clause).words();
      for (int i = 0; i < words.size(); i++) {
        Word word = words.get(i);
        for (Form form : word.forms()) {
          answers
              .computeIfAbsent(key(form.kind().type(), form.text()), key -> new ArrayList<>(1))
              .add(
                  new Answer(
                      clause,
                      i,
                      match(clauses.get(clause), word, form),
                      word.isInLabels(),
                      word.field()));
        }
      }
    }
    read(Schema.TITLE, false, article.title());
    read(Schema.LEAD, false, article.lead());
    read(Schema.BODY, false, article.body());
    read(Schema.TAG_WORDS, true, String.join(", ", article.tags()));
    read(Schema.SECTION, true, article.section());
    read(Schema.AUTHOR, true, article.author());
  }

  /** What was typed is the acronym, where a part of a compound has all of it as its own. */
  private static Match match(Clause clause, Word word, Form form) {
    return clause instanceof Clause.Compound compound && compound.spellsOut(word)
        ? Match.SPELT_OUT
        : form.match();
  }

  private static String key(String kind, CharSequence term) {
    return kind + ' ' + term;
  }

  private void read(String field, boolean label, String text) throws IOException {
    int order = fields++;
    Map<Integer, Set<InPhrase>> inPhrases = new HashMap<>();
    Set<Place> byThemselves = new HashSet<>();
    try (TokenStream tokens = ANALYZER.tokenStream(field, text)) {
      CharTermAttribute term = tokens.getAttribute(CharTermAttribute.class);
      TypeAttribute type = tokens.getAttribute(TypeAttribute.class);
      OffsetAttribute offset = tokens.getAttribute(OffsetAttribute.class);
      PositionIncrementAttribute increment = tokens.getAttribute(PositionIncrementAttribute.class);
      tokens.reset();
      int position = -1;
      while (tokens.incrementToken()) {
        position += increment.getPositionIncrement();
        for (Answer answer : answers.getOrDefault(key(type.type(), term), List.of())) {
          if (answer.field() != null && !answer.field().equals(field)) {
            continue;
          }
          int inPhrase = offset(clauses.get(answer.clause()), answer.word());
          if (label && (inPhrase != ANYWHERE || !answer.inLabels())) {
            continue;
          }
          int start = offset.startOffset();
          int end = offset.endOffset();
          long place = ((long) order << Integer.SIZE) + start;
          if (inPhrase != ANYWHERE) {
            int beginning = position - inPhrase;
            inPhrases
                .computeIfAbsent(answer.clause(), clause -> new HashSet<>())
                .add(new InPhrase(beginning, answer.word(), place));
          } else {
            byThemselves.add(new Place(answer.clause(), place));
          }
          // One written word may answer by several terms: the nearest to what was typed counts.
          found
              .get(answer.clause())
              .merge(
                  place,
                  new Explanation.Occurrence(
                      field, start, end, text.substring(start, end), answer.match()),
                  (a, b) -> a.match().compareTo(b.match()) <= 0 ? a : b);
        }
      }
      tokens.end();
    }
    inPhrases.forEach(
        (clause, words) -> {
          Set<Long> whole = whole(words, size(clauses.get(clause)));
          for (InPhrase word : words) {
            if (!whole.contains(word.place())
                && !byThemselves.contains(new Place(clause, word.place()))) {
              found.get(clause).remove(word.place());
            }
          }
        });
  }

  /** The place of a word in its phrase; {@link #ANYWHERE} for a word by itself. */
  private static int offset(Clause clause, int word) {
    return switch (clause) {
      case Clause.Phrase phrase -> phrase.positions().get(word);
      case Clause.Compound compound when compound.sideBySide() && word > 0 ->
          compound.offsets().get(word - 1);
      default -> ANYWHERE;
    };
  }

  /** How many words the phrase of a clause has. */
  private static int size(Clause clause) {
    return clause instanceof Clause.Compound compound
        ? compound.parts().size()
        : clause.words().size();
  }

  /** Where the words stand that belong to a whole phrase. */
  private static Set<Long> whole(Set<InPhrase> words, int size) {
    Map<Integer, Set<InPhrase>> byBeginning =
        words.stream().collect(Collectors.groupingBy(InPhrase::beginning, Collectors.toSet()));
    return byBeginning.values().stream()
        .filter(one -> one.stream().map(InPhrase::word).distinct().count() == size)
        .flatMap(Set::stream)
        .map(InPhrase::place)
        .collect(Collectors.toSet());
  }

  /** Where a clause stands, in the order of the text. */
  List<Explanation.Occurrence> of(int clause) {
    return found.get(clause).entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(Map.Entry::getValue)
        .toList();
  }

  /** What was typed for a clause. */
  static String typed(Clause clause) {
    return switch (clause) {
      case Clause.Single single -> single.word().typed();
      case Clause.Compound compound -> compound.whole().typed();
      case Clause.Phrase phrase -> phrase.typed();
    };
  }
}
