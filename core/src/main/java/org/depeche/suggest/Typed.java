package org.depeche.suggest;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.depeche.analysis.Lexicon;
import org.depeche.index.TitlePhrases;

/**
 * What was typed: words that are finished, and the beginning of one.
 *
 * @param text the text as typed
 * @param words its finished content words, in order
 * @param all the finished words before the unfinished one, function words among them
 * @param last the key of the unfinished word; empty where the text ends behind a word
 * @param lastStart where the unfinished word begins
 */
record Typed(
    String text,
    List<TitlePhrases.Word> words,
    List<TitlePhrases.Word> all,
    String last,
    int lastStart) {

  /** Names of more parts are found by their last ones. */
  private static final int MOST_PARTS = 6;

  private static final Pattern SAINT =
      Pattern.compile("(?iU)(?<![\\p{L}\\p{N}])st(e?)[. -]\\s*(?=\\p{L})");

  /** The last words of a text, as one key. */
  record Part(String key, int start) {}

  static Typed of(String text) {
    List<TitlePhrases.Word> words = TitlePhrases.words(text);
    int count = words.size();
    // Only a space ends a word: after an apostrophe or a hyphen it goes on.
    boolean open = count > 0 && words.get(count - 1).end() == text.length();
    int finished = open ? count - 1 : count;
    String last = open ? words.get(count - 1).key() : "";
    int lastStart = open ? words.get(count - 1).start() : text.length();
    List<TitlePhrases.Word> all = words.subList(0, finished);
    return new Typed(
        text, all.stream().filter(TitlePhrases.Word::content).toList(), all, last, lastStart);
  }

  /** The text with {@code st} for {@code saint} before a word written out. */
  static String withSaint(String text) {
    return SAINT.matcher(text).replaceAll("saint$1-");
  }

  /** What was typed as the beginning of one word of several parts, the longest first. */
  List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    for (int from = Math.max(0, all.size() - MOST_PARTS); from < all.size(); from++) {
      StringBuilder key = new StringBuilder();
      for (TitlePhrases.Word word : all.subList(from, all.size())) {
        key.append(word.key()).append(' ');
      }
      parts.add(new Part(key + last, all.get(from).start()));
    }
    return parts;
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
