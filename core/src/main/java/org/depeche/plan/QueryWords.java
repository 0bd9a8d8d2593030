package org.depeche.plan;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.depeche.query.EmptyQueryException;
import org.depeche.query.ParsedQuery;
import org.depeche.query.QueryPart;
import org.depeche.query.QueryTooComplexException;
import org.jspecify.annotations.Nullable;

/** The words of every part of a query. */
final class QueryWords {
  private final Map<QueryPart.Leaf, List<Words.Found>> words = new IdentityHashMap<>();
  private final Analyzer analyzer;
  private int count;
  private int expanded;
  private int tildes;
  private boolean restricted;
  private @Nullable QueryTooComplexException tooMany;

  /**
   * Analyses a query.
   *
   * @throws EmptyQueryException if it holds neither a word nor a filter
   * @throws QueryTooComplexException if it holds too many words with a star or a tilde
   */
  QueryWords(ParsedQuery query, Analyzer analyzer) {
    this.analyzer = analyzer;
    query.parts().forEach(this::read);
    if (count == 0 && !restricted && !query.parts().isEmpty()) {
      throw new EmptyQueryException(query.text());
    }
  }

  private void read(QueryPart part) {
    switch (part) {
      case QueryPart.Leaf leaf -> analyse(leaf);
      case QueryPart.InTitle title -> read(title.part());
      case QueryPart.Restriction restriction -> restricted = true;
      case QueryPart.Required required -> read(required.part());
      case QueryPart.Excluded excluded -> read(excluded.part());
      case QueryPart.AllOf all -> all.parts().forEach(this::read);
      case QueryPart.AnyOf any -> any.parts().forEach(this::read);
      case QueryPart.Group group -> group.parts().forEach(this::read);
    }
  }

  private void analyse(QueryPart.Leaf leaf) {
    List<Words.Found> found = Words.of(leaf.text(), analyzer);
    count += found.size();
    if (count > Planner.MAX_WORDS && tooMany == null) {
      tooMany = new QueryTooComplexException("words", count, Planner.MAX_WORDS, leaf.start());
    }
    words.put(leaf, found);
    if (leaf instanceof QueryPart.Fuzzy) {
      check("words with a tilde", ++tildes, Planner.MAX_TILDES, leaf);
    }
    if (leaf instanceof QueryPart.Prefix || leaf instanceof QueryPart.Fuzzy) {
      check("words with a star or a tilde", ++expanded, Planner.MAX_EXPANDED, leaf);
    }
  }

  private static void check(String what, int found, int allowed, QueryPart.Leaf leaf) {
    if (found > allowed) {
      throw new QueryTooComplexException(what, found, allowed, leaf.start());
    }
  }

  /** How many words there are. */
  int count() {
    return count;
  }

  /** Why there are too many words; null where there are not. */
  @Nullable QueryTooComplexException tooMany() {
    return tooMany;
  }

  /** The words of a part. */
  List<Words.Found> of(QueryPart.Leaf leaf) {
    return words.getOrDefault(leaf, List.of());
  }

  /** The words of everything in some parts that is not excluded. */
  List<List<Words.Found>> wanted(List<QueryPart> parts) {
    List<List<Words.Found>> wanted = new ArrayList<>();
    parts.forEach(part -> addWanted(part, wanted));
    return wanted;
  }

  private void addWanted(QueryPart part, List<List<Words.Found>> wanted) {
    switch (part) {
      case QueryPart.Leaf leaf -> wanted.add(of(leaf));
      case QueryPart.InTitle title -> wanted.add(of(title.part()));
      case QueryPart.Required required -> addWanted(required.part(), wanted);
      case QueryPart.AllOf all -> all.parts().forEach(one -> addWanted(one, wanted));
      case QueryPart.AnyOf any -> any.parts().forEach(one -> addWanted(one, wanted));
      case QueryPart.Group group -> group.parts().forEach(one -> addWanted(one, wanted));
      case QueryPart.Excluded excluded -> {
        // What nobody wants makes no other word a function word beside it.
      }
      case QueryPart.Restriction restriction -> {
        // Says what an article is, not what it holds.
      }
    }
  }
}
