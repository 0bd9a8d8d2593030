package org.depeche.analysis;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionLengthAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/** Shows what the chain makes of a text, word by word and step by step. Stateless. */
public final class TextAnalysis {
  private TextAnalysis() {}

  /**
   * Analyses a text.
   *
   * @param text the text
   * @return its words, in order
   */
  public static List<AnalyzedWord> of(String text) {
    List<AnalyzedWord> words = new ArrayList<>();
    try (FrenchTokenizer tokenizer = new FrenchTokenizer()) {
      CharTermAttribute term = tokenizer.getAttribute(CharTermAttribute.class);
      OffsetAttribute offset = tokenizer.getAttribute(OffsetAttribute.class);
      tokenizer.setReader(new StringReader(text));
      tokenizer.reset();
      while (tokenizer.incrementToken()) {
        words.add(word(term.toString(), offset.startOffset(), offset.endOffset()));
      }
      tokenizer.end();
    } catch (IOException e) {
      throw new UncheckedIOException("A text in memory cannot fail to be read.", e);
    }
    return words;
  }

  private static AnalyzedWord word(String written, int start, int end) throws IOException {
    List<AnalyzedWord.StepChange> changes = new ArrayList<>();
    List<String> before = List.of(written);
    List<AnalyzedWord.Evidence> evidence = List.of();
    for (int steps = 1; steps <= FrenchChain.STEPS.size(); steps++) {
      evidence = run(written, start, steps);
      List<String> after = evidence.stream().map(AnalyzedWord.Evidence::text).toList();
      if (!after.equals(before)) {
        changes.add(new AnalyzedWord.StepChange(FrenchChain.STEPS.get(steps - 1).name(), after));
      }
      before = after;
    }
    return new AnalyzedWord(written, start, end, changes, evidence);
  }

  /** What the first steps of the chain leave of a word. */
  private static List<AnalyzedWord.Evidence> run(String written, int start, int steps)
      throws IOException {
    List<AnalyzedWord.Evidence> terms = new ArrayList<>();
    try (WordStream word = new WordStream();
        TokenStream chain = FrenchChain.over(word, 0, steps)) {
      word.set(written.toCharArray());
      chain.reset();
      int position = -1;
      while (chain.incrementToken()) {
        OffsetAttribute offset = chain.getAttribute(OffsetAttribute.class);
        position += chain.getAttribute(PositionIncrementAttribute.class).getPositionIncrement();
        terms.add(
            new AnalyzedWord.Evidence(
                EvidenceKind.of(chain.getAttribute(TypeAttribute.class).type()),
                chain.getAttribute(CharTermAttribute.class).toString(),
                start + offset.startOffset(),
                start + offset.endOffset(),
                position,
                chain.getAttribute(PositionLengthAttribute.class).getPositionLength()));
      }
      chain.end();
    }
    return terms;
  }
}
