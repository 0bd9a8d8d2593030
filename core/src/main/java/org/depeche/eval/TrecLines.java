package org.depeche.eval;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a UTF-8 file, numbered for messages.
 *
 * <p>A line ends at a line feed alone, one carriage return before it is dropped: a lone carriage
 * return, or a line separator of Unicode, may be part of a query. Bytes are gathered before they
 * are decoded, so that a text that is no UTF-8 is reported with its line.
 */
final class TrecLines implements Closeable {

  // Those of isspace in C, at which trec_eval splits; an unencoded no-break space splits no id.
  private static final String WHITE_SPACE = " \t\r\f\u000B";

  private final String file;
  private final InputStream in;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
  private long number;
  private String line = "";

  TrecLines(Path path) throws IOException {
    file = path.toString();
    if (Files.isDirectory(path)) {
      throw new FileSystemException(file, null, "is a directory; expected a file.");
    }
    in = new BufferedInputStream(Files.newInputStream(path), 1 << 16);
  }

  /** The next line without its end, or null after the last one. */
  @Nullable String next() throws IOException {
    bytes.reset();
    int b = in.read();
    if (b < 0) {
      return null;
    }
    for (; b >= 0 && b != '\n'; b = in.read()) {
      bytes.write(b);
    }
    number++;
    String decoded = decode();
    if (number == 1 && decoded.startsWith("\uFEFF")) {
      decoded = decoded.substring(1);
    }
    line = decoded.endsWith("\r") ? decoded.substring(0, decoded.length() - 1) : decoded;
    return line;
  }

  /** The columns of the next line that is not blank, or null after the last one. */
  @Nullable List<String> nextColumns(int count, String expected) throws IOException {
    while (next() != null) {
      List<String> columns = columns();
      if (columns.size() == count) {
        return columns;
      }
      if (!columns.isEmpty()) {
        throw malformed(MalformedLineException.Expected.COLUMNS, expected);
      }
    }
    return null;
  }

  /** What to throw about the line that was read last. */
  MalformedLineException malformed(MalformedLineException.Expected expected, String value) {
    return new MalformedLineException(file, number, expected, value, line);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private List<String> columns() {
    List<String> columns = new ArrayList<>(6);
    StringTokenizer tokens = new StringTokenizer(line, WHITE_SPACE);
    while (tokens.hasMoreTokens()) {
      columns.add(tokens.nextToken());
    }
    return columns;
  }

  private String decode() throws MalformedLineException {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes.toByteArray()))
          .toString();
    } catch (CharacterCodingException e) {
      line = bytes.toString(StandardCharsets.UTF_8);
      MalformedLineException malformed = malformed(MalformedLineException.Expected.UTF_8, "");
      malformed.initCause(e);
      throw malformed;
    }
  }
}
