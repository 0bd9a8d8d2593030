package org.depeche.query;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.depeche.article.PublicationDate;

/**
 * Reads what a user typed. What is no valid operator is text: nothing that a newspaper headline may
 * hold is an error.
 *
 * <pre>
 * query    = sequence
 * sequence = { join }                            text where no operator stands
 * join     = operand { ("OU" | "OR") operand }    alternatives; ET binds closer
 *          | operand { ("ET" | "AND") operand }   all of them
 * operand  = [ "+" | "-" | "SAUF" | "NOT" ] primary
 * primary  = word | phrase | word "*" | word "~" | title | filter | "(" sequence ")"
 * phrase   = '"' text '"'
 * title    = ("titre:" | "title:") (word ["*" | "~"] | phrase)
 * filter   = ("section:" | "source:" | "auteur:" | "author:" | "tag:") (word | phrase)
 *          | "date:" (days | [days] ".." [days])
 *          | ("depuis:" | "since:" | "avant:" | "before:") days
 * days     = 2023 | 2023-09 | 2023-09-13 | 09/2023 | 13/09/2023
 *          | septembre 2023 | 13 septembre 2023 | any of these in straight quotes
 * </pre>
 *
 * <ul>
 *   <li>{@code +} and {@code -} stand at the beginning of a word and right before a letter, a
 *       straight quote or a group. Before a number they are its sign ({@code -0,5 %}); before what
 *       is written behind a verb or noun ({@code -t-il}, {@code -ci}), before a function word
 *       ({@code -de la politique}), behind the end of a sentence or line, and where a later word
 *       ends with a dash ({@code -très critiqué-}), {@code -} is a dash. In a sentence, seven words
 *       or more with two function words or more among them, both signs are text before a word, and
 *       operators before a field with its value.
 *   <li>{@code ET}, {@code OU}, {@code SAUF}, {@code AND}, {@code OR} and {@code NOT} are operators
 *       in capitals, where another word of the query has a small letter and where they have their
 *       operands: the word, phrase or group beside them, function words before a word taken in
 *       ({@code SAUF la RATP}).
 *   <li>Parentheses are a group where they hold an operator, or an operator stands before or behind
 *       them; they begin and end at a word.
 *   <li>A field name stands right before its colon, the value right behind it, in any case. A day
 *       or month that the calendar lacks, a range that ends before it begins and a name without a
 *       letter are no value.
 *   <li>A word with a star has two letters at least.
 *   <li>French and curly quotes are text, and a straight quote or parenthesis without its partner.
 * </ul>
 *
 * <p>It goes through the query from left to right, with a stack of its own: no query is too deep
 * for it. Stateless; safe for any thread.
 */
public final class QueryParser {

  /** The query for every article. */
  public static final String EVERYTHING = "*";

  /** The most UTF-16 units of a query. */
  public static final int MAX_LENGTH = 10_000;

  /** The most groups inside one another. */
  public static final int MAX_LEVELS = 32;

  /** As many UTF-16 units of a text are looked at. */
  public static final int MAX_TEXT = 100_000;

  private QueryParser() {}

  /**
   * Takes a text for a query in which nothing is an operator.
   *
   * @param text the text; of a longer one than {@value #MAX_TEXT} UTF-16 units, what it begins with
   * @return the query
   * @throws EmptyQueryException if it holds no word
   */
  public static ParsedQuery text(String text) {
    String begun = text.substring(0, Math.min(text.length(), MAX_TEXT));
    if (!Chars.hasWord(begun)) {
      throw new EmptyQueryException(begun);
    }
    return new ParsedQuery(begun, List.of(new QueryPart.Text(begun, 0)));
  }

  /** A sequence that is not complete yet, and where its parenthesis stands. */
  private record Open(List<Item> items, int start) {}

  /**
   * Parses a query that is asked today.
   *
   * @param query the query as typed
   * @return its parts
   * @throws EmptyQueryException if it is blank
   * @throws QueryTooComplexException if it passes a bound
   */
  public static ParsedQuery parse(String query) {
    return parse(query, LocalDate.now(PublicationDate.defaultZone()));
  }

  /**
   * Parses a query.
   *
   * @param query the query as typed
   * @param today the day on which it is asked, for {@code depuis:hier}
   * @return its parts; none of {@code *}, which is every article
   * @throws EmptyQueryException if it is blank
   * @throws QueryTooComplexException if it is longer than {@value #MAX_LENGTH} UTF-16 units, or
   *     more than {@value #MAX_LEVELS} groups lie inside one another
   */
  public static ParsedQuery parse(String query, LocalDate today) {
    if (query.isBlank()) {
      throw new EmptyQueryException(query);
    }
    if (query.strip().equals(EVERYTHING)) {
      return new ParsedQuery(query, List.of());
    }
    if (query.length() > MAX_LENGTH) {
      throw new QueryTooComplexException("characters", query.length(), MAX_LENGTH, MAX_LENGTH);
    }
    List<Token> tokens = Scanner.tokens(query, today);
    Deque<Open> open = new ArrayDeque<>();
    open.push(new Open(new ArrayList<>(), 0));
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      switch (token.kind()) {
        case OPEN -> open.push(new Open(new ArrayList<>(), token.start()));
        case CLOSE -> {
          Open group = open.pop();
          boolean joined = i + 1 < tokens.size() && tokens.get(i + 1).kind().joins();
          close(query, group, token.end(), joined, open.element().items());
        }
        default -> open.element().items().add(Item.of(token));
      }
    }
    List<QueryPart> parts = Sequence.parts(query, Sequence.applied(query, open.element().items()));
    if (parts.isEmpty()) {
      throw new EmptyQueryException(query);
    }
    return new ParsedQuery(query, parts);
  }

  /**
   * Adds what a pair of parentheses holds to the sequence around it.
   *
   * @param joined whether an operator follows
   */
  private static void close(String query, Open group, int end, boolean joined, List<Item> around) {
    boolean led =
        !around.isEmpty() && (around.getLast().kind().leads() || around.getLast().kind().joins());
    List<Item> items = Sequence.applied(query, group.items());
    if (items.isEmpty()) {
      around.add(new Item(Token.Kind.WORD, group.start(), end, null, 0));
      return;
    }
    if (!led && !joined && items.stream().noneMatch(i -> i.kind() == Token.Kind.OPERAND)) {
      around.addAll(items);
      return;
    }
    int levels = 1 + items.stream().mapToInt(Item::levels).max().orElse(0);
    if (levels > MAX_LEVELS) {
      throw new QueryTooComplexException(
          "levels of parentheses", levels, MAX_LEVELS, group.start());
    }
    List<QueryPart> parts = Sequence.parts(query, items);
    // Words of a group are alternatives, those of a text that stands by itself belong together.
    boolean one =
        parts.size() == 1 && (items.size() == 1 || !(parts.get(0) instanceof QueryPart.Text));
    QueryPart part = one ? parts.get(0) : new QueryPart.Group(parts);
    around.add(new Item(Token.Kind.OPERAND, group.start(), end, part, levels));
  }
}
