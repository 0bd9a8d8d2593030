package org.depeche.reader;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.depeche.reader.FieldNames.Field;
import org.jspecify.annotations.Nullable;

/**
 * The small mapping of XML elements, CSV columns and JSON keys to fields that people lay beside
 * their files, as {@code .depechefields} in the folder of a file or in the folder given. A line
 * names a field, or {@code article}, and behind a colon what it is called there:
 *
 * <pre>
 * article: NewsItem
 * title: HeadLine
 * body: DataContent
 * date: FirstCreated
 * </pre>
 *
 * <p>Lines from {@code #} are comments. The usual names of fields still hold, behind these.
 *
 * @param names what the fields are called
 * @param articles what an element that is an article is called, in place of the usual names; empty
 *     where the usual names hold
 */
record FieldsFile(FieldNames names, Set<String> articles) {

  static final String NAME = ".depechefields";

  /** A mapping is a page at the most. */
  private static final int LARGEST = 1 << 16;

  /** Whether people laid a mapping beside a file. */
  static boolean isFor(SourceFile file) {
    return find(file) != null;
  }

  /** What holds for a file. */
  static FieldsFile of(SourceFile file) throws IOException {
    Path mapping = find(file);
    if (mapping == null) {
      return new FieldsFile(FieldNames.USUAL, Set.of());
    }
    Map<Field, List<String>> names = new EnumMap<>(Field.class);
    Set<String> articles = new LinkedHashSet<>();
    if (Files.size(mapping) > LARGEST) {
      throw new UnreadableException(ReasonCode.MAPPING_TOO_LARGE, mapping);
    }
    for (String line : Files.readString(mapping, StandardCharsets.UTF_8).lines().toList()) {
      if (!line.isBlank() && !line.startsWith("#")) {
        read(mapping, line, names, articles);
      }
    }
    return new FieldsFile(FieldNames.USUAL.with(names), articles);
  }

  private static void read(
      Path mapping, String line, Map<Field, List<String>> names, Set<String> articles)
      throws UnreadableException {
    int colon = line.indexOf(':');
    String field = colon < 0 ? line : line.substring(0, colon).strip();
    List<String> called =
        colon < 0 ? List.of() : List.of(line.substring(colon + 1).strip().split("[ ,]+"));
    if (field.equals("article")) {
      called.forEach(name -> articles.add(FieldNames.USUAL.key(name)));
      return;
    }
    try {
      names.put(Field.valueOf(field.toUpperCase(Locale.ROOT)), called);
    } catch (IllegalArgumentException e) {
      throw new UnreadableException(ReasonCode.MAPPING_UNKNOWN_FIELD, mapping, Texts.cut(field));
    }
  }

  private static @Nullable Path find(SourceFile file) {
    Path root = file.root();
    Path given = Files.isDirectory(root) ? root.resolve(NAME) : root.resolveSibling(NAME);
    return Stream.of(file.file().resolveSibling(NAME), given)
        .filter(Files::isRegularFile)
        .findFirst()
        .orElse(null);
  }
}
