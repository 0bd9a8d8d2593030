package org.depeche.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.depeche.index.EvidenceTerm;
import org.depeche.plan.Form;
import org.depeche.plan.Match;
import org.depeche.plan.Word;

/**
 * A word in one field of a snapshot: the terms that answer it, and what each level of evidence
 * weighs.
 *
 * <p>The levels lie inside one another: the whole family, the word accents apart, the exact word.
 * Each is one synonym of its terms, whose rarity is that of its most frequent term. Levels of the
 * same terms, where each counts whole, score alike and are one.
 */
final class WordField {
  private static final List<Explanation.Evidence> LEVELS =
      List.of(
          Explanation.Evidence.FAMILY,
          Explanation.Evidence.ACCENTS_IGNORED,
          Explanation.Evidence.EXACT);

  private final FieldModel model;
  private final float wordWeight;
  private final List<IndexTerm> terms;
  private final Remembered<ShortLists> shortLists;
  private volatile int shortLimit = ShortLists.SHORT;
  private final double rarity;
  private final int theWordTerms;
  private final float[] levelWeights;
  private final List<Explanation.Evidence> evidence = new ArrayList<>(LEVELS.size());

  /** A word in a field that holds what an article says. */
  WordField(
      FieldModel model,
      Word word,
      float fieldWeight,
      float[] ofLevels,
      TermIndex index,
      AtomicInteger room)
      throws IOException {
    this(model, word, fieldWeight, true, ofLevels, index, room);
  }

  /**
   * Looks the forms of a word up.
   *
   * @param fieldWeight how much the field counts
   * @param holds whether an article holds the word that has it in this field; otherwise it is found
   *     by it, as by kin
   * @param ofLevels how much each level counts, the widest first
   * @param room for how many bytes there is room to remember
   */
  WordField(
      FieldModel model,
      Word word,
      float fieldWeight,
      boolean holds,
      float[] ofLevels,
      TermIndex index,
      AtomicInteger room)
      throws IOException {
    this.model = model;
    wordWeight = word.weight();
    List<IndexTerm> found = new ArrayList<>();
    int[] members = new int[ofLevels.length];
    boolean[] fractions = new boolean[ofLevels.length];
    int[] mostFrequent = new int[ofLevels.length];
    for (Form form : word.isIn(model.field()) ? word.forms() : List.<Form>of()) {
      int levels = Math.min(ofLevels.length, levels(form.match()));
      boolean theWord = holds && form.match() != Match.KIN;
      IndexTerm term =
          index.find(
              model.number(),
              EvidenceTerm.of(model.field(), form.kind(), form.text()).bytes(),
              form.weight(),
              levels,
              theWord);
      if (term != null) {
        found.add(term);
        for (int level = 0; level < levels; level++) {
          // Inside the family a form counts by its weight, at the levels above it whole.
          fractions[level] |= level > 0 && form.weight() != 1;
          members[level]++;
          mostFrequent[level] = Math.max(mostFrequent[level], term.frequency());
        }
      }
    }
    int[] place = new int[ofLevels.length];
    List<Float> merged = new ArrayList<>(LEVELS.size());
    for (int level = 0; level < ofLevels.length && members[level] > 0; level++) {
      float weight =
          (float) (word.weight() * fieldWeight * ofLevels[level] * model.idf(mostFrequent[level]));
      if (level > 0 && members[level] == members[level - 1] && !fractions[level]) {
        int last = merged.size() - 1;
        merged.set(last, merged.get(last) + weight);
        evidence.set(last, LEVELS.get(level));
      } else {
        merged.add(weight);
        evidence.add(LEVELS.get(level));
      }
      place[level] = merged.size();
    }
    levelWeights = new float[merged.size()];
    for (int level = 0; level < levelWeights.length; level++) {
      levelWeights[level] = merged.get(level);
    }
    found.replaceAll(term -> term.inLevels(place[term.levels() - 1]));
    terms = List.copyOf(found);
    List<IndexTerm> theWord = terms.stream().filter(IndexTerm::theWord).toList();
    rarity = theWord.stream().mapToDouble(term -> model.idf(term.frequency())).sum();
    theWordTerms = theWord.size();
    shortLists = new Remembered<>(index.segments(), room);
  }

  private static int levels(Match match) {
    return switch (match) {
      case EXACT -> 3;
      case ACCENTS_IGNORED -> 2;
      case SAME_LEMMA, KIN, CORRECTED, EXPANDED, SPELT_OUT -> 1;
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

  /** What each level rests on: of levels that are one, the nearest to what was typed. */
  List<Explanation.Evidence> evidence() {
    return evidence;
  }

  /** Called when the word is asked for that was asked for before. */
  void known() {
    if (shortLimit != ShortLists.SHORT_IF_KNOWN) {
      shortLimit = ShortLists.SHORT_IF_KNOWN;
    }
  }

  /** The short lists in a segment; none where there is no room to remember them. */
  ShortLists shortLists(SegmentPostings lists) throws IOException {
    int segment = lists.segment();
    int limit = shortLimit;
    ShortLists known = shortLists.of(segment);
    if (known != null && known.limit() >= limit) {
      return known;
    }
    if (!shortLists.hasRoom(ShortLists.bytes(terms, segment, limit))) {
      return known == null ? ShortLists.NONE : known;
    }
    ShortLists read = ShortLists.read(terms, lists, limit);
    shortLists.remember(segment, read, read.bytes());
    return read;
  }

  /** Makes room for other words. */
  void forget() {
    shortLists.forget();
  }

  /** How many postings there are in a segment. */
  long postings(int segment) {
    long postings = 0;
    for (IndexTerm term : terms) {
      SegmentTerm inSegment = term.segments()[segment];
      postings += inSegment == null ? 0 : inSegment.frequency();
    }
    return postings;
  }

  /** The rarity of the terms of the word itself, summed up. */
  double rarity() {
    return rarity;
  }

  /** How many terms the word itself has, its kin left out. */
  int theWordTerms() {
    return theWordTerms;
  }

  /** What the word gives by standing somewhere in the field, where that counts once and whole. */
  double presence() {
    int most = 0;
    for (IndexTerm term : terms) {
      most = Math.max(most, term.frequency());
    }
    return most == 0 ? 0 : wordWeight * model.idf(most);
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
