package org.depeche.reader;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.depeche.article.Article;
import org.depeche.article.PublicationDate;
import org.jspecify.annotations.Nullable;

/** Makes an article of a JSON object. */
final class JsonArticle {

  private static final List<String> LEADS =
      List.of("lead", "heading", "chapo", "summary", "description");
  private static final List<String> SECTIONS = List.of("section", "category");
  private static final Set<String> LISTS = Set.of("author", "tags");
  private static final Set<String> NEEDED_AS_TEXT = Set.of("id", "title", "body");

  /** The longest id, in UTF-16 units: an index keeps ids as terms, which are bounded. */
  private static final int LONGEST_ID = 4096;

  private final String text;
  private final Map<String, String> scalars = new LinkedHashMap<>();
  private final Map<String, List<String>> lists = new LinkedHashMap<>();

  /** Keys that hold objects or arrays of them: no text to take, kept among the extra fields. */
  private final Set<String> nested = new HashSet<>();

  private JsonArticle(String text) {
    this.text = text;
  }

  /**
   * Reads an article.
   *
   * @param text one JSON object
   * @return the article
   * @throws UnreadableException if the text is no such object, or no article
   */
  static Article read(String text) throws UnreadableException {
    JsonArticle article = new JsonArticle(text);
    try (JsonParser json = Json.parser(text)) {
      article.gather(json);
    } catch (JsonProcessingException e) {
      throw Json.problem(e);
    } catch (UnreadableException e) {
      throw e;
    } catch (IOException e) {
      throw new UnreadableException("cannot be read as JSON: " + e.getMessage(), e);
    }
    return article.build();
  }

  private void gather(JsonParser json) throws IOException {
    if (json.nextToken() != JsonToken.START_OBJECT) {
      throw new UnreadableException("is no JSON object; expected {\"id\": …, \"title\": …, …}");
    }
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String key = Json.checked(json.currentName());
      boolean array = json.nextToken() == JsonToken.START_ARRAY;
      int from = (int) json.currentTokenLocation().getCharOffset();
      String value = Json.scalar(json);
      if (value != null) {
        if (json.currentToken() != JsonToken.VALUE_NULL) {
          scalars.put(key, value);
        }
      } else if (NEEDED_AS_TEXT.contains(key)) {
        throw new UnreadableException(
            "\"" + key + "\" holds " + (array ? "an array" : "an object") + "; expected text");
      } else if (array && LISTS.contains(key)) {
        list(json, key, from);
      } else {
        scalars.put(key, Json.raw(json, text));
        nested.add(key);
      }
    }
    if (json.nextToken() != null) {
      throw new UnreadableException("goes on behind the JSON object; expected one a line");
    }
  }

  /** Reads an array of texts; one that holds objects is kept as it is written. */
  private void list(JsonParser json, String key, int from) throws IOException {
    List<String> values = new ArrayList<>();
    boolean flat = true;
    while (json.nextToken() != JsonToken.END_ARRAY) {
      String value = Json.scalar(json);
      if (value == null) {
        flat = false;
        json.skipChildren();
      } else if (!value.isBlank()) {
        values.add(value.strip());
      }
    }
    if (flat) {
      lists.put(key, values);
    } else {
      scalars.put(key, text.substring(from, (int) json.currentLocation().getCharOffset()));
      nested.add(key);
    }
  }

  private Article build() throws UnreadableException {
    String id = take("id");
    if (id.isBlank()) {
      throw new UnreadableException("the key \"id\" is missing or blank; every article needs one");
    }
    if (id.length() > LONGEST_ID) {
      throw new UnreadableException(
          "the id has " + id.length() + " characters; expected at most " + LONGEST_ID);
    }
    Article.Builder builder = Article.builder(id);
    String title = take("title");
    String body = take("body");
    builder.lead(takeFirst(LEADS)).section(takeFirst(SECTIONS));
    builder.source(take("source")).url(take("url")).date(takeDate());
    List<String> authors = lists.get("author");
    builder.author(authors == null ? take("author") : String.join(", ", authors));
    List<String> tags = lists.get("tags");
    builder.tags(tags == null ? Texts.commaSeparated(take("tags")) : tags);
    scalars.forEach(builder::extra);
    try {
      return WholeFile.built(builder, title, body);
    } catch (UnreadableException e) {
      throw new UnreadableException(
          "\"" + id + "\" has neither title nor body; expected at least one of them", e);
    }
  }

  /** Takes the text of a key; an object under it stays among the extra fields. */
  private String take(String key) {
    String value = nested.contains(key) ? null : scalars.remove(key);
    return value == null ? "" : value;
  }

  /** Takes the first of some keys that is not blank; blank ones before and behind it vanish. */
  private String takeFirst(List<String> keys) {
    keys.forEach(key -> scalars.computeIfPresent(key, (k, v) -> v.isBlank() ? null : v));
    return keys.stream()
        .filter(key -> scalars.containsKey(key) && !nested.contains(key))
        .findFirst()
        .map(this::take)
        .orElse("");
  }

  /** A date that cannot be read stays among the extra fields: better than losing the article. */
  private @Nullable PublicationDate takeDate() {
    String date = take("date");
    if (date.isBlank()) {
      return null;
    }
    PublicationDate read = Dates.read(date);
    if (read == null) {
      scalars.put("date", date);
    }
    return read;
  }
}
