package org.depeche.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.depeche.article.Article;
import org.depeche.plan.Planner;
import org.depeche.query.QueryParser;

/**
 * Draws queries that are hard to serve: as many words as are allowed, of the most frequent ones,
 * misspelt, starred, excluded, nested, quoted, repeated, run together; and soups of operators. The
 * same articles, seed and number give the same queries on every machine.
 */
final class HardQueries {
  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]*");
  private static final List<String> SIGNS =
      List.of("+", "-", "(", ")", "\"", "*", "~", ":", " ET ", " OU ", " SAUF ", "titre:", "date:");
  private static final List<String> FILTERS =
      List.of("date:2023", "depuis:2020", "avant:2024", "section:sport", "-section:sport");
  private static final int FREQUENT = 300;
  private static final int COMMONEST = 30;

  /** A word of 64, with a sign and a space, may be so long on average. */
  private static final int LONGEST = 13;

  private final Random random;
  private final List<String> words;
  private final List<String> frequent;

  HardQueries(List<Article> articles, long seed) {
    random = new Random(seed);
    Map<String, Integer> counts = new HashMap<>();
    for (Article article : articles) {
      Matcher word = WORD.matcher(article.title() + ' ' + article.body());
      while (word.find()) {
        counts.merge(word.group().toLowerCase(Locale.FRENCH), 1, Integer::sum);
      }
    }
    words =
        counts.entrySet().stream()
            .sorted(
                Comparator.<Map.Entry<String, Integer>>comparingInt(e -> -e.getValue())
                    .thenComparing(Map.Entry::getKey))
            .map(Map.Entry::getKey)
            .filter(word -> word.length() <= LONGEST)
            .toList();
    frequent = words.subList(0, Math.min(FREQUENT, words.size()));
  }

  /**
   * A query.
   *
   * @param kind what makes it hard
   * @param all whether every word is required
   */
  record Hard(String kind, String text, boolean all) {
    String label() {
      return kind + (all ? ", all" : "");
    }

    Hard withAll() {
      return new Hard(kind, text, true);
    }
  }

  /** So many queries, of every kind in turn; in every other turn all words are required. */
  List<Hard> queries(int number) {
    List<Supplier<Hard>> kinds =
        List.of(
            () -> hard("frequent words", many(60, "", this::common, "")),
            () -> hard("frequent phrase", '"' + many(32, "", this::common, "") + '"'),
            () -> hard("phrases", many(16, "\"", () -> common() + ' ' + common(), "\"")),
            () -> hard("required", many(60, "+", this::common, "")),
            () -> hard("excluded", "paris " + many(60, "-", this::common, "")),
            () -> hard("misspelt", many(60, "", this::misspelt, "")),
            () -> hard("letters at random", many(60, "", () -> letters(12), "")),
            () -> hard("one long word", letters(1000)),
            () ->
                hard(
                    "two letters and a star",
                    many(Planner.MAX_EXPANDED, "", () -> letters(2), "*")),
            () -> hard("stars", many(Planner.MAX_EXPANDED, "", () -> beginning(common()), "*")),
            () -> hard("tildes", many(Planner.MAX_TILDES, "", this::any, "~")),
            () -> hard("nested", nested(30)),
            () -> hard("alternatives", "x " + many(31, "", this::common, " OU") + " y"),
            () -> hard("titles", many(60, "titre:", this::common, "")),
            () -> hard("run together", many(20, "", () -> any() + any() + any(), "")),
            () -> hard("hyphens", many(20, "", () -> any() + '-' + common() + '-' + any(), "")),
            () -> hard("acronyms", many(60, "", () -> letters(3).toUpperCase(Locale.ROOT), "")),
            () -> hard("single letters", many(60, "", () -> letters(1), "")),
            () -> hard("filters", FILTERS.get(random.nextInt(FILTERS.size()))),
            () -> hard("filtered", common() + ' ' + FILTERS.get(random.nextInt(FILTERS.size()))),
            () -> hard("one word again", repeated(60, commonest())),
            () -> hard("function phrases", many(31, "\"", this::functionWords, "\"")),
            () -> hard("alternative phrases", many(31, "OU \"", this::functionWords, "\"")),
            () -> hard("few function phrases", many(5, "\"", this::functionWords, "\"")),
            () -> hard("elided", many(50, "l'", this::commonest, "")),
            () -> hard("stars and tildes", starsAndTildes()),
            () -> hard("soup", soup()),
            () -> hard("a few words", many(1 + random.nextInt(6), "", this::any, "")));
    List<Hard> queries = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      Hard query = kinds.get(i % kinds.size()).get();
      queries.add(i / kinds.size() % 2 == 0 ? query : query.withAll());
    }
    return queries;
  }

  private static Hard hard(String kind, String text) {
    return new Hard(
        kind, text.substring(0, Math.min(text.length(), QueryParser.MAX_LENGTH)), false);
  }

  private static String many(int number, String before, Supplier<String> word, String behind) {
    return Stream.generate(word)
        .limit(number)
        .map(one -> before + one + behind)
        .collect(Collectors.joining(" "));
  }

  private String any() {
    return words.get(random.nextInt(words.size()));
  }

  private String common() {
    return frequent.get(random.nextInt(frequent.size()));
  }

  /** One of the few words that stand in nearly every article. */
  private String commonest() {
    return frequent.get(random.nextInt(Math.min(COMMONEST, frequent.size())));
  }

  private String functionWords() {
    return commonest() + ' ' + commonest();
  }

  private static String repeated(int number, String word) {
    return many(number, "", () -> word, "");
  }

  private String starsAndTildes() {
    String tildes = many(Planner.MAX_TILDES, "", () -> "constitution" + letters(2), "~");
    return many(Planner.MAX_EXPANDED - Planner.MAX_TILDES, "", () -> letters(2), "*")
        + ' '
        + tildes
        + ' '
        + many(20, "", this::common, "");
  }

  private String letters(int number) {
    return random
        .ints(number, 'a', 'z' + 1)
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  private static String beginning(String word) {
    return word.substring(0, Math.min(word.length(), 3));
  }

  private String misspelt() {
    String word = any();
    int at = random.nextInt(word.length());
    return word.substring(0, at) + letters(2) + word.substring(at);
  }

  private String nested(int levels) {
    StringBuilder query = new StringBuilder();
    for (int i = 0; i < levels; i++) {
      query.append('(').append(common()).append(i % 2 == 0 ? " OU " : " ET ");
    }
    return query.append(common()).append(")".repeat(levels)).toString();
  }

  private String soup() {
    StringBuilder query = new StringBuilder();
    for (int i = 3 + random.nextInt(40); i > 0; i--) {
      query.append(
          switch (random.nextInt(4)) {
            case 0 -> SIGNS.get(random.nextInt(SIGNS.size()));
            case 1 -> " " + any();
            case 2 -> " " + common();
            default -> " ";
          });
    }
    return query.toString();
  }
}
