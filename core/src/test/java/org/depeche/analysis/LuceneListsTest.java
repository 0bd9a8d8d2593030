package org.depeche.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Iterator;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.junit.jupiter.api.Test;

/** Lucene's lists for French are the base of ours; docs/french.md names what is left out. */
class LuceneListsTest {

  @Test
  void itsStopSetIsPartOfTheFunctionWords() {
    Set<String> missing = texts(FrenchAnalyzer.getDefaultStopSet());
    assertThat(missing).hasSizeGreaterThan(150);
    missing.removeIf(Lexicon::isFunctionWord);
    // An elided word is taken off the one behind it.
    missing.removeIf(word -> WordList.load("elided-words.txt").contains(word));
    assertThat(missing).containsExactly("celà", "étée", "étées");
  }

  @Test
  void itsArticlesArePartOfTheElidedWords() {
    Set<String> articles = texts(FrenchAnalyzer.DEFAULT_ARTICLES);
    assertThat(articles).isNotEmpty();
    assertThat(WordList.load("elided-words.txt").entries().keySet()).containsAll(articles);
  }

  private static Set<String> texts(CharArraySet words) {
    Set<String> texts = new TreeSet<>();
    for (Iterator<Object> each = words.iterator(); each.hasNext(); ) {
      texts.add(new String((char[]) each.next()));
    }
    return texts;
  }
}
