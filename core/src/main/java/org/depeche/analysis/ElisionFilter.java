package org.depeche.analysis;

import java.util.Map;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.TokenStream;

/**
 * Takes the elided word off the word it is written with: {@code l'avocat} becomes {@code avocat},
 * and its offsets begin at the {@code a}.
 *
 * <p>The elided words are a closed list. The rest has to begin like a word that elides before it (a
 * vowel, an {@code h}, a digit), so that {@code N'Djamena} stays whole; {@code O'Brien} and {@code
 * aujourd'hui} stay whole because no elided word of the list begins them, {@code presqu'île}
 * because it is one word. {@code I'Assemblée} with a capital {@code I} is taken for {@code
 * l'Assemblée}.
 */
public final class ElisionFilter extends WordFilter {

  /** What {@code presqu'} makes one word with. */
  private static final Pattern ISLAND = Pattern.compile("(?iu)[iî]les?");

  /** Two letters behind the apostrophe; {@code I'm} and {@code I'll} have no vowel there. */
  private static final int SHORTEST_MISREAD = 3;

  /** Words that an apostrophe stands inside of, and what stands behind it. */
  private static final Map<String, String> WHOLE_WITH = Map.of("aujourd", "hui", "prud", "hom");

  private static final String GLUED = "ldjmtsncq";
  private static final String GLUED_TO_NOUNS = "ld";

  private static final WordList ELIDED = WordList.load("elided-words.txt");

  /**
   * Wraps a stream.
   *
   * @param input a stream of words in canonical form
   */
  public ElisionFilter(TokenStream input) {
    super(input);
  }

  @Override
  void step(String word) {
    int apostrophe = word.indexOf('\'');
    if (apostrophe < 0 && isGlued(word)) {
      emitPart(word.substring(1), 1, word.length(), 1, 1);
      return;
    }
    if (apostrophe <= 0 || apostrophe == word.length() - 1) {
      return;
    }
    String before = Folding.fold(word.substring(0, apostrophe));
    boolean keptWhole =
        before.equals("presqu") && ISLAND.matcher(word.substring(apostrophe + 1)).matches();
    char next = word.charAt(apostrophe + 1);
    boolean elided = ELIDED.contains(before) && canBeElidedBefore(next);
    if (!keptWhole && (elided || isMisreadArticle(word))) {
      emitPart(word.substring(apostrophe + 1), apostrophe + 1, word.length(), 1, 1);
    }
  }

  /** The words that the step may change; see {@link FrenchChain.Changes}. */
  static boolean mayChange(CharSequence word) {
    return CharSequences.indexOfAny(word, "'") >= 0 || isGlued(word);
  }

  /** Whether letters are followed by an apostrophe in some words. */
  static boolean isElided(CharSequence letters) {
    String before = letters.toString();
    return ELIDED.contains(before) || WHOLE_WITH.containsKey(before);
  }

  /** Whether an elided word can stand before others, as what follows it begins. */
  static boolean isElidedBefore(String elided, CharSequence following) {
    String whole = WHOLE_WITH.get(elided);
    return whole == null
        ? ELIDED.contains(elided) && canBeElidedBefore(following.charAt(0))
        : following.toString().startsWith(whole);
  }

  /**
   * {@code lONU}, {@code dIvoire}: an apostrophe was left out before a capital. An acronym is no
   * verb, and nothing but an article or a preposition elides before it: {@code mARN} is whole.
   */
  private static boolean isGlued(CharSequence word) {
    return word.length() > 2
        && (Character.isUpperCase(word.charAt(2)) ? GLUED_TO_NOUNS : GLUED).indexOf(word.charAt(0))
            >= 0
        && Character.isUpperCase(word.charAt(1))
        && Character.isLetter(word.charAt(2))
        && canBeElidedBefore(word.charAt(1));
  }

  /** {@code I'Assemblée}: text recognition takes a small {@code l} for a capital {@code I}. */
  private static boolean isMisreadArticle(String word) {
    return word.startsWith("I'")
        && word.length() > SHORTEST_MISREAD
        && Character.isLetter(word.charAt(2))
        && Character.isLetter(word.charAt(3))
        && canBeElidedBefore(word.charAt(2));
  }

  private static boolean canBeElidedBefore(char next) {
    String folded = Folding.fold(String.valueOf(next));
    return !folded.isEmpty() && "aeiouyh".indexOf(folded.charAt(0)) >= 0
        || Character.isDigit(next)
        || Character.UnicodeScript.of(next) != Character.UnicodeScript.LATIN;
  }
}
