package org.depeche.generation;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Small files that people write: one thing a line, its fields parted by tabs. */
final class NamedLines {
  private NamedLines() {}

  /** A line that is not empty and no comment. */
  record Line(Path file, int number, List<String> fields, String expected) {

    String field(int at) {
      return fields.get(at);
    }

    int size() {
      return fields.size();
    }

    /** Makes what the line says; a value that it cannot have names the line. */
    <T> T make(Supplier<T> maker) throws IOException {
      try {
        return maker.get();
      } catch (IllegalArgumentException e) {
        throw new IOException(refused(String.valueOf(e.getMessage())).getMessage(), e);
      }
    }

    IOException refused(String reason) {
      return new IOException(
          file + ":" + number + ": " + reason + "; a line is made of " + expected + ".");
    }
  }

  /** Reads the lines, each of which has two or three fields. */
  static List<Line> read(Path file, String expected) throws IOException {
    List<String> texts;
    try {
      texts = Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (CharacterCodingException e) {
      throw new IOException(file + ": is no UTF-8 text; convert it.", e);
    }
    List<Line> lines = new ArrayList<>();
    int number = 0;
    for (String text : texts) {
      number++;
      String plain = number == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text;
      if (!plain.isBlank() && !plain.startsWith("#")) {
        List<String> fields = List.of(plain.strip().split("\t", -1));
        Line line = new Line(file, number, fields, expected);
        if (fields.size() < 2 || fields.size() > 3) {
          throw line.refused("there are " + fields.size() + " fields");
        }
        lines.add(line);
      }
    }
    return lines;
  }
}
