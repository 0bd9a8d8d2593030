package org.depeche.reader;

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

/**
 * The YAML block that opens a Markdown file, between lines of three hyphens.
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
    if (text.startsWith("+++")) {
      throw new UnreadableException(ReasonCode.TOML);
    }
    Matcher block = BLOCK.matcher(text.substring(0, Math.min(text.length(), LONGEST)));
    if (!block.find()) {
      return new FrontMatter(Map.of(), text);
    }
    return new FrontMatter(parse(block.group(1)), text.substring(block.end()));
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
