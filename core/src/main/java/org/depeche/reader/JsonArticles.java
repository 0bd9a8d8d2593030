package org.depeche.reader;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.depeche.article.Article;
import org.depeche.reader.FieldNames.Field;
import org.depeche.reader.JsonValue.Members;
import org.jspecify.annotations.Nullable;

/** Makes articles of the JSON values of one file, which come one behind the other. */
final class JsonArticles {

  /** What people are, and what articles are about: the number of a record is no name. */
  private static final Set<Field> NAMED = Set.of(Field.AUTHOR, Field.SECTION, Field.TAGS);

  private static final Set<String> NEEDED_AS_TEXT = Set.of("id", "title", "body");

  private final SourceFile file;
  private final FieldNames names;
  private final JsonShape shape;

  /** What the line before said that the next article is called; null where it said nothing. */
  private @Nullable String announced;

  JsonArticles(SourceFile file) throws IOException {
    this.file = file;
    names = FieldsFile.of(file).names();
    shape = new JsonShape(names);
  }

  /**
   * Reads a value.
   *
   * @param text one JSON object
   * @param line its line in the file
   * @param fallback the id of an article that has neither id nor address; null where it needs one
   * @return its articles and problems, in order
   * @throws UnreadableException if the text is no JSON object
   */
  List<ReadResult> read(String text, int line, @Nullable String fallback)
      throws UnreadableException {
    JsonValue value = parse(text);
    String id = JsonShape.idOfAction(value);
    if (id != null) {
      announced = id;
      return List.of();
    }
    String called = announced == null || announced.isBlank() ? fallback : announced;
    announced = null;
    List<ReadResult> results = new ArrayList<>();
    List<Members> articles = shape.articles(value);
    for (Members article : articles) {
      if (Wire.isWithdrawn(article.text("pubstatus"))) {
        continue;
      }
      try {
        results.add(
            new ReadArticle(article(article, articles.size() == 1 ? called : null), file, line));
      } catch (UnreadableException e) {
        results.add(new ReadProblem(file.file(), line, e.reason()));
      }
    }
    return results;
  }

  private static JsonValue parse(String text) throws UnreadableException {
    try (JsonParser json = Json.parser(text)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw new UnreadableException(ReasonCode.JSON_NO_OBJECT);
      }
      JsonValue value = JsonValue.read(json, text);
      if (json.nextToken() != null) {
        throw new UnreadableException(ReasonCode.JSON_BEHIND_OBJECT);
      }
      return value;
    } catch (JsonProcessingException e) {
      throw Json.problem(e);
    } catch (UnreadableException e) {
      throw e;
    } catch (IOException e) {
      throw new UnreadableException(
          e, Reason.of(ReasonCode.JSON_UNREADABLE, String.valueOf(e.getMessage())));
    }
  }

  private Article article(Members object, @Nullable String fallback) throws UnreadableException {
    ArticleFields fields = new ArticleFields(names).ofJson();
    Set<String> keys = new HashSet<>();
    for (Map.Entry<String, JsonValue> member : object.members().entrySet()) {
      // "_id" beside "id" is another value.
      if (keys.add(names.key(member.getKey()))) {
        add(member.getKey(), member.getValue(), fields);
      } else {
        fields.addExtra(member.getKey(), String.join(", ", JsonShape.texts(member.getValue())));
      }
    }
    return fields.build(fallback);
  }

  private void add(String name, JsonValue value, ArticleFields fields) throws UnreadableException {
    Field field = names.field(name);
    List<String> texts = field == null ? List.of() : JsonShape.texts(value);
    boolean named = field != null && NAMED.contains(field);
    boolean numbers = named && texts.stream().allMatch(t -> t.chars().allMatch(Character::isDigit));
    switch (value) {
      case JsonValue.Text text -> {
        if (numbers && !text.text().isEmpty()) {
          fields.addStructure(name, text.text());
        } else if (!text.isNull()) {
          fields.add(name, text.text());
        }
      }
      case JsonValue.Items list -> {
        if (list.items().isEmpty() && named) {
          fields.addAll(name, List.of());
        } else if (texts.isEmpty() || numbers) {
          refuseAsText(field, name, ReasonCode.JSON_ARRAY);
          fields.addStructure(name, list.written());
        } else {
          fields.addAll(name, texts);
        }
      }
      case Members inner -> {
        if (texts.isEmpty()) {
          refuseAsText(field, name, ReasonCode.JSON_OBJECT);
          fields.addStructure(name, inner.written());
        } else {
          fields.add(name, texts.get(0));
        }
      }
    }
  }

  /** What has to be text and is none is a problem, where it goes by the field's own name. */
  private static void refuseAsText(@Nullable Field field, String name, ReasonCode why)
      throws UnreadableException {
    if (field != null && NEEDED_AS_TEXT.contains(name)) {
      throw new UnreadableException(why, name);
    }
  }
}
