package org.depeche.index;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.OptionalLong;

/** Reads {@code CURRENT}: which generation of an index is published. */
public final class CurrentGeneration {

  private CurrentGeneration() {}

  /**
   * The number of the published generation.
   *
   * @param layout where the index is
   * @return the number, or empty where nothing was ever published there
   * @throws DamagedIndexException if {@code CURRENT} holds no number, or is missing beside
   *     generations
   * @throws IOException if it cannot be read
   */
  public static OptionalLong read(IndexLayout layout) throws IOException {
    String text;
    try {
      text = new String(Files.readAllBytes(layout.current()), StandardCharsets.ISO_8859_1).strip();
    } catch (NoSuchFileException e) {
      // A first run that died may leave generation 1 unpublished, never a later one.
      List<Long> numbers = layout.numbers();
      if (!numbers.isEmpty() && numbers.get(numbers.size() - 1) > 1) {
        throw new DamagedIndexException(
            layout.current(), "the file is missing." + remedy(numbers), e);
      }
      return OptionalLong.empty();
    }
    if (!text.matches("0*[1-9][0-9]{0,17}")) {
      throw new DamagedIndexException(
          layout.current(),
          "it holds \""
              + shortened(text)
              + "\"; expected one line with the number of the published generation."
              + remedy(layout.numbers()));
    }
    return OptionalLong.of(Long.parseLong(text));
  }

  /**
   * The content of {@code CURRENT} for a generation.
   *
   * @param number the number of a generation
   * @return one line
   */
  public static byte[] line(long number) {
    return (number + "\n").getBytes(StandardCharsets.US_ASCII);
  }

  private static String remedy(List<Long> numbers) {
    return " The generations here are " + numbers + ": write the newest that is whole into it.";
  }

  private static String shortened(String text) {
    String visible = text.replaceAll("[^ -~]", "?");
    return visible.length() <= 40 ? visible : visible.substring(0, 40) + "…";
  }
}
