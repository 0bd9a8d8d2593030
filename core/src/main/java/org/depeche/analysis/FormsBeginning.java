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
      at = at == 0 ? 0 : step(automaton, at, letter);
    }
    return at;
  }

  /** The node behind one more byte, or 0 where no form goes on with it. */
  static int step(FSA automaton, int node, byte letter) {
    int arc = automaton.getArc(node, letter);
    return arc == 0 || automaton.isArcTerminal(arc) ? 0 : automaton.getEndNode(arc);
  }
}
