package org.depeche.reader;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.depeche.article.Article;

/**
 * A document that a library beside this one reads, in a thread of its own: parsers of other people
 * recurse, and may not end.
 */
final class DocumentFile extends WholeFile {

  /** Editions of newspapers with their pictures take some tens of megabytes. */
  private static final int LARGEST = 128 << 20;

  /** How long one document may take, in seconds. A book takes a second or two. */
  private static final int LONGEST = 60;

  private final DocumentFormat format;
  private final int longest;

  DocumentFile(DocumentFormat format) {
    this(format, LONGEST);
  }

  DocumentFile(DocumentFormat format, int longest) {
    super(LARGEST);
    this.format = format;
    this.longest = longest;
  }

  @Override
  public List<String> extensions() {
    return format.extensions();
  }

  @Override
  Article read(String id, byte[] bytes) throws IOException {
    FutureTask<Article> reading = new FutureTask<>(() -> format.read(id, bytes));
    Thread.ofPlatform().daemon().name("document").start(reading);
    try {
      return reading.get(longest, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      throw new UnreadableException(e, Reason.of(ReasonCode.DOCUMENT_TOO_SLOW, longest));
    } catch (ExecutionException e) {
      throw failure(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      InterruptedIOException interrupted = new InterruptedIOException("interrupted");
      interrupted.initCause(e);
      throw interrupted;
    } finally {
      reading.cancel(true);
    }
  }

  private static IOException failure(Throwable cause) {
    return switch (cause) {
      case IOException told -> told;
      case StackOverflowError deep ->
          new UnreadableException(deep, Reason.of(ReasonCode.DOCUMENT_TOO_MUCH));
      case OutOfMemoryError large ->
          new UnreadableException(large, Reason.of(ReasonCode.DOCUMENT_TOO_MUCH));
      default ->
          new UnreadableException(
              cause, Reason.of(ReasonCode.CANNOT_BE_READ, String.valueOf(cause)));
    };
  }
}
