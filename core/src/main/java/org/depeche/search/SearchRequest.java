package org.depeche.search;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.depeche.facet.FacetField;
import org.depeche.facet.FacetRequest;
import org.depeche.query.Filter;
import org.depeche.query.ParsedQuery;
import org.depeche.query.QueryParser;
import org.depeche.query.QueryTooComplexException;
import org.jspecify.annotations.Nullable;

/**
 * What to search for. Immutable.
 *
 * <pre>{@code
 * SearchRequest.builder("grève des trains")
 *     .all(true)
 *     .filter(new Filter.Section("Société"))
 *     .window(0, 20)
 *     .build()
 * }</pre>
 *
 * @param query the query, as a user types it: {@link org.depeche.query.QueryParser} has the grammar
 * @param text whether the query is a text instead, in which nothing is an operator; see {@link
 *     #ofText}
 * @param matching how many of the words an article has to hold
 * @param filters what an article has to be: one of the names of each kind that are given, and of
 *     all ranges of days that are given
 * @param sort in which order hits come
 * @param facets what hits are counted by, beside the hits themselves
 * @param offset how many hits to pass over, at least 0
 * @param limit how many hits to return, at least 0; offset and limit together at most {@value
 *     #MAX_DEPTH}
 * @param after the cursor that came with the page before ({@link SearchResult#next()}), or null for
 *     the first page; there is no offset then. Page after page, over an index that changes, no
 *     article comes twice and none is left out that stays as it is. By relevance, pages hold at
 *     most {@value #MAX_DEPTH} hits together; by date, there is no such bound
 * @param exactTotal whether to count every article with any of the words; otherwise that count may
 *     be a lower bound. Those with all of them are always counted
 * @param snippets how many snippets a hit has at the most, 0 for none
 * @param collapse whether of articles whose texts are nearly the same only the first is a hit, with
 *     the ids of the others ({@link Hit#alike()}); the total counts them all
 * @param preferences which articles count more or less than what they say
 */
public record SearchRequest(
    String query,
    boolean text,
    Matching matching,
    List<Filter> filters,
    SortOrder sort,
    List<FacetRequest> facets,
    int offset,
    int limit,
    @Nullable String after,
    boolean exactTotal,
    int snippets,
    boolean collapse,
    Preferences preferences) {

  /** How deep a result can be read. */
  public static final int MAX_DEPTH = 10_000;

  /** Checks the bounds, copies the lists. */
  public SearchRequest {
    if (offset < 0 || limit < 0 || snippets < 0) {
      throw new IllegalArgumentException(
          "offset "
              + offset
              + ", limit "
              + limit
              + ", snippets "
              + snippets
              + ": none of them may be negative.");
    }
    if ((long) offset + limit > MAX_DEPTH) {
      throw QueryTooComplexException.tooDeep((long) offset + limit, MAX_DEPTH);
    }
    if (after != null && offset > 0) {
      throw new IllegalArgumentException(
          "offset " + offset + " beside a cursor: a cursor says where to begin; give no offset.");
    }
    Objects.requireNonNull(matching, "matching");
    Objects.requireNonNull(sort, "sort");
    Objects.requireNonNull(preferences, "preferences");
    filters = List.copyOf(filters);
    facets = List.copyOf(facets);
  }

  /**
   * A request with the usual settings: the best matches, the first ten hits, two snippets each.
   *
   * @param query the query, as a user types it
   * @return the request
   */
  public static SearchRequest of(String query) {
    return builder(query).build();
  }

  /**
   * A request for the article that a text was taken from: some lines of it, or all. Nothing in it
   * is an operator, and of many words the rarest are looked for ({@link SearchResult#rarest()}).
   * Filters and the like may be added to its builder.
   *
   * @param text the text; of a longer one than {@value QueryParser#MAX_TEXT} UTF-16 units, as much
   *     is looked at
   * @return the request
   */
  public static SearchRequest ofText(String text) {
    Builder builder = builder(text);
    builder.text = true;
    return builder.build();
  }

  /** The query as understood on a day. */
  ParsedQuery parsed(LocalDate today) {
    return text ? QueryParser.text(query) : QueryParser.parse(query, today);
  }

  /** Whether every content word is required. */
  boolean requiresAll() {
    return matching == Matching.ALL;
  }

  /**
   * A request for every article, the newest first; filters may be added to its builder.
   *
   * @return the request
   */
  public static SearchRequest all() {
    return builder(QueryParser.EVERYTHING).sort(SortOrder.DATE).build();
  }

  /** The same request in another order. */
  SearchRequest sortedBy(SortOrder order) {
    return toBuilder().sort(order).build();
  }

  /**
   * Begins with the usual settings.
   *
   * @param query the query, as a user types it
   * @return a builder
   */
  public static Builder builder(String query) {
    return new Builder(query);
  }

  /**
   * Begins with this request.
   *
   * @return a builder
   */
  public Builder toBuilder() {
    Builder builder = new Builder(query);
    builder.text = text;
    builder.matching = matching;
    builder.filters.addAll(filters);
    builder.sort = sort;
    builder.facets.addAll(facets);
    builder.offset = offset;
    builder.limit = limit;
    builder.after = after;
    builder.exactTotal = exactTotal;
    builder.snippets = snippets;
    builder.collapse = collapse;
    builder.preferences = preferences;
    return builder;
  }

  /** Makes a request; what is not named is as usual. Not safe for use by several threads. */
  public static final class Builder {
    private String query;
    private boolean text;
    private Matching matching = Matching.BEST;
    private final List<Filter> filters = new ArrayList<>();
    private SortOrder sort = SortOrder.RELEVANCE;
    private final List<FacetRequest> facets = new ArrayList<>();
    private int offset;
    private int limit = 10;
    private @Nullable String after;
    private boolean exactTotal;
    private int snippets = 2;
    private boolean collapse;
    private Preferences preferences = Preferences.NONE;

    private Builder(String query) {
      this.query = query;
    }

    /**
     * Asks for something else in the same way.
     *
     * @param other the query, as a user types it
     * @return this builder
     */
    public Builder query(String other) {
      query = other;
      text = false;
      return this;
    }

    /**
     * How many of the words an article has to hold; else {@link Matching#BEST}.
     *
     * @param words how many
     * @return this builder
     */
    public Builder matching(Matching words) {
      matching = words;
      return this;
    }

    /**
     * Whether every content word is required: {@link Matching#ALL}, or else {@link Matching#BEST}.
     *
     * @param required true to require them
     * @return this builder
     */
    public Builder all(boolean required) {
      return matching(required ? Matching.ALL : Matching.BEST);
    }

    /**
     * Adds a filter.
     *
     * @param filter what an article has to be
     * @return this builder
     */
    public Builder filter(Filter filter) {
      filters.add(filter);
      return this;
    }

    /**
     * Adds filters.
     *
     * @param more what an article has to be
     * @return this builder
     */
    public Builder filters(Collection<? extends Filter> more) {
      filters.addAll(more);
      return this;
    }

    /**
     * In which order hits come; else the best first.
     *
     * @param order the order
     * @return this builder
     */
    public Builder sort(SortOrder order) {
      sort = order;
      return this;
    }

    /**
     * Adds a facet, of the ten most frequent values.
     *
     * @param field what hits are counted by
     * @return this builder
     */
    public Builder facet(FacetField field) {
      return facet(field, FacetRequest.DEFAULT_TOP);
    }

    /**
     * Adds a facet.
     *
     * @param field what hits are counted by
     * @param top how many values are told at the most
     * @return this builder
     */
    public Builder facet(FacetField field, int top) {
      facets.add(new FacetRequest(field, top));
      return this;
    }

    /**
     * Adds a facet of all years or months in the order of time.
     *
     * @param field {@link FacetField#YEAR} or {@link FacetField#MONTH}
     * @return this
     */
    public Builder timeline(FacetField field) {
      facets.add(FacetRequest.timeline(field));
      return this;
    }

    /**
     * Where to begin; else with the first hit.
     *
     * @param cursor the cursor that came with the page before, or null
     * @return this builder
     */
    public Builder after(@Nullable String cursor) {
      after = cursor;
      return this;
    }

    /**
     * Which hits are returned; else the first ten.
     *
     * @param passedOver how many hits to pass over
     * @param most how many hits to return
     * @return this builder
     */
    public Builder window(int passedOver, int most) {
      offset = passedOver;
      limit = most;
      return this;
    }

    /**
     * Whether every hit is counted; else the count may be a lower bound.
     *
     * @param exact true to count them
     * @return this builder
     */
    public Builder exactTotal(boolean exact) {
      exactTotal = exact;
      return this;
    }

    /**
     * How many snippets a hit has; else two.
     *
     * @param most how many at the most, 0 for none
     * @return this builder
     */
    public Builder snippets(int most) {
      snippets = most;
      return this;
    }

    /**
     * Whether of articles whose texts are nearly the same only the first is a hit; else each is.
     *
     * @param first true to show the first alone
     * @return this builder
     */
    public Builder collapse(boolean first) {
      collapse = first;
      return this;
    }

    /**
     * Has fresh articles count more; else their age does not matter. See {@link Preferences}.
     *
     * @param halfLife the age at which half of what freshness adds is left
     * @return this builder
     * @throws IllegalArgumentException if it is not positive
     */
    public Builder freshness(Duration halfLife) {
      preferences = preferences.halfLife(halfLife);
      return this;
    }

    /**
     * To which moment the ages of articles are counted; else to that of the search.
     *
     * @param moment the moment
     * @return this builder
     */
    public Builder asOf(Instant moment) {
      preferences = preferences.asOf(moment);
      return this;
    }

    /**
     * Has the articles of a section count more or less.
     *
     * @param section the section
     * @param factor what their scores are multiplied by: above 0, at most {@link
     *     Preferences#MAX_BOOST}
     * @return this builder
     * @throws IllegalArgumentException if it is out of bounds, or the section has a factor already
     */
    public Builder boost(Filter.Section section, float factor) {
      preferences = preferences.and(new Preferences.Boost(section, factor));
      return this;
    }

    /**
     * Has the articles of a source count more or less.
     *
     * @param source the source
     * @param factor what their scores are multiplied by: above 0, at most {@link
     *     Preferences#MAX_BOOST}
     * @return this builder
     * @throws IllegalArgumentException if it is out of bounds, or the source has a factor already
     */
    public Builder boost(Filter.Source source, float factor) {
      preferences = preferences.and(new Preferences.Boost(source, factor));
      return this;
    }

    /**
     * Makes the request.
     *
     * @return the request
     * @throws QueryTooComplexException if the window reaches beyond hit {@value #MAX_DEPTH}
     * @throws IllegalArgumentException if it is negative, or an offset stands beside a cursor
     */
    public SearchRequest build() {
      return new SearchRequest(
          query,
          text,
          matching,
          filters,
          sort,
          facets,
          offset,
          limit,
          after,
          exactTotal,
          snippets,
          collapse,
          preferences);
    }
  }
}
