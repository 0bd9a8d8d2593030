package org.depeche.documents;

import java.io.InterruptedIOException;

/** The end of a reading that nobody waits for any more. */
final class Interrupted {

  private Interrupted() {}

  /** Ends the reading if its thread was interrupted. */
  static void check() throws InterruptedIOException {
    if (Thread.currentThread().isInterrupted()) {
      throw new InterruptedIOException("reading took too long");
    }
  }
}
