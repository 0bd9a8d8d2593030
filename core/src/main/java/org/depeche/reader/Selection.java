package org.depeche.reader;

import java.util.List;

/**
 * Which of the files in a folder are read, by patterns as {@code .gitignore} has them: {@code
 * *.md}, {@code sport/}, {@code /archives/**}. A file that is given by itself is read in any case,
 * and so is everything in an archive that is read. Immutable.
 *
 * <p>Beside it the files called {@code .depecheignore} hold, in every folder for what is below it;
 * what is excluded here they cannot bring back.
 *
 * @param include a file is read if one of these fits it or a folder around it; all where there is
 *     none
 * @param exclude a file or folder that one of these fits is left out
 */
public record Selection(List<String> include, List<String> exclude) {

  /** Every file of a known type. */
  public static final Selection ALL = new Selection(List.of(), List.of());

  /**
   * Copies the lists.
   *
   * @throws IllegalArgumentException if a pattern is blank or begins with {@code !}
   */
  public Selection {
    include = List.copyOf(include);
    exclude = List.copyOf(exclude);
    check(include);
    check(exclude);
  }

  /**
   * Whether a text is a pattern.
   *
   * @param pattern any text
   * @return false where it is blank or begins with {@code !}
   */
  public static boolean isPattern(String pattern) {
    return !pattern.isBlank() && !pattern.startsWith("!");
  }

  private static void check(List<String> patterns) {
    for (String pattern : patterns) {
      if (!isPattern(pattern)) {
        throw new IllegalArgumentException(
            "\""
                + pattern
                + "\" is no pattern for files; expected one like *.md or sport/. What is to be left"
                + " out goes among the excluded ones.");
      }
    }
  }
}
