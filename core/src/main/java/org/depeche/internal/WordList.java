package org.depeche.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A list kept as a UTF-8 resource: one entry a line, blank lines and lines from {@code #} aside.
 */
public final class WordList {

  private WordList() {}

  /**
   * Reads a list.
   *
   * @param owner the class beside which the resource stands
   * @param name the name of the resource
   * @return the entries, stripped, in their order
   * @throws IllegalStateException if the resource is missing: the jar is incomplete
   */
  public static List<String> read(Class<?> owner, String name) {
    try (InputStream in = owner.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(
            "The list " + name + " is missing beside " + owner.getName() + "; reinstall the jar.");
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The list " + name + " cannot be read", e);
    }
  }
}
