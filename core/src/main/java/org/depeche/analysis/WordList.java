package org.depeche.analysis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A word list of the package's resources: UTF-8, one word a line, perhaps a TAB and what belongs to
 * the word; lines that start with {@code #} are its header. Immutable.
 */
final class WordList {
  private final Map<String, String> entries;

  private WordList(Map<String, String> entries) {
    this.entries = entries;
  }

  static WordList load(String resource) {
    InputStream stream = WordList.class.getResourceAsStream(resource);
    if (stream == null) {
      throw new IllegalStateException(
          "The resource org/depeche/analysis/" + resource + " is missing: the jar is incomplete.");
    }
    Map<String, String> entries = new LinkedHashMap<>();
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      String line;
      while ((line = lines.readLine()) != null) {
        if (!line.isBlank() && line.charAt(0) != '#') {
          String[] fields = line.split("\t", -1);
          entries.put(fields[0], fields.length > 1 ? fields[1] : "");
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The resource " + resource + " cannot be read.", e);
    }
    return new WordList(Collections.unmodifiableMap(entries));
  }

  boolean contains(String word) {
    return entries.containsKey(word);
  }

  /** What the list says of a word, or null where the word is not in the list. */
  @Nullable String get(String word) {
    return entries.get(word);
  }

  /** Whether the list has a word and says this of it. */
  boolean is(String word, String mark) {
    return mark.equals(entries.get(word));
  }

  /** Every word and what the list says of it, in the order of the list. */
  Map<String, String> entries() {
    return entries;
  }
}
