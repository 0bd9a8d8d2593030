package org.depeche.generation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Counts what a run meets. For one thread. */
final class Tally implements Consumer<RunProblem> {
  private final RunListener listener;
  private final long begun = System.nanoTime();
  private final List<RunProblem> problems = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();
  private long unreadable;
  private long added;
  private long changed;
  private long unchanged;
  private long deleted;
  private long refused;

  /** Articles whose content is as before, but whose source is another. */
  private long moved;

  Tally(RunListener listener) {
    this.listener = listener;
  }

  @Override
  public void accept(RunProblem problem) {
    unreadable++;
    if (problems.size() < RunReport.MOST_PROBLEMS) {
      problems.add(problem);
    }
    listener.problem(problem);
  }

  void warn(List<String> texts) {
    warnings.addAll(texts);
  }

  void count(boolean isNew, boolean sameContent, boolean sameEntry) {
    added += isNew ? 1 : 0;
    changed += isNew || sameContent ? 0 : 1;
    unchanged += sameContent ? 1 : 0;
    moved += sameContent && !sameEntry ? 1 : 0;
  }

  void uncount(boolean isNew, boolean sameContent) {
    added -= isNew ? 1 : 0;
    changed -= isNew || sameContent ? 0 : 1;
    unchanged -= sameContent ? 1 : 0;
    refused++;
  }

  long met() {
    return added + changed + unchanged;
  }

  void countDeleted() {
    deleted++;
  }

  /** By how many articles the index grows. */
  long growth() {
    return added - deleted;
  }

  /**
   * How many documents are deleted: those that are replaced, gone, or were refused half written.
   */
  long voided() {
    return changed + deleted + refused;
  }

  boolean hasChanges() {
    return added + changed + moved + deleted > 0;
  }

  EmptySourceException emptySource(String name) {
    String why =
        unreadable == 0
            ? "No article was found in " + name + "; expected at least one."
            : "No article could be read in "
                + name
                + ": "
                + unreadable
                + (unreadable == 1 ? " problem, " : " problems, the first: ")
                + Failures.sentence(problems.get(0).toString());
    return new EmptySourceException(why + " The index is as it was.", unreadable);
  }

  RunReport report(Outcome outcome, long generation, long total, long textBytes) {
    return new RunReport(
        outcome,
        generation,
        added,
        changed,
        unchanged,
        deleted,
        unreadable,
        total,
        textBytes,
        (System.nanoTime() - begun) / 1_000_000,
        problems,
        warnings);
  }
}
