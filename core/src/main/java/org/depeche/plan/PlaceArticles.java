package org.depeche.plan;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.ScoreDoc;
import org.depeche.analysis.EvidenceKind;
import org.depeche.article.Article;
import org.depeche.index.EvidenceTerm;
import org.depeche.index.Schema;
import org.depeche.index.Snapshot;

/**
 * The article of a name behind a preposition: {@code "Le Havre"} is itself in «au Havre», {@code
 * "Les Mureaux"} in «aux Mureaux», where most articles that hold it write the name with its capital
 * (so {@code "Le Monde"} is not met by «au monde»). Stateless.
 */
final class PlaceArticles {
  private static final Map<String, List<String>> CONTRACTED =
      Map.of("Le", List.of("au", "du"), "Les", List.of("aux", "des"));

  /** So many articles are read for how they write a name: a few milliseconds. */
  private static final int READ = 12;

  private PlaceArticles() {}

  /**
   * What an article is with a preposition before it.
   *
   * @param article a word of a phrase
   * @param name the word behind it
   */
  static List<Form> contracted(Words.Found article, Words.Found name, Snapshot snapshot)
      throws IOException {
    List<Form> forms = new ArrayList<>();
    String typed = name.typed();
    if (Character.isUpperCase(typed.charAt(0))
        && typed.chars().skip(1).anyMatch(Character::isLowerCase)) {
      for (String form : CONTRACTED.getOrDefault(article.typed(), List.of())) {
        if (isWrittenAsName(form, name, snapshot)) {
          forms.add(new Form(EvidenceKind.EXACT, form, Match.ACCENTS_IGNORED, 1));
        }
      }
    }
    return forms;
  }

  private static boolean isWrittenAsName(String contracted, Words.Found name, Snapshot snapshot)
      throws IOException {
    PhraseQuery together =
        new PhraseQuery.Builder()
            .add(EvidenceTerm.of(Schema.BODY, EvidenceKind.EXACT, contracted))
            .add(EvidenceTerm.of(Schema.BODY, EvidenceKind.EXACT, name.exact().get(0)))
            .build();
    String letters = Pattern.quote(name.typed());
    int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    Pattern any = Pattern.compile("\\b" + contracted + "\\s+(" + letters + ")\\b", flags);
    int asName = 0;
    int asWord = 0;
    for (ScoreDoc hit : snapshot.searcher().search(together, READ).scoreDocs) {
      Article article = snapshot.article(hit.doc);
      for (String text : List.of(article.lead(), article.body())) {
        var found = any.matcher(text);
        while (found.find()) {
          if (Character.isUpperCase(found.group(1).charAt(0))) {
            asName++;
          } else {
            asWord++;
          }
        }
      }
    }
    return asName > asWord;
  }
}
