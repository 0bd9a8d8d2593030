package org.depeche.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.depeche.plan.Match;
import org.depeche.search.Explanation;

/**
 * Explains a score for people: the whole first, then what the title, the text, the key words and
 * the names of the article gave, then the words by what they gave there. What rounds to nothing is
 * left out.
 */
final class WhyRenderer {
  private static final double LEAST = 0.005;
  private static final int INDENT = 10;

  private final Terminal terminal;

  WhyRenderer(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Where points come from, in the order in which they are told. */
  private enum Place {
    title,
    body,
    tags,
    names,
    preferences;

    static Place of(Explanation.Occurrence one) {
      return switch (one.field()) {
        case "title" -> title;
        case "tags" -> tags;
        case "section", "author" -> names;
        default -> body;
      };
    }
  }

  /** What a part of the query gave in one place. */
  private record Row(String typed, double score, String found) {}

  void write(Explanation why, String title) {
    print("why.score", SafeText.harmless(why.id()), why.score());
    if (!title.isBlank()) {
      Lines.wrapped(SafeText.harmless(title), terminal.width() - 2)
          .forEach(line -> terminal.out().println("  " + line));
    }
    if (why.parts().isEmpty()) {
      print("why.onlyFilters");
    }
    for (Place place : Place.values()) {
      List<Row> rows = rows(why, place);
      if (!rows.isEmpty()) {
        print("why.in." + place, sum(rows));
        rows.forEach(this::write);
      }
    }
    terminal.out().println();
  }

  private void write(Row row) {
    String points = terminal.message("why.points", row.score());
    String start = " ".repeat(Math.max(0, INDENT - 2 - points.length())) + points + "  ";
    String text = row.typed() + row.found();
    for (String line : Lines.wrapped(text, terminal.width() - INDENT)) {
      terminal.out().println(start + line);
      start = " ".repeat(INDENT);
    }
  }

  /** Says which of two stands above the other, and what makes the difference, most first. */
  void compare(Explanation one, Explanation other) {
    boolean first = one.score() >= other.score();
    Explanation above = first ? one : other;
    Explanation below = first ? other : one;
    if (Math.abs(above.score() - below.score()) < LEAST) {
      print("why.equal", SafeText.harmless(one.id()), SafeText.harmless(other.id()));
      return;
    }
    print(
        "why.above",
        SafeText.harmless(above.id()),
        SafeText.harmless(below.id()),
        above.score() - below.score());
    Map<String, double[]> sides = new LinkedHashMap<>();
    gather(above, 0, sides);
    gather(below, 1, sides);
    sides.entrySet().stream()
        .filter(side -> Math.abs(side.getValue()[0] - side.getValue()[1]) >= LEAST)
        .sorted(Comparator.comparingDouble(side -> side.getValue()[1] - side.getValue()[0]))
        .forEach(
            side ->
                write(
                    new Row(
                        side.getKey(),
                        side.getValue()[0] - side.getValue()[1],
                        terminal.message("why.against", side.getValue()[0], side.getValue()[1]))));
  }

  private void gather(Explanation why, int side, Map<String, double[]> sides) {
    for (Place place : Place.values()) {
      for (Row row : rows(why, place)) {
        String name =
            place == Place.preferences
                ? row.typed()
                : row.typed() + terminal.message("why.where." + place);
        sides.computeIfAbsent(name, none -> new double[2])[side] += row.score();
      }
    }
  }

  /** What the parts gave in one place, the most first. */
  private List<Row> rows(Explanation why, Place place) {
    List<Row> rows = new ArrayList<>();
    for (Explanation.Part part : why.parts()) {
      boolean preference = part.shares().isEmpty();
      double score =
          preference
              ? part.score()
              : part.shares().stream()
                  .filter(share -> share.field().equals(place.name()))
                  .mapToDouble(Explanation.Share::score)
                  .sum();
      if (preference == (place == Place.preferences) && Math.abs(score) >= LEAST) {
        rows.add(new Row(subject(part), score, preference ? "" : found(part, place)));
      }
    }
    rows.sort(Comparator.comparingDouble(Row::score).reversed());
    return rows;
  }

  private static double sum(List<Row> rows) {
    return rows.stream().mapToDouble(Row::score).sum();
  }

  private String subject(Explanation.Part part) {
    String typed =
        part.reason() == Explanation.Reason.FRESHNESS
            ? terminal.day(LocalDate.parse(part.typed()))
            : SafeText.harmless(part.typed());
    return terminal.message("why." + part.reason().name(), typed);
  }

  /** The forms that stand in the place, and how each answers what was typed. */
  private String found(Explanation.Part part, Place place) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    Map<String, Match> matches = new LinkedHashMap<>();
    for (Explanation.Occurrence one : part.occurrences()) {
      if (Place.of(one) == place) {
        String written = SafeText.harmless(one.written());
        counts.merge(written, 1, Integer::sum);
        matches.putIfAbsent(written, one.match());
      }
    }
    List<String> forms = new ArrayList<>();
    counts.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .forEach(
            form -> {
              Match match = matches.get(form.getKey());
              String kind =
                  match == null || match == Match.EXACT
                      ? ""
                      : terminal.message("why.kind", name(match));
              forms.add(terminal.message("why.form", form.getKey(), form.getValue()) + kind);
            });
    Set<String> notes = new LinkedHashSet<>(forms);
    boolean opening =
        part.shares().stream()
            .anyMatch(
                share ->
                    share.field().equals(place.name())
                        && share.evidence() == Explanation.Evidence.OPENING
                        && share.score() >= LEAST);
    if (opening && place == Place.body) {
      notes.add(terminal.message("evidence.OPENING"));
    }
    return notes.isEmpty() ? "" : terminal.message("why.found", String.join(", ", notes));
  }

  private String name(Enum<?> evidence) {
    return terminal.message("evidence." + evidence.name());
  }

  private void print(String key, Object... values) {
    terminal.out().println(terminal.message(key, values));
  }
}
