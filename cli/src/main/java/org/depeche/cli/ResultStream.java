package org.depeche.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Takes results, and remembers why they did not arrive: a {@code PrintStream} over it would keep
 * that for itself.
 */
final class ResultStream extends FilterOutputStream {
  private @Nullable IOException loss;

  ResultStream(OutputStream target) {
    super(target);
  }

  @Override
  public void write(int oneByte) throws IOException {
    write(new byte[] {(byte) oneByte}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    try {
      out.write(bytes, offset, length);
    } catch (IOException e) {
      loss = e;
      throw e;
    }
  }

  /** Why results were lost; null where none were, or where their reader wanted no more of them. */
  @Nullable IOException loss() {
    // "Broken pipe", "Relais brisé (pipe)": the text is the system's, in its language.
    boolean unwanted =
        loss != null && String.valueOf(loss.getMessage()).toLowerCase(Locale.ROOT).contains("pipe");
    return unwanted ? null : loss;
  }
}
