package org.depeche.reader;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads one file; what keeps the rest of it from being read is its last result. */
final class FileReader extends PullReader {

  private final SourceFile file;
  private @Nullable InputStream in;
  private @Nullable Results results;
  private boolean ended;

  FileReader(SourceFile file) {
    this.file = file;
  }

  @Override
  @Nullable ReadResult pull() {
    if (ended) {
      return null;
    }
    try {
      if (results == null) {
        results = open();
      }
      ReadResult next = results.next();
      if (next == null) {
        close();
      }
      return next;
    } catch (IOException e) {
      return failed(e);
    }
  }

  private Results open() throws IOException {
    in = Files.newInputStream(file.file());
    if (Formats.isGzip(file.file())) {
      in = Gunzip.open(in);
    }
    Format format = Objects.requireNonNullElse(Formats.of(file.file()), Formats.FALLBACK);
    return format.open(file, in);
  }

  private ReadProblem failed(IOException e) {
    try {
      close();
    } catch (IOException closing) {
      e.addSuppressed(closing);
    }
    return new ReadProblem(file.file(), 0, Reasons.of(e));
  }

  @Override
  public void close() throws IOException {
    ended = true;
    if (in != null) {
      in.close();
      in = null;
    }
  }
}
