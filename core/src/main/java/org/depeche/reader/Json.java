package org.depeche.reader;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import org.depeche.internal.HalfCharacters;
import org.jspecify.annotations.Nullable;

/** How JSON is read here: within bounds, and no key twice. */
final class Json {

  private static final int DEEPEST = 100;
  private static final int LONGEST_STRING = 16 << 20;
  private static final int LONGEST_NAME = 1000;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxStringLength(LONGEST_STRING)
                  .maxNameLength(LONGEST_NAME)
                  .build())
          .build();

  private Json() {}

  static JsonParser parser(String text) throws IOException {
    char[] chars = text.toCharArray();
    return FACTORY.createParser(chars, 0, chars.length);
  }

  /** Reads JSON of any length; the stream is the caller's to close. */
  static JsonParser parser(Reader text) throws IOException {
    return FACTORY.createParser(text);
  }

  static JsonGenerator generator(Writer text) throws IOException {
    return FACTORY.createGenerator(text);
  }

  /** The scalar at the parser as text, empty for null; null where an object or array begins. */
  static @Nullable String scalar(JsonParser json) throws IOException {
    JsonToken token = json.currentToken();
    if (token == JsonToken.VALUE_NULL) {
      return "";
    }
    return token.isScalarValue() ? checked(json.getText()) : null;
  }

  /** The object or array at the parser as it is written; the parser goes to its end. */
  static String raw(JsonParser json, String text) throws IOException {
    int from = (int) json.currentTokenLocation().getCharOffset();
    json.skipChildren();
    return text.substring(from, (int) json.currentLocation().getCharOffset());
  }

  /** Refuses half a character ({@code \ud800} alone), which no encoding can write. */
  static String checked(String text) throws UnreadableException {
    int half = HalfCharacters.first(text);
    if (half >= 0) {
      throw new UnreadableException(
          ReasonCode.HALF_CHARACTER, String.format("%04x", (int) text.charAt(half)));
    }
    return text;
  }

  /** Says what is wrong, and at which column. */
  static UnreadableException problem(JsonProcessingException e) {
    // Which constant or feature of the library has to do with it is no user's matter.
    String message =
        e.getOriginalMessage()
            .replaceFirst(", from `[^`]*`", "")
            .replaceFirst(" \\(start marker at \\[Source: .*\\]\\)", "")
            .replaceFirst(": enable `[^`]*` to allow", "");
    JsonLocation at = e.getLocation();
    return new UnreadableException(e, problem(at, message));
  }

  private static Reason problem(@Nullable JsonLocation at, String message) {
    if (at == null) {
      return Reason.of(ReasonCode.NOT_JSON, message);
    }
    return at.getLineNr() > 1
        ? Reason.of(ReasonCode.NOT_JSON_AT_LINE, at.getColumnNr(), at.getLineNr(), message)
        : Reason.of(ReasonCode.NOT_JSON_AT_COLUMN, at.getColumnNr(), message);
  }
}
