package org.depeche.analysis;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;

/**
 * Reads inclusive writing as the words it stands for: {@code citoyen·ne·s} becomes {@code citoyen},
 * {@code citoyenne}, {@code citoyens} and {@code citoyennes} at one position; {@code étudiant(e)s},
 * {@code salarié.e.s} and {@code salarié-e-s} likewise.
 */
public final class InclusiveFilter extends WordFilter {

  private static final WordList ENDINGS = WordList.load("inclusive-endings.txt");
  private static final String SIGNS = "\u00B7().-";

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
    int sign = firstEnding(word);
    if (sign <= 0) {
      return;
    }
    String stem = JoiningFilter.join(word.substring(0, sign));
    if (!stem.chars().allMatch(Character::isLetter)) {
      return;
    }
    String[] endings = word.substring(sign + 1).split("[\u00B7().-]+");
    if (endings.length == 1
        && ENDINGS.is(endings[0], "word")
        && ".-".indexOf(word.charAt(sign)) >= 0) {
      return;
    }
    boolean plural = endings.length > 1 && endings[endings.length - 1].equals("s");
    Set<String> forms = new LinkedHashSet<>();
    forms.add(stem);
    for (String ending : endings) {
      if (!(plural && ending.equals("s"))) {
        forms.add(join(stem, ending));
      }
    }
    if (plural) {
      for (String form : List.copyOf(forms)) {
        forms.add(form.endsWith("s") || form.endsWith("x") ? form : form + "s");
      }
    }
    int increment = 1;
    for (String form : forms) {
      emit(form, increment, null, false);
      increment = 0;
    }
  }

  /** The words that the step may change; see {@link FrenchChain.Changes}. */
  static boolean mayChange(CharSequence word) {
    return CharSequences.indexOfAny(word, SIGNS) >= 0;
  }

  /**
   * The first sign after which nothing but endings follows; -1 where the word is no such writing.
   */
  private static int firstEnding(String word) {
    int last = word.length();
    int first = -1;
    for (int i = word.length() - 1; i > 0; i--) {
      if (SIGNS.indexOf(word.charAt(i)) >= 0) {
        if (i + 1 < last && !ENDINGS.contains(word.substring(i + 1, last))) {
          break;
        }
        if (i + 1 < last) {
          first = i;
        }
        last = i;
      }
    }
    return first;
  }

  /**
   * The form that an ending makes: put after the stem, or in the place of its last letters,
   * whichever the lexicon knows ({@code agriculteur·rice} and {@code agriculteur·ice}: {@code
   * agricultrice}).
   */
  private String join(String stem, String ending) {
    for (int cut = 0; cut <= 4 && cut < stem.length(); cut++) {
      String form = stem.substring(0, stem.length() - cut) + ending;
      if (lexicon.knows(form)) {
        return form;
      }
      String withR = stem.substring(0, stem.length() - cut) + "r" + ending;
      if (ending.startsWith("ice") && lexicon.knows(withR)) {
        return withR;
      }
    }
    return stem + ending;
  }
}
