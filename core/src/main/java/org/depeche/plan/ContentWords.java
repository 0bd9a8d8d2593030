package org.depeche.plan;

import java.util.List;
import org.depeche.analysis.FunctionLocutions;
import org.depeche.analysis.Lexicon;

/** Tells the content words of a query, or of a part of it, from its function words. */
final class ContentWords {
  private final boolean capitals;
  private final int content;

  /**
   * Looks at words together.
   *
   * @param parts the words of each part
   */
  ContentWords(List<List<Words.Found>> parts) {
    capitals =
        parts.stream()
            .flatMap(List::stream)
            .flatMapToInt(word -> word.typed().chars())
            .noneMatch(Character::isLowerCase);
    int plain = 0;
    for (List<Words.Found> words : parts) {
      for (int i = 0; i < words.size(); i++) {
        plain += isMeaningful(words, i) ? 1 : 0;
      }
    }
    content = plain;
  }

  /** How many content words there are; 0 for function words alone. */
  int count() {
    return content;
  }

  /** Whether the word at an index of its part is meant. */
  boolean isContent(List<Words.Found> words, int index) {
    return content == 0 || isMeaningful(words, index);
  }

  private boolean isMeaningful(List<Words.Found> words, int index) {
    Words.Found word = words.get(index);
    if (isInLocution(words, index)) {
      return false;
    }
    if (word.exact().stream().noneMatch(Lexicon::isFunctionWord)) {
      return true;
    }
    if (capitals) {
      return false;
    }
    String typed = word.typed();
    boolean capital = Character.isUpperCase(typed.charAt(0));
    boolean acronym = typed.length() > 1 && typed.chars().noneMatch(Character::isLowerCase);
    // "À" at the beginning of a title is a preposition, "A" after a word is a grade.
    return capital && (index > 0 || acronym);
  }

  /** Whether a word is a part of a locution that is a function word, or such a locution. */
  private static boolean isInLocution(List<Words.Found> words, int index) {
    int position = words.get(index).position();
    List<List<String>> terms = words.stream().map(Words.Found::exact).toList();
    for (int i = 0; i <= index; i++) {
      Words.Found word = words.get(i);
      boolean one =
          word.span() > 1
              && position < word.position() + word.span()
              && word.exact().stream().anyMatch(Lexicon::isFunctionWord);
      if (one || i + FunctionLocutions.length(terms, i) > index) {
        return true;
      }
    }
    return false;
  }
}
