package org.depeche.search;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.depeche.article.PublicationDate;
import org.depeche.index.NameKey;
import org.depeche.index.Schema;
import org.depeche.index.Snapshot;
import org.depeche.query.Filter;
import org.jspecify.annotations.Nullable;

/**
 * The documents of a snapshot that a search may find: those that live and pass the filters. For one
 * search.
 */
final class AcceptedDocuments {

  /** All that live. */
  static final AcceptedDocuments ALL = new AcceptedDocuments(null, Set.of());

  /** Milliseconds count no farther years; no article is of them. */
  private static final int FARTHEST = 200_000_000;

  private final @Nullable Weight filter;
  private final Set<Integer> leftOut;

  private AcceptedDocuments(@Nullable Weight filter, Set<Integer> leftOut) {
    this.filter = filter;
    this.leftOut = leftOut;
  }

  /**
   * Compiles filters.
   *
   * @param conditions lists of filters, all of which have to be passed; a list is passed by an
   *     article that has one of its names of each kind, and is of all its ranges of days
   */
  static AcceptedDocuments of(List<List<Filter>> conditions, Snapshot snapshot) throws IOException {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    boolean any = false;
    for (List<Filter> condition : conditions) {
      for (Query part : queries(condition)) {
        query.add(part, BooleanClause.Occur.FILTER);
        any = true;
      }
    }
    if (!any) {
      return ALL;
    }
    IndexSearcher searcher = snapshot.searcher();
    Query rewritten = searcher.rewrite(query.build());
    return new AcceptedDocuments(
        searcher.createWeight(rewritten, ScoreMode.COMPLETE_NO_SCORES, 1), Set.of());
  }

  /** The same without some documents, given by their numbers in the snapshot. */
  AcceptedDocuments without(Set<Integer> documents) {
    return new AcceptedDocuments(filter, documents);
  }

  /** Whether an article that lives may be left out. */
  boolean isFiltered() {
    return filter != null || !leftOut.isEmpty();
  }

  /** Whether a document, by its number in the snapshot, may be found. */
  boolean contains(int document, Snapshot snapshot) throws IOException {
    List<LeafReaderContext> segments = snapshot.reader().leaves();
    LeafReaderContext segment = segments.get(ReaderUtil.subIndex(document, segments));
    Bits accepted = in(segment);
    return accepted == null || accepted.get(document - segment.docBase);
  }

  /** The documents of a segment; null for all. */
  @Nullable Bits in(LeafReaderContext leaf) throws IOException {
    Bits live = leaf.reader().getLiveDocs();
    if (!isFiltered()) {
      return live;
    }
    int end = leaf.reader().maxDoc();
    FixedBitSet accepted = new FixedBitSet(Math.max(1, end));
    Scorer scorer = filter == null ? null : filter.scorer(leaf);
    if (scorer != null) {
      accepted.or(scorer.iterator());
    } else if (filter == null) {
      accepted.set(0, end);
    }
    if (live != null) {
      live.applyMask(accepted, 0);
    }
    for (int document : leftOut) {
      if (document >= leaf.docBase && document < leaf.docBase + end) {
        accepted.clear(document - leaf.docBase);
      }
    }
    return accepted;
  }

  private static List<Query> queries(List<Filter> filters) {
    Map<String, List<BytesRef>> names = new LinkedHashMap<>();
    List<Query> queries = new ArrayList<>();
    for (Filter filter : filters) {
      switch (filter) {
        case Filter.Section section -> add(names, Schema.SECTION, section.name());
        case Filter.Source source -> add(names, Schema.SOURCE, source.name());
        case Filter.Author author -> add(names, Schema.AUTHOR, author.name());
        case Filter.Tag tag -> add(names, Schema.TAG, tag.name());
        case Filter.Dates dates -> queries.add(query(dates));
      }
    }
    names.forEach(
        (field, keys) ->
            queries.add(
                keys.size() == 1
                    ? new TermQuery(new Term(field, keys.get(0)))
                    : new TermInSetQuery(field, keys)));
    return queries;
  }

  private static void add(Map<String, List<BytesRef>> names, String field, String name) {
    names.computeIfAbsent(field, none -> new ArrayList<>()).add(new BytesRef(NameKey.of(name)));
  }

  private static Query query(Filter.Dates dates) {
    LocalDate from = dates.from();
    LocalDate to = dates.to();
    return NumericDocValuesField.newSlowRangeQuery(
        Schema.INSTANT,
        from == null ? Long.MIN_VALUE : startOf(from),
        to == null ? Long.MAX_VALUE : endOf(to));
  }

  private static long endOf(LocalDate day) {
    return Math.abs(day.getYear()) > FARTHEST ? startOf(day) : startOf(day.plusDays(1)) - 1;
  }

  private static long startOf(LocalDate day) {
    if (Math.abs(day.getYear()) > FARTHEST) {
      return day.getYear() > 0 ? Long.MAX_VALUE : Long.MIN_VALUE;
    }
    return day.atStartOfDay(PublicationDate.defaultZone()).toInstant().toEpochMilli();
  }
}
