package org.depeche.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionLengthAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.depeche.analysis.EvidenceKind;

/** A text as the words that the chain finds in it: what was emitted, gathered by word. */
final class Words {

  /** A word of the text: the terms that it leaves at one position over one span. */
  record Found(
      int position,
      int span,
      int start,
      int end,
      String typed,
      List<String> exact,
      List<String> spellings,
      List<String> lemmas,
      List<String> stems) {}

  private Words() {}

  /** The words of a text, in order; the whole of a compound comes before its parts. */
  static List<Found> of(String text, Analyzer analyzer) {
    // By position and span.
    Map<Long, Found> words = new LinkedHashMap<>();
    try (TokenStream tokens = analyzer.tokenStream("", text)) {
      tokens.reset();
      int position = -1;
      while (tokens.incrementToken()) {
        position += tokens.getAttribute(PositionIncrementAttribute.class).getPositionIncrement();
        int span = tokens.getAttribute(PositionLengthAttribute.class).getPositionLength();
        OffsetAttribute offset = tokens.getAttribute(OffsetAttribute.class);
        int start = offset.startOffset();
        int end = offset.endOffset();
        int at = position;
        Found word =
            words.computeIfAbsent(
                (long) position << Integer.SIZE | span,
                place ->
                    new Found(
                        at,
                        span,
                        start,
                        end,
                        text.substring(start, end),
                        new ArrayList<>(),
                        new ArrayList<>(),
                        new ArrayList<>(),
                        new ArrayList<>()));
        String term = tokens.getAttribute(CharTermAttribute.class).toString();
        switch (EvidenceKind.of(tokens.getAttribute(TypeAttribute.class).type())) {
          // A part of a first name is asked for as the word that it is.
          case EXACT, NAME_PART -> word.exact().add(term);
          case LEMMA -> word.lemmas().add(term);
          case SPELLING -> word.spellings().add(term);
          case STEM -> word.stems().add(term);
          case FOLDED, CONTINUATION -> {
            // The planner folds by itself, since what it looks for depends on what was typed, and
            // the
            // span says how long a word goes on.
          }
        }
      }
      tokens.end();
    } catch (IOException e) {
      throw new UncheckedIOException("A text in memory cannot fail to be read.", e);
    }
    return List.copyOf(words.values());
  }
}
