package org.depeche.reader;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A JSON file: an array of articles with the keys of JSON Lines, or articles behind one another, of
 * which the first may do without an id: that is the path of the file then. One article at a time is
 * in memory.
 */
final class JsonFile implements Format {

  @Override
  public List<String> extensions() {
    return List.of(".json");
  }

  @Override
  public Results open(SourceFile file, InputStream in) throws IOException {
    return new Elements(file, new TextStream(in, false));
  }

  private static final class Elements implements Results {
    private final SourceFile file;
    private final TextStream text;
    private final JsonParser json;
    private int number;
    private boolean array;

    Elements(SourceFile file, TextStream text) throws IOException {
      this.file = file;
      this.text = text;
      json = Json.parser(text);
    }

    @Override
    public @Nullable ReadResult next() throws IOException {
      try {
        JsonToken token = json.nextToken();
        if (number == 0) {
          array = token == JsonToken.START_ARRAY;
          token = array ? json.nextToken() : token;
          check(token);
        }
        if (token == null || array && token == JsonToken.END_ARRAY) {
          return end();
        }
        if (!array && token != JsonToken.START_OBJECT) {
          throw new UnreadableException(ReasonCode.JSON_BEHIND_OBJECTS);
        }
        return article();
      } catch (JsonProcessingException e) {
        throw Json.problem(e);
      }
    }

    private void check(@Nullable JsonToken first) throws UnreadableException {
      if (first == null) {
        throw new UnreadableException(ReasonCode.JSON_EMPTY);
      }
      if (!array && first != JsonToken.START_OBJECT) {
        throw new UnreadableException(ReasonCode.JSON_NEITHER);
      }
    }

    private @Nullable ReadResult end() throws IOException {
      if (array && json.nextToken() != null) {
        throw new UnreadableException(ReasonCode.JSON_BEHIND_ARRAY);
      }
      return null;
    }

    private ReadResult article() throws IOException {
      number++;
      int line = json.currentTokenLocation().getLineNr();
      StringWriter element = new StringWriter();
      try (JsonGenerator copy = Json.generator(element)) {
        copy.copyCurrentStructureExact(json);
      }
      text.startRecord();
      try {
        String fallback = array || number > 1 ? null : file.relativeId();
        return new ReadArticle(JsonArticle.read(element.toString(), fallback), file, line);
      } catch (UnreadableException e) {
        return new ReadProblem(file.file(), line, e.reason());
      }
    }
  }
}
