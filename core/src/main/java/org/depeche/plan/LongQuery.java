package org.depeche.plan;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.depeche.analysis.EvidenceKind;
import org.depeche.query.ParsedQuery;
import org.depeche.query.QueryPart;

/**
 * A query of too many words, such as a pasted text, cut to its rarest. What stands behind an
 * operator or in quotes is kept: nobody may lose what they required or excluded.
 */
final class LongQuery {
  private final Analyzer analyzer;
  private final Vocabulary vocabulary;

  LongQuery(Analyzer analyzer, Vocabulary vocabulary) {
    this.analyzer = analyzer;
    this.vocabulary = vocabulary;
  }

  /** A word with the parts inside it, which stay or go together. */
  private record Unit(int part, int start, int end, int words, List<String> exact, int frequency) {}

  /**
   * Cuts a query.
   *
   * @param most how many words it may have; too many remain where operators hold more
   */
  ParsedQuery cut(ParsedQuery query, int most) throws IOException {
    List<Unit> units = new ArrayList<>();
    for (int i = 0; i < query.parts().size(); i++) {
      if (query.parts().get(i) instanceof QueryPart.Text text) {
        addUnits(i, text, units);
      }
    }
    // What no article holds is rare, but finds nothing.
    units.sort(
        Comparator.comparing((Unit unit) -> unit.frequency() == 0)
            .thenComparingInt(Unit::frequency));
    int budget = most;
    ParsedQuery cut = kept(query, units, budget);
    // A word may be read otherwise where its neighbours are gone.
    for (int count = count(cut); count > most && budget > 0; count = count(cut)) {
      budget = Math.max(0, budget - (count - most));
      cut = kept(query, units, budget);
    }
    return cut;
  }

  private int count(ParsedQuery query) {
    return new QueryWords(query, analyzer).count();
  }

  private void addUnits(int part, QueryPart.Text text, List<Unit> units) throws IOException {
    List<Words.Found> found = Words.of(text.text(), analyzer);
    int i = 0;
    while (i < found.size()) {
      Words.Found first = found.get(i);
      int from = i;
      int end = first.end();
      int behind = first.position() + first.span();
      while (i < found.size() && (found.get(i).position() < behind || found.get(i).start() < end)) {
        end = Math.max(end, found.get(i).end());
        i++;
      }
      int frequency = 0;
      for (String exact : first.exact()) {
        frequency = Math.max(frequency, vocabulary.frequency(EvidenceKind.EXACT, exact));
      }
      units.add(new Unit(part, first.start(), end, i - from, first.exact(), frequency));
    }
  }

  /** The query with the first units that a budget of words allows, each once. */
  private static ParsedQuery kept(ParsedQuery query, List<Unit> units, int budget) {
    List<StringBuilder> texts = new ArrayList<>();
    for (QueryPart part : query.parts()) {
      // Blanks in place of what is left out: offsets stay those of the query as typed.
      texts.add(
          part instanceof QueryPart.Text text
              ? new StringBuilder(" ".repeat(text.text().length()))
              : new StringBuilder());
    }
    Set<List<String>> seen = new HashSet<>();
    int left = budget;
    for (Unit unit : units) {
      if (unit.words() <= left
          && query.parts().get(unit.part()) instanceof QueryPart.Text text
          && seen.add(unit.exact())) {
        left -= unit.words();
        texts
            .get(unit.part())
            .replace(unit.start(), unit.end(), text.text().substring(unit.start(), unit.end()));
      }
    }
    List<QueryPart> parts = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      if (query.parts().get(i) instanceof QueryPart.Text text) {
        if (!texts.get(i).toString().isBlank()) {
          parts.add(new QueryPart.Text(texts.get(i).toString(), text.start()));
        }
      } else {
        parts.add(query.parts().get(i));
      }
    }
    return parts.isEmpty() ? query : new ParsedQuery(query.text(), parts);
  }
}
