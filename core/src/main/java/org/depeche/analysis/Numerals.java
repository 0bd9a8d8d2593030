package org.depeche.analysis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The figures of numerals that are one word: ordinals ({@code quarantième} is {@code 40e}, {@code
 * vingt-et-unième} is {@code 21e}) and cardinals with a hyphen ({@code septante-cinq} is {@code
 * 75}). A cardinal without a hyphen is left in words, but for the regional tens: {@code les Trente}
 * are not 30.
 */
final class Numerals {

  /** From one to sixteen; those that follow are made of them. */
  private static final List<String> UNITS =
      List.of(
          "un",
          "deux",
          "trois",
          "quatre",
          "cinq",
          "six",
          "sept",
          "huit",
          "neuf",
          "dix",
          "onze",
          "douze",
          "treize",
          "quatorze",
          "quinze",
          "seize");

  /** Ten and more units behind a ten are counted on: {@code soixante-douze}. */
  private static final Map<String, Integer> TENS =
      Map.of(
          "vingt",
          20,
          "trente",
          30,
          "quarante",
          40,
          "cinquante",
          50,
          "soixante",
          60,
          "septante",
          70,
          "huitante",
          80,
          "octante",
          80,
          "quatre-vingt",
          80,
          "nonante",
          90);

  private static final Map<String, String> FIGURES = new HashMap<>();

  static {
    for (int unit = 2; unit <= UNITS.size(); unit++) {
      addOrdinal(UNITS.get(unit - 1), unit);
    }
    for (int unit = 7; unit <= 9; unit++) {
      add("dix-" + UNITS.get(unit - 1), 10 + unit);
    }
    TENS.forEach(Numerals::addTen);
    add("quatre-vingts", 80);
    addOrdinal("cent", 100);
    addOrdinal("mille", 1000);
  }

  private Numerals() {}

  /** The figures of a numeral in small letters, with or without accents; null for other words. */
  static @Nullable String figures(String lower) {
    char last = lower.charAt(lower.length() - 1);
    boolean ordinal = last == 'e' || last == 's';
    return ordinal || lower.indexOf('-') > 0 || FIGURES.containsKey(lower)
        ? FIGURES.get(Folding.fold(lower))
        : null;
  }

  private static void addTen(String ten, int value) {
    if (ten.indexOf('-') > 0 || value >= 70) {
      FIGURES.put(ten, String.valueOf(value));
    }
    addOrdinal(ten, value);
    boolean toTwenty = value == 60 || ten.indexOf('-') > 0;
    for (int unit = 1; unit <= (toTwenty ? 16 : 9); unit++) {
      add(ten + '-' + UNITS.get(unit - 1), value + unit);
    }
    for (int unit = 7; toTwenty && unit <= 9; unit++) {
      add(ten + "-dix-" + UNITS.get(unit - 1), value + 10 + unit);
    }
    add(ten + "-et-un", value + 1);
    if (toTwenty) {
      add(ten + "-et-onze", value + 11);
    }
  }

  /** Adds a cardinal with a hyphen and its ordinal. */
  private static void add(String cardinal, int value) {
    FIGURES.put(cardinal, String.valueOf(value));
    addOrdinal(cardinal, value);
  }

  private static void addOrdinal(String cardinal, int value) {
    String stem =
        switch (cardinal.charAt(cardinal.length() - 1)) {
          case 'e' -> cardinal.substring(0, cardinal.length() - 1);
          case 'f' -> cardinal.substring(0, cardinal.length() - 1) + 'v';
          case 'q' -> cardinal + 'u';
          default -> cardinal;
        };
    String ordinal = value + "e";
    FIGURES.put(stem + "ieme", ordinal);
    FIGURES.put(stem + "iemes", ordinal);
  }
}
