package org.depeche.suggest;

import java.util.List;
import org.depeche.analysis.Lexicon;
import org.depeche.index.TitlePhrases;

/**
 * What was typed: words that are finished, and the beginning of one.
 *
 * @param text the text as typed
 * @param words its finished content words, in order
 * @param last the key of the unfinished word; empty where the text ends behind a word
 * @param lastStart where the unfinished word begins
 */
record Typed(String text, List<TitlePhrases.Word> words, String last, int lastStart) {

  static Typed of(String text) {
    List<TitlePhrases.Word> words = TitlePhrases.words(text);
    int count = words.size();
    // Only a space ends a word: after an apostrophe or a hyphen it goes on.
    boolean open = count > 0 && words.get(count - 1).end() == text.length();
    int finished = open ? count - 1 : count;
    String last = open ? words.get(count - 1).key() : "";
    int lastStart = open ? words.get(count - 1).start() : text.length();
    return new Typed(
        text,
        words.subList(0, finished).stream().filter(TitlePhrases.Word::content).toList(),
        last,
        lastStart);
  }

  /** Whether the unfinished word may be whole: {@code en}, but not {@code t}. */
  boolean endsInFunctionWord() {
    return last.length() > 1 && Lexicon.isFunctionWord(last);
  }

  /** The keys of the last finished words, joined. */
  String context(int count) {
    StringBuilder context = new StringBuilder();
    for (TitlePhrases.Word word : words.subList(words.size() - count, words.size())) {
      context.append(word.key()).append(' ');
    }
    return context.toString();
  }

  /** What was typed before the last finished words; it stays as it is. */
  String lead(int count) {
    return text.substring(0, count == 0 ? lastStart : words.get(words.size() - count).start());
  }
}
