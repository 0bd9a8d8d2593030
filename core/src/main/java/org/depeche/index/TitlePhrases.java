package org.depeche.index;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.depeche.analysis.Folding;
import org.depeche.analysis.FrenchTokenizer;
import org.depeche.analysis.Lexicon;

/**
 * The words and short phrases of a title, by which what somebody types is completed.
 *
 * <p>A phrase has up to {@value #MOST_WORDS} content words, begins and ends with one, and crosses
 * no punctuation. Its key is its content words, folded: {@code réforme des retraites} has the key
 * {@code reforme retraites}. A term is a tag, the key, and the words as they stand in the title, so
 * that Lucene counts, merges, sums and shares them as it does every other term.
 */
public final class TitlePhrases {

  /** Begins the terms of single words. */
  public static final char WORD = '1';

  /** Begins the terms of phrases. */
  public static final char PHRASE = '2';

  /** Between the key and the words as written. */
  public static final char END_OF_KEY = '\u0000';

  /** Begins words as written whose capital says nothing: the first ones of a sentence. */
  public static final char AT_START = '\u0001';

  private static final int MOST_WORDS = 3;
  private static final int MOST_LETTERS = 100;

  /** What stands before or behind a verb, and in no phrase. */
  private static final Set<String> PRONOUNS =
      Set.of("je", "tu", "il", "elle", "on", "ils", "elles", "se", "s", "me", "m", "ne", "n", "y");

  private static final Pattern INVERTED =
      Pattern.compile(".*-(t-)?(je|tu|il|elle|on|nous|vous|ils|elles|ce)");

  private TitlePhrases() {}

  /**
   * A word of a text.
   *
   * @param start the offset of its first letter, behind what is elided before it
   * @param end the offset behind it
   * @param key the word folded; what is neither letter nor digit is a space
   * @param content whether it is no function word
   * @param first whether a sentence begins with it
   * @param joined whether only spaces stand between it and the word before
   * @param particle whether it is a function word with a capital inside a sentence, as in names
   */
  public record Word(
      int start,
      int end,
      String key,
      boolean content,
      boolean first,
      boolean joined,
      boolean particle) {}

  /**
   * The terms of a title.
   *
   * @param title a title
   * @param lexicon tells verbs, which no phrase crosses
   * @return the terms, each once
   */
  static Set<String> terms(String title, Lexicon lexicon) {
    List<Word> words = words(title);
    boolean capitals = isInCapitals(title);
    Set<String> terms = new LinkedHashSet<>();
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).content()) {
        addFrom(i, words, new Title(title, capitals, lexicon), terms);
      }
    }
    return terms;
  }

  private record Title(String text, boolean capitals, Lexicon lexicon) {

    /** Behind a name stands rather what it does: Macron annonce. */
    boolean isVerb(List<Word> words, int at) {
      Word word = words.get(at);
      String written = written(word);
      String lower = written.toLowerCase(Locale.ROOT);
      boolean behindName = at > 0 && word.joined() && isName(words.get(at - 1));
      return written.equals(lower) && behindName && lexicon.isConjugated(lower)
          || (written.equals(lower) || word.first()) && lexicon.isVerbAlone(lower)
          || INVERTED.matcher(lower).matches() && !lexicon.isCommonWord(lower);
    }

    /** Whether a function word belongs to a verb. */
    boolean isOfVerb(Word word) {
      return PRONOUNS.contains(word.key())
          || lexicon.isAuxiliary(written(word).toLowerCase(Locale.ROOT));
    }

    /** Whether a name goes on behind a word. */
    boolean isCut(List<Word> words, int at) {
      return at + 1 < words.size()
          && words.get(at + 1).joined()
          && isName(words.get(at))
          && isName(words.get(at + 1));
    }

    private boolean isName(Word word) {
      return word.content() && Character.isUpperCase(written(word).charAt(0));
    }

    private String written(Word word) {
      return text.substring(word.start(), word.end());
    }
  }

  private static void addFrom(int from, List<Word> words, Title title, Set<String> terms) {
    Word first = words.get(from);
    // The particle of a name belongs to it: Le Pen.
    boolean name = from > 0 && first.joined() && words.get(from - 1).particle();
    int start = name ? words.get(from - 1).start() : first.start();
    String sure = first.first() && !name || title.capitals() ? String.valueOf(AT_START) : "";
    StringBuilder key = new StringBuilder();
    int count = 0;
    for (int i = from; i < words.size() && count < MOST_WORDS; i++) {
      Word word = words.get(i);
      if (i > from && !word.joined() || word.end() - start > MOST_LETTERS) {
        return;
      }
      if (word.content()) {
        boolean verb = title.isVerb(words, i);
        if (verb && count > 0) {
          return;
        }
        key.append(count == 0 ? "" : " ").append(word.key());
        count++;
        if (count == 1 || !title.isCut(words, i)) {
          String written = written(title.text(), start, word.end());
          terms.add((count == 1 ? WORD : PHRASE) + key.toString() + END_OF_KEY + sure + written);
        }
        if (verb) {
          return;
        }
      } else if (title.isOfVerb(word)) {
        return;
      }
    }
  }

  /** A part of a title with single spaces and one kind of apostrophe. */
  private static String written(String title, int start, int end) {
    StringBuilder written = new StringBuilder(end - start);
    for (int i = start; i < end; i++) {
      char c = title.charAt(i);
      if (isSpace(c)) {
        if (!isSpace(written.charAt(written.length() - 1))) {
          written.append(' ');
        }
      } else if (c >= ' ') {
        written.append(c == '\'' ? '’' : c);
      }
    }
    return written.toString();
  }

  private static boolean isInCapitals(String text) {
    return text.chars().noneMatch(Character::isLowerCase);
  }

  private static boolean isSpace(char c) {
    return Character.isSpaceChar(c) || Character.isWhitespace(c);
  }

  /**
   * The words of a text.
   *
   * @param text a title, or what somebody typed
   * @return its words, in order
   */
  public static List<Word> words(String text) {
    List<Word> words = new ArrayList<>();
    boolean capitals = isInCapitals(text);
    try (FrenchTokenizer tokenizer = new FrenchTokenizer()) {
      OffsetAttribute offset = tokenizer.getAttribute(OffsetAttribute.class);
      tokenizer.setReader(new StringReader(text));
      tokenizer.reset();
      int behind = 0;
      while (tokenizer.incrementToken()) {
        int start = offset.startOffset();
        int end = offset.endOffset();
        String before = text.substring(behind, start);
        boolean first = words.isEmpty() || before.chars().anyMatch(c -> ".!?…:".indexOf(c) >= 0);
        boolean joined = before.chars().allMatch(c -> isSpace((char) c));
        addWord(text, start, end, first, joined, capitals, words);
        behind = end;
      }
      tokenizer.end();
    } catch (IOException e) {
      throw new UncheckedIOException("A text in memory cannot fail to be read.", e);
    }
    return words;
  }

  private static void addWord(
      String text,
      int start,
      int end,
      boolean first,
      boolean joined,
      boolean capitals,
      List<Word> words) {
    String written = text.substring(start, end);
    String lower = written.toLowerCase(Locale.ROOT).replace('’', '\'');
    int apostrophe = lower.length() == written.length() ? lower.indexOf('\'') : -1;
    boolean elided = apostrophe > 0 && Lexicon.isFunctionWord(lower.substring(0, apostrophe));
    if (elided && apostrophe + 1 < lower.length()) {
      int at = start + apostrophe + 1;
      addWord(text, at, end, false, joined, capitals, words);
      return;
    }
    String key = key(written);
    if (!key.isEmpty()) {
      boolean acronym = !capitals && written.length() > 1 && isInCapitals(written);
      boolean function = !acronym && Lexicon.isFunctionWord(lower);
      boolean particle =
          function && !first && !capitals && Character.isUpperCase(written.charAt(0));
      words.add(new Word(start, end, key, !function, first, joined, particle));
    }
  }

  /**
   * A text folded, with single spaces for all that is neither letter nor digit.
   *
   * @param text any text
   * @return the key, empty where there is neither letter nor digit
   */
  public static String key(String text) {
    String folded = Folding.fold(text);
    StringBuilder key = new StringBuilder(folded.length());
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      boolean counts = Character.isLetterOrDigit(c) || Character.isSurrogate(c);
      if (counts) {
        key.append(c);
      } else if (!key.isEmpty() && key.charAt(key.length() - 1) != ' ') {
        key.append(' ');
      }
    }
    return key.toString().strip();
  }
}
