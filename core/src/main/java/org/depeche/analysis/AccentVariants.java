package org.depeche.analysis;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import morfologik.fsa.FSA;
import morfologik.stemming.Dictionary;

/** Finds the accented forms of the lexicon that fold to a form typed without accents. */
final class AccentVariants {

  /** What a letter may stand for; a ligature stands for two. */
  private static final Map<Character, String[]> ACCENTED =
      Map.of(
          'a', new String[] {"a", "à", "â", "ä"},
          'c', new String[] {"c", "ç"},
          'e', new String[] {"e", "é", "è", "ê", "ë"},
          'i', new String[] {"i", "î", "ï"},
          'n', new String[] {"n", "ñ"},
          'o', new String[] {"o", "ô", "ö"},
          'u', new String[] {"u", "ù", "û", "ü"},
          'y', new String[] {"y", "ÿ"});

  private static final int LONGEST = 40;

  private final FSA automaton;
  private final byte separator;

  AccentVariants(Dictionary dictionary) {
    automaton = dictionary.fsa;
    separator = dictionary.metadata.getSeparator();
  }

  List<String> of(String plain) {
    List<String> found = new ArrayList<>();
    if (plain.length() <= LONGEST) {
      walk(plain, 0, automaton.getRootNode(), new ByteArrayOutputStream(), found);
    }
    return found;
  }

  /** Follows every accented writing at once; the depth is the length of the word. */
  private void walk(
      String plain, int at, int node, ByteArrayOutputStream path, List<String> found) {
    if (at == plain.length()) {
      if (automaton.getArc(node, separator) != 0) {
        found.add(path.toString(StandardCharsets.UTF_8));
      }
      return;
    }
    char c = plain.charAt(at);
    for (String written : ACCENTED.getOrDefault(c, new String[] {String.valueOf(c)})) {
      follow(written, plain, at + 1, node, path, found);
    }
    if (at + 1 < plain.length() && plain.charAt(at + 1) == 'e' && (c == 'o' || c == 'a')) {
      follow(c == 'o' ? "œ" : "æ", plain, at + 2, node, path, found);
    }
  }

  private void follow(
      String written,
      String plain,
      int next,
      int from,
      ByteArrayOutputStream path,
      List<String> found) {
    int node = from;
    byte[] bytes = written.getBytes(StandardCharsets.UTF_8);
    for (byte b : bytes) {
      int arc = automaton.getArc(node, b);
      if (arc == 0 || automaton.isArcTerminal(arc)) {
        return;
      }
      node = automaton.getEndNode(arc);
    }
    ByteArrayOutputStream longer = new ByteArrayOutputStream();
    longer.writeBytes(path.toByteArray());
    longer.writeBytes(bytes);
    walk(plain, next, node, longer, found);
  }
}
