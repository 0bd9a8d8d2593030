package org.depeche.highlight;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArrayMap;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.depeche.plan.Clause;
import org.depeche.plan.Form;
import org.depeche.plan.Pair;
import org.depeche.plan.Plan;
import org.depeche.plan.Weights;
import org.depeche.plan.Word;

/**
 * Finds the matched words of a text, and how much each counts. The words of a quoted phrase count
 * where the phrase stands; where it stands nowhere in the text, and only there, each by itself.
 */
final class Marker {

  private static final int TRAITS = 1 << 12;

  private final Analyzer analyzer;

  /** By the kind of evidence: the words of the plan that a term answers, and what it counts. */
  private final Map<String, CharArrayMap<List<Answer>>> answers = new HashMap<>();

  /** Marks by {@link #trait} the terms that may answer: most of a text is told by it alone. */
  private final boolean[] traits = new boolean[TRAITS];

  private final Map<Word, Integer> numbers = new IdentityHashMap<>();
  private final List<PhraseMarks> phrases = new ArrayList<>();
  private final Plan plan;

  private record Answer(int word, float value) {}

  /**
   * Makes the marker of a plan.
   *
   * @param field the field that the texts belong to
   */
  Marker(Plan plan, String field, Analyzer analyzer) {
    this.plan = plan;
    this.analyzer = analyzer;
    List<Word> words = plan.clauses().stream().flatMap(clause -> clause.words().stream()).toList();
    for (int number = 0; number < words.size(); number++) {
      Word word = words.get(number);
      numbers.putIfAbsent(word, number);
      if (word.content() && word.isIn(field)) {
        for (Form form : word.forms()) {
          char[] text = form.text().toCharArray();
          traits[trait(text, text.length)] = true;
          answers
              .computeIfAbsent(form.kind().type(), kind -> new CharArrayMap<>(16, false))
              .computeIfAbsent(form.text(), term -> new ArrayList<>(1))
              .add(new Answer(number, word.weight() * value(form)));
        }
      }
    }
    int first = 0;
    for (Clause clause : plan.clauses()) {
      if (clause instanceof Clause.Phrase phrase) {
        phrases.add(new PhraseMarks(phrase.words(), phrase.positions(), first, words));
      } else if (clause instanceof Clause.Compound compound && compound.sideBySide()) {
        phrases.add(new PhraseMarks(compound.parts(), compound.offsets(), first + 1, words));
      }
      first += clause.words().size();
    }
  }

  /** A number that equal terms have in common, and few others. */
  private static int trait(char[] term, int length) {
    return length == 0
        ? 0
        : (term[0] * 31 + term[length / 2] * 7 + term[length - 1] * 131 + length * 17) & TRAITS - 1;
  }

  /** What one occurrence of a form counts: levels nearer to what was typed add to it. */
  private static float value(Form form) {
    Weights weights = Weights.DEFAULT;
    return Math.max(form.weight(), weights.kin())
        + switch (form.match()) {
          case EXACT -> weights.exact() + weights.accentsIgnored();
          case ACCENTS_IGNORED -> weights.accentsIgnored();
          default -> 0;
        };
  }

  /** What the plan finds in a text. */
  Findings find(String text) {
    List<Found> found = new ArrayList<>();
    CharArrayMap<List<Answer>> none = CharArrayMap.emptyMap();
    try (TokenStream tokens = analyzer.tokenStream("", text)) {
      CharTermAttribute term = tokens.getAttribute(CharTermAttribute.class);
      OffsetAttribute offset = tokens.getAttribute(OffsetAttribute.class);
      TypeAttribute type = tokens.getAttribute(TypeAttribute.class);
      PositionIncrementAttribute increment = tokens.getAttribute(PositionIncrementAttribute.class);
      tokens.reset();
      int position = -1;
      while (tokens.incrementToken()) {
        position += increment.getPositionIncrement();
        if (!traits[trait(term.buffer(), term.length())]) {
          continue;
        }
        CharArrayMap<List<Answer>> ofKind = answers.getOrDefault(type.type(), none);
        List<Answer> answered = ofKind.get(term.buffer(), 0, term.length());
        for (Answer answer : answered == null ? List.<Answer>of() : answered) {
          Mark mark =
              new Mark(offset.startOffset(), offset.endOffset(), answer.word(), answer.value());
          found.add(new Found(position, mark));
        }
      }
      tokens.end();
    } catch (IOException e) {
      throw new UncheckedIOException("A text in memory cannot fail to be read.", e);
    }
    if (found.isEmpty()) {
      return Findings.NONE;
    }
    for (PhraseMarks phrase : phrases) {
      found.removeAll(phrase.stray(found));
    }
    return new Findings(marks(found), nears(found));
  }

  /** The marks in the order of the text, none twice. */
  private static List<Mark> marks(List<Found> found) {
    List<Mark> marks = new ArrayList<>(found.size());
    for (Found one : found) {
      if (!isLast(one.mark(), marks)) {
        marks.add(one.mark());
      }
    }
    marks.sort(Mark::inText);
    return marks;
  }

  /** Whether a mark is there: terms of one word come one after the other. */
  private static boolean isLast(Mark mark, List<Mark> marks) {
    for (int i = marks.size() - 1; i >= 0 && marks.get(i).start() == mark.start(); i--) {
      if (marks.get(i).isSame(mark)) {
        return true;
      }
    }
    return false;
  }

  private List<Near> nears(List<Found> found) {
    List<Near> nears = new ArrayList<>();
    for (int i = 0; i < plan.pairs().size(); i++) {
      Pair pair = plan.pairs().get(i);
      int first = numbers.getOrDefault(pair.first(), -1);
      int second = numbers.getOrDefault(pair.second(), -1);
      Found before = null;
      for (Found one : found) {
        if (one.mark().word() == first) {
          before = one;
        } else if (one.mark().word() == second && before != null) {
          int distance = one.position() - before.position();
          if (distance >= 1 && distance <= pair.distance() + Weights.DEFAULT.slop()) {
            int start = before.mark().start();
            nears.add(new Near(start, one.mark().end(), i, pair.weight()));
          }
        }
      }
    }
    nears.sort((one, other) -> Integer.compare(one.start(), other.start()));
    return nears;
  }
}
