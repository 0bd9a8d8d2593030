package org.depeche.analysis;

/**
 * A suffix rule: how a form becomes a lemma.
 *
 * @param cut how many letters of the form go
 * @param added the letters that come in their place
 * @param verb whether the lemma is a verb, else a noun or an adjective
 * @param percent how many of a hundred words of the lexicon with the ending follow the rule
 */
record SuffixRule(int cut, String added, boolean verb, int percent) {
  private static final int SURE = 80;
  private static final int LEAST_STEM = 2;

  /** The rule that leads from a form to its lemma. */
  static SuffixRule between(String form, String lemma, boolean verb) {
    int common = 0;
    int shorter = Math.min(form.length(), lemma.length());
    while (common < shorter && form.charAt(common) == lemma.charAt(common)) {
      common++;
    }
    return new SuffixRule(form.length() - common, lemma.substring(common), verb, 0);
  }

  SuffixRule with(int share) {
    return new SuffixRule(cut, added, verb, share);
  }

  /** Whether enough of a form is left for a stem. */
  boolean appliesTo(String form) {
    return form.length() - cut >= LEAST_STEM;
  }

  String apply(String form) {
    return form.substring(0, form.length() - cut) + added;
  }

  /** Whether the form is its own lemma. */
  boolean changesNothing() {
    return cut == 0 && added.isEmpty();
  }

  /** Whether nearly all words with the ending are inflected forms of nouns or adjectives by it. */
  boolean isSureInflection() {
    return !verb && percent >= SURE && !changesNothing();
  }

  /** As the resource has it: {@code 2er V 97}. */
  @Override
  public String toString() {
    return cut + added + (verb ? " V " : " N ") + percent;
  }

  static SuffixRule parse(String text) {
    String[] fields = text.split(" ", -1);
    int digits = 1;
    while (digits < fields[0].length() && Character.isDigit(fields[0].charAt(digits))) {
      digits++;
    }
    return new SuffixRule(
        Integer.parseInt(fields[0].substring(0, digits)),
        fields[0].substring(digits),
        fields[1].equals("V"),
        Integer.parseInt(fields[2]));
  }
}
