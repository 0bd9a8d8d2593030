package org.depeche.reader;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.depeche.reader.FieldNames.Field;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlTable;

/**
 * What opens a Markdown file: a block of YAML between lines of three hyphens, of TOML between lines
 * of three plus signs, or an object of JSON.
 *
 * @param values its keys and values
 * @param rest the text behind it
 */
record FrontMatter(Map<String, Object> values, String rest) {

  /** The longest block, in UTF-16 units. */
  private static final int LONGEST = 1 << 18;

  private static final int DEEPEST = 100;

  private static final Pattern BLOCK =
      Pattern.compile(
          "\\A---[ \\t]*\\R(.*?)^(?:---|\\.\\.\\.)[ \\t]*(?:\\R|\\z)",
          Pattern.DOTALL | Pattern.MULTILINE);

  private static final Pattern TOML =
      Pattern.compile(
          "\\A\\+\\+\\+[ \\t]*\\R(.*?)^\\+\\+\\+[ \\t]*(?:\\R|\\z)",
          Pattern.DOTALL | Pattern.MULTILINE);

  private static final LoadSettings SETTINGS =
      LoadSettings.builder()
          .setAllowDuplicateKeys(false)
          .setAllowNonScalarKeys(false)
          .setMaxAliasesForCollections(20)
          .setCodePointLimit(LONGEST)
          .setLabel("front matter")
          .build();

  private static final DumpSettings FLOW =
      DumpSettings.builder()
          .setDefaultFlowStyle(FlowStyle.FLOW)
          .setWidth(Integer.MAX_VALUE)
          .build();

  static FrontMatter of(String text) throws UnreadableException {
    Matcher toml = TOML.matcher(text.substring(0, Math.min(text.length(), LONGEST)));
    if (toml.find()) {
      return new FrontMatter(ofToml(toml.group(1)), text.substring(toml.end()));
    }
    if (text.startsWith("{")) {
      return ofJson(text);
    }
    Matcher block = BLOCK.matcher(text.substring(0, Math.min(text.length(), LONGEST)));
    if (!block.find()) {
      return new FrontMatter(Map.of(), text);
    }
    return new FrontMatter(parse(block.group(1)), text.substring(block.end()));
  }

  private static Map<String, Object> ofToml(String toml) throws UnreadableException {
    if (depth(toml) > DEEPEST) {
      throw new UnreadableException(ReasonCode.YAML_TOO_DEEP, DEEPEST);
    }
    TomlParseResult result = Toml.parse(toml);
    if (result.hasErrors()) {
      throw new UnreadableException(
          ReasonCode.TOML, Texts.cut(Texts.oneLine(result.errors().getFirst().toString())));
    }
    Map<String, Object> values = new LinkedHashMap<>();
    result.toMap().forEach((key, value) -> values.put(key, plain(value)));
    return values;
  }

  /** How deep brackets lie in one another at the most, those in texts counted. */
  private static int depth(String toml) {
    int deepest = 0;
    int depth = 0;
    for (int i = 0; i < toml.length(); i++) {
      char c = toml.charAt(i);
      if (c == '[' || c == '{') {
        depth++;
      } else if (c == ']' || c == '}') {
        depth--;
      }
      deepest = Math.max(deepest, depth);
    }
    return deepest;
  }

  /** A value of TOML as the collections of Java. */
  private static Object plain(Object value) {
    if (value instanceof TomlArray array) {
      return array.toList().stream().map(FrontMatter::plain).toList();
    }
    if (value instanceof TomlTable table) {
      Map<String, Object> values = new LinkedHashMap<>();
      table.toMap().forEach((key, inner) -> values.put(key, plain(inner)));
      return values;
    }
    return value instanceof Boolean ? value : value.toString();
  }

  /** An object that opens the text; a text that only begins like one has no front matter. */
  private static FrontMatter ofJson(String text) throws UnreadableException {
    try (JsonParser json = Json.parser(text)) {
      json.nextToken();
      JsonValue value = JsonValue.read(json, text);
      int end = (int) json.currentLocation().getCharOffset();
      Map<String, Object> values = new LinkedHashMap<>();
      ((JsonValue.Members) value).members().forEach((key, one) -> values.put(key, plain(one)));
      return new FrontMatter(values, text.substring(end));
    } catch (JsonProcessingException e) {
      return new FrontMatter(Map.of(), text);
    } catch (UnreadableException e) {
      throw e;
    } catch (IOException e) {
      throw new UncheckedIOException("A text in memory cannot fail to be read.", e);
    }
  }

  private static Object plain(JsonValue value) {
    return switch (value) {
      case JsonValue.Text text ->
          text.text().equals("true") || text.text().equals("false")
              ? Boolean.valueOf(text.text())
              : text.text();
      case JsonValue.Items list -> list.items().stream().map(FrontMatter::plain).toList();
      case JsonValue.Members object -> {
        Map<String, Object> values = new LinkedHashMap<>();
        object.members().forEach((key, inner) -> values.put(key, plain(inner)));
        yield values;
      }
    };
  }

  private static Map<String, Object> parse(String yaml) throws UnreadableException {
    Object loaded;
    try {
      checkDepth(yaml);
      loaded = new Load(SETTINGS).loadFromString(yaml);
    } catch (YamlEngineException e) {
      throw new UnreadableException(
          e, Reason.of(ReasonCode.NOT_YAML, Texts.cut(Texts.oneLine(e.getMessage()))));
    }
    // An escape of YAML may write half a character.
    Json.checked(String.valueOf(loaded));
    Map<String, Object> values = new LinkedHashMap<>();
    if (loaded instanceof Map<?, ?> map) {
      map.forEach((key, value) -> values.put(String.valueOf(key), value == null ? "" : value));
    } else if (loaded != null) {
      throw new UnreadableException(ReasonCode.YAML_NO_KEYS);
    }
    return values;
  }

  /** Objects are made by recursion, so that depth is looked at before. */
  private static void checkDepth(String yaml) throws UnreadableException {
    int depth = 0;
    Iterator<Event> events = new ParserImpl(SETTINGS, new StreamReader(SETTINGS, yaml));
    while (events.hasNext()) {
      Event event = events.next();
      depth += event instanceof CollectionStartEvent ? 1 : 0;
      depth -= event instanceof CollectionEndEvent ? 1 : 0;
      if (depth > DEEPEST) {
        throw new UnreadableException(ReasonCode.YAML_TOO_DEEP, DEEPEST);
      }
    }
  }

  /** Whether the text is not published. */
  boolean isDraft() {
    return Boolean.TRUE.equals(values.get("draft"))
        || Boolean.FALSE.equals(values.get("published"));
  }

  /** The text of a field, or the empty text. */
  String text(Field field) {
    return values.entrySet().stream()
        .filter(entry -> is(entry.getKey(), field) && !(entry.getValue() instanceof Boolean))
        .map(entry -> Texts.strip(entry.getValue().toString()))
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse("");
  }

  private static boolean is(String name, Field field) {
    return FieldNames.USUAL.of(field).contains(FieldNames.USUAL.key(name));
  }

  /** The values as fields; what is neither text nor a list of texts or names as it is. */
  ArticleFields fields() {
    ArticleFields fields = new ArticleFields(FieldNames.USUAL);
    values.forEach(
        (name, value) -> {
          List<String> texts = value instanceof Collection<?> many ? texts(many) : List.of();
          if (!texts.isEmpty()) {
            fields.addAll(name, texts);
          } else if (value instanceof String text && is(name, Field.TAGS) && !text.contains(",")) {
            // Jekyll has key words in one text, between spaces.
            fields.addAll(name, List.of(text.split("\\s+")));
          } else if (value instanceof Collection<?> || value instanceof Map<?, ?>) {
            fields.addStructure(name, Texts.strip(new Dump(FLOW).dumpToString(value)));
          } else if (!name.equals("draft") && !name.equals("published")) {
            fields.add(name, value.toString());
          }
        });
    return fields;
  }

  /** Texts, or the names of people given with more about them; none where it is anything else. */
  private static List<String> texts(Collection<?> many) {
    List<String> texts = new ArrayList<>();
    for (Object one : many) {
      Object text = one instanceof Map<?, ?> person ? person.get("name") : one;
      if (text == null || text instanceof Collection<?> || text instanceof Map<?, ?>) {
        return List.of();
      }
      texts.add(text.toString());
    }
    return texts;
  }
}
