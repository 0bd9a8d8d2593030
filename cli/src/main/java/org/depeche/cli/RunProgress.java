package org.depeche.cli;

import java.io.Closeable;
import java.util.Locale;
import org.depeche.generation.Phase;
import org.depeche.generation.RunListener;

/** Follows a run on a terminal: one line that is written over, and gone at the end. */
final class RunProgress implements RunListener, Closeable {
  private static final long BETWEEN_NANOS = 200_000_000;
  private static final double SECOND = 1e9;
  private static final double MEGABYTE = 1e6;
  private static final String CLEAR = "\r\u001B[K";

  private final Terminal terminal;
  private final long begun = System.nanoTime();
  private long last = begun;
  private long bytesAhead;
  private long bytesRead;
  private long articlesAhead;

  RunProgress(Terminal terminal) {
    this.terminal = terminal;
  }

  private void show(String text) {
    int width = terminal.width() - 1;
    terminal.err().print(CLEAR + (text.length() > width ? text.substring(0, width) : text));
    terminal.err().flush();
  }

  @Override
  public void phase(Phase phase) {
    show(terminal.message("progress." + phase.name().toLowerCase(Locale.ROOT)));
  }

  @Override
  public void found(long files, long bytes, long articles) {
    bytesAhead = bytes;
    articlesAhead = articles;
  }

  @Override
  public void fileRead(long files, long bytes) {
    bytesRead = bytes;
  }

  @Override
  public void read(long articles, long textBytes) {
    long now = System.nanoTime();
    if (now - last < BETWEEN_NANOS) {
      return;
    }
    last = now;
    double seconds = (now - begun) / SECOND;
    double left = secondsLeft(seconds, articles);
    String text =
        terminal.message(
            "progress.rate", articles, articles / seconds, textBytes / MEGABYTE / seconds);
    show(left < 0 ? text : text + " " + terminal.message("progress.left", Math.ceil(left)));
  }

  /** By the files that were read, else by the articles of last time; -1 where neither tells. */
  private double secondsLeft(double seconds, long articles) {
    if (bytesRead > 0) {
      return seconds * Math.max(0, bytesAhead - bytesRead) / bytesRead;
    }
    return articlesAhead > articles ? seconds * (articlesAhead - articles) / articles : -1;
  }

  @Override
  public void close() {
    show("");
  }
}
