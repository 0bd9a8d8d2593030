package org.depeche.plan;

import org.depeche.analysis.EvidenceKind;

/**
 * One term that answers a word.
 *
 * @param kind the kind of evidence
 * @param text the plain term, as the chain emits it
 * @param match how it answers the word
 * @param weight how much one occurrence counts, at most 1; 0 where another form of the word counts
 *     the same occurrence
 */
public record Form(EvidenceKind kind, String text, Match match, float weight) {

  /** Whether another form is the same term. */
  boolean isSameTerm(Form other) {
    return kind == other.kind && text.equals(other.text);
  }

  /** The form with another weight. */
  Form weighing(float other) {
    return new Form(kind, text, match, other);
  }
}
