package org.depeche.generation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.depeche.reader.PassedOver;

/** Counts what a run meets. For one thread. */
final class Tally implements Consumer<RunProblem> {
  private static final double MOST_UNREADABLE = 0.01;
  private static final int FEW_UNREADABLE = 10;

  private final RunListener listener;
  private final long begun = System.nanoTime();
  private final Map<Phase, Long> timings = new EnumMap<>(Phase.class);
  private final Problems problems = new Problems();
  private final List<Change> changes = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();
  private List<AlertMatch> alerts = List.of();
  private PassedOver passedOver = PassedOver.NONE;
  private String fullBuild = "";
  private Phase phase = Phase.READ;
  private long phaseBegun = begun;
  private boolean untoldTold;
  private long added;
  private long changed;
  private long unchanged;
  private long deleted;
  private long withheld;
  private long withdrawn;
  private long elsewhere;
  private long refused;
  private long read;
  private long unread;
  private long bytesToRead;
  private long bytesRead;
  private long generationBytes;
  private long writtenBytes;

  /** Articles whose content is as before, but whose source is another. */
  private long moved;

  Tally(RunListener listener) {
    this.listener = listener;
  }

  void phase(Phase next) {
    checkCancelled();
    afterPublishing(next);
  }

  /** A part that begins when nothing can be undone any more. */
  void afterPublishing(Phase next) {
    endPhase();
    phase = next;
    listener.phase(next);
  }

  private void endPhase() {
    long now = System.nanoTime();
    timings.merge(phase, (now - phaseBegun) / 1_000_000, Long::sum);
    phaseBegun = now;
  }

  void checkCancelled() {
    if (listener.isCancelled()) {
      throw new CancellationException("The run was cancelled; the index is as it was.");
    }
  }

  @Override
  public void accept(RunProblem problem) {
    if (problems.add(problem)) {
      listener.problem(problem);
    }
  }

  void warn(List<String> texts) {
    warnings.addAll(texts);
  }

  void change(Change.Kind kind, String id, Change.Why why, String source) {
    Change change = new Change(kind, id, why, source);
    if (changes.size() < RunReport.MOST_CHANGES) {
      changes.add(change);
    }
    listener.change(change);
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

  /** Articles in files that are not read. */
  void countKept(int articles) {
    unchanged += articles;
  }

  /** An article of such a file is met in an earlier one. */
  void uncountKept() {
    unchanged--;
  }

  long met() {
    return added + changed + unchanged;
  }

  void countDeleted() {
    deleted++;
  }

  void countWithheld() {
    withheld++;
  }

  void countWithdrawn() {
    withdrawn++;
  }

  void countElsewhere() {
    elsewhere++;
  }

  void countFiles(long filesRead, long filesUnread, long bytes) {
    read = filesRead;
    unread = filesUnread;
    bytesToRead = bytes;
  }

  /** All files are read: what was not told one by one is told by its number, once. */
  void tellUntold() {
    if (!untoldTold && !problems.untold().isEmpty()) {
      untoldTold = true;
      listener.moreProblems(problems.untold());
    }
  }

  /** All files are read, and these passed over. */
  void passOver(PassedOver files) {
    tellUntold();
    passedOver = files;
    if (files.total() > 0) {
      listener.passedOver(files);
    }
  }

  /** A file was read to its end. */
  void countFileRead(long files, long bytes) {
    bytesRead = bytes;
    listener.fileRead(files, bytes);
  }

  /** Tells what is ahead, once it is known which articles are in files that are not read. */
  void tellFound(long articlesBefore) {
    if (read + unread > 0) {
      listener.found(read, bytesToRead, articlesBefore - unchanged);
    }
  }

  /** How much room a build needs, by what was read so far; see {@link Room#needed}. */
  long roomNeeded(Base base, boolean full, boolean copied, long texts) {
    long taken = full ? met() : added + changed;
    double share = 1;
    if (phase == Phase.READ && bytesRead > 0) {
      share = Math.min(1, (double) bytesRead / bytesToRead);
    } else if (phase == Phase.READ && met() > 0) {
      share = Math.min(1, (double) met() / Math.max(1, base.articles()));
    }
    return Room.needed(base, taken, texts, met(), share, copied ? base.bytes() : 0);
  }

  void countBytes(long ofGeneration, long written) {
    generationBytes = ofGeneration;
    writtenBytes = written;
  }

  void alerts(List<AlertMatch> matches) {
    alerts = matches;
  }

  void fullBuild(String reason) {
    fullBuild = reason;
  }

  long unreadable() {
    return problems.total();
  }

  RunProblem firstProblem() {
    return problems.kept().get(0);
  }

  /** Whether more could not be read than a run may bear. */
  boolean isOverTolerance() {
    long unreadable = problems.total();
    return unreadable > FEW_UNREADABLE && unreadable > MOST_UNREADABLE * (met() + unreadable);
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

  RunReport report(Outcome outcome, long generation, long total, long textBytes) {
    endPhase();
    tellUntold();
    return new RunReport(
        outcome,
        generation,
        added,
        changed,
        unchanged,
        deleted,
        withheld,
        withdrawn,
        elsewhere,
        problems.total(),
        total,
        read,
        unread,
        passedOver,
        textBytes,
        generationBytes,
        writtenBytes,
        (System.nanoTime() - begun) / 1_000_000,
        timings,
        fullBuild,
        changes,
        problems.kept(),
        problems.counts(),
        alerts,
        warnings);
  }
}
