package org.depeche.analysis;

/**
 * What a term says of the word it stands for; the chain names it in Lucene's type attribute.
 *
 * <p>A form is never repeated: a word has a folded term only where folding changes it, and a lemma
 * only where the lemma is another form.
 */
public enum EvidenceKind {
  /** The word as written, in lower case, accents kept. Every word has it but a part of a name. */
  EXACT("exact", '\0'),
  /** The word without accents and ligatures. */
  FOLDED("folded", '\1'),
  /** A dictionary form of the word, accents kept. */
  LEMMA("lemma", '\2'),
  /**
   * Another spelling of the form: its accents as the lexicon has them, or the one writing of a
   * convention ({@code XXIe} as {@code 21e}). Unlike a lemma it says nothing of inflection.
   */
  SPELLING("spelling", '\3'),
  /** The light stem of a word that the lexicon lacks: weak evidence of a related word. */
  STEM("stem", '\4'),
  /** A word inside the first name of a person ({@code loup} in {@code Jean-Loup}), folded. */
  NAME_PART("name_part", '\5'),
  /** At the positions that a word of several positions takes behind its first: the word again. */
  CONTINUATION("continuation", '\6');

  private final String type;
  private final char tag;

  EvidenceKind(String type, char tag) {
    this.type = type;
    this.tag = tag;
  }

  /**
   * What begins the terms of the kind in one field with others: a control character, which no word
   * holds.
   *
   * @return the tag, or 0 for none
   */
  public char tag() {
    return tag;
  }

  /**
   * The value of the type attribute.
   *
   * @return the name, in lower case
   */
  public String type() {
    return type;
  }

  /**
   * The kind that a type attribute names.
   *
   * @param type the value of a type attribute
   * @return the kind; {@link #EXACT} for a type that other tokenizers set
   */
  public static EvidenceKind of(String type) {
    return switch (type) {
      case "folded" -> FOLDED;
      case "lemma" -> LEMMA;
      case "spelling" -> SPELLING;
      case "stem" -> STEM;
      case "name_part" -> NAME_PART;
      case "continuation" -> CONTINUATION;
      default -> EXACT;
    };
  }
}
