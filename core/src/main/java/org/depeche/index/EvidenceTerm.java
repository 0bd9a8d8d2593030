package org.depeche.index;

import org.apache.lucene.index.Term;
import org.depeche.analysis.EvidenceKind;

/**
 * How a term of a text field carries its kind of evidence: an exact form is the plain term, the
 * others begin with a control character, which no word holds.
 *
 * <p>One field with tagged terms is far leaner than a field for each kind.
 */
public final class EvidenceTerm {
  private static final char FOLDED = '\u0001';
  private static final char LEMMA = '\u0002';

  private EvidenceTerm() {}

  /**
   * The tag of a kind.
   *
   * @param kind a kind of evidence
   * @return the character that begins its terms, or 0 for none
   */
  static char tag(EvidenceKind kind) {
    return switch (kind) {
      case EXACT -> 0;
      case FOLDED -> FOLDED;
      case LEMMA -> LEMMA;
    };
  }

  /**
   * The term of a field.
   *
   * @param field a text field
   * @param kind the kind of evidence
   * @param text the plain term that the chain emits
   * @return the term in the index
   */
  public static Term of(String field, EvidenceKind kind, String text) {
    char tag = tag(kind);
    return new Term(field, tag == 0 ? text : tag + text);
  }

  /**
   * Whether a term of a text field is an exact form, a word as it was written.
   *
   * @param text the term in the index
   * @return true if it has no tag
   */
  public static boolean isExact(String text) {
    return !text.isEmpty() && text.charAt(0) > LEMMA;
  }
}
