package org.depeche.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.depeche.search.Hit;
import org.depeche.search.SearchResult;
import org.jspecify.annotations.Nullable;

/** The pages of one search up to the one that is shown, by their cursors, and their addresses. */
final class ShownPages {
  /** In the place of a cursor, since the first page has none. */
  static final String FIRST = "";

  private final List<String> cursors = new ArrayList<>();
  private final Map<Integer, String> addresses = new HashMap<>();
  private final Map<Integer, String> ids = new HashMap<>();
  private @Nullable String next;

  /** Takes the page behind a cursor in; the first one begins a search. */
  void add(String cursor, SearchResult page) {
    if (cursor.equals(FIRST)) {
      cursors.clear();
      addresses.clear();
      ids.clear();
    }
    cursors.add(cursor);
    next = page.next();
    for (Hit hit : page.hits()) {
      addresses.put(hit.rank(), hit.article().url());
      ids.put(hit.rank(), hit.id());
    }
  }

  /** The number of the page that is shown, from 1; 0 where there is none. */
  int number() {
    return cursors.size();
  }

  /** The cursor of the page behind the one that is shown, or null at the end. */
  @Nullable String next() {
    return next;
  }

  /** Leaves the page that is shown, and gives the cursor of the one before it to be shown again. */
  String leave() {
    cursors.removeLast();
    return cursors.removeLast();
  }

  /** The id of a hit that was shown, or null where there was none of this rank. */
  @Nullable String id(String rank) {
    return rank.matches("\\d{1,5}") ? ids.get(Integer.parseInt(rank)) : null;
  }

  /** The address of a hit that was shown, or null where there was none of this rank. */
  @Nullable String address(String rank) {
    return rank.matches("\\d{1,5}") ? addresses.get(Integer.parseInt(rank)) : null;
  }
}
