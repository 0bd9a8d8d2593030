package org.depeche.generation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.depeche.reader.PassedOver;
import org.depeche.reader.ReasonCode;

/**
 * What a run did.
 *
 * @param outcome how it ended
 * @param generation the number of the generation that answers now; 0 for an index in memory, and
 *     where nothing was ever published
 * @param added articles that the index did not hold
 * @param changed articles whose content is another than before
 * @param unchanged articles that are as they were, in files that were read or not
 * @param deleted articles that are gone
 * @param withheld articles that are gone and stay, because a guard withholds the deletions
 * @param withdrawn articles that were given and not taken in, because they are withdrawn
 * @param elsewhere articles recorded under other paths than those of the run; they stay
 * @param unreadable how many problems there were
 * @param total how many articles the index holds now
 * @param filesRead how many files were read
 * @param filesUnread how many were not, because their size, time and inode are those of last time
 * @param passedOver files that nothing reads, in folders and in the archives that were read
 * @param textBytes the length of all texts that were read, in bytes of UTF-8
 * @param generationBytes the length of all files of the generation that answers, 0 if unknown
 * @param writtenBytes how much of it this run wrote; the rest is shared with the one before
 * @param millis how long it took
 * @param timings how long each part took, in milliseconds
 * @param fullBuild why everything was analysed again, or the empty text if it was not
 * @param changes the first changes, at most {@value #MOST_CHANGES}
 * @param problems the first problems, {@value #MOST_PROBLEMS}, and the first of each further kind
 * @param problemKinds how many problems of each kind there were
 * @param alerts what each alert found
 * @param warnings what else should be known: a generation that could not be deleted, …
 */
public record RunReport(
    Outcome outcome,
    long generation,
    long added,
    long changed,
    long unchanged,
    long deleted,
    long withheld,
    long withdrawn,
    long elsewhere,
    long unreadable,
    long total,
    long filesRead,
    long filesUnread,
    PassedOver passedOver,
    long textBytes,
    long generationBytes,
    long writtenBytes,
    long millis,
    Map<Phase, Long> timings,
    String fullBuild,
    List<Change> changes,
    List<RunProblem> problems,
    Map<ReasonCode, Long> problemKinds,
    List<AlertMatch> alerts,
    List<String> warnings) {

  /** {@link #fullBuild()} where the options asked for it. */
  public static final String ASKED_FOR = "asked for";

  /** How many problems a report lists; the others are only counted. */
  public static final int MOST_PROBLEMS = 100;

  /** How many changes a report lists; a {@link RunListener} is told of all of them. */
  public static final int MOST_CHANGES = 1_000;

  /** Copies the collections. */
  public RunReport {
    timings = Collections.unmodifiableMap(new LinkedHashMap<>(timings));
    changes = List.copyOf(changes);
    problems = List.copyOf(problems);
    problemKinds = Collections.unmodifiableMap(new LinkedHashMap<>(problemKinds));
    alerts = List.copyOf(alerts);
    warnings = List.copyOf(warnings);
  }
}
