package org.depeche.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.depeche.index.EvidenceTerm;
import org.depeche.plan.Form;
import org.depeche.plan.Match;
import org.depeche.plan.Weights;
import org.depeche.plan.Word;

/**
 * A word in one field of a snapshot: the terms that answer it, and what each level of evidence
 * weighs.
 *
 * <p>The levels lie inside one another: the whole family, the word accents apart, the exact word.
 * Each is one synonym of its terms, whose rarity is that of its most frequent term. Levels of the
 * same terms score alike and are one.
 */
final class WordField {
  private static final int MOST_LEVELS = 3;

  private final FieldModel model;
  private final List<IndexTerm> terms;
  private final float[] levelWeights;

  WordField(int field, FieldModel model, Word word, Weights weights, TermIndex index)
      throws IOException {
    this.model = model;
    List<IndexTerm> found = new ArrayList<>();
    int[] members = new int[MOST_LEVELS];
    int[] mostFrequent = new int[MOST_LEVELS];
    for (Form form : word.forms()) {
      int levels = levels(form.match());
      boolean theWord = form.match() != Match.KIN;
      IndexTerm term =
          index.find(
              field,
              EvidenceTerm.of(model.field(), form.kind(), form.text()).bytes(),
              form.weight(),
              levels,
              theWord);
      if (term != null) {
        found.add(term);
        for (int level = 0; level < levels; level++) {
          members[level]++;
          mostFrequent[level] = Math.max(mostFrequent[level], term.frequency());
        }
      }
    }
    float[] ofLevels = {1, weights.accentsIgnored(), weights.exact()};
    int[] place = new int[MOST_LEVELS];
    List<Float> merged = new ArrayList<>(MOST_LEVELS);
    for (int level = 0; level < MOST_LEVELS && members[level] > 0; level++) {
      float weight = (float) (word.weight() * ofLevels[level] * model.idf(mostFrequent[level]));
      if (level > 0 && members[level] == members[level - 1]) {
        int last = merged.size() - 1;
        merged.set(last, merged.get(last) + weight);
      } else {
        merged.add(weight);
      }
      place[level] = merged.size();
    }
    levelWeights = new float[merged.size()];
    for (int level = 0; level < levelWeights.length; level++) {
      levelWeights[level] = merged.get(level);
    }
    found.replaceAll(term -> term.inLevels(place[term.levels() - 1]));
    terms = List.copyOf(found);
  }

  private static int levels(Match match) {
    return switch (match) {
      case EXACT -> 3;
      case ACCENTS_IGNORED -> 2;
      case SAME_LEMMA, KIN, CORRECTED -> 1;
    };
  }

  FieldModel model() {
    return model;
  }

  List<IndexTerm> terms() {
    return terms;
  }

  float[] levelWeights() {
    return levelWeights;
  }

  /** No article scores more by this field: as if the word filled it. */
  double bound() {
    double bound = 0;
    for (float weight : levelWeights) {
      bound += weight;
    }
    return bound;
  }
}
