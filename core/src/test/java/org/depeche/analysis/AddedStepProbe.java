package org.depeche.analysis;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.depeche.Depeche;
import org.depeche.article.Article;
import org.depeche.highlight.Snippet;
import org.depeche.search.Hit;

/** Looks for a word that a step gives another term, as a program of its own. */
final class AddedStepProbe {
  private AddedStepProbe() {}

  /**
   * Indexes an article that holds a word, and prints what a query finds, marks and shows of it.
   *
   * @param args a folder for the index, the word, and the query
   */
  public static void main(String[] args) throws IOException {
    Path index = Path.of(args[0]);
    String word = args[1];
    Depeche.index(
        index,
        List.of(
            Article.builder("with")
                .title("Au marché")
                .body("Il vend une " + word + " de œufs.")
                .build(),
            Article.builder("without").title("Au marché").body("Il vend des œufs.").build()));
    try (Depeche depeche = Depeche.open(index)) {
      for (Hit hit : depeche.search(args[2]).hits()) {
        System.out.println("found " + hit.article().id());
        for (Snippet snippet : hit.snippets()) {
          snippet
              .ranges()
              .forEach(
                  r ->
                      System.out.println("marked " + snippet.text().substring(r.start(), r.end())));
        }
      }
    }
    TextAnalysis.of(word).get(0).evidence().forEach(e -> System.out.println("shown " + e.text()));
  }
}
