package org.depeche.plan;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.depeche.analysis.EvidenceKind;
import org.depeche.analysis.Folding;
import org.depeche.article.Article;
import org.depeche.index.EvidenceTerm;
import org.depeche.index.LiveCounts;
import org.depeche.index.Schema;
import org.depeche.index.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * The words that stand in an index, as its texts write them but for capitals. Cheap to make; not
 * for several threads.
 */
public final class Vocabulary {

  private final Snapshot snapshot;

  /**
   * The words of an index.
   *
   * @param snapshot the index
   */
  public Vocabulary(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  /**
   * A written form.
   *
   * @param text the form in small letters
   * @param frequency in how many articles it stands, in title or body
   */
  public record Candidate(String text, int frequency) {

    boolean isBetterThan(@Nullable Candidate other) {
      return other == null
          || frequency > other.frequency
          || frequency == other.frequency && text.compareTo(other.text) < 0;
    }
  }

  /** How many articles there are. */
  int articles() {
    return snapshot.size();
  }

  /** In how many articles a term stands, in title or body; of what no text holds, in labels. */
  int frequency(EvidenceKind kind, String text) throws IOException {
    int said = frequency(kind, text, Schema.TEXT_FIELDS);
    return said > 0 ? said : frequency(kind, text, Schema.LABEL_FIELDS);
  }

  private int frequency(EvidenceKind kind, String text, List<String> fields) throws IOException {
    int most = 0;
    for (String field : fields) {
      most = Math.max(most, snapshot.frequency(EvidenceTerm.of(field, kind, text)));
    }
    return most;
  }

  /**
   * In how many articles a word stands, whatever its accents.
   *
   * @param folded the word, folded
   * @return the number, for title or body, whichever is more
   * @throws IOException if the index cannot be read
   */
  public int frequency(String folded) throws IOException {
    return Math.max(frequency(EvidenceKind.EXACT, folded), frequency(EvidenceKind.FOLDED, folded));
  }

  /** Whether one word, folded, stands right before another in any article, whatever the accents. */
  boolean standSideBySide(String first, String second) throws IOException {
    return sideBySide(List.of(first, second)) > 0;
  }

  /** In how many articles words, folded, stand one right after the other, whatever the accents. */
  int sideBySide(List<String> words) throws IOException {
    return most(field -> phrase(field, words));
  }

  /** In how many articles words stand side by side, and written as one as well. */
  int inBothWritings(List<String> words) throws IOException {
    String whole = String.join("", words);
    return most(
        field ->
            new BooleanQuery.Builder()
                .add(phrase(field, words), BooleanClause.Occur.FILTER)
                .add(either(field, whole), BooleanClause.Occur.FILTER)
                .build());
  }

  private int most(Function<String, Query> query) throws IOException {
    int most = 0;
    for (String field : Schema.TEXT_FIELDS) {
      most = Math.max(most, snapshot.searcher().count(query.apply(field)));
    }
    return most;
  }

  private static Query phrase(String field, List<String> words) {
    MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
    words.forEach(word -> phrase.add(accentsApart(field, word)));
    return phrase.build();
  }

  private static Query either(String field, String folded) {
    BooleanQuery.Builder either = new BooleanQuery.Builder();
    for (Term term : accentsApart(field, folded)) {
      either.add(new TermQuery(term), BooleanClause.Occur.SHOULD);
    }
    return either.build();
  }

  /** In how many articles two words, folded, stand both, whatever the accents. */
  int together(String one, String other) throws IOException {
    return most(
        field ->
            new BooleanQuery.Builder()
                .add(either(field, one), BooleanClause.Occur.FILTER)
                .add(either(field, other), BooleanClause.Occur.FILTER)
                .build());
  }

  /** Some articles whose bodies hold a word, folded, whatever its accents. */
  List<Article> some(String folded, int most) throws IOException {
    List<Article> articles = new ArrayList<>();
    Query query = new ConstantScoreQuery(either(Schema.BODY, folded));
    for (ScoreDoc hit : snapshot.searcher().search(query, most).scoreDocs) {
      articles.add(snapshot.article(hit.doc));
    }
    return articles;
  }

  /** The words, folded, among the terms that an automaton accepts; see {@link SlipAutomaton}. */
  List<Candidate> accepted(Automaton terms) throws IOException {
    Map<String, Integer> found = new HashMap<>();
    visit(
        terms,
        false,
        0,
        true,
        c -> {
          boolean exact = EvidenceTerm.isExact(c.text);
          found.merge(exact ? c.text : c.text.substring(1), c.frequency, Math::max);
        });
    return candidates(found);
  }

  private static Term[] accentsApart(String field, String folded) {
    return new Term[] {
      EvidenceTerm.of(field, EvidenceKind.EXACT, folded),
      EvidenceTerm.of(field, EvidenceKind.FOLDED, folded)
    };
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

  /** The words, folded, at most some edits away; a transposition of neighbours is one edit. */
  List<Candidate> near(String folded, int edits) throws IOException {
    Map<String, Integer> found = new HashMap<>();
    for (EvidenceKind kind : List.of(EvidenceKind.EXACT, EvidenceKind.FOLDED)) {
      near(folded, edits, kind)
          .forEach(c -> found.merge(Folding.fold(c.text), c.frequency, Math::max));
    }
    return candidates(found);
  }

  /**
   * The most frequent written forms that begin with some letters, whatever their accents.
   *
   * @param folded the letters, folded
   * @param most how many forms are wanted
   * @return the forms, most frequent first; deleted articles do not count
   * @throws IOException if the index cannot be read
   */
  public List<Candidate> beginning(String folded, int most) throws IOException {
    CompiledAutomaton begun =
        new CompiledAutomaton(WrittenForms.beginningWith(folded), false, true);
    Map<String, Integer> ofBodies = new HashMap<>();
    for (LeafReaderContext leaf : snapshot.reader().leaves()) {
      Terms terms = leaf.reader().terms(Schema.BODY);
      if (terms != null) {
        TermsEnum found = begun.getTermsEnum(terms);
        for (BytesRef term = found.next(); term != null; term = found.next()) {
          int count = LiveCounts.of(found, leaf.reader());
          if (count > 0) {
            ofBodies.merge(term.utf8ToString(), count, Integer::sum);
          }
        }
      }
    }
    return ofBodies.entrySet().stream()
        .map(entry -> new Candidate(entry.getKey(), entry.getValue()))
        .sorted(
            Comparator.comparingInt(Candidate::frequency).reversed().thenComparing(Candidate::text))
        .limit(most)
        .toList();
  }

  /**
   * The most frequent written form that folds to a word.
   *
   * @param folded the word, folded
   * @return the form, or null where the word stands nowhere
   * @throws IOException if the index cannot be read
   */
  public @Nullable Candidate written(String folded) throws IOException {
    return best(WrittenForms.of(folded), 0);
  }

  /** A folded word as it is written most often. */
  String withAccents(String folded) throws IOException {
    Candidate written = written(folded);
    return written == null ? folded : written.text();
  }

  /** The words as written that begin with some letters, whatever their accents. */
  List<Candidate> beginningWith(String folded) throws IOException {
    Map<String, Integer> found = new HashMap<>();
    visit(
        WrittenForms.beginningWith(folded),
        false,
        0,
        c -> found.merge(c.text, c.frequency, Math::max));
    return candidates(found);
  }

  /** The terms of a kind at most some edits away from a folded word. */
  List<Candidate> near(String folded, int edits, EvidenceKind kind) throws IOException {
    Map<String, Integer> found = new HashMap<>();
    String tag = EvidenceTerm.of("", kind, "").text();
    visit(
        new LevenshteinAutomata(folded, true).toAutomaton(edits, tag),
        true,
        tag.length(),
        c -> found.merge(c.text, c.frequency, Math::max));
    return candidates(found);
  }

  private static List<Candidate> candidates(Map<String, Integer> found) {
    return found.entrySet().stream()
        .map(entry -> new Candidate(entry.getKey(), entry.getValue()))
        .sorted((a, b) -> a.isBetterThan(b) ? -1 : 1)
        .toList();
  }

  private @Nullable Candidate best(Automaton words, int tag) throws IOException {
    Candidate[] best = new Candidate[1];
    visit(words, true, tag, found -> best[0] = found.isBetterThan(best[0]) ? found : best[0]);
    return best[0];
  }

  private void visit(Automaton words, boolean finite, int tag, Consumer<Candidate> visitor)
      throws IOException {
    visit(words, finite, tag, tag > 0, visitor);
  }

  private void visit(
      Automaton words, boolean finite, int tag, boolean tagged, Consumer<Candidate> visitor)
      throws IOException {
    CompiledAutomaton compiled = new CompiledAutomaton(words, finite, false);
    for (String field : Schema.TEXT_FIELDS) {
      Terms terms = MultiTerms.getTerms(snapshot.reader(), field);
      if (terms == null) {
        continue;
      }
      TermsEnum found = compiled.getTermsEnum(terms);
      for (BytesRef term = found.next(); term != null; term = found.next()) {
        String text = term.utf8ToString();
        if (tagged || EvidenceTerm.isExact(text)) {
          visitor.accept(new Candidate(text.substring(tag), found.docFreq()));
        }
      }
    }
  }
}
