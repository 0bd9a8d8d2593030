package org.depeche.suggest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.depeche.index.TitlePhrases;

/**
 * The order of suggestions: what was typed, where it is whole; names whole; phrases and words by
 * the number of titles; words of bodies. What contradicts an accent that was typed comes last. A
 * word that stands in one longer phrase almost always gives way to it: {@code Donald} to {@code
 * Donald Trump}.
 */
final class Ranking {

  /** A name with its particle or hyphens, begun with its first part. */
  static final int NAME = 0;

  /** The typed text as a whole. */
  static final int WHOLE = 1;

  /** A word or phrase of titles that goes on with all that was typed. */
  static final int PHRASE = 2;

  /** One that goes on with the last words typed. */
  static final int TAIL = 3;

  /** A word of bodies alone. */
  static final int BODY = 4;

  /** Titles hold a word about so many times less often than articles do. */
  private static final int ARTICLES_FOR_A_TITLE = 64;

  /** What is typed whole comes first, unless something that it begins is so much more frequent. */
  private static final int FAR_MORE = 50;

  /** So large a share, in hundredths, of the titles of a word makes it a part of a phrase. */
  private static final int PART = 80;

  private final String typed;
  private final String key;

  Ranking(String typed) {
    this.typed = typed;
    key = TitlePhrases.key(typed);
  }

  /** A suggestion and where it comes from. */
  record Candidate(Suggestion suggestion, int kind) {

    private String text() {
      return suggestion.text();
    }

    private int weight() {
      int count = suggestion.articles();
      boolean articles = kind == BODY || kind == WHOLE;
      return articles ? count / ARTICLES_FOR_A_TITLE : count;
    }
  }

  /** The best, in their order. */
  List<Suggestion> best(Collection<Candidate> all, int limit) {
    List<Candidate> once = once(all);
    int most = once.stream().mapToInt(Candidate::weight).max().orElse(0);
    Comparator<Candidate> order =
        Comparator.comparing((Candidate c) -> !Accents.agree(typed, c.text()))
            .thenComparing(c -> !isWhole(c) || c.weight() * FAR_MORE < most)
            .thenComparing(c -> c.kind() == WHOLE ? PHRASE : Math.min(c.kind(), TAIL))
            .thenComparing(c -> -c.weight())
            .thenComparing(Candidate::text);
    once.sort(order);
    return putBehind(once).stream().limit(limit).map(Candidate::suggestion).toList();
  }

  private boolean isWhole(Candidate candidate) {
    return !Character.isWhitespace(typed.charAt(typed.length() - 1))
        && TitlePhrases.key(candidate.text()).equals(key);
  }

  /** Those that differ by capitals and hyphens alone are one; the first found is shown. */
  private static List<Candidate> once(Collection<Candidate> all) {
    Map<String, Candidate> once = new LinkedHashMap<>();
    for (Candidate candidate : all) {
      once.merge(
          Accents.kept(candidate.text()),
          candidate,
          (first, second) -> {
            boolean better = second.kind() != WHOLE && second.weight() > first.weight();
            return better || first.kind() == WHOLE && second.kind() < BODY ? second : first;
          });
    }
    return new ArrayList<>(once.values());
  }

  /** Puts a word that is almost always a part of a phrase behind the phrase. */
  private List<Candidate> putBehind(List<Candidate> sorted) {
    List<Candidate> order = new ArrayList<>(sorted);
    for (Candidate part : sorted) {
      for (Candidate phrase : sorted) {
        boolean longer = phrase.text().startsWith(part.text() + " ");
        if (longer && phrase.weight() * 100 >= PART * part.weight() && part.weight() > 1) {
          order.remove(part);
          if (isWhole(part)) {
            order.add(order.indexOf(phrase) + 1, part);
          }
          break;
        }
      }
    }
    return order;
  }
}
