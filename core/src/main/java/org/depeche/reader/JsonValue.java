package org.depeche.reader;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A piece of JSON in memory: the bounds of {@link Json} hold for its depth. */
sealed interface JsonValue {

  /** A string, a number or a boolean as text; empty for null. */
  record Text(String text, boolean isNull) implements JsonValue {}

  /** An array, and how it is written. */
  record Items(List<JsonValue> items, String written) implements JsonValue {}

  /** An object, and how it is written. */
  record Members(Map<String, JsonValue> members, String written) implements JsonValue {

    /** The text of a member that is one and not blank, or empty. */
    String text(String name) {
      return members.get(name) instanceof Text one ? one.text() : "";
    }
  }

  /** Reads the value at the parser, which stands on its first token and goes to its last. */
  static JsonValue read(JsonParser json, String source) throws IOException {
    JsonToken token = json.currentToken();
    int from = (int) json.currentTokenLocation().getCharOffset();
    if (token == JsonToken.START_OBJECT) {
      Map<String, JsonValue> members = new LinkedHashMap<>();
      while (json.nextToken() != JsonToken.END_OBJECT) {
        String name = Json.checked(json.currentName());
        json.nextToken();
        members.put(name, read(json, source));
      }
      return new Members(members, written(json, source, from));
    }
    if (token == JsonToken.START_ARRAY) {
      List<JsonValue> items = new ArrayList<>();
      while (json.nextToken() != JsonToken.END_ARRAY) {
        items.add(read(json, source));
      }
      return new Items(items, written(json, source, from));
    }
    boolean isNull = token == JsonToken.VALUE_NULL;
    return new Text(isNull ? "" : Json.checked(json.getText()), isNull);
  }

  private static String written(JsonParser json, String source, int from) {
    return source.substring(from, (int) json.currentLocation().getCharOffset());
  }
}
