package org.depeche.analysis;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Words of one family: {@code licencier} and {@code licenciement}, {@code vacciner} and {@code
 * vaccin}.
 *
 * <p>A rule joins two lemmas of the lexicon, never two pieces of words: both are the same base with
 * an ending of word formation, and the lexicon has each as a lemma of the part of speech that the
 * ending makes. So {@code coopération} meets {@code coopérer}, and never {@code copie}.
 *
 * <p>An instance is for one thread.
 */
public final class Kinship {
  private static final int SHORTEST_BASE = 4;
  private static final WordList ENDINGS = WordList.load("derivational-suffixes.txt");
  private static final int LONGEST_ENDING = 9;

  private static final int REMEMBERED = 4096;

  private final Lexicon lexicon;

  /** The words asked for last, since a family takes dozens of look-ups. */
  private final Map<String, List<String>> remembered = new RecentlyUsed<>(REMEMBERED);

  /**
   * Makes a view for one thread.
   *
   * @param lexicon the lexicon
   */
  public Kinship(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /**
   * The lexicon that the families are of.
   *
   * @return the lexicon
   */
  public Lexicon lexicon() {
    return lexicon;
  }

  /**
   * The lemmas of the family of a lemma.
   *
   * @param lemma a lemma, in small letters
   * @return its kin, itself left out
   */
  public List<String> of(String lemma) {
    List<String> known = remembered.get(lemma);
    if (known == null) {
      known = find(lemma);
      remembered.put(lemma, known);
    }
    return known;
  }

  private List<String> find(String lemma) {
    String base = base(lemma);
    if (base == null) {
      return List.of();
    }
    Set<String> kin = new LinkedHashSet<>();
    FormsBeginning forms = lexicon.beginning(base);
    for (Map.Entry<String, String> ending : ENDINGS.entries().entrySet()) {
      String letters = ending.getKey().equals("-") ? "" : ending.getKey();
      String other = base + letters;
      if (!other.equals(lemma)
          && forms.endWith(letters)
          && lexicon.isLemma(other, ending.getValue())
          && base.equals(base(other))) {
        kin.add(other);
      }
    }
    return List.copyOf(kin);
  }

  /**
   * What is left of a lemma without its longest ending, or null where it is no lemma of that kind.
   */
  private @Nullable String base(String lemma) {
    for (int cut = Math.min(LONGEST_ENDING, lemma.length() - SHORTEST_BASE); cut >= 1; cut--) {
      String parts = ENDINGS.get(lemma.substring(lemma.length() - cut));
      if (parts != null && lexicon.isLemma(lemma, parts)) {
        return lemma.substring(0, lemma.length() - cut);
      }
    }
    String bare = ENDINGS.get("-");
    return lemma.length() >= SHORTEST_BASE && bare != null && lexicon.isLemma(lemma, bare)
        ? lemma
        : null;
  }
}
