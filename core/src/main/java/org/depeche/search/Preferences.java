package org.depeche.search;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.depeche.index.NameKey;
import org.depeche.query.Filter;
import org.jspecify.annotations.Nullable;

/**
 * Which articles count more or less than what they say of the query: fresh ones, those of some
 * sections or sources. They change the order by relevance and the scores, never what is found.
 * Immutable.
 *
 * <p>The score of an article is multiplied by 1 + w · 2<sup>−age / half-life</sup>, w being {@link
 * org.depeche.plan.Weights#freshness()}, by the boost of its section and by the boost of its
 * source. The age is the time from its date to {@code asOf}; a later date is of no age. Where there
 * is no half-life, no date or no boost for a name, that factor is 1.
 *
 * @param halfLife the age at which half of what freshness adds is left, or null where age does not
 *     matter
 * @param asOf the moment that ages are counted to, or null for the moment of each search
 * @param boosts factors of sections and sources, each name at most once
 */
public record Preferences(@Nullable Duration halfLife, @Nullable Instant asOf, List<Boost> boosts) {

  /** Every article counts by what it says alone. */
  public static final Preferences NONE = new Preferences(null, null, List.of());

  /** How much more an article may count for its section or its source. */
  public static final float MAX_BOOST = 10;

  /** Refuses a half-life that is not positive and a name that stands twice; copies the list. */
  public Preferences {
    if (halfLife != null && (halfLife.isNegative() || halfLife.isZero())) {
      throw new IllegalArgumentException(
          "A half-life of " + halfLife + "; give a positive one, such as PT720H for 30 days.");
    }
    boosts = List.copyOf(boosts);
    Set<String> names = new HashSet<>();
    for (Boost boost : boosts) {
      if (!names.add(boost.filter().getClass().getSimpleName() + " " + boost.key())) {
        throw new IllegalArgumentException(
            boost.filter() + " is boosted twice; give each section and source one factor.");
      }
    }
  }

  /**
   * What the articles of a section or source count beside others.
   *
   * @param filter the {@link Filter.Section} or {@link Filter.Source}; names are compared as
   *     filters do it
   * @param factor what their scores are multiplied by: above 0, at most {@value #MAX_BOOST}; below
   *     1 they count less
   */
  public record Boost(Filter filter, float factor) {
    /** Refuses other filters, blank names and factors out of bounds. */
    public Boost {
      if (NameKey.of(name(filter)).isEmpty()) {
        throw new IllegalArgumentException(filter + " names none; give a name to boost.");
      }
      if (!(factor > 0 && factor <= MAX_BOOST)) {
        throw new IllegalArgumentException(
            "A boost of "
                + factor
                + " for "
                + filter
                + "; expected a factor above 0, at most "
                + MAX_BOOST
                + ".");
      }
    }

    String key() {
      return NameKey.of(name(filter));
    }

    private static String name(Filter filter) {
      return switch (filter) {
        case Filter.Section section -> section.name();
        case Filter.Source source -> source.name();
        case Filter.Author author -> throw unexpected(author);
        case Filter.Tag tag -> throw unexpected(tag);
        case Filter.Dates dates -> throw unexpected(dates);
      };
    }

    private static IllegalArgumentException unexpected(Filter filter) {
      return new IllegalArgumentException(
          filter + " cannot be boosted; sections and sources can, and freshness is for dates.");
    }
  }

  Preferences halfLife(Duration other) {
    return new Preferences(other, asOf, boosts);
  }

  Preferences asOf(Instant moment) {
    return new Preferences(halfLife, moment, boosts);
  }

  Preferences and(Boost boost) {
    List<Boost> more = new ArrayList<>(boosts);
    more.add(boost);
    return new Preferences(halfLife, asOf, more);
  }
}
