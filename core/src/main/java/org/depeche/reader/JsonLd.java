package org.depeche.reader;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The article that a page describes in JSON-LD; empty where it describes none.
 *
 * <p>Objects are flattened to paths such as {@code author.name}; arrays add no step, so that lists
 * of authors and {@code @graph} need no case of their own.
 */
final class JsonLd {

  private final Map<String, List<String>> fields;

  private JsonLd(Map<String, List<String>> fields) {
    this.fields = fields;
  }

  static JsonLd of(Document page) {
    for (Element script : page.select("script[type=application/ld+json]")) {
      for (Map<String, List<String>> object : objects(script.data())) {
        boolean article =
            object.getOrDefault("@type", List.of()).stream()
                .anyMatch(type -> type.endsWith("Article") || type.endsWith("Posting"));
        if (article) {
          return new JsonLd(object);
        }
      }
    }
    return new JsonLd(Map.of());
  }

  Stream<String> headline() {
    return get("headline");
  }

  Stream<String> published() {
    return get("datePublished");
  }

  /** All authors in one text. */
  Stream<String> author() {
    String names = String.join(", ", get("author.name").distinct().toList());
    return Stream.concat(Stream.of(names), get("author").filter(name -> !name.contains("://")));
  }

  Stream<String> publisher() {
    return get("publisher.name");
  }

  Stream<String> section() {
    return get("articleSection");
  }

  private Stream<String> get(String path) {
    return fields.getOrDefault(path, List.of()).stream();
  }

  /** An object that is being read, and the key under which it stands in the one around it. */
  private record Open(String key, boolean array, Map<String, List<String>> fields) {}

  /**
   * All objects of a text, the inner ones before the outer; those before an error, if it has one.
   */
  private static List<Map<String, List<String>>> objects(String text) {
    List<Map<String, List<String>>> objects = new ArrayList<>();
    Deque<Open> open = new ArrayDeque<>();
    try (JsonParser json = Json.parser(text)) {
      String key = "";
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        Open around = open.peek();
        switch (token) {
          case FIELD_NAME -> key = json.currentName();
          case START_OBJECT -> open.push(new Open(key, false, new LinkedHashMap<>()));
          case START_ARRAY ->
              open.push(
                  new Open(key, true, around == null ? new LinkedHashMap<>() : around.fields));
          case END_OBJECT, END_ARRAY -> {
            Open closed = open.pop();
            key = closed.key;
            if (!closed.array) {
              objects.add(closed.fields);
              addInner(open.peek(), closed);
            }
          }
          default -> {
            String value = Json.scalar(json);
            if (around != null && value != null && !value.isBlank()) {
              around.fields.computeIfAbsent(key, k -> new ArrayList<>()).add(Texts.strip(value));
            }
          }
        }
      }
    } catch (IOException e) {
      // Broken JSON-LD is common on the web and costs a page nothing but this source of metadata.
      System.getLogger(JsonLd.class.getName())
          .log(System.Logger.Level.DEBUG, "JSON-LD left out", e);
    }
    return objects;
  }

  /** Hands the names of an inner object, such as {@code author}, to the object around it. */
  private static void addInner(@Nullable Open around, Open closed) {
    List<String> names = closed.fields.get("name");
    if (around != null && names != null) {
      around.fields.computeIfAbsent(closed.key + ".name", k -> new ArrayList<>()).addAll(names);
    }
  }
}
