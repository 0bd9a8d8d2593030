package org.depeche.cli;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a line typed in the interactive mode asks for. */
enum Verb {
  /** A line without a colon in front: search for it; where it is empty, go on. */
  SEARCH(),
  NEXT("s", "n", "suite", "next"),
  PREVIOUS("p", "précédente", "previous"),
  OPEN("o", "ouvrir", "open"),
  READ("l", "lire", "read"),
  FILTER("f", "filtrer", "filter"),
  ALL("t", "tout", "everything"),
  DATE("d", "date"),
  RELEVANCE("r", "pertinence", "relevance"),
  HELP("a", "h", "?", "aide", "help"),
  QUIT("q", "quitter", "quit"),
  /** A command that there is not, or that may be several. */
  UNKNOWN();

  private static final String SIGN = ":";

  private final List<String> names;

  Verb(String... names) {
    this.names = List.of(names);
  }

  /**
   * A line as it is meant.
   *
   * @param verb what it asks for
   * @param rest what stands behind the verb; for a search, all of the line
   */
  record Typed(Verb verb, String rest) {}

  /** Reads a line: a colon and a name, a letter or the beginning of a name; or a query. */
  static Typed parse(String line) {
    String text = line.strip();
    if (!text.startsWith(SIGN)) {
      return new Typed(SEARCH, text);
    }
    String[] parts = text.substring(1).strip().split("\\s+", 2);
    return new Typed(named(folded(parts[0])), parts.length > 1 ? parts[1] : "");
  }

  private static Verb named(String name) {
    if (name.isEmpty()) {
      return UNKNOWN;
    }
    List<Verb> begun = begunBy(name);
    return Arrays.stream(values())
        .filter(verb -> verb.names.stream().anyMatch(known -> folded(known).equals(name)))
        .findFirst()
        .orElse(begun.size() == 1 ? begun.getFirst() : UNKNOWN);
  }

  private static List<Verb> begunBy(String name) {
    return Arrays.stream(values())
        .filter(verb -> verb.names.stream().anyMatch(known -> folded(known).startsWith(name)))
        .toList();
  }

  /** The commands of a language that begin as typed, as they are typed. */
  static List<String> completions(String typed, Locale language) {
    if (!typed.startsWith(SIGN)) {
      return List.of();
    }
    return begunBy(folded(typed.substring(1))).stream()
        .map(verb -> SIGN + verb.name(language))
        .toList();
  }

  /** The name in a language. */
  private String name(Locale language) {
    List<String> words = names.stream().filter(name -> name.length() > 1).toList();
    boolean french = language.getLanguage().equals(Locale.FRENCH.getLanguage());
    return french ? words.getFirst() : words.getLast();
  }

  private static String folded(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT);
  }
}
