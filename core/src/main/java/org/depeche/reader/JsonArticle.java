package org.depeche.reader;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.depeche.article.Article;
import org.jspecify.annotations.Nullable;

/** Makes an article of a JSON object. */
final class JsonArticle {

  private static final Set<String> LISTS = Set.of("author", "tags");
  private static final Set<String> NEEDED_AS_TEXT = Set.of("id", "title", "body");

  private final String text;
  private final ArticleFields fields = new ArticleFields(FieldNames.JSON);

  private JsonArticle(String text) {
    this.text = text;
  }

  /**
   * Reads an article.
   *
   * @param text one JSON object
   * @param fallback the id of an article that has neither id nor address; null where it needs one
   * @return the article
   * @throws UnreadableException if the text is no such object, or no article
   */
  static Article read(String text, @Nullable String fallback) throws UnreadableException {
    JsonArticle article = new JsonArticle(text);
    try (JsonParser json = Json.parser(text)) {
      article.gather(json);
    } catch (JsonProcessingException e) {
      throw Json.problem(e);
    } catch (UnreadableException e) {
      throw e;
    } catch (IOException e) {
      throw new UnreadableException(
          e, Reason.of(ReasonCode.JSON_UNREADABLE, String.valueOf(e.getMessage())));
    }
    return article.fields.build(fallback);
  }

  private void gather(JsonParser json) throws IOException {
    if (json.nextToken() != JsonToken.START_OBJECT) {
      throw new UnreadableException(ReasonCode.JSON_NO_OBJECT);
    }
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String key = Json.checked(json.currentName());
      boolean array = json.nextToken() == JsonToken.START_ARRAY;
      int from = (int) json.currentTokenLocation().getCharOffset();
      String value = Json.scalar(json);
      if (value != null) {
        if (json.currentToken() != JsonToken.VALUE_NULL) {
          fields.add(key, value);
        }
      } else if (NEEDED_AS_TEXT.contains(key)) {
        throw new UnreadableException(array ? ReasonCode.JSON_ARRAY : ReasonCode.JSON_OBJECT, key);
      } else if (array && LISTS.contains(key)) {
        list(json, key, from);
      } else {
        fields.addStructure(key, Json.raw(json, text));
      }
    }
    if (json.nextToken() != null) {
      throw new UnreadableException(ReasonCode.JSON_BEHIND_OBJECT);
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
      fields.addAll(key, values);
    } else {
      String written = text.substring(from, (int) json.currentLocation().getCharOffset());
      fields.addStructure(key, written);
    }
  }
}
