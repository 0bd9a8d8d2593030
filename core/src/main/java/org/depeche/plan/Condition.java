package org.depeche.plan;

import java.util.List;
import org.depeche.query.Filter;

/**
 * Which articles a query with operators finds, as data; its score is the affair of the clauses.
 * Nested at most about three times as deep as the groups of a query may be.
 */
public sealed interface Condition {

  /**
   * Articles that hold a clause.
   *
   * @param clause the clause
   * @param kin whether kin of its words will do
   */
  record Holds(Clause clause, boolean kin) implements Condition {}

  /**
   * Articles that a filter lets pass.
   *
   * @param filter the filter
   */
  record Is(Filter filter) implements Condition {}

  /**
   * Articles that meet every condition.
   *
   * @param conditions the conditions; none is met by every article
   */
  record AllOf(List<Condition> conditions) implements Condition {

    /** Copies the conditions. */
    public AllOf {
      conditions = List.copyOf(conditions);
    }
  }

  /**
   * Articles that meet any condition.
   *
   * @param conditions at least one condition
   */
  record AnyOf(List<Condition> conditions) implements Condition {

    /** Copies the conditions. */
    public AnyOf {
      conditions = List.copyOf(conditions);
    }
  }

  /**
   * Articles that do not meet a condition.
   *
   * @param condition the condition
   */
  record Not(Condition condition) implements Condition {}

  /**
   * The conditions in it that do not hold others.
   *
   * @return each {@link Holds} and {@link Is}, in the order of the query
   */
  default List<Condition> leaves() {
    return switch (this) {
      case Holds holds -> List.of(holds);
      case Is is -> List.of(is);
      case Not not -> not.condition().leaves();
      case AllOf all -> all.conditions().stream().flatMap(c -> c.leaves().stream()).toList();
      case AnyOf any -> any.conditions().stream().flatMap(c -> c.leaves().stream()).toList();
    };
  }

  /**
   * What was typed that an article holds which meets it.
   *
   * @return words and phrases as typed, in the order of the query; none that is excluded
   */
  default List<String> typed() {
    return switch (this) {
      case Holds holds -> List.of(holds.clause().typed());
      case Is is -> List.of();
      case Not not -> List.of();
      case AllOf all -> all.conditions().stream().flatMap(c -> c.typed().stream()).toList();
      case AnyOf any -> {
        List<String> either = any.conditions().stream().flatMap(c -> c.typed().stream()).toList();
        yield either.isEmpty() ? either : List.of(String.join(" OU ", either));
      }
    };
  }

  /**
   * Whether whatever meets it holds a word that is looked for.
   *
   * @return false where an exclusion or a filter alone may let an article pass
   */
  default boolean holdsWords() {
    return switch (this) {
      case Holds holds -> true;
      case Is is -> false;
      case Not not -> false;
      case AllOf all -> all.conditions().stream().anyMatch(Condition::holdsWords);
      case AnyOf any -> any.conditions().stream().allMatch(Condition::holdsWords);
    };
  }
}
