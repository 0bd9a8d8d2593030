package org.depeche.generation;

import java.io.IOException;
import java.nio.file.Path;

/** The disk of an index was full; the published generation is as it was. */
public final class DiskFullException extends IOException {
  private static final long serialVersionUID = 1;

  /** The value of {@link #index()}. */
  private final String index;

  /** The value of {@link #needed()}. */
  private final long needed;

  /** The value of {@link #written()}. */
  private final long written;

  /** The value of {@link #free()}. */
  private final long free;

  DiskFullException(Path index, Room room, IOException cause) {
    super("The index " + index + " is as it was: " + room.explain(), cause);
    this.index = index.toString();
    needed = Math.max(room.needed(), room.written());
    written = room.written();
    free = room.free();
  }

  /**
   * The index.
   *
   * @return its folder
   */
  public String index() {
    return index;
  }

  /**
   * What the new generation needs while it is built: an estimate, and at least what was written.
   *
   * @return a number of bytes, or 0 where nothing had been begun
   */
  public long needed() {
    return needed;
  }

  /**
   * What had been written of it.
   *
   * @return a number of bytes
   */
  public long written() {
    return written;
  }

  /**
   * What was free when the run began.
   *
   * @return a number of bytes, or -1 where that is unknown
   */
  public long free() {
    return free;
  }
}
