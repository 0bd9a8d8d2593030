package org.depeche.reader;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.util.ArrayDeque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A JSON file: an array of values, or values behind one another, in which {@link JsonShape} finds
 * the articles. The first, where it is no array, may do without an id: that is the path of the file
 * then. One value at a time is in memory.
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
    private final JsonArticles articles;
    private final ArrayDeque<ReadResult> read = new ArrayDeque<>();
    private int number;
    private boolean ended;
    private boolean array;

    Elements(SourceFile file, TextStream text) throws IOException {
      this.file = file;
      this.text = text;
      json = Json.parser(text);
      articles = new JsonArticles(file);
    }

    @Override
    public @Nullable ReadResult next() throws IOException {
      while (read.isEmpty() && !ended) {
        advance();
      }
      return read.poll();
    }

    /** Reads the articles of one more value. */
    private void advance() throws IOException {
      try {
        JsonToken token = json.nextToken();
        if (number == 0) {
          array = token == JsonToken.START_ARRAY;
          token = array ? json.nextToken() : token;
          check(token);
        }
        if (token == null || array && token == JsonToken.END_ARRAY) {
          end();
          return;
        }
        if (!array && token != JsonToken.START_OBJECT) {
          throw new UnreadableException(ReasonCode.JSON_BEHIND_OBJECTS);
        }
        readValue();
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

    private void end() throws IOException {
      ended = true;
      if (array && json.nextToken() != null) {
        throw new UnreadableException(ReasonCode.JSON_BEHIND_ARRAY);
      }
    }

    private void readValue() throws IOException {
      number++;
      int line = json.currentTokenLocation().getLineNr();
      StringWriter element = new StringWriter();
      try (JsonGenerator copy = Json.generator(element)) {
        copy.copyCurrentStructureExact(json);
      }
      text.startRecord();
      try {
        String fallback = array || number > 1 ? null : file.relativeId();
        read.addAll(articles.read(element.toString(), line, fallback));
      } catch (UnreadableException e) {
        read.add(new ReadProblem(file.file(), line, e.reason()));
      }
    }
  }
}
