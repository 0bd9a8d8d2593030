package org.depeche.highlight;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.depeche.plan.Clause;
import org.depeche.plan.Form;
import org.depeche.plan.Plan;
import org.depeche.plan.Word;

/** Finds the matched words of a text. The words of a phrase count only where the phrase stands. */
final class Marker {
  private final Analyzer analyzer;

  /** The words of the plan that a term answers. */
  private final Map<String, List<Integer>> answers = new HashMap<>();

  private final List<Phrase> phrases = new ArrayList<>();

  private record Phrase(int firstWord, List<Integer> positions) {}

  /** Where a word of the plan stands: its position in the text and its offsets. */
  private record Found(int position, Mark mark) {}

  Marker(Plan plan, Analyzer analyzer) {
    this.analyzer = analyzer;
    int number = 0;
    for (Clause clause : plan.clauses()) {
      if (clause instanceof Clause.Phrase phrase) {
        phrases.add(new Phrase(number, phrase.positions()));
      }
      for (Word word : clause.words()) {
        if (word.content()) {
          for (Form form : word.forms()) {
            answers
                .computeIfAbsent(form.kind().type() + ' ' + form.text(), key -> new ArrayList<>(1))
                .add(number);
          }
        }
        number++;
      }
    }
  }

  /** The marks of a text, in order; marks of different words may lie on each other. */
  List<Mark> marks(String text) {
    List<Found> found = new ArrayList<>();
    try (TokenStream tokens = analyzer.tokenStream("", text)) {
      CharTermAttribute term = tokens.getAttribute(CharTermAttribute.class);
      OffsetAttribute offset = tokens.getAttribute(OffsetAttribute.class);
      TypeAttribute type = tokens.getAttribute(TypeAttribute.class);
      PositionIncrementAttribute increment = tokens.getAttribute(PositionIncrementAttribute.class);
      tokens.reset();
      int position = -1;
      while (tokens.incrementToken()) {
        position += increment.getPositionIncrement();
        for (int word : answers.getOrDefault(type.type() + ' ' + term, List.of())) {
          found.add(new Found(position, new Mark(offset.startOffset(), offset.endOffset(), word)));
        }
      }
      tokens.end();
    } catch (IOException e) {
      throw new UncheckedIOException("A text in memory cannot fail to be read.", e);
    }
    return onlyWholePhrases(found);
  }

  private List<Mark> onlyWholePhrases(List<Found> found) {
    Set<Found> broken = new HashSet<>();
    for (Phrase phrase : phrases) {
      broken.addAll(outside(phrase, found));
    }
    return found.stream()
        .filter(one -> !broken.contains(one))
        .map(Found::mark)
        .distinct()
        .sorted(Comparator.comparingInt(Mark::start).thenComparingInt(Mark::end))
        .toList();
  }

  /** The words of a phrase that stand outside of it. */
  private static Set<Found> outside(Phrase phrase, List<Found> found) {
    int words = phrase.positions().size();
    Map<Integer, Set<Integer>> wordsAt = new HashMap<>();
    Set<Found> outside = new HashSet<>();
    for (Found one : found) {
      int inPhrase = one.mark().word() - phrase.firstWord();
      if (inPhrase >= 0 && inPhrase < words) {
        wordsAt.computeIfAbsent(one.position(), key -> new HashSet<>()).add(inPhrase);
        outside.add(one);
      }
    }
    outside.removeIf(
        one -> {
          int inPhrase = one.mark().word() - phrase.firstWord();
          int start = one.position() - phrase.positions().get(inPhrase);
          for (int i = 0; i < words; i++) {
            if (!wordsAt.getOrDefault(start + phrase.positions().get(i), Set.of()).contains(i)) {
              return false;
            }
          }
          return true;
        });
    return outside;
  }
}
