package org.depeche.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.Operations;
import org.depeche.analysis.Folding;

/** Automata of the words that a word without accents and ligatures may be written as. */
final class WrittenForms {

  /** The letters that fold to another: those of French and of its neighbours. */
  private static final String ACCENTED = "àâäáãåçéèêëíìîïñóòôöõúùûüýÿ";

  private static final Map<String, Character> LIGATURES = Map.of("oe", 'œ', "ae", 'æ');

  private WrittenForms() {}

  /** The forms that fold to a word. */
  static Automaton of(String folded) {
    return deterministic(Operations.concatenate(letters(folded)));
  }

  /** The forms of which the folded ones begin so. */
  static Automaton beginningWith(String folded) {
    List<Automaton> parts = letters(folded);
    parts.add(Automata.makeAnyString());
    return deterministic(Operations.concatenate(parts));
  }

  private static Automaton deterministic(Automaton automaton) {
    return Operations.determinize(automaton, Operations.DEFAULT_DETERMINIZE_WORK_LIMIT);
  }

  private static List<Automaton> letters(String folded) {
    List<Automaton> letters = new ArrayList<>();
    int i = 0;
    while (i < folded.length()) {
      String two = folded.substring(i, Math.min(folded.length(), i + 2));
      Character ligature = LIGATURES.get(two);
      if (ligature != null) {
        Automaton apart =
            Operations.concatenate(List.of(letter(two.charAt(0)), letter(two.charAt(1))));
        letters.add(Operations.union(List.of(apart, Automata.makeChar(ligature))));
        i += 2;
      } else {
        int letter = folded.codePointAt(i);
        letters.add(letter(letter));
        i += Character.charCount(letter);
      }
    }
    return letters;
  }

  private static Automaton letter(int folded) {
    List<Automaton> all = new ArrayList<>();
    all.add(Automata.makeChar(folded));
    ACCENTED
        .chars()
        .filter(c -> Folding.fold(Character.toString(c)).equals(Character.toString(folded)))
        .mapToObj(Automata::makeChar)
        .forEach(all::add);
    return Operations.union(all);
  }
}
