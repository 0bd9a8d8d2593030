package org.depeche.highlight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.depeche.analysis.FrenchArticleAnalyzer;
import org.depeche.article.Article;
import org.depeche.index.Schema;
import org.depeche.internal.FrenchSentences;
import org.depeche.plan.Plan;

/** Cuts snippets and marks titles for one plan. For one thread. */
public final class Highlighter {
  private static final Analyzer ANALYZER = new FrenchArticleAnalyzer();

  private final Marker marker;

  /**
   * Makes a highlighter.
   *
   * @param plan what was looked for
   */
  public Highlighter(Plan plan) {
    this.marker = new Marker(plan, ANALYZER);
  }

  /**
   * Where the title of an article holds matched words.
   *
   * @param article the article
   * @return ranges of the title, in order, none touching another
   */
  public List<Snippet.Range> titleRanges(Article article) {
    return Passage.ranges(marker.marks(article.title()), 0, article.title().length());
  }

  /**
   * The passages of an article that answer best: sentences, cut at words where they are long. An
   * article that matches by its title alone is shown by its opening.
   *
   * @param article the article
   * @param most how many there are at the most
   * @return the snippets, in the order of the text
   */
  public List<Snippet> snippets(Article article, int most) {
    List<Passage> passages = new ArrayList<>();
    passages.addAll(passages(Schema.LEAD, article.lead()));
    passages.addAll(passages(Schema.BODY, article.body()));
    List<Passage> best =
        passages.stream()
            .filter(passage -> passage.score() > 0)
            .sorted(Comparator.comparingInt(Passage::score).reversed())
            .limit(most)
            .toList();
    if (best.isEmpty()) {
      best = passages.stream().limit(1).toList();
    }
    List<Passage> chosen = best;
    return passages.stream().filter(chosen::contains).map(Passage::snippet).toList();
  }

  private List<Passage> passages(String field, String text) {
    if (text.isBlank()) {
      return List.of();
    }
    List<Mark> marks = marker.marks(text);
    List<Passage> passages = new ArrayList<>();
    int next = 0;
    for (FrenchSentences.Sentence sentence : FrenchSentences.of(text)) {
      while (next < marks.size() && marks.get(next).start() < sentence.start()) {
        next++;
      }
      int from = next;
      while (next < marks.size() && marks.get(next).start() < sentence.end()) {
        next++;
      }
      passages.add(
          new Passage(field, text, sentence.start(), sentence.end(), marks.subList(from, next)));
    }
    return passages;
  }
}
