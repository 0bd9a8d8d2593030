package org.depeche.highlight;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.depeche.analysis.FrenchArticleAnalyzer;
import org.depeche.article.Article;
import org.depeche.index.Schema;
import org.depeche.plan.Plan;

/** Cuts snippets and marks titles for one plan. For one thread. */
public final class Highlighter {
  private static final Analyzer ANALYZER = FrenchArticleAnalyzer.lean();

  private final Marker title;
  private final Marker body;

  /**
   * Makes a highlighter.
   *
   * @param plan what was looked for
   */
  public Highlighter(Plan plan) {
    title = new Marker(plan, Schema.TITLE, ANALYZER);
    boolean alike =
        plan.clauses().stream()
            .flatMap(clause -> clause.words().stream())
            .allMatch(word -> word.field() == null);
    body = alike ? title : new Marker(plan, Schema.BODY, ANALYZER);
  }

  /**
   * Where the title of an article holds matched words.
   *
   * @param article the article
   * @return ranges of the title, in order, none touching another
   */
  public List<Snippet.Range> titleRanges(Article article) {
    return Passage.ranges(title.find(article.title()).marks(), 0);
  }

  /**
   * The passages of an article that answer best: sentences, parts of long ones, short ones with the
   * next. What repeats the title or another passage is left out. An article that matches by its
   * title alone is shown by its opening.
   *
   * @param article the article
   * @param most how many there are at the most
   * @return the snippets, in the order of the text
   */
  public List<Snippet> snippets(Article article, int most) {
    List<Passage> passages = new ArrayList<>();
    passages.addAll(passages(Schema.LEAD, article.lead()));
    passages.addAll(passages(Schema.BODY, article.body()));
    List<Passage> chosen = new Chooser(article.title(), passages).choose(most);
    return chosen.stream().map(Passage::snippet).toList();
  }

  private List<Passage> passages(String field, String text) {
    return text.isBlank() ? List.of() : Passage.of(field, text, body.find(text));
  }
}
