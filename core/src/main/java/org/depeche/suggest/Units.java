package org.depeche.suggest;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    TitlePhrases.Word last = words.get(words.size() - 1);
    TitlePhrases.Word before = words.get(words.size() - 2);
    String link = TitlePhrases.key(written.substring(before.end(), last.start()));
    boolean afterName = Character.isUpperCase(written.charAt(before.start()));
    boolean name = Character.isUpperCase(written.charAt(last.start()));
    boolean loose = link.equals("et") || link.startsWith("et ");
    boolean of = link.isEmpty() || link.equals("d") || link.startsWith("de") || link.equals("du");
    boolean close = loose || afterName && !(name && of);
    return isAssociated(phrase, words, close ? CLOSELY_ASSOCIATED : ASSOCIATED);
  }

  private boolean isAssociated(
      Spellings.Spelling phrase, List<TitlePhrases.Word> words, double ratio) throws IOException {
    String tail = words.get(words.size() - 1).key();
    String head = phrase.key().substring(0, Math.max(0, phrase.key().length() - tail.length() - 1));
    double ofTail = Math.max(phrase.titles(), count(PhraseTerm.WORD, tail));
    char tag = words.size() == 2 ? PhraseTerm.WORD : PhraseTerm.PHRASE;
    double ofHead = Math.max(phrase.titles(), count(tag, head));
    return phrase.titles() >= SHARE * Math.min(ofHead, ofTail)
        || phrase.titles() * (double) titles >= ratio * ofHead * ofTail;
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
