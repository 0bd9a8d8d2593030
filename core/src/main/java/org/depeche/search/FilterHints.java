package org.depeche.search;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.depeche.facet.FacetCounter;
import org.depeche.facet.FacetCounts;
import org.depeche.facet.FacetField;
import org.depeche.facet.FacetRequest;
import org.depeche.facet.Overview;
import org.depeche.index.NameKey;
import org.depeche.index.Schema;
import org.depeche.index.Snapshot;
import org.depeche.plan.Condition;
import org.depeche.plan.Plan;
import org.depeche.query.Filter;

/** Finds what the filters of a search ask for that the index has nowhere. */
final class FilterHints {
  private static final int MAX_NEAREST = 3;

  /** Of a shorter name one letter may be another, of this and longer ones two. */
  private static final int LONG_NAME = 5;

  private FilterHints() {}

  /** The hints for the filters of a request and of its query, in their order. */
  static List<Hint> of(SearchRequest request, Plan plan, Snapshot snapshot) throws IOException {
    Stream<Filter> ofQuery =
        plan.condition() == null
            ? Stream.of()
            : plan.condition().leaves().stream()
                .filter(Condition.Is.class::isInstance)
                .map(leaf -> ((Condition.Is) leaf).filter());
    List<Hint> hints = new ArrayList<>();
    for (Filter filter : Stream.concat(request.filters().stream(), ofQuery).distinct().toList()) {
      switch (filter) {
        case Filter.Section section ->
            addName(section, Schema.SECTION, section.name(), FacetField.SECTION, snapshot, hints);
        case Filter.Source source ->
            addName(source, Schema.SOURCE, source.name(), FacetField.SOURCE, snapshot, hints);
        case Filter.Author author ->
            addName(author, Schema.AUTHOR, author.name(), FacetField.AUTHOR, snapshot, hints);
        case Filter.Tag tag ->
            addName(tag, Schema.TAG, tag.name(), FacetField.TAG, snapshot, hints);
        case Filter.Dates days -> addDays(days, snapshot, hints);
      }
    }
    return hints;
  }

  private static void addName(
      Filter filter,
      String field,
      String name,
      FacetField facet,
      Snapshot snapshot,
      List<Hint> hints)
      throws IOException {
    String key = NameKey.of(name);
    if (snapshot.frequency(new Term(field, key)) > 0) {
      return;
    }
    List<FixedBitSet> all = Overview.live(snapshot);
    FacetRequest everyName = new FacetRequest(facet, Integer.MAX_VALUE);
    List<String> names =
        FacetCounter.count(snapshot, all, List.of(everyName)).get(0).values().stream()
            .map(FacetCounts.Value::name)
            .toList();
    Set<String> nearest = new LinkedHashSet<>();
    LevenshteinAutomata edits = new LevenshteinAutomata(key, true);
    for (int edit = 1; edit <= (key.length() < LONG_NAME ? 1 : 2); edit++) {
      CharacterRunAutomaton alike = new CharacterRunAutomaton(edits.toAutomaton(edit));
      names.stream().filter(other -> alike.run(NameKey.of(other))).forEach(nearest::add);
    }
    hints.add(new Hint.UnknownName(filter, nearest.stream().limit(MAX_NEAREST).toList()));
  }

  private static void addDays(Filter.Dates days, Snapshot snapshot, List<Hint> hints)
      throws IOException {
    Overview overview = Overview.of(snapshot, 1);
    if (overview.first().isEmpty() || overview.last().isEmpty()) {
      return;
    }
    LocalDate first = overview.first().get();
    LocalDate last = overview.last().get();
    LocalDate from = days.from();
    LocalDate to = days.to();
    if (from != null && from.isAfter(last) || to != null && to.isBefore(first)) {
      hints.add(new Hint.OutsideArchive(days, first, last));
    }
  }
}
