package org.depeche.suggest;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.apache.lucene.util.automaton.Operations;
import org.depeche.index.LiveCounts;
import org.depeche.index.PhraseTerm;
import org.depeche.index.Schema;
import org.depeche.index.Snapshot;

/** The words and phrases of titles in a snapshot. */
final class PhraseTerms {
  private final Snapshot snapshot;

  PhraseTerms(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  /** Is given words as they stand in titles, and in how many; those of each segment apart. */
  interface Visitor {
    void visit(String key, String written, boolean atStart, int titles);
  }

  /** Goes through what begins with a key. */
  void beginning(char tag, String key, Visitor visitor) throws IOException {
    BytesRef start = new BytesRef(tag + key);
    for (LeafReaderContext leaf : snapshot.reader().leaves()) {
      Terms terms = leaf.reader().terms(Schema.PHRASE);
      if (terms == null) {
        continue;
      }
      TermsEnum found = terms.iterator();
      if (found.seekCeil(start) == TermsEnum.SeekStatus.END) {
        continue;
      }
      for (BytesRef term = found.term();
          term != null && StringHelper.startsWith(term, start);
          term = found.next()) {
        visit(term, key, found, leaf.reader(), visitor);
      }
    }
  }

  /** Goes through the words that begin like a key but for one edit, never of the first letter. */
  void near(String key, Visitor visitor) throws IOException {
    int first = key.offsetByCodePoints(0, 1);
    Automaton near =
        new LevenshteinAutomata(key.substring(first), true)
            .toAutomaton(1, PhraseTerm.WORD + key.substring(0, first));
    Automaton begun =
        Operations.determinize(
            Operations.concatenate(List.of(near, Automata.makeAnyString())),
            Operations.DEFAULT_DETERMINIZE_WORK_LIMIT);
    CompiledAutomaton compiled = new CompiledAutomaton(begun, false, true);
    for (LeafReaderContext leaf : snapshot.reader().leaves()) {
      Terms terms = leaf.reader().terms(Schema.PHRASE);
      if (terms == null) {
        continue;
      }
      TermsEnum found = compiled.getTermsEnum(terms);
      for (BytesRef term = found.next(); term != null; term = found.next()) {
        visit(term, "", found, leaf.reader(), visitor);
      }
    }
  }

  private static void visit(
      BytesRef term, String begun, TermsEnum found, LeafReader segment, Visitor visitor)
      throws IOException {
    int titles = LiveCounts.of(found, segment);
    if (titles > 0) {
      PhraseTerm.read(
          term.utf8ToString(),
          begun,
          (key, written, atStart) -> visitor.visit(key, written, atStart, titles));
    }
  }
}
