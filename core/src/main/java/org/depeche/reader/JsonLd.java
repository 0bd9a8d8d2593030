package org.depeche.reader;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * The article that a page describes in JSON-LD; empty where it describes none.
 *
 * <p>Objects are flattened to paths such as {@code author.name}; arrays add no step, so that lists
 * of authors and {@code @graph} need no case of their own.
 */
final class JsonLd {

  private static final Pattern WRAPPING =
      Pattern.compile(
          "(?://\\s*|/\\*\\s*)?(?:<!\\[CDATA\\[|\\]\\]>)(?:\\s*\\*/)?|^\\s*<!--|-->\\s*$|;\\s*$");

  private static final Pattern ESCAPED = Pattern.compile("[\\[{]\\s*&(?:quot|#34|#x22);");

  /** Before the {@code @id} of an object that stands in the place of its name. */
  private static final String REFERENCE = "\0";

  private static final JsonFactory LENIENT =
      JsonFactory.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .build();

  private final Map<String, List<String>> fields;

  /** The names of all objects of the page that have an {@code @id}: others refer to them by it. */
  private final Map<String, List<String>> named;

  private JsonLd(Map<String, List<String>> fields, Map<String, List<String>> named) {
    this.fields = fields;
    this.named = named;
  }

  static JsonLd of(Document page) {
    Described best = null;
    Map<String, List<String>> named = new HashMap<>();
    for (Element script : page.select("script[type=application/ld+json]")) {
      for (Described object : objects(unwrapped(script.data()))) {
        List<String> names = nameOf(object.fields);
        if (!names.isEmpty()) {
          object.fields.getOrDefault("@id", List.of()).forEach(id -> named.put(id, names));
        }
        // The page's own object stands before those that it holds.
        if (isArticle(object.fields) && (best == null || object.depth < best.depth)) {
          best = object;
        }
      }
    }
    return new JsonLd(best == null ? Map.of() : best.fields, named);
  }

  private static boolean isArticle(Map<String, List<String>> fields) {
    return fields.getOrDefault("@type", List.of()).stream()
        .anyMatch(type -> type.endsWith("Article") || type.endsWith("Posting"));
  }

  /** Without what old pages wrap a script in, and without entities. */
  private static String unwrapped(String script) {
    String bare = WRAPPING.matcher(script).replaceAll("").strip();
    return ESCAPED.matcher(bare).lookingAt() ? Parser.unescapeEntities(bare, false) : bare;
  }

  boolean isLive() {
    return get("@type").anyMatch("LiveBlogPosting"::equals);
  }

  /** The text of the article, then of the entries of a running report; a line for each block. */
  String body() {
    return Stream.of("articleBody", "liveBlogUpdate.text")
        .flatMap(this::get)
        .map(MarkedUp::plain)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  Stream<String> headline() {
    return get("headline");
  }

  Stream<String> published() {
    return get("datePublished");
  }

  /** The fields of the outermost object of a text, lists as several values. */
  static Map<String, List<String>> fields(String text) {
    List<Described> objects = objects(text);
    return objects.isEmpty() ? Map.of() : objects.getLast().fields;
  }

  /** All authors in one text. */
  Stream<String> author() {
    return Stream.of("author", "creator")
        .flatMap(
            key ->
                Stream.concat(
                    Stream.of(String.join(", ", names(key).distinct().toList())),
                    get(key).filter(name -> !name.contains("://"))));
  }

  /** The key words, one or several in a text. */
  Stream<String> keywords() {
    return get("keywords");
  }

  Stream<String> publisher() {
    return names("publisher");
  }

  Stream<String> section() {
    return get("articleSection");
  }

  /** The names of the objects under a key: their own, or those of what they refer to. */
  private Stream<String> names(String key) {
    return Stream.concat(get(key + ".name"), get(key).map(REFERENCE::concat))
        .flatMap(
            name ->
                name.startsWith(REFERENCE)
                    ? named.getOrDefault(name.substring(1), List.of()).stream()
                    : Stream.of(name));
  }

  private Stream<String> get(String path) {
    return fields.getOrDefault(path, List.of()).stream();
  }

  /** An object that is being read, and the key under which it stands in the one around it. */
  private record Open(String key, boolean array, Map<String, List<String>> fields) {}

  /**
   * An object that was read.
   *
   * @param depth how many objects hold it, wrappers such as {@code @graph} left out
   */
  private record Described(Map<String, List<String>> fields, int depth) {}

  /**
   * All objects of a text, the inner ones before the outer; those before an error, if it has one.
   */
  private static List<Described> objects(String text) {
    List<Described> objects = new ArrayList<>();
    int depth = 0;
    Deque<Open> open = new ArrayDeque<>();
    try (JsonParser json = LENIENT.createParser(text)) {
      String key = "";
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        Open around = open.peek();
        switch (token) {
          case FIELD_NAME -> key = json.currentName();
          case START_OBJECT -> {
            depth += isWrapper(key) ? 0 : 1;
            open.push(new Open(key, false, new LinkedHashMap<>()));
          }
          case START_ARRAY ->
              open.push(
                  new Open(key, true, around == null ? new LinkedHashMap<>() : around.fields));
          case END_OBJECT, END_ARRAY -> {
            Open closed = open.pop();
            key = closed.key;
            if (!closed.array) {
              objects.add(new Described(closed.fields, depth));
              depth -= isWrapper(closed.key) ? 0 : 1;
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

  private static boolean isWrapper(String key) {
    return key.equals("@graph") || key.equals("mainEntity") || key.isEmpty();
  }

  /**
   * Hands what is wanted of an inner object to the object around it: the names of an {@code
   * author}, or what it refers to, a value with its language, an entry of a running report.
   */
  private static void addInner(@Nullable Open around, Open closed) {
    if (around == null) {
      return;
    }
    add(around, closed.key, closed.fields.getOrDefault("@value", List.of()));
    List<String> names = nameOf(closed.fields);
    if (names.isEmpty()) {
      names = closed.fields.getOrDefault("@id", List.of()).stream().map(REFERENCE::concat).toList();
    }
    add(around, closed.key + ".name", names);
    if (closed.key.equals("liveBlogUpdate")) {
      add(around, "liveBlogUpdate.text", closed.fields.getOrDefault("headline", List.of()));
      add(around, "liveBlogUpdate.text", closed.fields.getOrDefault("articleBody", List.of()));
    }
  }

  private static void add(Open around, String key, List<String> values) {
    if (!values.isEmpty()) {
      around.fields.computeIfAbsent(key, k -> new ArrayList<>()).addAll(values);
    }
  }

  /** What a thing is called, or a person by both names. */
  private static List<String> nameOf(Map<String, List<String>> fields) {
    List<String> parts =
        Stream.of("givenName", "familyName")
            .flatMap(part -> fields.getOrDefault(part, List.of()).stream())
            .toList();
    return fields.getOrDefault(
        "name", parts.isEmpty() ? List.of() : List.of(String.join(" ", parts)));
  }
}
