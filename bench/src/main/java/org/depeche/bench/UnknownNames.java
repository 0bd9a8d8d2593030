package org.depeche.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.depeche.analysis.Lexicon;
import org.depeche.article.Article;

/** The capitalised words of articles, inside their sentences, that the lexicon lacks. */
final class UnknownNames {
  private static final Pattern INSIDE =
      Pattern.compile("(?<=[\\p{L},;’'] ?)(?<![\\p{L}-])\\p{L}*\\p{Lu}\\p{L}*(?![\\p{L}-])");

  private UnknownNames() {}

  /**
   * Reads articles.
   *
   * @return a word, its frequency and its lemmas a line, the most frequent first
   */
  static List<String> read(Path articles) throws IOException {
    Lexicon lexicon = Lexicon.french();
    Map<String, Integer> counts = new HashMap<>();
    for (Article article : Corpus.read(articles, Integer.MAX_VALUE).articles()) {
      Matcher words = INSIDE.matcher(article.body());
      while (words.find()) {
        if (words.group().length() > 2 && !lexicon.knows(words.group())) {
          counts.merge(words.group(), 1, Integer::sum);
        }
      }
    }
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .map(
            word ->
                word.getKey()
                    + '\t'
                    + word.getValue()
                    + '\t'
                    + String.join(" ", lexicon.lemmas(word.getKey())))
        .toList();
  }
}
