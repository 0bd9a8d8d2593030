package org.depeche.analysis;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionLengthAttribute;

/** Runs steps over one word and shows what they leave. */
final class StepBattery {

  /** A term with its place. */
  record Shown(String text, int increment, int positions, int start, int end) {}

  private StepBattery() {}

  static List<Shown> run(String word, UnaryOperator<TokenStream> steps) throws IOException {
    List<Shown> shown = new ArrayList<>();
    try (WordStream words = new WordStream();
        TokenStream stream = steps.apply(words)) {
      words.set(word.toCharArray());
      stream.reset();
      while (stream.incrementToken()) {
        OffsetAttribute offset = stream.getAttribute(OffsetAttribute.class);
        shown.add(
            new Shown(
                stream.getAttribute(CharTermAttribute.class).toString(),
                stream.getAttribute(PositionIncrementAttribute.class).getPositionIncrement(),
                stream.getAttribute(PositionLengthAttribute.class).getPositionLength(),
                offset.startOffset(),
                offset.endOffset()));
      }
      stream.end();
    }
    return shown;
  }

  static String texts(String word, UnaryOperator<TokenStream> steps) throws IOException {
    return String.join(" ", run(word, steps).stream().map(Shown::text).toList());
  }
}
