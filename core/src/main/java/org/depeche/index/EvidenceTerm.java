package org.depeche.index;

import org.apache.lucene.index.Term;
import org.depeche.analysis.EvidenceKind;

/**
 * How a term of a text field carries its kind of evidence: it begins with the {@linkplain
 * EvidenceKind#tag tag} of its kind, so that an exact form is the plain term.
 *
 * <p>One field with tagged terms is far leaner than a field for each kind.
 */
public final class EvidenceTerm {
  private static final char LAST_TAG = EvidenceKind.CONTINUATION.tag();

  private EvidenceTerm() {}

  /**
   * The term of a field.
   *
   * @param field a text field
   * @param kind the kind of evidence
   * @param text the plain term that the chain emits
   * @return the term in the index
   */
  public static Term of(String field, EvidenceKind kind, String text) {
    return new Term(field, text(kind, text));
  }

  /**
   * The text of the term in any field.
   *
   * @param kind the kind of evidence
   * @param text the plain term that the chain emits
   * @return the text in the index
   */
  public static String text(EvidenceKind kind, String text) {
    char tag = kind.tag();
    return tag == 0 ? text : tag + text;
  }

  /**
   * Whether a term of a text field is an exact form, a word as it was written.
   *
   * @param text the term in the index
   * @return true if it has no tag
   */
  public static boolean isExact(String text) {
    return !text.isEmpty() && text.charAt(0) > LAST_TAG;
  }
}
