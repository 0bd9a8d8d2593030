package org.depeche.reader;

import java.nio.file.Path;
import java.util.Objects;

/**
 * Something that could not be read: a line, a file, or a folder. It never stops a run.
 *
 * @param file the file or folder, as it was reached from the path given
 * @param line the line in the unpacked file, from 1, or 0 for the file as a whole
 * @param why what is wrong, what was expected and what to do, without the file's name
 */
public record ReadProblem(Path file, int line, Reason why) implements ReadResult {

  /** Checks what it is given. */
  public ReadProblem {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(why, "why");
    if (line < 0) {
      throw new IllegalArgumentException(
          "Line " + line + " of " + file + "; expected a line from 1, or 0 for the whole file.");
    }
  }

  /**
   * What is wrong, in English.
   *
   * @return what is wrong, what was expected and what to do
   */
  public String reason() {
    return why.toString();
  }

  /** One line for people: {@code articles/sport.jsonl:7: the key "id" is missing; …}. */
  @Override
  public String toString() {
    return line == 0 ? file + ": " + why : file + ":" + line + ": " + why;
  }
}
