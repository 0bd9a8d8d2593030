package org.depeche.suggest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.depeche.analysis.Folding;
import org.depeche.index.PhraseTerm;
import org.depeche.index.Snapshot;
import org.depeche.index.TitlePhrases;
import org.depeche.plan.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * Writes the finished words of what was typed as the articles do: with accents and capitals, where
 * none were typed; and with one letter mended, where a word stands nowhere.
 */
final class FinishedWords {

  /** A word that stands somewhere is mended only where another one does so much more often. */
  private static final int FAR_MORE = 20;

  private final Vocabulary vocabulary;
  private final PhraseTerms phrases;
  private final Predicate<String> isCommonWord;

  FinishedWords(Snapshot snapshot, PhraseTerms phrases, Predicate<String> isCommonWord) {
    this.vocabulary = new Vocabulary(snapshot);
    this.phrases = phrases;
    this.isCommonWord = isCommonWord;
  }

  /** The text with its finished words mended; what is typed stays where nothing is better. */
  Typed mended(Typed typed) throws IOException {
    StringBuilder text = new StringBuilder();
    int at = 0;
    List<TitlePhrases.Word> words = new ArrayList<>();
    for (TitlePhrases.Word word : typed.all()) {
      text.append(typed.text(), at, word.start());
      String written = typed.text().substring(word.start(), word.end());
      Spellings.Spelling mended =
          word.content()
              ? mended(written, word.key())
              : new Spellings.Spelling(word.key(), written, 0);
      int start = text.length();
      text.append(mended.written());
      words.add(
          new TitlePhrases.Word(
              start,
              text.length(),
              mended.key(),
              word.content(),
              word.first(),
              word.joined(),
              false));
      at = word.end();
    }
    int lastStart = text.length() + typed.lastStart() - at;
    text.append(typed.text().substring(at));
    List<TitlePhrases.Word> content = words.stream().filter(TitlePhrases.Word::content).toList();
    return new Typed(text.toString(), content, words, typed.last(), lastStart);
  }

  private Spellings.Spelling mended(String typed, String key) throws IOException {
    Spellings.Spelling asTyped = new Spellings.Spelling(key, typed, 0);
    if (!Folding.fold(typed).equals(typed.toLowerCase(Locale.ROOT))) {
      return asTyped;
    }
    Spellings whole = new Spellings(isCommonWord);
    phrases.beginning(PhraseTerm.WORD, key + PhraseTerm.END_OF_KEY, whole);
    if (!whole.isEmpty()) {
      return whole.best(1).get(0);
    }
    int frequency = vocabulary.frequency(key);
    Spellings.Spelling near = near(key);
    if (near != null && near.titles() > FAR_MORE * frequency) {
      return near;
    }
    Vocabulary.Candidate written = frequency == 0 ? null : vocabulary.written(key);
    return written == null ? asTyped : new Spellings.Spelling(key, written.text(), 0);
  }

  private Spellings.@Nullable Spelling near(String key) throws IOException {
    if (key.length() < Suggester.LETTERS_FOR_ONE_EDIT) {
      return null;
    }
    Spellings near = new Spellings(isCommonWord);
    phrases.near(
        key,
        (nearKey, written, atStart, titles) -> {
          if (Math.abs(nearKey.length() - key.length()) <= 1) {
            near.visit(nearKey, written, atStart, titles);
          }
        });
    return near.isEmpty() ? null : near.best(1).get(0);
  }
}
