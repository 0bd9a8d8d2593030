package org.depeche.generation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * The room on the disk of an index, for one run.
 *
 * @param free how many bytes were free when the run began, or -1 if that is unknown
 * @param written how many the new generation had taken when the run ended
 * @param needed how many it was estimated to need while it is built, or 0 if that is unknown
 */
record Room(long free, long written, long needed) {
  private static final double MEGABYTE = 1_000_000;

  /** Segments, what they are merged into, and that again as one compound file. */
  private static final int BUILT_TO_FINAL = 3;

  /** An index takes no less of its text than this, if nothing is known of its kind of articles. */
  private static final double INDEX_TO_TEXT = 1.3;

  /** The free space on the disk of a folder, or -1 where that cannot be told. */
  static long free(Path folder) {
    try {
      return Files.getFileStore(folder).getUsableSpace();
    } catch (IOException unknown) {
      return -1;
    }
  }

  /**
   * How much a generation needs while it is built, estimated from what was read so far.
   *
   * @param base the last generation; the size of its articles tells that of the new ones
   * @param taken how many articles were taken in, to be analysed
   * @param texts the length of the texts read so far, in bytes
   * @param read how many articles those were
   * @param share how much of everything to be read that is, above 0, at most 1
   * @param copied the length of the files taken over by copying
   */
  static long needed(Base base, long taken, long texts, long read, double share, long copied) {
    double each =
        base.articles() > 0
            ? (double) base.bytes() / base.articles()
            : INDEX_TO_TEXT * texts / Math.max(1, read);
    return copied + (long) (BUILT_TO_FINAL * each * taken / share);
  }

  /** Refuses to begin where there is surely too little room. */
  static void check(Path index, long least) throws IOException {
    long free = free(index);
    if (free >= 0 && free < least) {
      throw new IOException(
          "its disk has too little room for a new generation: at least "
              + bytes(least)
              + " are needed, "
              + bytes(free)
              + " are free. Make room and run again.");
    }
  }

  /** Says that the disk is full, in a part of a sentence and another sentence. */
  String explain() {
    StringBuilder text = new StringBuilder("its disk is full: ");
    if (needed > 0 || written > 0) {
      text.append("the new generation needs ")
          .append(needed > written ? "about " + bytes(needed) : "more than " + bytes(written))
          .append(" while it is built, ")
          .append(bytes(written))
          .append(" had been written, ");
    }
    text.append(free < 0 ? "the free space is unknown" : bytes(free) + " were free at the start");
    return text.append(". Make room and run again.").toString();
  }

  private static String bytes(long bytes) {
    return String.format(Locale.ROOT, "%d bytes (%.1f MB)", bytes, bytes / MEGABYTE);
  }
}
