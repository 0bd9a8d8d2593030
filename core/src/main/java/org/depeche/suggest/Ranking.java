package org.depeche.suggest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
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

  /** Beside what has so many titles a phrase of one title says little. */
  private static final int MANY = 10;

  /** A form of an unknown word that is so many times rarer than a near one is a slip. */
  private static final int SLIP = 50;

  /** So large a share, in hundredths, of the titles of a word makes it a part of a phrase. */
  private static final int PART = 80;

  private final String typed;
  private final String key;
  private final Predicate<String> isCommonWord;
  private final boolean large;

  Ranking(String typed, Predicate<String> isCommonWord, boolean large) {
    this.large = large;
    this.typed = typed;
    this.isCommonWord = isCommonWord;
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
    List<Candidate> once = withoutSlips(once(all));
    int most = once.stream().mapToInt(Candidate::weight).max().orElse(0);
    Comparator<Candidate> order =
        Comparator.comparing((Candidate c) -> !TypedAccents.agree(typed, c.text()))
            .thenComparing(c -> !isWhole(c) || c.weight() * FAR_MORE < most)
            .thenComparing(c -> c.kind() == WHOLE ? PHRASE : Math.min(c.kind(), TAIL))
            .thenComparing(c -> -c.weight())
            .thenComparing(Candidate::text);
    once.sort(order);
    if (!once.isEmpty() && TypedAccents.agree(typed, once.get(0).text())) {
      once.removeIf(c -> !TypedAccents.agree(typed, c.text()));
    }
    return putBehind(once).stream().limit(limit).map(Candidate::suggestion).toList();
  }

  private boolean isWhole(Candidate candidate) {
    return !Character.isWhitespace(typed.charAt(typed.length() - 1))
        && TitlePhrases.key(candidate.text()).equals(key);
  }

  /**
   * Those that differ by capitals, hyphens and accents alone are one, unless the accents part two
   * words of the lexicon.
   */
  private List<Candidate> once(Collection<Candidate> all) {
    Map<String, List<Candidate>> groups = new LinkedHashMap<>();
    for (Candidate candidate : all) {
      groups
          .computeIfAbsent(TitlePhrases.key(candidate.text()), k -> new ArrayList<>())
          .add(candidate);
    }
    List<Candidate> once = new ArrayList<>();
    for (List<Candidate> group : groups.values()) {
      // Titles know capitals, bodies are many.
      group.sort(
          Comparator.comparing((Candidate c) -> c.kind() == WHOLE || c.kind() == BODY)
              .thenComparing(c -> -c.weight() * (startsAsTyped(c) ? 2 : 1)));
      Map<String, Candidate> forms = new LinkedHashMap<>();
      for (Candidate candidate : group) {
        boolean other =
            forms.isEmpty()
                || isCommonWord.test(lastWord(candidate))
                    && forms.values().stream().allMatch(c -> isCommonWord.test(lastWord(c)));
        if (other) {
          forms.merge(TypedAccents.kept(candidate.text()), candidate, Ranking::heavier);
        } else {
          // The typed word stands in more articles than its titles tell.
          forms.computeIfPresent(
              TypedAccents.kept(candidate.text()), (k, c) -> heavier(c, candidate));
        }
      }
      once.addAll(forms.values());
    }
    return once;
  }

  /** Whether what was typed with a blank is not shown with a hyphen, or the other way round. */
  private boolean startsAsTyped(Candidate candidate) {
    return candidate.text().regionMatches(true, 0, typed, 0, typed.length());
  }

  private static Candidate heavier(Candidate first, Candidate second) {
    if (second.weight() <= first.weight()) {
      return first;
    }
    return new Candidate(
        new Suggestion(first.text(), second.suggestion().articles()),
        second.kind() == BODY ? first.kind() == BODY ? BODY : WHOLE : second.kind());
  }

  private static String lastWord(Candidate candidate) {
    return lastLetters(candidate).toLowerCase(Locale.ROOT);
  }

  private static String lastLetters(Candidate candidate) {
    String text = candidate.text();
    int start = text.length();
    while (start > 0 && (Character.isLetterOrDigit(text.charAt(start - 1)))) {
      start--;
    }
    return start == text.length() ? text : text.substring(start);
  }

  /** Leaves out slips beside what was meant, and phrases of one title beside those of many. */
  private List<Candidate> withoutSlips(List<Candidate> all) {
    int most = all.stream().mapToInt(Candidate::weight).max().orElse(0);
    List<Candidate> left = new ArrayList<>(all);
    left.removeIf(
        c -> {
          boolean single = c.kind() <= TAIL && c.suggestion().articles() < 2;
          boolean phrase = TitlePhrases.key(c.text()).indexOf(' ') >= 0;
          return single && phrase && most >= (large ? 2 : MANY)
              || !isCommonWord.test(lastWord(c))
                  && all.stream().anyMatch(o -> c.weight() * SLIP <= o.weight() && isNear(c, o));
        });
    return left;
  }

  /** Whether a text is another with a letter or two behind it, or with one wrong. */
  private static boolean isNear(Candidate candidate, Candidate other) {
    String text = TitlePhrases.key(candidate.text());
    String meant = TitlePhrases.key(other.text());
    int same = 0;
    int shorter = Math.min(text.length(), meant.length());
    while (same < shorter && text.charAt(same) == meant.charAt(same)) {
      same++;
    }
    if (same == meant.length()) {
      // A word run together with the next one: SNCFDu.
      return text.length() > same
          && text.length() - same <= 2
          && !Character.isLowerCase(
              candidate.text().charAt(candidate.text().length() + same - text.length()));
    }
    if (candidate.weight() > 2) {
      return false;
    }
    int behind = 0;
    while (behind < shorter - same
        && text.charAt(text.length() - 1 - behind) == meant.charAt(meant.length() - 1 - behind)) {
      behind++;
    }
    int wrong = Math.max(text.length(), meant.length()) - same - behind;
    boolean swapped =
        wrong == 2
            && text.length() == meant.length()
            && text.charAt(same) == meant.charAt(same + 1)
            && text.charAt(same + 1) == meant.charAt(same);
    return wrong == 1 && shorter >= Suggester.LETTERS_FOR_ONE_EDIT || swapped;
  }

  /** Puts a word that is almost always a part of a phrase behind the phrase. */
  private List<Candidate> putBehind(List<Candidate> sorted) {
    List<Candidate> order = new ArrayList<>(sorted);
    for (Candidate part : sorted) {
      for (Candidate phrase : sorted) {
        boolean longer = phrase.text().startsWith(part.text() + " ");
        boolean name = Character.isUpperCase(lastLetters(part).charAt(0));
        if (longer && name && phrase.weight() * 100 >= PART * part.weight() && part.weight() > 1) {
          order.remove(part);
          order.add(order.indexOf(phrase) + 1, part);
          break;
        }
      }
    }
    return order;
  }
}
