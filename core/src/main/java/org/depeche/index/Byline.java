package org.depeche.index;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The people that a byline names: {@code Jeanne Martin, Paul Petit et Ali Benali} are three. It is
 * taken apart where every part looks like a first and a last name, so that {@code Petit, Paul},
 * {@code Reuters, AFP} and {@code Jeanne Martin, correspondante à Rome} stay what they are.
 */
final class Byline {
  private static final Pattern BETWEEN =
      Pattern.compile("[\\s\\p{Z}]*[,;/&][\\s\\p{Z}]*|[\\s\\p{Z}]+(?iu:et|and)[\\s\\p{Z}]+");

  private static final Pattern PERSON =
      Pattern.compile("\\p{Lu}[\\p{L}\\p{M}.'’-]*(?:[\\s\\p{Z}]+[\\p{L}\\p{M}.'’-]+)+");

  private static final int MOST = 20;

  private Byline() {}

  /** The names in a byline; the byline alone where it is no list of people. */
  static List<String> names(String byline) {
    List<String> names =
        Arrays.stream(BETWEEN.split(NameKey.spelling(byline)))
            .filter(name -> !name.isEmpty())
            .toList();
    boolean people =
        names.size() > 1
            && names.size() <= MOST
            && names.stream().allMatch(name -> PERSON.matcher(name).matches());
    return people ? names : List.of(byline);
  }
}
