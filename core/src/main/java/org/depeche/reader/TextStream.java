package org.depeche.reader;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Decodes a file of any length by the rules of {@link TextDecoder}, holding a buffer of it.
 *
 * <p>A byte order mark or the pattern of UTF-16 decides, then a declared encoding that is neither
 * UTF-8 nor Latin. Else the file is UTF-8 up to the first byte beyond ASCII: where that begins no
 * UTF-8 character, the file is in the declared Latin encoding from there on, or in Windows-1252.
 *
 * <p>Records are bounded: whoever reads calls {@link #startRecord} at each, and one that goes on
 * beyond the bound ends the reading. So a quote that is never closed fills no memory.
 */
final class TextStream extends Reader {

  /** The longest record, in UTF-16 units. */
  static final int LONGEST_RECORD = 16 << 20;

  private static final int LONGEST_UTF8 = 4;

  private final InputStream in;
  private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16).flip();
  private final CharBuffer chars = CharBuffer.allocate(1 << 15).flip();
  private final Charset fallback;
  private CharsetDecoder decoder;

  /** Whether nothing but ASCII was met yet, and nothing said which encoding it is. */
  private boolean undecided;

  private boolean ended;
  private long sinceRecord;

  TextStream(InputStream in, boolean declares) throws IOException {
    this.in = in;
    fill();
    byte[] head = new byte[Math.min(bytes.remaining(), DeclaredEncoding.HEAD)];
    bytes.duplicate().get(head);
    TextDecoder.Mark mark = TextDecoder.mark(head);
    Charset declared = declares ? DeclaredEncoding.of(head) : null;
    boolean latin = declared != null && TextDecoder.isLatin(declared);
    undecided = mark == null && (declared == null || latin || isUtf8(declared));
    fallback = declared != null && latin ? declared : TextDecoder.WINDOWS_1252;
    bytes.position(mark == null ? 0 : mark.length());
    Charset first = mark != null ? mark.charset() : undecided ? null : declared;
    decoder = strict(first == null ? StandardCharsets.UTF_8 : first);
  }

  private static boolean isUtf8(Charset charset) {
    return charset.equals(StandardCharsets.UTF_8);
  }

  private static CharsetDecoder strict(Charset charset) {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  /** Begins the count of a record anew. */
  void startRecord() {
    sinceRecord = 0;
  }

  @Override
  public int read(char[] into, int offset, int length) throws IOException {
    while (!chars.hasRemaining()) {
      if (bytes.remaining() < LONGEST_UTF8 && !ended) {
        fill();
      }
      if (!bytes.hasRemaining()) {
        return -1;
      }
      chars.clear();
      decode();
      chars.flip();
    }
    int count = Math.min(length, chars.remaining());
    chars.get(into, offset, count);
    sinceRecord += count;
    if (sinceRecord > LONGEST_RECORD) {
      throw new UnreadableException(ReasonCode.RECORD_TOO_LONG, LONGEST_RECORD >> 20);
    }
    return count;
  }

  /** Decodes what is in the buffer; while nothing is decided, up to the first byte that decides. */
  private void decode() throws UnreadableException {
    int end = bytes.limit();
    int ascii = undecided ? asciiEnd() : end;
    if (undecided && ascii == bytes.position()) {
      decide();
      ascii = end;
    }
    bytes.limit(ascii);
    CoderResult result = decoder.decode(bytes, chars, ended && ascii == end);
    bytes.limit(end);
    boolean cut = result.isUnderflow() && ended && bytes.position() < ascii;
    if (result.isError() || cut) {
      throw new UnreadableException(ReasonCode.WRONG_ENCODING, decoder.charset());
    }
  }

  private int asciiEnd() {
    int i = bytes.position();
    while (i < bytes.limit() && bytes.get(i) >= 0) {
      i++;
    }
    return i;
  }

  /** The first character beyond ASCII tells whether the file is UTF-8. */
  private void decide() throws UnreadableException {
    undecided = false;
    byte[] first = new byte[Math.min(LONGEST_UTF8, bytes.remaining())];
    bytes.duplicate().get(first);
    CharBuffer character = CharBuffer.allocate(2);
    strict(StandardCharsets.UTF_8).decode(ByteBuffer.wrap(first), character, false);
    if (character.position() == 0) {
      if (TextDecoder.holdsHalfCharacters(first)) {
        throw TextDecoder.halfCharacters();
      }
      decoder = strict(fallback);
    }
  }

  private void fill() throws IOException {
    bytes.compact();
    while (bytes.hasRemaining() && !ended) {
      int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
      ended = count < 0;
      bytes.position(bytes.position() + Math.max(0, count));
    }
    bytes.flip();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
