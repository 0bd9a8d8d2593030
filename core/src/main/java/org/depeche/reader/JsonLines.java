package org.depeche.reader;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** JSON Lines: an object a line, each an article; a bad line costs itself only. */
final class JsonLines implements Format {

  /** The longest line, in bytes. */
  private static final int LONGEST_LINE = 16 << 20;

  @Override
  public List<String> extensions() {
    return List.of(".jsonl", ".ndjson");
  }

  @Override
  public Results open(SourceFile file, InputStream in) throws IOException {
    return new Lines(file, in);
  }

  private static final class Lines implements Results {
    private final SourceFile file;
    private final LineReader lines;
    private final JsonArticles articles;
    private final ArrayDeque<ReadResult> read = new ArrayDeque<>();
    private int number;

    Lines(SourceFile file, InputStream in) throws IOException {
      this.file = file;
      articles = new JsonArticles(file);
      lines = new LineReader(in, LONGEST_LINE);
    }

    @Override
    public @Nullable ReadResult next() throws IOException {
      while (read.isEmpty() && lines.advance()) {
        number++;
        byte[] bytes = lines.line();
        if (number == 1 && isUtf16(bytes)) {
          throw new UnreadableException(ReasonCode.JSON_LINES_UTF16);
        }
        try {
          String text = text(bytes);
          if (!text.isBlank()) {
            read.addAll(articles.read(text, number, null));
          }
        } catch (UnreadableException e) {
          read.add(new ReadProblem(file.file(), number, e.reason()));
        }
      }
      return read.poll();
    }

    private String text(byte[] bytes) throws UnreadableException {
      if (lines.isTooLong()) {
        throw new UnreadableException(ReasonCode.LINE_TOO_LONG, LONGEST_LINE >> 20);
      }
      String text = new String(bytes, StandardCharsets.UTF_8);
      boolean replaced = text.indexOf('\uFFFD') >= 0;
      if (replaced && TextDecoder.strict(bytes, 0, StandardCharsets.UTF_8).isEmpty()) {
        throw new UnreadableException(ReasonCode.LINE_NOT_UTF8);
      }
      return number == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static boolean isUtf16(byte[] b) {
      return b.length > 1 && (b[0] == -1 && b[1] == -2 || b[0] == -2 && b[1] == -1);
    }
  }
}
