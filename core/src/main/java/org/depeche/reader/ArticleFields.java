package org.depeche.reader;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.depeche.article.Article;
import org.depeche.article.PublicationDate;
import org.depeche.reader.FieldNames.Field;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the named values of a record and makes an article of them. What no field takes is kept as
 * an extra field, under the name that the source gave it.
 */
final class ArticleFields {

  /** The longest id, in UTF-16 units: an index keeps ids as terms, which are bounded. */
  private static final int LONGEST_ID = 4096;

  private final FieldNames names;
  private final Map<String, Value> values = new LinkedHashMap<>();
  private boolean ofColumns;
  private boolean ofJson;

  ArticleFields(FieldNames names) {
    this.names = names;
  }

  /** Says that the values stand in a table, where a date may be the number of a spreadsheet. */
  ArticleFields ofColumns() {
    ofColumns = true;
    return this;
  }

  /** Says that the values are those of JSON, where a text is what it is: nothing is stripped. */
  ArticleFields ofJson() {
    ofJson = true;
    return this;
  }

  /** What stands under a name. */
  private enum Kind {
    TEXT,
    LIST,
    /** An object, or a list of them, as it is written: no field takes it. */
    STRUCTURE
  }

  /** The texts under a name, which is kept as the source writes it. */
  private record Value(String name, Kind kind, List<String> texts) {
    static final Value NONE = new Value("", Kind.TEXT, List.of());

    boolean isBlank() {
      return texts.stream().allMatch(String::isBlank);
    }

    String text() {
      return String.join(", ", texts);
    }
  }

  /** Adds a text; one of a name that is there already stands behind the first. */
  void add(String name, String text) {
    add(name, Kind.TEXT, List.of(text));
  }

  /** Adds the texts of a list that are not blank. */
  void addAll(String name, List<String> texts) {
    add(name, Kind.LIST, texts.stream().map(Texts::strip).filter(t -> !t.isEmpty()).toList());
  }

  /** Adds an object, or a list of them, as it is written. */
  void addStructure(String name, String written) {
    add(name, Kind.STRUCTURE, List.of(written));
  }

  /** Adds a text that no field takes. */
  void addExtra(String name, String text) {
    values.put('\0' + name, new Value(name, Kind.STRUCTURE, List.of(text)));
  }

  private void add(String name, Kind kind, List<String> texts) {
    String key = names.key(name);
    Value before = values.get(key);
    List<String> all = new ArrayList<>(before == null ? List.of() : before.texts);
    all.addAll(texts);
    values.put(key, new Value(name, before == null ? kind : Kind.LIST, all));
  }

  /** Takes the first value of a field that is not blank; its blank ones vanish. */
  private Value take(Field field) {
    Value taken = Value.NONE;
    for (String key : names.of(field)) {
      Value value = values.get(key);
      if (value != null && value.isBlank()) {
        values.remove(key);
      } else if (value != null && taken == Value.NONE && value.kind != Kind.STRUCTURE) {
        values.remove(key);
        taken = value;
      }
    }
    return taken;
  }

  /** Takes a text that may hold the markup of a page. */
  private String takePlain(Field field) {
    String text = String.join("\n", take(field).texts);
    return ofJson ? MarkedUp.plainOrSame(text) : MarkedUp.plain(text);
  }

  /**
   * Makes the article.
   *
   * @param fallback the id of an article that has neither id nor address; null where it needs one
   */
  Article build(@Nullable String fallback) throws UnreadableException {
    String url = take(Field.URL).text();
    return article(id(url, fallback), url);
  }

  /** Makes the article of a file, whose id is the path of the file. */
  Article buildAs(String id) throws UnreadableException {
    return article(id, take(Field.URL).text());
  }

  private Article article(String id, String url) throws UnreadableException {
    Article.Builder builder = Article.builder(id);
    String title = takePlain(Field.TITLE);
    String body = takePlain(Field.BODY);
    if (title.isBlank() && body.isBlank()) {
      throw new UnreadableException(ReasonCode.NO_TITLE_NO_BODY, id);
    }
    boolean untitled = title.isBlank() && !ofJson;
    builder.title(untitled ? Texts.firstSentence(body) : title).body(body);
    builder.lead(takePlain(Field.LEAD)).url(url).source(take(Field.SOURCE).text());
    builder.author(take(Field.AUTHOR).text()).date(takeDate());
    List<String> sections = take(Field.SECTION).texts;
    builder.section(sections.isEmpty() ? "" : sections.getFirst());
    Value tags = take(Field.TAGS);
    builder.tags(tags.kind == Kind.LIST ? tags.texts : Texts.commaSeparated(tags.text()));
    builder.tags(sections.stream().skip(1).toList());
    for (Value value : values.values()) {
      if (!value.isBlank() || ofJson) {
        builder.extra(value.name, value.text());
      }
    }
    return builder.build();
  }

  private String id(String url, @Nullable String fallback) throws UnreadableException {
    String id = take(Field.ID).text();
    if (id.isBlank()) {
      id = url.isBlank() && fallback != null ? fallback : url;
    }
    if (id.isBlank()) {
      throw new UnreadableException(ReasonCode.NO_ID);
    }
    if (id.length() > LONGEST_ID) {
      throw new UnreadableException(ReasonCode.LONG_ID, id.length(), LONGEST_ID);
    }
    return id;
  }

  /** A date that cannot be read stays among the extra fields: better than losing the article. */
  private @Nullable PublicationDate takeDate() {
    String date = take(Field.DATE).text();
    PublicationDate read =
        date.isBlank() ? null : ofColumns ? Dates.ofColumn(date) : Dates.read(date);
    if (read == null && !date.isBlank()) {
      values.put("date", new Value("date", Kind.TEXT, List.of(date)));
    }
    return read;
  }
}
