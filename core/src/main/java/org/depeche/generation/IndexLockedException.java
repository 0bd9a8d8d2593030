package org.depeche.generation;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Another run is writing the index. */
public final class IndexLockedException extends IOException {
  private static final long serialVersionUID = 1;

  /** The value of {@link #index()}. */
  private final String index;

  /** The value of {@link #pid()}. */
  private final long pid;

  /** The value of {@link #started()}. */
  private final @Nullable Instant started;

  IndexLockedException(Path index, long pid, @Nullable Instant started) {
    super(
        "Another run is writing the index "
            + index
            + (started == null ? "" : ": process " + pid + ", started " + started)
            + ". Wait until it has ended; nothing was changed.");
    this.index = index.toString();
    this.pid = pid;
    this.started = started;
  }

  /**
   * The index that is locked.
   *
   * @return its folder, as it was given
   */
  public String index() {
    return index;
  }

  /**
   * The process that holds the lock.
   *
   * @return its id, or 0 where it had not yet written it down
   */
  public long pid() {
    return pid;
  }

  /**
   * When that run started.
   *
   * @return the moment, or null where it had not yet written it down
   */
  public @Nullable Instant started() {
    return started;
  }
}
