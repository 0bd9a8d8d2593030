package org.depeche.generation;

import java.util.Map;
import org.depeche.reader.PassedOver;
import org.depeche.reader.ReasonCode;

/** Follows a run. It is called by the thread that runs, and slows it down by what it does. */
public interface RunListener {

  /** Follows nothing. */
  RunListener NONE = new RunListener() {};

  /**
   * A part of the run begins.
   *
   * @param phase the part
   */
  default void phase(Phase phase) {}

  /**
   * The files to read are found; called once, where a run reads files.
   *
   * @param files how many are read
   * @param bytes their length as they lie on disk
   * @param articles how many articles the last generation holds that are to be met again
   */
  default void found(long files, long bytes, long articles) {}

  /**
   * A file has been read to its end.
   *
   * @param files how many were read so far
   * @param bytes their length so far, as they lie on disk
   */
  default void fileRead(long files, long bytes) {}

  /**
   * Files were passed over because nothing reads their kind; called once, when all files are read.
   *
   * @param files how many of each kind, and the first of them
   */
  default void passedOver(PassedOver files) {}

  /**
   * One more article was read.
   *
   * @param articles how many were read so far
   * @param textBytes the length of their texts so far, in bytes of UTF-8
   */
  default void read(long articles, long textBytes) {}

  /**
   * Something could not be read or taken in; told of the first of each kind, of 100 of a file and
   * of 1,000 of a run.
   *
   * @param problem where and why
   */
  default void problem(RunProblem problem) {}

  /**
   * More could not be read than was told one by one; called at most once.
   *
   * @param kinds how many of each kind were not told
   */
  default void moreProblems(Map<ReasonCode, Long> kinds) {}

  /**
   * An article is new, changed or gone.
   *
   * @param change what is done with it
   */
  default void change(Change change) {}

  /**
   * Whether the run is to end without publishing; asked at every article and before every part.
   *
   * @return true to end the run with a {@link java.util.concurrent.CancellationException}
   */
  default boolean isCancelled() {
    return false;
  }
}
