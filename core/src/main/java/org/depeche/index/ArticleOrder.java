package org.depeche.index;

import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;

/**
 * The order of articles in a segment. It is the order in which archives mostly give them, so that
 * sorting mostly finds nothing to do; who wants the newest first begins at the end.
 */
final class ArticleOrder {

  /** By date, those without one before all others. */
  static final Sort BY_DATE =
      new Sort(new SortField(Schema.INSTANT, SortField.Type.LONG, false, Snapshot.WITHOUT_DATE));

  private ArticleOrder() {}
}
