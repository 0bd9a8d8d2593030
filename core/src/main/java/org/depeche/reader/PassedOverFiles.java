package org.depeche.reader;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Counts the files that are passed over. */
final class PassedOverFiles {

  /** The end of a name that tells a type; a dot in a sentence is none. */
  private static final Pattern ENDING =
      Pattern.compile(".+?((?:\\.tar)?\\.[\\p{L}\\d_+~-]{1,12})", Pattern.CASE_INSENSITIVE);

  private final Map<String, Integer> kinds = new LinkedHashMap<>();
  private final List<Path> files = new ArrayList<>();

  void add(Path file) {
    kinds.merge(kind(file), 1, Integer::sum);
    name(file);
  }

  void addAll(PassedOver others) {
    others.kinds().forEach((kind, count) -> kinds.merge(kind, count, Integer::sum));
    others.files().forEach(this::name);
  }

  private void name(Path file) {
    if (files.size() < PassedOver.MOST_FILES) {
      files.add(file);
    }
  }

  PassedOver counted() {
    Map<String, Integer> sorted = new LinkedHashMap<>();
    kinds.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .forEach(kind -> sorted.put(kind.getKey(), kind.getValue()));
    return new PassedOver(sorted, files);
  }

  /** The end of a file's name in small letters, or the empty text. */
  static String kind(Path file) {
    Path name = file.getFileName();
    return kind(name == null ? "" : name.toString());
  }

  /** The end of a name in small letters, or the empty text. */
  static String kind(String name) {
    Matcher ending = ENDING.matcher(name);
    return ending.matches() ? ending.group(1).toLowerCase(Locale.ROOT) : "";
  }
}
