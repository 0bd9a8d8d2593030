package org.depeche.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.depeche.article.Article;

/** Makes an article into what another paper might print of it, by edits of a known size. */
final class TextEdits {
  private static final String BOILERPLATE =
      "Tous droits de reproduction et de diffusion réservés. Cet article est paru dans notre"
          + " édition du soir ; abonnez-vous pour recevoir chaque jour toute l’actualité, nos"
          + " enquêtes, nos reportages et les chroniques de la rédaction. Une erreur, une"
          + " précision, un témoignage à nous faire parvenir ? Écrivez au service des lecteurs, qui"
          + " répond à toutes les lettres. ";

  private final Random random;
  private final List<String> foreign;

  /**
   * Begins with a seed.
   *
   * @param foreign words that take the place of others
   */
  TextEdits(long seed, List<String> foreign) {
    this.random = new Random(seed);
    this.foreign = foreign;
  }

  /** An edit of some size. */
  interface Edit {
    Article of(Article article);
  }

  /** A third of the edited words is dropped, a third changed, beside a third one is put in. */
  Edit words(double share) {
    return article -> {
      StringBuilder text = new StringBuilder();
      for (String word : (article.lead() + ' ' + article.body()).split(" ")) {
        boolean edited = random.nextDouble() < share;
        int kind = edited ? random.nextInt(3) : 3;
        if (kind >= 1) {
          text.append(kind == 1 ? word() : word).append(' ');
        }
        if (kind == 2) {
          text.append(word()).append(' ');
        }
      }
      return article(article, article.title(), text.toString());
    };
  }

  private String word() {
    return foreign.get(random.nextInt(foreign.size()));
  }

  /** Other words in the headline; the text stays. */
  Edit headline() {
    return article -> article(article, word() + ' ' + word() + ' ' + word(), text(article));
  }

  /** A share of the text is dropped in one piece, as where a paragraph is cut. */
  Edit cut(double share) {
    return article -> {
      List<String> words = new ArrayList<>(List.of(text(article).split(" ")));
      int length = (int) (words.size() * share);
      int from = random.nextInt(words.size() - length + 1);
      words.subList(from, from + length).clear();
      return article(article, article.title(), String.join(" ", words));
    };
  }

  /** A notice is put behind the text. */
  Edit boilerplate() {
    return article -> article(article, article.title(), text(article) + ' ' + BOILERPLATE);
  }

  private static String text(Article article) {
    return article.lead() + ' ' + article.body();
  }

  private static Article article(Article of, String title, String text) {
    return Article.builder(of.id()).title(title).body(text).build();
  }
}
