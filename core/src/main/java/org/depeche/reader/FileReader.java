package org.depeche.reader;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one file; what keeps the rest of it from being read is its last result. */
final class FileReader extends PullReader {

  /** The extra field that keeps a date as it is written. */
  static final String UNREAD_DATE = "date";

  private final SourceFile file;
  private final PassedOverFiles passedOver = new PassedOverFiles();
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
      return next instanceof ReadArticle read ? told(read) : next;
    } catch (IOException e) {
      return failed(e);
    }
  }

  /** A date that nobody understood is kept among the extra fields, and told. */
  private static ReadArticle told(ReadArticle read) {
    String written = read.article().extra().getOrDefault(UNREAD_DATE, "");
    if (written.isBlank() || read.article().date().isPresent()) {
      return read;
    }
    List<String> warnings = new ArrayList<>(read.warnings());
    warnings.add(
        "the date \"" + Texts.cut(Texts.oneLine(written)) + "\" is not understood; kept as text");
    return new ReadArticle(read.article(), read.file(), read.line(), warnings);
  }

  private Results open() throws IOException {
    ChangeGuard guard = ChangeGuard.of(file.file());
    if (Formats.isArchive(file.file())) {
      return new Archive(file, guard, passedOver);
    }
    in = Files.newInputStream(file.file());
    InputStream plain = Formats.isGzip(file.file()) ? Gunzip.open(in) : in;
    Unpacked.Allowance allowance = new Unpacked.Allowance(guard.size());
    return Formats.orFallback(file.file()).open(file, new Unpacked(plain, allowance, guard));
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
  public PassedOver passedOver() {
    return passedOver.counted();
  }

  @Override
  public void close() throws IOException {
    ended = true;
    try {
      if (results != null) {
        results.close();
      }
    } finally {
      results = null;
      if (in != null) {
        in.close();
        in = null;
      }
    }
  }
}
