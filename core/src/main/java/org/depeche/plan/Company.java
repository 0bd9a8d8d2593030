package org.depeche.plan;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.depeche.analysis.Folding;
import org.depeche.analysis.Lexicon;
import org.depeche.article.Article;
import org.jspecify.annotations.Nullable;

/** The words that stand beside a rare word in its articles. */
final class Company {

  /** Reading an article takes a fraction of a millisecond. */
  private static final int MOST_ARTICLES = 3;

  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]*");

  private Company() {}

  /**
   * The content words beside a word at one place, folded.
   *
   * @param left the one right before it, or null
   * @param right the one right behind it, or null
   */
  record Place(@Nullable String left, @Nullable String right) {}

  /** A place of a word in each of some articles that hold it. */
  static List<Place> of(String folded, Vocabulary vocabulary) throws IOException {
    List<Place> places = new ArrayList<>();
    for (Article article : vocabulary.some(folded, MOST_ARTICLES)) {
      Place place = place(folded, article.title() + " . " + article.body());
      if (place != null) {
        places.add(place);
      }
    }
    return places;
  }

  private static @Nullable Place place(String folded, String text) {
    Matcher word = WORD.matcher(text);
    String previous = null;
    int end = -1;
    while (word.find()) {
      String found = word.group();
      if (found.length() <= 2 * folded.length() && Folding.fold(found).equals(folded)) {
        String left =
            previous != null && text.substring(end, word.start()).isBlank() ? previous : null;
        int behind = word.end();
        String right =
            word.find() && text.substring(behind, word.start()).isBlank() ? word.group() : null;
        return new Place(content(left), content(right));
      }
      previous = found;
      end = word.end();
    }
    return null;
  }

  private static @Nullable String content(@Nullable String word) {
    return word == null
            || word.length() < 2
            || Lexicon.isFunctionWord(word.toLowerCase(Locale.ROOT))
        ? null
        : Folding.fold(word);
  }
}
