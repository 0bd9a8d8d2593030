package org.depeche.similar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.depeche.analysis.EvidenceKind;
import org.depeche.analysis.Lexicon;
import org.depeche.article.Article;
import org.depeche.index.EvidenceTerm;
import org.depeche.index.Schema;
import org.depeche.index.Snapshot;

/**
 * The words that say most of what an article is about: those that it uses often and others seldom
 * do. A word counts by its first lemma; one of the title counts as {@value #TITLE} of the text.
 */
final class WeightyWords {

  /** The most words: more change nothing but the time. */
  private static final int MOST = 25;

  private static final int TITLE = 3;

  /** Longer texts are about what they begin with. */
  private static final int LONGEST_TEXT = 20_000;

  private static final int SHORTEST = 2;

  private final Analyzer analyzer;
  private final Snapshot snapshot;

  WeightyWords(Analyzer analyzer, Snapshot snapshot) {
    this.analyzer = analyzer;
    this.snapshot = snapshot;
  }

  /**
   * A lemma.
   *
   * @param often how much its frequency in the article counts, from 0.5 to 1
   * @param weight that, and how rare it is elsewhere
   */
  record Weighty(String lemma, float often, float weight) {}

  /**
   * The words of an article.
   *
   * @param own how many articles of the index are this one: what no other has finds nothing
   */
  List<Weighty> of(Article article, int own) throws IOException {
    Map<String, Integer> counts = new HashMap<>();
    count(article.title(), TITLE, counts);
    count(article.lead(), 1, counts);
    count(article.body(), 1, counts);
    List<Weighty> words = new ArrayList<>();
    for (Map.Entry<String, Integer> word : counts.entrySet()) {
      int frequency = frequency(word.getKey());
      if (frequency > own) {
        double rarity = Math.log(1 + (double) snapshot.size() / frequency);
        double often = word.getValue() / (word.getValue() + 1.0);
        words.add(new Weighty(word.getKey(), (float) often, (float) (often * rarity)));
      }
    }
    words.sort(
        Comparator.comparingDouble((Weighty word) -> -word.weight()).thenComparing(Weighty::lemma));
    return List.copyOf(words.subList(0, Math.min(MOST, words.size())));
  }

  private int frequency(String lemma) throws IOException {
    return Math.max(
        snapshot.frequency(EvidenceTerm.of(Schema.BODY, EvidenceKind.EXACT, lemma)),
        snapshot.frequency(EvidenceTerm.of(Schema.BODY, EvidenceKind.LEMMA, lemma)));
  }

  private void count(String text, int weight, Map<String, Integer> counts) {
    String begun = text.substring(0, Math.min(text.length(), LONGEST_TEXT));
    try (TokenStream tokens = analyzer.tokenStream("", begun)) {
      CharTermAttribute term = tokens.getAttribute(CharTermAttribute.class);
      TypeAttribute type = tokens.getAttribute(TypeAttribute.class);
      PositionIncrementAttribute increment = tokens.getAttribute(PositionIncrementAttribute.class);
      tokens.reset();
      String exact = "";
      String lemma = "";
      while (tokens.incrementToken()) {
        if (increment.getPositionIncrement() > 0) {
          add(exact, lemma, weight, counts);
          exact = "";
          lemma = "";
        }
        EvidenceKind kind = EvidenceKind.of(type.type());
        if (kind == EvidenceKind.EXACT && exact.isEmpty()) {
          exact = term.toString();
        } else if (kind == EvidenceKind.LEMMA && lemma.isEmpty()) {
          lemma = term.toString();
        }
      }
      add(exact, lemma, weight, counts);
      tokens.end();
    } catch (IOException e) {
      throw new UncheckedIOException("A text in memory cannot fail to be read.", e);
    }
  }

  private static void add(String exact, String lemma, int weight, Map<String, Integer> counts) {
    String word = lemma.isEmpty() ? exact : lemma;
    boolean says = word.length() >= SHORTEST && !Character.isDigit(word.charAt(0));
    if (says && !Lexicon.isFunctionWord(exact)) {
      counts.merge(word, weight, Integer::sum);
    }
  }
}
