package org.depeche.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.depeche.analysis.Lexicon;
import org.jspecify.annotations.Nullable;

/** Cuts a query into tokens, from left to right. */
final class Scanner {
  /** What a verb or noun is followed by with a hyphen: {@code va -t-il}, {@code ceux -ci}. */
  private static final Set<String> ENCLITICS =
      Set.of(
          "il", "ils", "elle", "elles", "on", "ce", "je", "tu", "nous", "vous", "t", "l", "moi",
          "toi", "lui", "leur", "le", "la", "les", "y", "en", "ci", "là", "même", "mêmes");

  /** The end of a parenthesis between dashes: {@code le projet -très critiqué- est adopté}. */
  private static final Pattern CLOSING_DASH =
      Pattern.compile("(?<=[\\p{L}\\p{N}\"»”)\\s\\p{Z}])-(?=[\\s\\p{Z}.,;:!?]|$)");

  /** The end of a sentence, or what begins one behind it. */
  private static final String ENDS_SENTENCE = ".!?…:;\"»”";

  private static final int SHORTEST_PREFIX = 2;

  private final String query;
  private final LocalDate today;
  private final Brackets brackets;
  private final List<Token> tokens = new ArrayList<>();

  /** Whether the query is a sentence, in which a sign is punctuation. */
  private final boolean sentence;

  /** Whether a word that is no operator has a small letter. */
  private boolean smallLetters;

  private int at;
  private int lastClosingDash = -1;

  private Scanner(String query, LocalDate today) {
    this.query = query;
    this.today = today;
    brackets = new Brackets(query);
    sentence = Prose.isSentence(query);
    CLOSING_DASH.matcher(query).results().forEach(match -> lastClosingDash = match.start());
  }

  /** The tokens of a query that is asked on a day. */
  static List<Token> tokens(String query, LocalDate today) {
    Scanner scanner = new Scanner(query, today);
    while (scanner.at < query.length()) {
      scanner.step();
    }
    // In a query without a small letter, capitals say nothing.
    if (!scanner.smallLetters) {
      scanner.tokens.replaceAll(
          token ->
              Token.Kind.KEYWORDS.containsValue(token.kind())
                  ? new Token(Token.Kind.WORD, token.start(), token.end(), null)
                  : token);
    }
    return scanner.tokens;
  }

  private void step() {
    char c = query.charAt(at);
    if (Chars.isSpace(c)) {
      at++;
    } else if (c == '(' && brackets.isPaired(at)) {
      add(Token.Kind.OPEN, at + 1, null);
    } else if (c == ')' && brackets.isPaired(at)) {
      add(Token.Kind.CLOSE, at + 1, null);
    } else if (c == '"' && brackets.isPaired(at)) {
      phrase();
    } else if (isSign(c)) {
      add(c == '+' ? Token.Kind.PLUS : Token.Kind.MINUS, at + 1, null);
    } else {
      Token field = field(at);
      if (field == null) {
        word();
      } else {
        see(query.substring(query.indexOf(':', at) + 1, field.end()));
        add(field.kind(), field.end(), field.part());
      }
    }
  }

  private void add(Token.Kind kind, int end, @Nullable QueryPart part) {
    tokens.add(new Token(kind, at, end, part));
    at = end;
  }

  private void phrase() {
    int close = brackets.partner(at);
    String text = query.substring(at + 1, close);
    if (text.isBlank()) {
      at = close + 1;
      return;
    }
    see(text);
    add(Token.Kind.PHRASE, close + 1, new QueryPart.Phrase(text, at + 1));
  }

  /** A sign right before a word, a phrase or a group; before a number it is part of that. */
  private boolean isSign(char c) {
    if (c != '+' && c != '-' || !atWordStart() || at + 1 == query.length()) {
      return false;
    }
    char next = query.charAt(at + 1);
    // Nobody writes a field with its value into a sentence but to say what to find or leave out.
    if (field(at + 1) != null) {
      return true;
    }
    if (sentence && next != '"') {
      return false;
    }
    if (next == '"' || next == '(') {
      return brackets.isPaired(at + 1) && brackets.partner(at + 1) > at + 2;
    }
    if (!Character.isLetter(query.codePointAt(at + 1)) || beginsSentence()) {
      return false;
    }
    return c == '+'
        ? query.charAt(endOfWord(at) - 1) != '+'
        : !isEnclitic(at + 1) && !isFunctionWord(at + 1) && lastClosingDash < at;
  }

  /** Behind the end of a sentence, or of a line, a dash begins the next one. */
  private boolean beginsSentence() {
    int before = at - 1;
    while (before >= 0 && Chars.isSpace(query.charAt(before))) {
      if (query.charAt(before) == '\n') {
        return true;
      }
      before--;
    }
    return before >= 0
        && ENDS_SENTENCE.indexOf(query.charAt(before)) >= 0
        && !brackets.isPaired(before)
        && Character.isUpperCase(query.codePointAt(at + 1));
  }

  /** A word that nobody wants to do without: {@code -de la politique}. */
  private boolean isFunctionWord(int from) {
    int end = endOfLetters(from);
    boolean elided = end < query.length() && Chars.isApostrophe(query.charAt(end));
    return !elided && Lexicon.isFunctionWord(query.substring(from, end).toLowerCase(Locale.ROOT));
  }

  private boolean atWordStart() {
    return at == 0
        || Chars.isSpace(query.charAt(at - 1))
        || query.charAt(at - 1) == '(' && brackets.isPaired(at - 1);
  }

  private int endOfLetters(int from) {
    int end = from;
    while (end < query.length() && Character.isLetter(query.charAt(end))) {
      end++;
    }
    return end;
  }

  private boolean isEnclitic(int from) {
    int end = endOfLetters(from);
    String word = query.substring(from, end).toLowerCase(Locale.ROOT);
    boolean elided = end < query.length() && Chars.isApostrophe(query.charAt(end));
    return ENCLITICS.contains(word) && !(elided && word.equals("l"));
  }

  /** A field and its value, if that is what stands in a place; or null. */
  private @Nullable Token field(int begin) {
    int colon = begin;
    while (colon < query.length() && query.charAt(colon) < 0x80 && isLetter(colon)) {
      colon++;
    }
    FieldOperator operator =
        colon < query.length() && query.charAt(colon) == ':'
            ? FieldOperator.named(query.substring(begin, colon))
            : null;
    int from = colon + 1;
    if (operator == null || from >= query.length()) {
      return null;
    }
    boolean quoted = query.charAt(from) == '"' && brackets.isPaired(from);
    int end = quoted ? brackets.partner(from) : endOfWord(from);
    if (!quoted && operator.isOfDays()) {
      end = Math.max(end, from + FieldOperator.lengthOfDate(query, from));
    }
    int start = quoted ? from + 1 : from;
    String value = query.substring(start, end);
    QueryPart part = part(operator, value, start, quoted);
    return part == null ? null : new Token(Token.Kind.OPERAND, begin, quoted ? end + 1 : end, part);
  }

  private boolean isLetter(int index) {
    return Character.isLetter(query.charAt(index));
  }

  private @Nullable QueryPart part(
      FieldOperator operator, String value, int start, boolean quoted) {
    if (operator == FieldOperator.TITLE) {
      if (!Chars.hasWord(value)) {
        return null;
      }
      QueryPart.Leaf pattern = quoted ? new QueryPart.Phrase(value, start) : pattern(value, start);
      return new QueryPart.InTitle(pattern == null ? new QueryPart.Text(value, start) : pattern);
    }
    Optional<Filter> filter = operator.filter(value, today);
    return filter.isEmpty() ? null : new QueryPart.Restriction(filter.get(), start);
  }

  private void word() {
    int end = endOfWord(at);
    String text = query.substring(at, end);
    QueryPart.Leaf pattern = pattern(text, at);
    Token.Kind keyword = Token.Kind.KEYWORDS.get(text);
    boolean signed =
        !tokens.isEmpty() && tokens.getLast().kind().leads() && endsAt(tokens.getLast());
    if (pattern != null) {
      see(text);
      add(Token.Kind.OPERAND, end, pattern);
    } else if (keyword != null && !signed) {
      add(keyword, end, null);
    } else {
      see(text);
      add(Token.Kind.WORD, end, null);
    }
  }

  private boolean endsAt(Token token) {
    return token.end() == at;
  }

  /** A word with a star or tilde behind it, or null. */
  private static QueryPart.@Nullable Leaf pattern(String text, int start) {
    String word = text.substring(0, text.length() - 1);
    char last = text.charAt(text.length() - 1);
    if (last != '*' && last != '~'
        || !word.codePoints().allMatch(Chars::isWord)
        || !Chars.hasWord(word)) {
      return null;
    }
    if (last == '~') {
      return new QueryPart.Fuzzy(word, start);
    }
    int apostrophe = Math.max(word.lastIndexOf('\''), word.lastIndexOf('’'));
    long letters = word.substring(apostrophe + 1).codePoints().filter(Chars::isSearched).count();
    return letters < SHORTEST_PREFIX ? null : new QueryPart.Prefix(word, start);
  }

  /** Where text without white space ends: also at a phrase, and at the end of a group. */
  private int endOfWord(int from) {
    int end = from;
    while (end < query.length()
        && !Chars.isSpace(query.charAt(end))
        && !(isBracket(query.charAt(end)) && brackets.isPaired(end))) {
      end++;
    }
    return end;
  }

  private static boolean isBracket(char c) {
    return c == '"' || c == '(' || c == ')';
  }

  private void see(String text) {
    smallLetters |= text.codePoints().anyMatch(Character::isLowerCase);
  }
}
