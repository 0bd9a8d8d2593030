package org.depeche.inversion;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.util.ArrayUtil;
import org.depeche.analysis.TaggedWords;

/** Turns texts into the numbers of their terms, for one thread at a time. */
final class TextInverter {
  private static final int FIRST = 1 << 10;

  /** A buffer longer than this is given back after the text that needed it. */
  private static final int KEPT_TOKENS = 1 << 18;

  private final TaggedWords words = new TaggedWords();

  /** Where the tokens of a word begin in {@link #known}, by its number; 0 if it is not known. */
  private int[] places = {};

  /** For each word how many tokens it has, and these. */
  private int[] known = new int[FIRST];

  private int used;
  private Object numbering = new Object();
  private TermDictionary dictionary = new TermDictionary();

  private int[] tokens = new int[FIRST];
  private int length;

  /**
   * Turns the values of a field into tokens.
   *
   * @param values the texts
   * @param gap how many positions lie between two of them
   * @param newDictionary numbers the terms
   */
  InvertedText invert(List<String> values, int gap, TermDictionary newDictionary)
      throws IOException {
    if (dictionary != newDictionary) {
      dictionary = newDictionary;
      forget();
    }
    length = 0;
    int count = 0;
    int skipped = 0;
    for (String value : values) {
      words.read(value);
      while (words.next()) {
        int place = place();
        int last = place + known[place];
        tokens = ArrayUtil.grow(tokens, count + known[place] + 1);
        for (int i = place + 1; i <= last; i++) {
          int token = known[i];
          length += Token.step(token);
          if (skipped > 0) {
            tokens[count++] = Token.far(Token.term(token));
            tokens[count++] = skipped + Token.step(token);
            skipped = 0;
          } else {
            tokens[count++] = token;
          }
        }
      }
      skipped += gap;
    }
    InvertedText text = new InvertedText(dictionary, Arrays.copyOf(tokens, count), length);
    if (tokens.length > KEPT_TOKENS) {
      tokens = new int[FIRST];
    }
    return text;
  }

  private int place() {
    if (words.numbering() != numbering) {
      numbering = words.numbering();
      forget();
    }
    int number = words.number();
    if (number >= places.length) {
      places = ArrayUtil.grow(places, number + 1);
    }
    int place = places[number];
    return place == 0 ? learn(number) : place;
  }

  private int learn(int number) {
    int place = used;
    int at = place + 1;
    while (words.nextTerm()) {
      known = ArrayUtil.grow(known, at + 1);
      known[at++] = Token.near(dictionary.number(words.term()), words.increment());
    }
    known = ArrayUtil.grow(known, at);
    known[place] = at - place - 1;
    used = at;
    places[number] = place;
    return place;
  }

  private void forget() {
    Arrays.fill(places, 0);
    used = 1;
  }
}
