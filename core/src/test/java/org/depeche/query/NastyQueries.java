package org.depeche.query;

import java.util.List;
import java.util.Random;

/** Random queries of everything that means something somewhere, and of what should not. */
public final class NastyQueries {
  private static final List<String> PIECES =
      List.of(
          " ",
          " ",
          " ",
          " ",
          " ",
          "\u00A0",
          "\u202F",
          "\t",
          "\n",
          "\"",
          "\"",
          "(",
          "(",
          ")",
          ")",
          "-",
          "+",
          "*",
          "~",
          ":",
          ".",
          "..",
          "/",
          "'",
          "’",
          "«",
          "»",
          "“",
          "”",
          "–",
          "—",
          "…",
          " ET ",
          " OU ",
          " SAUF ",
          " AND ",
          " OR ",
          " NOT ",
          "ET",
          "OU",
          "SAUF",
          "titre:",
          "title:",
          "section:",
          "source:",
          "auteur:",
          "author:",
          "date:",
          "depuis:",
          "since:",
          "avant:",
          "before:",
          "foo:",
          "2023",
          "09/2023",
          "13/09/2023",
          "2023-09",
          "31/02/2023",
          "septembre 2023",
          "2023-01..2023-06",
          "9999",
          "0000",
          "grève",
          "SNCF",
          "la",
          "le",
          "Paris",
          "coopération",
          "militaire",
          "l’État",
          "porte-avions",
          "aujourd'hui",
          "anti",
          "x",
          "ß",
          "İ",
          "œuvre",
          "e\u0301",
          "\u0301",
          "\u0000",
          "\u0001",
          "\u0002",
          "\uD83D\uDE00",
          "\uD83D",
          "\uDE00",
          "\u200D",
          "\u202E",
          "\uFEFF",
          "中文",
          "عربى",
          "123",
          "-0,5",
          "C++",
          "@",
          "&",
          "\\",
          "[",
          "]",
          "{",
          "}",
          "^",
          "?",
          "!",
          "||",
          "&&",
          "%",
          "$");

  private NastyQueries() {}

  /** A query; most are short, some are longer than allowed. */
  public static String draw(Random random) {
    int pieces = 1 + random.nextInt(random.nextInt(50) == 0 ? 400 : 14);
    StringBuilder query = new StringBuilder();
    for (int i = 0; i < pieces; i++) {
      query.append(PIECES.get(random.nextInt(PIECES.size())));
      if (random.nextInt(40) == 0) {
        query.append((char) random.nextInt(Character.MAX_VALUE + 1));
      }
    }
    return query.toString();
  }
}
