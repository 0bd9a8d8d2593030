package org.depeche.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.depeche.plan.SlipModel.Slip;

/**
 * The slips that a written word may hold: how likely it was written for another, by a weighted edit
 * distance.
 */
final class Slips {
  private final String written;

  /** By where the letters that are written begin. */
  private final List<List<Slip>> at = new ArrayList<>();

  /**
   * Looks at a word.
   *
   * @param written the word, folded
   */
  Slips(String written) {
    this.written = written;
    for (int i = 0; i <= written.length(); i++) {
      List<Slip> here = new ArrayList<>();
      for (Slip slip : SlipModel.SLIPS) {
        if (written.startsWith(slip.written(), i)
            && (!slip.end() || i + slip.written().length() == written.length())) {
          here.add(slip);
        }
      }
      at.add(here);
    }
  }

  String written() {
    return written;
  }

  /** The slips whose letters begin at an index of the word. */
  List<Slip> at(int index) {
    return at.get(index);
  }

  /**
   * What it costs to write the word for another one.
   *
   * @param meant the other one, folded
   * @return the cost, 0 for the word itself
   */
  float cost(String meant) {
    int rows = written.length();
    int columns = meant.length();
    float[][] costs = new float[rows + 1][columns + 1];
    for (float[] row : costs) {
      Arrays.fill(row, SlipModel.IMPOSSIBLE);
    }
    costs[0][0] = 0;
    for (int i = 0; i <= rows; i++) {
      for (int j = 0; j <= columns; j++) {
        if (costs[i][j] < SlipModel.IMPOSSIBLE) {
          letters(i, j, meant, costs);
          sounds(i, j, meant, costs);
        }
      }
    }
    return costs[rows][columns];
  }

  private void letters(int i, int j, String meant, float[][] costs) {
    float sofar = costs[i][j];
    boolean first = i == 0 || j == 0;
    if (i < written.length() && j < meant.length()) {
      char letter = written.charAt(i);
      float replaced = SlipModel.replaced(letter, meant.charAt(j));
      boolean last = i == written.length() - 1 && j == meant.length() - 1;
      reach(costs, i + 1, j + 1, sofar + (replaced == 0 ? 0 : placed(replaced, first, last)));
      if (i + 1 < written.length()
          && j + 1 < meant.length()
          && letter == meant.charAt(j + 1)
          && written.charAt(i + 1) == meant.charAt(j)) {
        reach(costs, i + 2, j + 2, sofar + placed(SlipModel.EXCHANGED, first, false));
      }
    }
    if (i < written.length()) {
      boolean doubled = i > 0 && written.charAt(i) == written.charAt(i - 1);
      boolean last = i == written.length() - 1 && j == meant.length();
      float cost = doubled ? SlipModel.DOUBLED : placed(SlipModel.ADDED, first, last);
      reach(costs, i + 1, j, sofar + cost);
    }
    if (j < meant.length()) {
      boolean doubled = j > 0 && meant.charAt(j) == meant.charAt(j - 1);
      boolean last = i == written.length() && j == meant.length() - 1;
      float cost = doubled ? SlipModel.DOUBLED : placed(SlipModel.DROPPED, first, last);
      reach(costs, i, j + 1, sofar + cost);
    }
  }

  private static float placed(float cost, boolean first, boolean last) {
    return cost + (first ? SlipModel.FIRST : 0) + (last ? SlipModel.LAST : 0);
  }

  private void sounds(int i, int j, String meant, float[][] costs) {
    for (Slip slip : at.get(i)) {
      int end = j + slip.meant().length();
      if (meant.startsWith(slip.meant(), j) && (!slip.end() || end == meant.length())) {
        float first = i == 0 && j == 0 ? SlipModel.FIRST_SOUND : 0;
        reach(costs, i + slip.written().length(), end, costs[i][j] + slip.cost() + first);
      }
    }
  }

  private static void reach(float[][] costs, int i, int j, float cost) {
    costs[i][j] = Math.min(costs[i][j], cost);
  }
}
