package org.depeche.suggest;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.depeche.index.PhraseTerm;
import org.depeche.index.TitlePhrases;

/**
 * Tells phrases that are one thing from words that stand beside each other by chance, by how much
 * more often they do than chance would have them. For one call.
 *
 * <p>A name that goes on with a common word ({@code Macron face}), with a preposition other than
 * {@code de}, or with {@code et} needs a far stronger association than a noun with its complement.
 */
final class Units {

  /** How many times more often than by chance the words of a noun phrase stand together. */
  private static final double ASSOCIATED = 1.5;

  /** The same where the parts are as likely two things. */
  private static final double CLOSELY_ASSOCIATED = 8;

  /** What has so large a share of the titles of its rarer part belongs to it, chance or not. */
  private static final double SHARE = 0.5;

  /** Two things stand together in fewer titles by chance, in an index of many articles. */
  private static final int OFTEN = 4;

  /** One title in so many does for {@link #OFTEN} in a small index. */
  private static final int OFTEN_OF = 1000;

  private final PhraseTerms phrases;
  private final int titles;
  private final Map<String, Integer> counts = new HashMap<>();

  Units(PhraseTerms phrases, int titles) {
    this.phrases = phrases;
    this.titles = titles;
  }

  /** Whether a phrase is a word, a name or a noun phrase. */
  boolean isUnit(Spellings.Spelling phrase) throws IOException {
    String written = phrase.written();
    List<TitlePhrases.Word> words =
        TitlePhrases.words(written).stream().filter(TitlePhrases.Word::content).toList();
    if (words.size() < 2) {
      return true;
    }
    for (int i = 1; i < words.size(); i++) {
      boolean close = isLoose(written, words.get(i - 1), words.get(i));
      if ((close || i == words.size() - 1) && !isAssociated(phrase, words, i, close)) {
        return false;
      }
    }
    return true;
  }

  /** Whether two words that follow each other are as likely two things. */
  private static boolean isLoose(String written, TitlePhrases.Word first, TitlePhrases.Word next) {
    String link = TitlePhrases.key(written.substring(first.end(), next.start()));
    boolean afterName = Character.isUpperCase(written.charAt(first.start()));
    boolean name = Character.isUpperCase(written.charAt(next.start()));
    boolean of = link.isEmpty() || link.equals("d") || link.startsWith("de") || link.equals("du");
    // The particle of a name is no article: Le Pen.
    boolean particle =
        name
            && first.end() + 1 < next.start()
            && Character.isUpperCase(written.charAt(first.end() + 1));
    return link.equals("et") || link.startsWith("et ") || afterName && !(name && (of || particle));
  }

  private boolean isAssociated(
      Spellings.Spelling phrase, List<TitlePhrases.Word> words, int at, boolean close)
      throws IOException {
    double ofHead = Math.max(phrase.titles(), count(words.subList(0, at)));
    double ofTail = Math.max(phrase.titles(), count(words.subList(at, words.size())));
    boolean often = !close || phrase.titles() >= Math.min(OFTEN, titles / OFTEN_OF);
    double ratio = close ? CLOSELY_ASSOCIATED : ASSOCIATED;
    boolean share = phrase.titles() >= SHARE * Math.min(ofHead, ofTail);
    return often && (share || phrase.titles() * (double) titles >= ratio * ofHead * ofTail);
  }

  private int count(List<TitlePhrases.Word> words) throws IOException {
    String key = words.stream().map(TitlePhrases.Word::key).collect(Collectors.joining(" "));
    return count(words.size() == 1 ? PhraseTerm.WORD : PhraseTerm.PHRASE, key);
  }

  private int count(char tag, String key) throws IOException {
    Integer count = counts.get(tag + key);
    if (count == null) {
      int[] sum = new int[1];
      String begun = tag == PhraseTerm.WORD ? key + PhraseTerm.END_OF_KEY : key;
      phrases.beginning(
          tag,
          begun,
          (found, written, atStart, number) -> sum[0] += found.equals(key) ? number : 0);
      count = sum[0];
      counts.put(tag + key, count);
    }
    return count;
  }
}
