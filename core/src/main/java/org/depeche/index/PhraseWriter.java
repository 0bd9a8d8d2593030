package org.depeche.index;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.depeche.analysis.Lexicon;
import org.depeche.index.TitlePhrases.Word;

/** Makes the terms of titles, as {@link TitlePhrases} describes them; for one thread. */
final class PhraseWriter {
  private static final int MOST_WORDS = 3;
  private static final int MOST_LETTERS = 100;

  private final Lexicon lexicon = Lexicon.french();
  private final TitleWords reader = new TitleWords();
  private final List<Word> words = reader.words();
  private final PhraseBorders borders = new PhraseBorders(words, reader.forms(), lexicon);

  /** The phrases of the title so far: each counts once. */
  private final Set<String> phrases = new HashSet<>();

  /**
   * The terms of a title.
   *
   * @param title a title
   * @return the terms; those of words may stand there more than once
   */
  List<String> terms(String title) {
    List<String> terms = new ArrayList<>();
    phrases.clear();
    reader.read(title);
    boolean capitals = TitlePhrases.isInCapitals(title);
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).content()) {
        addFrom(i, title, capitals, terms);
      }
    }
    return terms;
  }

  private void addFrom(int from, String title, boolean capitals, List<String> terms) {
    Word first = words.get(from);
    // The particle of a name belongs to it: Le Pen.
    boolean name = from > 0 && first.joined() && words.get(from - 1).particle();
    int start = name ? words.get(from - 1).start() : first.start();
    if (first.end() - start > MOST_LETTERS) {
      return;
    }
    PhraseTerm phrase = new PhraseTerm(first.first() && !name || capitals);
    addWord(first, start, title, phrase);
    terms.add(phrase.term(PhraseTerm.WORD));
    String longest = null;
    int count = borders.begins(from) ? 1 : MOST_WORDS;
    int behind = first.end();
    for (int i = from + 1; count < MOST_WORDS && i < words.size(); i++) {
      Word word = words.get(i);
      if (word.end() - start > MOST_LETTERS || !borders.isCrossed(i)) {
        break;
      }
      if (word.content()) {
        addWord(word, behind, title, phrase);
        behind = word.end();
        count++;
        if (borders.ends(i) && phrases.add(phrase.term(PhraseTerm.PHRASE))) {
          longest = phrase.termOfBoth(PhraseTerm.PHRASE);
          phrase.endShorter();
        }
      }
    }
    if (longest != null) {
      terms.add(longest);
    }
  }

  private static void addWord(Word word, int from, String title, PhraseTerm phrase) {
    phrase.addBetween(TitlePhrases.written(title, from, word.start()));
    phrase.addWord(word.key(), TitlePhrases.written(title, word.start(), word.end()));
  }
}
