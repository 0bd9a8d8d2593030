package org.depeche.plan;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.depeche.index.Schema;
import org.depeche.query.Filter;
import org.depeche.query.QueryPart;

/**
 * Turns the parts of a query into the condition that its articles meet, and has the clauses made
 * that score them. An operator means a word in all its inflections, and never its kin; text without
 * an operator is found by its kin too, unless it is required.
 */
final class PartPlanner {
  private final QueryWords words;
  private final LeafPlanner leaves;
  private final boolean headline;
  private final List<Plan.Wanted> wanted = new ArrayList<>();

  /** {@code headline}: whether what is quoted is quoted from somebody, and required by nobody. */
  PartPlanner(QueryWords words, LeafPlanner leaves, boolean headline) {
    this.headline = headline;
    this.words = words;
    this.leaves = leaves;
  }

  /** What the articles of a sequence have to meet. */
  private static final class Demands {
    private final List<Condition> always = new ArrayList<>();
    private final List<Condition> required = new ArrayList<>();
    private final List<Condition> optional = new ArrayList<>();
    private final Map<Class<?>, List<Condition>> names = new LinkedHashMap<>();

    /** An article has one of the names of a kind that are given, and is of all days. */
    void add(Filter filter) {
      Condition condition = new Condition.Is(filter);
      if (filter instanceof Filter.Dates) {
        always.add(condition);
      } else {
        names.computeIfAbsent(filter.getClass(), kind -> new ArrayList<>()).add(condition);
      }
    }

    /** Empty where nothing is demanded. */
    Optional<Condition> condition() {
      List<Condition> all = new ArrayList<>(always);
      names.values().forEach(ofKind -> any(ofKind).ifPresent(all::add));
      all.addAll(required);
      if (required.isEmpty()) {
        any(optional).ifPresent(all::add);
      }
      return all(all);
    }
  }

  private static Optional<Condition> all(List<Condition> conditions) {
    return conditions.size() < 2
        ? conditions.stream().findFirst()
        : Optional.of(new Condition.AllOf(conditions));
  }

  private static Optional<Condition> any(List<Condition> conditions) {
    return conditions.size() < 2
        ? conditions.stream().findFirst()
        : Optional.of(new Condition.AnyOf(conditions));
  }

  /** What an article may lack of the query that was planned. */
  List<Plan.Wanted> wanted() {
    return wanted;
  }

  /** The condition of a whole query; empty where it has no words. */
  Optional<Condition> query(List<QueryPart> parts, boolean all) throws IOException {
    return sequence(parts, all, true, LeafPlanner.Use.WANTED);
  }

  /**
   * The condition of a sequence of parts.
   *
   * @param all whether everything in it is required
   * @param whole whether it is the whole query
   */
  private Optional<Condition> sequence(
      List<QueryPart> parts, boolean all, boolean whole, LeafPlanner.Use use) throws IOException {
    boolean everything = all || parts.stream().anyMatch(QueryPart.AllOf.class::isInstance);
    ContentWords content = new ContentWords(words.wanted(parts));
    Demands demands = new Demands();
    List<Condition> undecided = everything ? demands.required : demands.optional;
    for (QueryPart part : parts) {
      switch (part) {
        case QueryPart.Excluded excluded ->
            operand(excluded, all, use).ifPresent(demands.always::add);
        case QueryPart.Restriction restriction -> demands.add(restriction.filter());
        case QueryPart.Required(QueryPart.Restriction restriction) ->
            demands.always.add(new Condition.Is(restriction.filter()));
        case QueryPart.Required required ->
            operand(required, all, use).ifPresent(held -> demands.required.add(want(held, whole)));
        case QueryPart.AllOf together ->
            operand(together, all, use).ifPresent(held -> demands.required.add(want(held, whole)));
        case QueryPart.Text text -> {
          List<Clause> clauses = leaves.text(text, content, use, !everything);
          held(clauses, false).forEach(held -> want(held, whole));
          undecided.addAll(held(clauses, whole && !everything));
        }
        case QueryPart.Phrase phrase when headline && !everything -> {
          if (!leaves.isTooLong(phrase)) {
            undecided.addAll(held(leaves.phrase(phrase, use), false));
          }
          List<Clause> clauses = leaves.text(phrase, content, use, true);
          held(clauses, false).forEach(held -> want(held, whole));
          undecided.addAll(held(clauses, whole));
        }
        case QueryPart.Phrase phrase when leaves.isTooLong(phrase) && !everything -> {
          // Nobody remembers so much to the letter: its words are text.
          List<Clause> clauses = leaves.text(phrase, content, use, true);
          held(clauses, false).forEach(held -> want(held, whole));
          undecided.addAll(held(clauses, whole));
        }
        case QueryPart.Phrase phrase -> {
          held(leaves.phrase(phrase, use), false)
              .forEach(held -> demands.required.add(want(held, whole)));
          if (whole && !everything) {
            // Its words score by themselves, too.
            leaves.text(phrase, content, use, true);
          }
        }
        case QueryPart.InTitle title when title.part() instanceof QueryPart.Phrase ->
            operand(title, all, use).ifPresent(held -> demands.required.add(want(held, whole)));
        default -> operand(part, all, use).ifPresent(held -> undecided.add(want(held, whole)));
      }
    }
    return demands.condition();
  }

  /** Notes what a part of the whole query asks for. */
  private Condition want(Condition held, boolean whole) {
    if (whole && held.holdsWords()) {
      List<String> typed = held.typed();
      wanted.add(new Plan.Wanted(String.join(" ", typed), held));
    }
    return held;
  }

  /** The condition of a part with an operator; empty where it has no words. */
  private Optional<Condition> operand(QueryPart part, boolean all, LeafPlanner.Use use)
      throws IOException {
    return switch (part) {
      case QueryPart.Leaf leaf -> all(held(leaves.alone(leaf, use), false));
      case QueryPart.InTitle title ->
          all(
              held(
                  leaves.alone(title.part(), new LeafPlanner.Use(use.wanted(), Schema.TITLE)),
                  false));
      case QueryPart.Restriction restriction -> Optional.of(new Condition.Is(restriction.filter()));
      case QueryPart.Required required -> operand(required.part(), all, use);
      // What is excluded is excluded by any of its words, whatever is required otherwise.
      case QueryPart.Excluded excluded ->
          operand(excluded.part(), false, LeafPlanner.Use.EXCLUDED).map(Condition.Not::new);
      case QueryPart.AllOf together -> all(operands(together.parts(), all, use));
      case QueryPart.AnyOf either -> any(operands(either.parts(), all, use));
      case QueryPart.Group group -> sequence(group.parts(), all, false, use);
    };
  }

  private List<Condition> operands(List<QueryPart> parts, boolean all, LeafPlanner.Use use)
      throws IOException {
    List<Condition> conditions = new ArrayList<>();
    for (QueryPart part : parts) {
      operand(part, all, use).ifPresent(conditions::add);
    }
    return conditions;
  }

  private static List<Condition> held(List<Clause> clauses, boolean kin) {
    List<Condition> conditions = new ArrayList<>();
    clauses.forEach(clause -> conditions.add(new Condition.Holds(clause, kin)));
    return conditions;
  }
}
