package org.depeche.generation;

import java.util.List;

/**
 * What a run did.
 *
 * @param outcome how it ended
 * @param generation the number of the generation that answers now; 0 for an index in memory
 * @param added articles that the index did not hold
 * @param changed articles whose content is another than before
 * @param unchanged articles that were read again as they were
 * @param deleted articles that are gone
 * @param unreadable how many problems there were
 * @param total how many articles the index holds now
 * @param textBytes the length of all texts that were read, in bytes of UTF-8
 * @param millis how long it took
 * @param problems the first problems, at most {@value #MOST_PROBLEMS}
 * @param warnings what else should be known: a generation that could not be deleted, …
 */
public record RunReport(
    Outcome outcome,
    long generation,
    long added,
    long changed,
    long unchanged,
    long deleted,
    long unreadable,
    long total,
    long textBytes,
    long millis,
    List<RunProblem> problems,
    List<String> warnings) {

  /** How many problems a report lists; the others are only counted. */
  public static final int MOST_PROBLEMS = 100;

  /** Copies the lists. */
  public RunReport {
    problems = List.copyOf(problems);
    warnings = List.copyOf(warnings);
  }
}
