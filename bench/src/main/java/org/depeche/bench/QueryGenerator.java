package org.depeche.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.depeche.article.Article;

/**
 * Draws queries from the articles of a corpus. The same articles, seed and number give the same
 * queries on every machine.
 */
final class QueryGenerator {
  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]*");
  private static final CharArraySet FUNCTION_WORDS = FrenchAnalyzer.getDefaultStopSet();
  private static final int SHORTEST_CONTENT_WORD = 3;
  private static final int SHORTEST_MISSPELT_WORD = 5;
  private static final int LONGEST_HEADLINE = 200;

  /** Draws that may fail, for want of a title or a long word, before the corpus is given up. */
  private static final int TRIES = 10_000;

  private final List<Article> articles;
  private final Random random;

  /** Whether no article has a title: then bodies begin with what stands for it. */
  private final boolean untitled;

  /** Whether no article has a body: then titles are all that there is. */
  private final boolean titlesAlone;

  QueryGenerator(List<Article> articles, long seed) {
    this.articles = articles;
    this.random = new Random(seed);
    untitled = articles.stream().allMatch(article -> article.title().isBlank());
    titlesAlone = articles.stream().allMatch(article -> article.body().isBlank());
  }

  private String title(Article article) {
    String body = article.body();
    return untitled
        ? body.substring(0, Math.min(body.length(), LONGEST_HEADLINE))
        : article.title();
  }

  private String body(Article article) {
    return titlesAlone ? article.title() : article.body();
  }

  /** As many queries of every kind, in turn: a fifth of them misspelt. */
  List<BenchQuery> queries(int number) {
    List<BenchQuery> queries = new ArrayList<>(number);
    QueryKind[] kinds = QueryKind.values();
    for (int i = 0; i < number; i++) {
      QueryKind kind = kinds[i % kinds.length];
      queries.add(new BenchQuery(kind, draw(kind, i / kinds.length)));
    }
    return queries;
  }

  private String draw(QueryKind kind, int turn) {
    for (int i = 0; i < TRIES; i++) {
      Article article = articles.get(random.nextInt(articles.size()));
      Optional<String> text =
          switch (kind) {
            case WORD -> words(article, 1);
            case WORDS -> words(article, 2 + random.nextInt(4));
            case HEADLINE -> headline(article);
            case PHRASE -> phrase(article);
            case MISSPELT -> misspelt(article, turn);
          };
      if (text.isPresent()) {
        return text.get();
      }
    }
    throw new IllegalArgumentException(
        "No query of the kind "
            + kind.label()
            + " in "
            + articles.size()
            + " articles after "
            + TRIES
            + " draws; expected articles with titles and bodies.");
  }

  /** Neighbouring content words of the title, in small letters. */
  private Optional<String> words(Article article, int number) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(title(article));
    while (word.find()) {
      if (isContent(word.group())) {
        words.add(word.group().toLowerCase(Locale.FRENCH));
      }
    }
    if (words.size() < number) {
      return Optional.empty();
    }
    int from = random.nextInt(words.size() - number + 1);
    return Optional.of(String.join(" ", words.subList(from, from + number)));
  }

  private Optional<String> headline(Article article) {
    String title = title(article).replace('"', ' ').replaceAll("\\s+", " ").strip();
    if (!WORD.matcher(title).find()) {
      return Optional.empty();
    }
    return Optional.of(title.substring(0, Math.min(title.length(), LONGEST_HEADLINE)));
  }

  /** A run of words with nothing but one space between them, content words at both ends. */
  private Optional<String> phrase(Article article) {
    String[] words = body(article).split(" ", -1);
    int number = 2 + random.nextInt(3);
    if (words.length < number) {
      return Optional.empty();
    }
    int from = random.nextInt(words.length - number + 1);
    for (int i = from; i < from + number; i++) {
      if (!WORD.matcher(words[i]).matches()) {
        return Optional.empty();
      }
    }
    if (!isContent(words[from]) || !isContent(words[from + number - 1])) {
      return Optional.empty();
    }
    return Optional.of('"' + String.join(" ", List.of(words).subList(from, from + number)) + '"');
  }

  private Optional<String> misspelt(Article article, int turn) {
    Optional<String> right =
        switch (turn % 3) {
          case 0 -> words(article, 1);
          case 1 -> words(article, 2 + random.nextInt(4));
          default -> headline(article);
        };
    return right.flatMap(this::withWrongLetter);
  }

  /** Drops, doubles, swaps or replaces a letter inside one long word. */
  private Optional<String> withWrongLetter(String text) {
    List<int[]> places = new ArrayList<>();
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      if (word.end() - word.start() >= SHORTEST_MISSPELT_WORD) {
        places.add(new int[] {word.start(), word.end()});
      }
    }
    if (places.isEmpty()) {
      return Optional.empty();
    }
    int[] place = places.get(random.nextInt(places.size()));
    int at = place[0] + 1 + random.nextInt(place[1] - place[0] - 2);
    String before = text.substring(0, at);
    char letter = text.charAt(at);
    char following = text.charAt(at + 1);
    String after = text.substring(at + 2);
    return Optional.of(
        switch (random.nextInt(4)) {
          case 0 -> before + following + after;
          case 1 -> before + letter + letter + following + after;
          case 2 -> before + following + letter + after;
          default -> before + (char) ('a' + random.nextInt(26)) + following + after;
        });
  }

  private static boolean isContent(String word) {
    return word.length() >= SHORTEST_CONTENT_WORD
        && !FUNCTION_WORDS.contains(word.toLowerCase(Locale.FRENCH));
  }
}
