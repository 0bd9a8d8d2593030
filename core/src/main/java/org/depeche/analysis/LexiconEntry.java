package org.depeche.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;

/**
 * An entry of the French lexicon: a written form, its lemma, and its tag.
 *
 * @param form the form, case kept
 * @param lemma the lemma, case kept
 * @param tag part of speech, gender, number, …, and the class of frequency as its last letter
 */
public record LexiconEntry(String form, String lemma, String tag) {

  /**
   * Reads the whole lexicon, form by form in the order of their bytes.
   *
   * @param consumer is given every entry
   */
  public static void forEach(Consumer<LexiconEntry> consumer) {
    for (WordData data : new DictionaryLookup(LexiconData.dictionary())) {
      consumer.accept(of(data));
    }
  }

  /** A look-up of forms, for one thread. */
  static Function<String, List<LexiconEntry>> lookup(DictionaryLookup dictionary) {
    return form -> {
      List<LexiconEntry> entries = new ArrayList<>();
      for (WordData data : dictionary.lookup(form)) {
        entries.add(of(data));
      }
      return entries;
    };
  }

  private static LexiconEntry of(WordData data) {
    CharSequence tag = data.getTag();
    return new LexiconEntry(
        data.getWord().toString(), data.getStem().toString(), tag == null ? "" : tag.toString());
  }

  /** N noun, J adjective, V verb, A adverb, Z name; a blank where the tag says nothing. */
  char partOfSpeech() {
    return tag.isEmpty() ? ' ' : tag.charAt(0);
  }

  /** Whether the form is its own lemma. */
  boolean isLemma() {
    return form.equals(lemma);
  }

  /** Whether this is a form of {@code être} or {@code avoir}. */
  boolean isAuxiliary() {
    return tag.startsWith("V etre") || tag.startsWith("V avoir");
  }
}
