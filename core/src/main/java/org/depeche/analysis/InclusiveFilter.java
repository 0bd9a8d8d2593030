package org.depeche.analysis;

import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;

/**
 * Reads inclusive writing as the words it stands for: {@code citoyen·ne·s} becomes {@code citoyen},
 * {@code citoyenne}, {@code citoyens} and {@code citoyennes} at one position, {@code étudiant(e)s}
 * likewise.
 */
public final class InclusiveFilter extends WordFilter {

  private static final String SIGNS = "\u00B7()";

  private final Lexicon lexicon = Lexicon.french();

  /**
   * Wraps a stream.
   *
   * @param input a stream of words in canonical form
   */
  public InclusiveFilter(TokenStream input) {
    super(input);
  }

  @Override
  void step(String word) {
    int first = firstSign(word);
    if (first <= 0) {
      return;
    }
    String stem = word.substring(0, first);
    Set<String> forms = new LinkedHashSet<>();
    forms.add(stem);
    String[] endings = word.substring(first).split("[\u00B7()]+");
    boolean plural = endings.length > 1 && endings[endings.length - 1].equals("s");
    for (String ending : endings) {
      if (!ending.isEmpty() && !(plural && ending.equals("s"))) {
        forms.add(join(stem, ending));
      }
    }
    if (plural) {
      for (String form : Set.copyOf(forms)) {
        forms.add(form.endsWith("s") || form.endsWith("x") ? form : form + "s");
      }
    }
    int increment = 1;
    for (String form : forms) {
      emit(form, increment, null, false);
      increment = 0;
    }
  }

  private static int firstSign(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (SIGNS.indexOf(word.charAt(i)) >= 0) {
        return i;
      }
    }
    return -1;
  }

  /**
   * The form that an ending makes: put after the stem, or in the place of its last letters,
   * whichever the lexicon knows ({@code agriculteur·rice}: {@code agricultrice}).
   */
  private String join(String stem, String ending) {
    for (int cut = 0; cut <= 4 && cut < stem.length(); cut++) {
      String form = stem.substring(0, stem.length() - cut) + ending;
      if (lexicon.knows(form)) {
        return form;
      }
    }
    return stem + ending;
  }
}
