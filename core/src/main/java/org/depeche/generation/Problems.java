package org.depeche.generation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.depeche.reader.ReasonCode;

/**
 * The problems of a run: each is counted by its kind; so many of a file and of a run are told and
 * kept, and the first of each kind, so that a million bad lines fill no log. For one thread.
 */
final class Problems {

  /** So many problems of one file are told one by one. */
  static final int TOLD_OF_A_FILE = 100;

  /** So many of a run. */
  static final int TOLD = 1_000;

  private final Map<ReasonCode, Long> counts = new EnumMap<>(ReasonCode.class);
  private final Map<ReasonCode, Long> untold = new EnumMap<>(ReasonCode.class);
  private final Map<String, Integer> ofFiles = new HashMap<>();
  private final List<RunProblem> kept = new ArrayList<>();
  private long total;
  private long told;

  /** Takes a problem; whether it is to be told by itself. */
  boolean add(RunProblem problem) {
    ReasonCode kind = problem.why().code();
    boolean first = counts.merge(kind, 1L, Long::sum) == 1;
    total++;
    if (kept.size() < RunReport.MOST_PROBLEMS || first) {
      kept.add(problem);
    }
    boolean few = ofFiles.merge(file(problem), 1, Integer::sum) <= TOLD_OF_A_FILE;
    boolean tell = first || told < TOLD && few;
    if (tell) {
      told++;
    } else {
      untold.merge(kind, 1L, Long::sum);
    }
    return tell;
  }

  /** The place without its line. */
  private static String file(RunProblem problem) {
    String place = problem.place();
    int end = place.length();
    while (end > 0 && Character.isDigit(place.charAt(end - 1))) {
      end--;
    }
    return end > 0 && place.charAt(end - 1) == ':' ? place.substring(0, end - 1) : place;
  }

  long total() {
    return total;
  }

  List<RunProblem> kept() {
    return kept;
  }

  /** How many of each kind there were. */
  Map<ReasonCode, Long> counts() {
    return counts;
  }

  /** How many of each kind were not told one by one. */
  Map<ReasonCode, Long> untold() {
    return Collections.unmodifiableMap(untold);
  }
}
