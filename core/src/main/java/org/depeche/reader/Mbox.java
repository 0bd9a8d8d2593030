package org.depeche.reader;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mailbox: messages behind lines that begin with {@code From }, as RFC 4155 describes it. One
 * message at a time is in memory.
 */
final class Mbox implements Format {

  @Override
  public List<String> extensions() {
    return List.of(".mbox", ".mbx");
  }

  @Override
  public Results open(SourceFile file, InputStream in) {
    return new Messages(file, in);
  }

  private static final class Messages implements Results {
    private static final byte[] FROM = "From ".getBytes(StandardCharsets.US_ASCII);

    private final SourceFile file;
    private final LineReader lines;
    private int line;
    private int number;
    private boolean begun;
    private boolean ended;

    Messages(SourceFile file, InputStream in) {
      this.file = file;
      lines = new LineReader(in, Mail.LARGEST);
    }

    @Override
    public @Nullable ReadResult next() throws IOException {
      while (!ended) {
        int first = line + 1;
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        boolean tooLong = readMessage(message);
        if (message.size() > 0 || tooLong) {
          number++;
          return message(message.toByteArray(), tooLong, first);
        }
      }
      return null;
    }

    /** Reads up to the line that opens the next message; true where it is too long to be kept. */
    private boolean readMessage(ByteArrayOutputStream message) throws IOException {
      boolean tooLong = false;
      boolean blank = true;
      while (lines.advance()) {
        line++;
        byte[] bytes = lines.line();
        if (blank && startsWith(bytes, 0)) {
          begun = true;
          return tooLong;
        }
        if (!begun) {
          throw new UnreadableException(ReasonCode.NOT_MAILBOX);
        }
        blank = bytes.length == 0 || bytes.length == 1 && bytes[0] == '\r';
        tooLong |= lines.isTooLong() || message.size() + bytes.length > Mail.LARGEST;
        if (!tooLong) {
          int quoted = isQuoted(bytes) ? 1 : 0;
          message.write(bytes, quoted, bytes.length - quoted);
          message.write('\n');
        }
      }
      ended = true;
      return tooLong;
    }

    /** Whether a line of the text was kept from opening a message by a {@code >}. */
    private static boolean isQuoted(byte[] line) {
      int marks = 0;
      while (marks < line.length && line[marks] == '>') {
        marks++;
      }
      return marks > 0 && startsWith(line, marks);
    }

    private static boolean startsWith(byte[] line, int at) {
      return line.length >= at + FROM.length
          && Arrays.equals(line, at, at + FROM.length, FROM, 0, FROM.length);
    }

    private ReadResult message(byte[] bytes, boolean tooLong, int first) throws IOException {
      try {
        if (tooLong) {
          throw new UnreadableException(ReasonCode.MAIL_TOO_LARGE, Mail.LARGEST >> 20);
        }
        String id = file.relativeId() + "#" + number;
        return new ReadArticle(new MailMessage(bytes).article(id), file, first);
      } catch (UnreadableException e) {
        return new ReadProblem(file.file(), first, e.reason());
      }
    }
  }
}
