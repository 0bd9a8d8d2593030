package org.depeche.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.depeche.reader.PassedOver;

/** Tells which files were passed over, to people and as JSON. */
final class PassedOverText {
  private static final int SHOWN_KINDS = 6;

  private PassedOverText() {}

  /** How many there are of each kind, as one line. */
  static String of(PassedOver files, Terminal terminal) {
    List<String> kinds = new ArrayList<>();
    int left = files.total();
    for (Map.Entry<String, Integer> kind : files.kinds().entrySet()) {
      if (kinds.size() < SHOWN_KINDS) {
        String name = SafeText.harmless(kind.getKey());
        String key = name.isEmpty() ? "passedOver.bare" : "passedOver.kind";
        kinds.add(terminal.message(key, kind.getValue(), name));
        left -= kind.getValue();
      }
    }
    if (left > 0) {
      kinds.add(terminal.message("passedOver.others", left));
    }
    return terminal.message("passedOver", files.total(), String.join(", ", kinds));
  }

  /** Which they are, one a line. */
  static void list(PassedOver files, Terminal terminal, PrintStream out) {
    for (Path file : files.files()) {
      out.println(terminal.message("passedOver.file", SafeText.harmless(file.toString())));
    }
    int more = files.total() - files.files().size();
    if (more > 0) {
      out.println(terminal.message("passedOver.more", more));
    }
  }

  /**
   * Writes them as the fields of an object.
   *
   * @param paths whether to name them
   */
  static void write(PassedOver files, boolean paths, JsonGenerator json) throws IOException {
    json.writeNumberField("files", files.total());
    json.writeObjectFieldStart("kinds");
    for (Map.Entry<String, Integer> kind : files.kinds().entrySet()) {
      json.writeNumberField(kind.getKey(), kind.getValue());
    }
    json.writeEndObject();
    if (paths) {
      json.writeArrayFieldStart("paths");
      for (Path file : files.files()) {
        json.writeString(file.toString());
      }
      json.writeEndArray();
    }
  }
}
