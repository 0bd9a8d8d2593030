package org.depeche.reader;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * XML without the control characters that no XML may hold, but texts pasted from word processors
 * bring: each becomes a space, where a parser would drop the rest of the file. NUL stays an error.
 */
final class XmlCharacters extends FilterReader {

  XmlCharacters(Reader in) {
    super(in);
  }

  @Override
  public int read() throws IOException {
    char[] one = new char[1];
    return read(one, 0, 1) < 0 ? -1 : one[0];
  }

  @Override
  public int read(char[] chars, int offset, int length) throws IOException {
    int count = super.read(chars, offset, length);
    for (int i = offset; i < offset + count; i++) {
      char c = chars[i];
      if (c < ' ' && c != 0 && c != '\t' && c != '\n' && c != '\r') {
        chars[i] = ' ';
      }
    }
    return count;
  }
}
