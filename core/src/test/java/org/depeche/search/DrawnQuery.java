package org.depeche.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** Queries with operators, drawn at random, each with what an article has to be for it. */
final class DrawnQuery {

  /** What an article has to be. */
  interface Demand {
    boolean isMet(ReadArticle article) throws IOException;
  }

  /**
   * A query or a part of one.
   *
   * @param text how it is typed
   * @param demand what it finds where all words are required
   */
  record Drawn(String text, Demand demand) {}

  private final List<String> words;
  private final List<String> phrases;
  private final List<String> sections;
  private final Random random;

  DrawnQuery(List<String> words, List<String> phrases, List<String> sections, Random random) {
    this.words = words;
    this.phrases = phrases;
    this.sections = sections;
    this.random = random;
  }

  private String any(List<String> list) {
    return list.get(random.nextInt(list.size()));
  }

  Drawn draw() {
    return sequence(2, false);
  }

  private Drawn sequence(int depth, boolean signed) {
    List<Drawn> parts = new ArrayList<>();
    parts.add(operand(depth));
    for (int i = random.nextInt(3); i > 0; i--) {
      parts.add(signed(depth, signed));
    }
    return joined(parts, " ", false);
  }

  private Drawn signed(int depth, boolean always) {
    Drawn part = operand(depth);
    return switch (random.nextInt(always ? 4 : 5)) {
      case 0 -> not("-", part);
      case 1 -> not(any(List.of("SAUF ", "NOT ")), part);
      case 2 -> new Drawn('+' + part.text, part.demand);
      case 3 -> filter();
      default -> part;
    };
  }

  private Drawn filter() {
    String section = any(sections);
    Drawn is =
        new Drawn(
            "section:\"" + section + '"', article -> article.article().section().equals(section));
    // Two sections without a sign are alternatives.
    return random.nextBoolean() ? new Drawn('+' + is.text, is.demand) : not("-", is);
  }

  private static Drawn not(String sign, Drawn part) {
    return new Drawn(sign + part.text, article -> !part.demand.isMet(article));
  }

  private Drawn operand(int depth) {
    if (depth > 0 && random.nextInt(3) == 0) {
      List<Drawn> parts = List.of(operand(depth - 1), operand(depth - 1));
      boolean either = random.nextBoolean();
      Drawn joined = joined(parts, either ? " OU " : " ET ", either);
      return new Drawn('(' + joined.text + ')', joined.demand);
    }
    if (depth > 0 && random.nextInt(4) == 0) {
      // In an excluded group a word without a sign is excluded by itself.
      Drawn inside = sequence(depth - 1, true);
      return new Drawn("(+" + inside.text + ')', inside.demand);
    }
    return leaf();
  }

  private static Drawn joined(List<Drawn> parts, String by, boolean either) {
    return new Drawn(
        parts.stream().map(Drawn::text).collect(Collectors.joining(by)),
        article -> {
          for (Drawn part : parts) {
            if (part.demand.isMet(article) == either) {
              return either;
            }
          }
          return !either;
        });
  }

  private Drawn leaf() {
    boolean title = random.nextInt(3) == 0;
    String field = title ? any(List.of("titre:", "title:")) : "";
    String word = any(words);
    return switch (random.nextInt(5)) {
      case 0 -> {
        String phrase = any(phrases);
        yield new Drawn(field + '"' + phrase + '"', a -> a.holdsPhrase(phrase, title));
      }
      case 1 -> {
        String beginning = word.substring(0, Math.min(word.length(), 3 + random.nextInt(3)));
        yield new Drawn(field + beginning + '*', a -> a.holdsBeginning(beginning, title));
      }
      case 2 -> new Drawn(field + word + '~', a -> a.holdsNearly(word, title));
      default -> new Drawn(field + word, a -> a.holds(word, title));
    };
  }
}
