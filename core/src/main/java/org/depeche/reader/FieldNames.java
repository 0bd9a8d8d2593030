package org.depeche.reader;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.depeche.internal.WordList;
import org.jspecify.annotations.Nullable;

/** What the fields of an article are called in a source, the surest name of each first. */
final class FieldNames {

  /** A field of an article. */
  enum Field {
    ID,
    TITLE,
    LEAD,
    BODY,
    DATE,
    AUTHOR,
    SECTION,
    SOURCE,
    URL,
    TAGS
  }

  /** The names that people and programs give them, in French and English. */
  static final FieldNames USUAL =
      new FieldNames(WordList.read(FieldNames.class, "field-names.txt"));

  private final Map<Field, List<String>> names = new EnumMap<>(Field.class);

  private FieldNames(List<String> lines) {
    for (String line : lines) {
      int colon = line.indexOf(':');
      Field field = Field.valueOf(line.substring(0, colon).toUpperCase(Locale.ROOT));
      names.put(field, List.of(line.substring(colon + 1).strip().split(" +")));
    }
  }

  /** These names, with others of the same source before them. */
  FieldNames with(Map<Field, List<String>> first) {
    FieldNames both = new FieldNames(List.of());
    for (Field field : Field.values()) {
      List<String> all = new ArrayList<>();
      first.getOrDefault(field, List.of()).forEach(name -> all.add(key(name)));
      all.addAll(names.getOrDefault(field, List.of()));
      both.names.put(field, all);
    }
    return both;
  }

  /** The names of a field, the surest first. */
  List<String> of(Field field) {
    return names.getOrDefault(field, List.of());
  }

  /** The field that a name of the source is for; null for none. */
  @Nullable Field field(String name) {
    String key = key(name);
    for (Map.Entry<Field, List<String>> field : names.entrySet()) {
      if (field.getValue().contains(key)) {
        return field.getKey();
      }
    }
    return null;
  }

  /** A name of the source as names are compared. */
  String key(String name) {
    String letters = Normalizer.normalize(name, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
    StringBuilder key = new StringBuilder();
    letters.codePoints().filter(Character::isLetterOrDigit).forEach(key::appendCodePoint);
    return key.toString();
  }

  /** Whether any of some names is one of a field. */
  boolean knows(String[] columns, Field field) {
    return Arrays.stream(columns).map(this::key).anyMatch(of(field)::contains);
  }
}
