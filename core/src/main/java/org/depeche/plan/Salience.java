package org.depeche.plan;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.depeche.index.EvidenceTerm;
import org.depeche.index.Schema;
import org.depeche.index.Snapshot;

/**
 * How much of its topic a query says by a content word, beside its rarity.
 *
 * <p>A word that an article is about comes again in it, while {@code modalités}, {@code lieu} and
 * {@code souhaiter} are written once and left, however rare they are (Church and Gale, Poisson
 * mixtures, 1995). And requests name what they ask for by nouns; their verbs are mostly the asking.
 */
final class Salience {

  private final Snapshot snapshot;
  private final Weights weights;

  /** 0 as long as no word asked. */
  private double mean;

  Salience(Snapshot snapshot, Weights weights) {
    this.snapshot = snapshot;
    this.weights = weights;
  }

  /** The weight of a content word; 1 for one that stands nowhere. */
  float of(Words.Found word, KnownWord known) {
    float asking = known.verb() && !isName(word) ? weights.verb() : 1;
    return asking * (float) Math.pow(known.repetition(), weights.repetition());
  }

  /** A capital inside a query begins a name, which may look like a verb. */
  private static boolean isName(Words.Found word) {
    String typed = word.typed();
    return word.position() > 0
        && !typed.isEmpty()
        && Character.isUpperCase(typed.charAt(0))
        && typed.chars().anyMatch(Character::isLowerCase);
  }

  /** How often a word comes again where it stands, beside the mean of all words. */
  double repetition(List<Form> forms) throws IOException {
    Term mostFrequent = null;
    int articles = 0;
    for (Form form : forms) {
      if (form.match() != Match.KIN) {
        Term term = EvidenceTerm.of(Schema.BODY, form.kind(), form.text());
        int frequency = snapshot.frequency(term);
        if (frequency > articles) {
          articles = frequency;
          mostFrequent = term;
        }
      }
    }
    if (mostFrequent == null) {
      return 1;
    }
    double own = snapshot.repetition(mostFrequent);
    float assumed = weights.assumedArticles();
    return (articles * own / mean() + assumed) / (articles + assumed);
  }

  /** How often a word comes again in the mean of all words; the same for every word of a query. */
  private double mean() throws IOException {
    if (mean == 0) {
      IndexReader reader = snapshot.reader();
      mean = (double) reader.getSumTotalTermFreq(Schema.BODY) / reader.getSumDocFreq(Schema.BODY);
    }
    return mean;
  }
}
