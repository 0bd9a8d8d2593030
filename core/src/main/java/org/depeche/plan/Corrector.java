package org.depeche.plan;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.BytesRef;
import org.depeche.analysis.EvidenceKind;
import org.depeche.analysis.Folding;
import org.depeche.index.EvidenceTerm;
import org.depeche.index.Schema;
import org.depeche.index.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * Corrects a word that stands nowhere in the index by its vocabulary: accents typed wrongly first,
 * then one edit from {@value #LETTERS_FOR_ONE_EDIT} letters on, two from {@value
 * #LETTERS_FOR_TWO_EDITS} on; the nearest word, and among those the most frequent. Never a word
 * with a digit. Edits are counted without accents.
 */
final class Corrector {
  private static final int LETTERS_FOR_ONE_EDIT = 5;
  private static final int LETTERS_FOR_TWO_EDITS = 8;

  private final Snapshot snapshot;
  private final Analyzer analyzer;
  private final List<Correction> corrections = new ArrayList<>();

  Corrector(Snapshot snapshot, Analyzer analyzer) {
    this.snapshot = snapshot;
    this.analyzer = analyzer;
  }

  /** A word of the vocabulary: the kind and text of its term. */
  private record Candidate(EvidenceKind kind, String text, int edits, int frequency) {

    boolean isBetterThan(@Nullable Candidate other) {
      return other == null
          || edits < other.edits
          || (edits == other.edits && frequency > other.frequency);
    }
  }

  /** What was corrected so far. */
  List<Correction> corrections() {
    return corrections;
  }

  /** Whether any of some forms stands in the index. */
  boolean stands(List<Form> forms) throws IOException {
    for (Form form : forms) {
      if (frequency(form.kind(), form.text()) > 0) {
        return true;
      }
    }
    return false;
  }

  /** The forms of the nearest word of the vocabulary, or none. */
  List<Form> correct(Words.Found word, FormBuilder builder, float weight) throws IOException {
    String typed = word.exact().get(0);
    String folded = Folding.fold(typed);
    if (typed.chars().anyMatch(Character::isDigit)) {
      return List.of();
    }
    Candidate best = null;
    int most = edits(folded);
    for (EvidenceKind kind : List.of(EvidenceKind.EXACT, EvidenceKind.FOLDED)) {
      best = nearest(kind, folded, most, best);
    }
    if (best == null) {
      return List.of();
    }
    String corrected = best.kind() == EvidenceKind.FOLDED ? withAccents(best.text()) : best.text();
    corrections.add(new Correction(word.typed(), corrected));
    List<Form> forms = new ArrayList<>();
    for (Form form : builder.forms(Words.of(corrected, analyzer).get(0), true)) {
      forms.add(new Form(form.kind(), form.text(), Match.CORRECTED, form.weight() * weight));
    }
    return forms;
  }

  private static int edits(String folded) {
    if (folded.length() < LETTERS_FOR_ONE_EDIT) {
      return 0;
    }
    return folded.length() < LETTERS_FOR_TWO_EDITS ? 1 : 2;
  }

  private @Nullable Candidate nearest(
      EvidenceKind kind, String folded, int most, @Nullable Candidate known) throws IOException {
    Candidate best = known;
    for (String field : Schema.TEXT_FIELDS) {
      Terms terms = MultiTerms.getTerms(snapshot.reader(), field);
      if (terms == null) {
        continue;
      }
      Term term = EvidenceTerm.of(field, kind, folded);
      int tag = term.text().length() - folded.length();
      FuzzyTermsEnum near = new FuzzyTermsEnum(terms, term, most, tag, true);
      BytesRef bytes;
      while ((bytes = near.next()) != null) {
        String text = bytes.utf8ToString().substring(tag);
        int edits = distance(folded, text);
        if (edits <= most && (tag > 0 || EvidenceTerm.isExact(text))) {
          Candidate candidate = new Candidate(kind, text, edits, near.docFreq());
          best = candidate.isBetterThan(best) ? candidate : best;
        }
      }
    }
    return best;
  }

  /** The most frequent written form that folds to a folded term. */
  private String withAccents(String folded) throws IOException {
    String best = folded;
    int most = 0;
    for (String field : Schema.TEXT_FIELDS) {
      Terms terms = MultiTerms.getTerms(snapshot.reader(), field);
      if (terms == null) {
        continue;
      }
      FuzzyTermsEnum near = new FuzzyTermsEnum(terms, new Term(field, folded), 2, 0, true);
      BytesRef bytes;
      while ((bytes = near.next()) != null) {
        String text = bytes.utf8ToString();
        if (near.docFreq() > most
            && EvidenceTerm.isExact(text)
            && Folding.fold(text).equals(folded)) {
          best = text;
          most = near.docFreq();
        }
      }
    }
    return best;
  }

  private int frequency(EvidenceKind kind, String text) throws IOException {
    int most = 0;
    for (String field : Schema.TEXT_FIELDS) {
      most = Math.max(most, snapshot.frequency(EvidenceTerm.of(field, kind, text)));
    }
    return most;
  }

  /** The edits between two words; a transposition of neighbours is one. */
  private static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      d[i][0] = i;
    }
    for (int j = 0; j <= b.length(); j++) {
      d[0][j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      for (int j = 1; j <= b.length(); j++) {
        int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        d[i][j] = Math.min(Math.min(d[i - 1][j] + 1, d[i][j - 1] + 1), d[i - 1][j - 1] + cost);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }
}
