package org.depeche.reader;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.depeche.reader.FieldNames.Field;
import org.depeche.reader.JsonValue.Items;
import org.depeche.reader.JsonValue.Members;
import org.jspecify.annotations.Nullable;

/**
 * Finds the articles in JSON as systems give it, by its shape: an object with a title or a text of
 * its own is one; one without is a wrapper, of a single article ({@code _source}, {@code node},
 * {@code attributes}) or of a list somewhere inside ({@code articles}, {@code data…edges}, {@code
 * hits.hits}). Where one list holds texts, lists of titles alone (sections, related links) are
 * left.
 */
final class JsonShape {

  /** Under which a value stands that is an object for some other reason. */
  private static final List<String> TEXTS =
      List.of(
          "rendered",
          "value",
          "text",
          "html",
          "content",
          "name",
          "nom",
          "title",
          "titre",
          "label",
          "libelle",
          "href",
          "$oid",
          "$date",
          "#text");

  /** Says of the values of a list that they are alternatives, of which the main one counts. */
  private static final Set<String> ROLES = Set.of("role", "contenttype", "contentType");

  private final FieldNames names;

  JsonShape(FieldNames names) {
    this.names = names;
  }

  /** The objects of a value that are articles; an object that holds none is itself the only one. */
  List<Members> articles(JsonValue root) {
    Members article = article(root);
    boolean whole = article != null && (has(article, Field.BODY) || !(root instanceof Members));
    if (whole) {
      return List.of(article);
    }
    List<List<Members>> lists = new ArrayList<>();
    boolean empty = gather(root, "", lists);
    List<List<Members>> full =
        lists.stream().filter(list -> list.stream().anyMatch(a -> has(a, Field.BODY))).toList();
    if (article != null && full.isEmpty()) {
      return List.of(article);
    }
    List<Members> found = (full.isEmpty() ? lists : full).stream().flatMap(List::stream).toList();
    if (found.isEmpty() && !empty && root instanceof Members object) {
      return List.of(object);
    }
    return found;
  }

  /**
   * Gathers the lists of articles inside a value; whether one of its lists is empty.
   *
   * @param source the title of the nearest wrapper that has one
   */
  private boolean gather(JsonValue value, String source, List<List<Members>> lists) {
    boolean empty = false;
    if (value instanceof Members object) {
      String title = text(object, Field.TITLE);
      for (JsonValue member : object.members().values()) {
        empty |= gather(member, title.isEmpty() ? source : title, lists);
      }
    } else if (value instanceof Items list) {
      List<Members> articles = new ArrayList<>();
      for (JsonValue item : list.items()) {
        Members article = article(item);
        if (article != null) {
          articles.add(from(source, article));
        } else {
          empty |= gather(item, source, lists);
        }
      }
      if (!articles.isEmpty()) {
        lists.add(articles);
      }
      empty |= list.items().isEmpty();
    }
    return empty;
  }

  /** The article that a value is, alone or as the only one inside it; else null. */
  private @Nullable Members article(JsonValue value) {
    if (!(value instanceof Members object)) {
      return null;
    }
    if (has(object, Field.TITLE) || has(object, Field.BODY)) {
      return object;
    }
    Members inner = null;
    String under = "";
    for (Map.Entry<String, JsonValue> member : object.members().entrySet()) {
      Members article = article(member.getValue());
      if (article != null && inner != null) {
        return null;
      }
      if (article != null) {
        inner = article;
        under = member.getKey();
      }
    }
    return inner == null ? null : joined(object, under, inner);
  }

  /** An inner article with what its wrapper says beside it: an id, a date. */
  private Members joined(Members wrapper, String under, Members inner) {
    Map<String, JsonValue> members = new LinkedHashMap<>(inner.members());
    for (Map.Entry<String, JsonValue> beside : wrapper.members().entrySet()) {
      boolean text = beside.getValue() instanceof JsonValue.Text;
      boolean known = members.keySet().stream().anyMatch(n -> isSame(n, beside.getKey()));
      if (text
          && !known
          && !beside.getKey().equals(under)
          && names.field(beside.getKey()) != null) {
        members.put(beside.getKey(), beside.getValue());
      }
    }
    return new Members(members, inner.written());
  }

  private boolean isSame(String one, String other) {
    return names.key(one).equals(names.key(other));
  }

  /** An article of a list; the title of its wrapper is the name of what it is from. */
  private Members from(String source, Members article) {
    if (source.isEmpty() || has(article, Field.SOURCE)) {
      return article;
    }
    Map<String, JsonValue> members = new LinkedHashMap<>(article.members());
    members.put("source", new JsonValue.Text(source, false));
    return new Members(members, article.written());
  }

  private boolean has(Members object, Field field) {
    return !text(object, field).isEmpty();
  }

  private String text(Members object, Field field) {
    for (Map.Entry<String, JsonValue> member : object.members().entrySet()) {
      if (names.field(member.getKey()) == field) {
        String text = String.join("\n", texts(member.getValue()));
        if (!text.isBlank()) {
          return Texts.strip(text);
        }
      }
    }
    return "";
  }

  /**
   * The texts that a value is: of a list of alternatives the main one, of any other list all; none
   * where it is no text.
   */
  static List<String> texts(JsonValue value) {
    return switch (value) {
      case JsonValue.Text text -> List.of(text.text());
      case Members object -> {
        for (String name : TEXTS) {
          if (!object.text(name).isBlank()) {
            yield List.of(object.text(name));
          }
        }
        yield List.of();
      }
      case Items list -> ofList(list);
    };
  }

  private static List<String> ofList(Items list) {
    List<String> all = new ArrayList<>();
    String main = null;
    boolean alternatives = false;
    for (JsonValue item : list.items()) {
      List<String> texts = item instanceof Items ? List.of() : texts(item);
      if (texts.isEmpty()) {
        return List.of();
      }
      all.addAll(texts);
      if (item instanceof Members object
          && ROLES.stream().anyMatch(object.members()::containsKey)) {
        alternatives = true;
        if (main == null || object.text("role").equalsIgnoreCase("main")) {
          main = texts.get(0);
        }
      }
    }
    return alternatives && main != null ? List.of(main) : all;
  }

  /**
   * The id that a line before an article gives it, as in what a search engine takes in: {@code
   * {"index":{"_id":"7"}}}; empty for a line without an id, null for any other object.
   */
  static @Nullable String idOfAction(JsonValue value) {
    if (!(value instanceof Members object) || object.members().size() != 1) {
      return null;
    }
    JsonValue only = object.members().values().iterator().next();
    boolean action =
        only instanceof Members target
            && target.members().keySet().stream().allMatch(name -> name.startsWith("_"));
    return action ? ((Members) only).text("_id") : null;
  }
}
