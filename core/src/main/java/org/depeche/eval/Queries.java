package org.depeche.eval;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Queries to be answered in one go: a text for every id, in the order of the file.
 *
 * <p>Texts are kept as they are, neither trimmed nor normalised, since a query may hold decomposed
 * accents or no-break spaces on purpose. Immutable.
 *
 * @param texts the text of every query, by id in file form; a text may be empty
 */
public record Queries(Map<String, String> texts) {

  /**
   * Copies the texts, in their order, and encodes the ids.
   *
   * @throws IllegalArgumentException if an id is empty
   */
  public Queries {
    Map<String, String> copy = LinkedHashMap.newLinkedHashMap(texts.size());
    texts.forEach((id, text) -> copy.put(TrecId.encode(id), text));
    texts = Collections.unmodifiableMap(copy);
  }

  /**
   * Reads a file of lines {@code id TAB text}, in UTF-8.
   *
   * <p>The text is all that follows the first tab. White space around the id is dropped, as is one
   * carriage return at the end of a line; blank lines without a tab are skipped.
   *
   * @param file the file
   * @return the queries
   * @throws MalformedLineException if a line has no tab or no id, repeats an id or is no UTF-8
   * @throws IOException if the file cannot be read
   */
  public static Queries read(Path file) throws IOException {
    Map<String, String> texts = new LinkedHashMap<>();
    try (TrecLines lines = new TrecLines(file)) {
      for (String line = lines.next(); line != null; line = lines.next()) {
        int tab = line.indexOf('\t');
        if (tab < 0 && line.isBlank()) {
          continue;
        }
        String id = tab < 0 ? "" : line.substring(0, tab).strip();
        if (id.isEmpty()) {
          throw lines.malformed(MalformedLineException.Expected.QUERY, "");
        }
        if (texts.putIfAbsent(TrecId.encode(id), line.substring(tab + 1)) != null) {
          throw lines.malformed(MalformedLineException.Expected.NEW_ID, "");
        }
      }
    }
    return new Queries(texts);
  }
}
