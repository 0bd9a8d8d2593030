package org.depeche.analysis;

import java.nio.charset.StandardCharsets;
import morfologik.fsa.FSA;
import morfologik.stemming.Dictionary;

/**
 * The forms of the lexicon that begin with some letters: the letters are followed once, whatever is
 * asked to come behind them.
 */
final class FormsBeginning {
  private final FSA automaton;
  private final byte separator;

  /** Where the letters end, or 0 where no form begins with them. */
  private final int node;

  FormsBeginning(String letters, Dictionary dictionary) {
    automaton = dictionary.fsa;
    separator = dictionary.metadata.getSeparator();
    node = follow(automaton.getRootNode(), letters);
  }

  /** Whether the letters and an ending are a form. */
  boolean endWith(String ending) {
    int end = node == 0 ? 0 : follow(node, ending);
    return end != 0 && automaton.getArc(end, separator) != 0;
  }

  private int follow(int from, String letters) {
    int at = from;
    for (byte letter : letters.getBytes(StandardCharsets.UTF_8)) {
      int arc = automaton.getArc(at, letter);
      if (arc == 0 || automaton.isArcTerminal(arc)) {
        return 0;
      }
      at = automaton.getEndNode(arc);
    }
    return at;
  }
}
