package org.depeche.query;

import java.util.List;
import java.util.stream.Collectors;

/** A parsed query as {@code testdata/query-language.tsv} writes it. */
final class ShownQuery {
  private ShownQuery() {}

  static String of(List<QueryPart> parts) {
    return joined(parts, " ");
  }

  private static String joined(List<QueryPart> parts, String by) {
    return parts.stream().map(ShownQuery::of).collect(Collectors.joining(by));
  }

  private static String of(QueryPart part) {
    return switch (part) {
      case QueryPart.Text text -> "‹" + text.text() + "›";
      case QueryPart.Phrase phrase -> '"' + phrase.text() + '"';
      case QueryPart.Prefix prefix -> prefix.text() + "*";
      case QueryPart.Fuzzy fuzzy -> fuzzy.text() + "~";
      case QueryPart.InTitle title -> "titre:" + of(title.part());
      case QueryPart.Required required -> "+" + of(required.part());
      case QueryPart.Excluded excluded -> "-" + of(excluded.part());
      case QueryPart.AllOf all -> "[" + joined(all.parts(), " ET ") + "]";
      case QueryPart.AnyOf any -> "[" + joined(any.parts(), " OU ") + "]";
      case QueryPart.Group group -> "(" + of(group.parts()) + ")";
      case QueryPart.Restriction restriction -> of(restriction.filter());
    };
  }

  private static String of(Filter filter) {
    return switch (filter) {
      case Filter.Section section -> "section:" + section.name();
      case Filter.Source source -> "source:" + source.name();
      case Filter.Author author -> "auteur:" + author.name();
      case Filter.Tag tag -> "tag:" + tag.name();
      case Filter.Dates dates ->
          "date:"
              + (dates.from() == null ? "" : dates.from())
              + ".."
              + (dates.to() == null ? "" : dates.to());
    };
  }
}
