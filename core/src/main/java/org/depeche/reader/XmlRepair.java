package org.depeche.reader;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.util.Set;
import org.jsoup.parser.Parser;

/**
 * XML as careless programs write it, mended on the way to a parser: what stands before the first
 * element or declaration is dropped, control characters become spaces, a bare {@code &} or {@code
 * <} becomes text, and the named characters of HTML are written out. NUL stays an error, and so do
 * the entities of a file that has a document type.
 */
final class XmlRepair extends FilterReader {

  private static final Set<String> OF_XML = Set.of("amp", "lt", "gt", "quot", "apos");
  private static final String CDATA = "<![CDATA[";
  private static final String CDATA_END = "]]>";
  private static final String COMMENT = "<!--";
  private static final String COMMENT_END = "-->";
  private static final String DOCTYPE = "<!DOCTYPE";

  /** No name of an entity that means a character is longer. */
  private static final int LONGEST_NAME = 32;

  /** As much text may stand before the first mark; more is no XML. */
  private static final int MOST_BEFORE = 1 << 16;

  private static final int CHUNK = 1 << 13;

  private final StringBuilder ahead = new StringBuilder();
  private final StringBuilder mended = new StringBuilder();
  private int at;
  private int given;
  private boolean ended;
  private boolean begun;
  private boolean doctype;

  /** What ends a part that is left as it is; empty outside of one. */
  private String verbatim = "";

  XmlRepair(Reader in) {
    super(in);
  }

  @Override
  public int read() throws IOException {
    char[] one = new char[1];
    return read(one, 0, 1) < 0 ? -1 : one[0];
  }

  @Override
  public int read(char[] chars, int offset, int length) throws IOException {
    while (given == mended.length()) {
      mended.setLength(0);
      given = 0;
      if (!mend()) {
        return -1;
      }
    }
    int count = Math.min(length, mended.length() - given);
    mended.getChars(given, given + count, chars, offset);
    given += count;
    return count;
  }

  /** Mends what was read; false at the end. */
  private boolean mend() throws IOException {
    fill();
    if (at == ahead.length()) {
      return false;
    }
    if (!begun) {
      begin();
    }
    // A mark is looked at whole: the last characters wait for those behind them.
    int end = ended ? ahead.length() : ahead.length() - LONGEST_NAME - 2;
    while (at < end) {
      char c = ahead.charAt(at);
      if (!verbatim.isEmpty()) {
        if (startsWith(verbatim)) {
          take(verbatim.length());
          verbatim = "";
        } else {
          take(1);
        }
      } else if (c == '&') {
        reference();
      } else if (c == '<') {
        mark();
      } else {
        take(1);
      }
    }
    return true;
  }

  private void fill() throws IOException {
    ahead.delete(0, at);
    at = 0;
    char[] chunk = new char[CHUNK];
    while (!ended && ahead.length() < CHUNK) {
      int count = super.read(chunk, 0, CHUNK);
      ended = count < 0;
      ahead.append(chunk, 0, Math.max(0, count));
    }
  }

  /** Drops what stands before the first mark, unless there is none near. */
  private void begin() {
    begun = true;
    int declaration = ahead.indexOf("<?xml");
    int first = declaration >= 0 ? declaration : ahead.indexOf("<");
    if (first > 0 && first < MOST_BEFORE && ahead.substring(0, first).indexOf(0) < 0) {
      // The lines stay counted as they are in the file, which a declaration does not allow.
      at = first;
    }
  }

  private void mark() {
    if (startsWith(CDATA)) {
      verbatim = CDATA_END;
      take(CDATA.length());
    } else if (startsWith(COMMENT)) {
      verbatim = COMMENT_END;
      take(COMMENT.length());
    } else {
      doctype |= startsWith(DOCTYPE);
      char next = at + 1 < ahead.length() ? ahead.charAt(at + 1) : ' ';
      if (Character.isLetter(next) || "_:/!?".indexOf(next) >= 0) {
        take(1);
      } else {
        mended.append("&lt;");
        at++;
      }
    }
  }

  private void reference() {
    int end = at + 1;
    while (end < ahead.length() && end - at <= LONGEST_NAME && isName(ahead.charAt(end))) {
      end++;
    }
    boolean closed = end > at + 1 && end < ahead.length() && ahead.charAt(end) == ';';
    String name = ahead.substring(at + 1, end);
    if (!closed) {
      mended.append("&amp;");
      at++;
    } else if (name.charAt(0) == '#') {
      mended.append(numbered(name));
      at = end + 1;
    } else if (OF_XML.contains(name) || doctype) {
      take(end + 1 - at);
    } else {
      String whole = "&" + name + ";";
      String character = Parser.unescapeEntities(whole, false);
      mended.append(character.equals(whole) ? "&amp;" + name + ";" : character);
      at = end + 1;
    }
  }

  private static boolean isName(char c) {
    return c < 128 && Character.isLetterOrDigit(c) || c == '#' || c == '_' || c == '.' || c == '-';
  }

  /** A character by its number: those that no XML may hold become a space, others stay. */
  private static String numbered(String name) {
    boolean hex = name.length() > 1 && (name.charAt(1) == 'x' || name.charAt(1) == 'X');
    try {
      int c = Integer.parseInt(name.substring(hex ? 2 : 1), hex ? 16 : 10);
      boolean control = c < ' ' && c != '\t' && c != '\n' && c != '\r';
      return c > 0 && control ? " " : "&#" + (hex ? "x" : "") + name.substring(hex ? 2 : 1) + ";";
    } catch (NumberFormatException e) {
      return "&amp;" + name + ";";
    }
  }

  private boolean startsWith(String text) {
    return ahead.length() - at >= text.length()
        && ahead.substring(at, at + text.length()).equals(text);
  }

  private void take(int count) {
    for (int end = at + count; at < end; at++) {
      char c = ahead.charAt(at);
      boolean control = c < ' ' && c != 0 && c != '\t' && c != '\n' && c != '\r';
      mended.append(control ? ' ' : c);
    }
  }
}
