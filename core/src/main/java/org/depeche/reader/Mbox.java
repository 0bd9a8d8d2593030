package org.depeche.reader;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A mailbox: messages behind lines {@code From sender date}, as RFC 4155 describes them, with a
 * header behind: «From experience …» begins a paragraph. One message at a time is in memory.
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

    /** A sender and a moment, or a sender alone. */
    private static final Pattern ENVELOPE =
        Pattern.compile("^From (?:.*\\d{1,2}:\\d{2}.*|\\S+ .*\\b(?:19|20)\\d\\d\\b.*|\\S+\\s*)$");

    private static final Pattern HEADER = Pattern.compile("^(?:[!-9;-~]+:|>From )");

    private final SourceFile file;
    private final LineReader lines;
    private byte[] current = {};
    private boolean currentTooLong;

    /** The line that was looked at ahead; null where none was. */
    private byte @Nullable [] ahead;

    private boolean aheadTooLong;
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
      while (advance()) {
        line++;
        byte[] bytes = current;
        if (blank && startsWith(bytes, 0) && (!begun || opensMessage(bytes))) {
          begun = true;
          return tooLong;
        }
        if (!begun) {
          throw new UnreadableException(ReasonCode.NOT_MAILBOX);
        }
        blank = bytes.length == 0 || bytes.length == 1 && bytes[0] == '\r';
        tooLong |= currentTooLong || message.size() + bytes.length > Mail.LARGEST;
        if (!tooLong) {
          int quoted = isQuoted(bytes) ? 1 : 0;
          message.write(bytes, quoted, bytes.length - quoted);
          message.write('\n');
        }
      }
      ended = true;
      return tooLong;
    }

    private boolean advance() throws IOException {
      byte[] next = ahead;
      if (next != null) {
        current = next;
        currentTooLong = aheadTooLong;
        ahead = null;
        return true;
      }
      boolean more = lines.advance();
      current = lines.line();
      currentTooLong = lines.isTooLong();
      return more;
    }

    /** Whether a line is an envelope, and a header stands behind it. */
    private boolean opensMessage(byte[] from) throws IOException {
      if (!ENVELOPE.matcher(new String(from, StandardCharsets.ISO_8859_1)).find()) {
        return false;
      }
      if (ahead == null && lines.advance()) {
        ahead = lines.line();
        aheadTooLong = lines.isTooLong();
      }
      return ahead == null || HEADER.matcher(new String(ahead, StandardCharsets.ISO_8859_1)).find();
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
