package org.depeche.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
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

/** Where the clauses of a plan stand in an article: which written word answers which typed one. */
final class Occurrences {
  private static final Analyzer ANALYZER = new FrenchArticleAnalyzer();

  /** A clause that a term answers, and how. */
  private record Answer(int clause, Match match, @Nullable String field) {}

  private final Map<String, List<Answer>> answers = new HashMap<>();
  private final List<Map<Long, Explanation.Occurrence>> found = new ArrayList<>();

  Occurrences(Plan plan, Article article) throws IOException {
    for (int clause = 0; clause < plan.clauses().size(); clause++) {
      found.add(new HashMap<>());
      for (Word word : plan.clauses().get(clause).words()) {
        for (Form form : word.forms()) {
          answers
              .computeIfAbsent(key(form.kind().type(), form.text()), key -> new ArrayList<>(1))
              .add(new Answer(clause, form.match(), word.field()));
        }
      }
    }
    read(Schema.TITLE, 0, article.title());
    read(Schema.LEAD, 1, article.lead());
    read(Schema.BODY, 2, article.body());
  }

  private static String key(String kind, CharSequence term) {
    return kind + ' ' + term;
  }

  private void read(String field, int order, String text) throws IOException {
    try (TokenStream tokens = ANALYZER.tokenStream(field, text)) {
      CharTermAttribute term = tokens.getAttribute(CharTermAttribute.class);
      TypeAttribute type = tokens.getAttribute(TypeAttribute.class);
      OffsetAttribute offset = tokens.getAttribute(OffsetAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        for (Answer answer : answers.getOrDefault(key(type.type(), term), List.of())) {
          if (answer.field() != null && !answer.field().equals(field)) {
            continue;
          }
          int start = offset.startOffset();
          int end = offset.endOffset();
          // One written word may answer by several terms: the nearest to what was typed counts.
          found
              .get(answer.clause())
              .merge(
                  ((long) order << Integer.SIZE) + start,
                  new Explanation.Occurrence(
                      field, start, end, text.substring(start, end), answer.match()),
                  (a, b) -> a.match().compareTo(b.match()) <= 0 ? a : b);
        }
      }
      tokens.end();
    }
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
