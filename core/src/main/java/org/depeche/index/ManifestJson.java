package org.depeche.index;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;

/** The JSON form of a manifest. */
final class ManifestJson {
  private static final JsonFactory JSON = new JsonFactory();
  private static final String NO_SUM = "________";
  private static final String REMEDY = " Build it anew with: depeche reindex --full";

  private ManifestJson() {}

  static byte[] write(Manifest manifest) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      json.useDefaultPrettyPrinter();
      json.writeStartObject();
      json.writeNumberField("format", Manifest.FORMAT);
      json.writeStringField("crc32", NO_SUM);
      json.writeNumberField("generation", manifest.generation());
      json.writeStringField("created", manifest.created().toString());
      json.writeStringField("tool", manifest.tool());
      json.writeNumberField("articles", manifest.articles());
      json.writeNumberField("deleted", manifest.deleted());
      json.writeStringField("ids", manifest.ids());
      json.writeNumberField("restores", manifest.restores());
      json.writeBooleanField("withdrawals", manifest.withdrawals());
      json.writeObjectFieldStart("fingerprint");
      for (Map.Entry<String, String> part : manifest.fingerprint().parts().entrySet()) {
        json.writeStringField(part.getKey(), part.getValue());
      }
      json.writeEndObject();
      json.writeArrayFieldStart("files");
      for (FileSum file : manifest.files()) {
        json.writeStartObject();
        json.writeStringField("name", file.name());
        json.writeNumberField("bytes", file.bytes());
        json.writeNumberField("crc32", file.crc32());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    bytes.write('\n');
    String text = bytes.toString(StandardCharsets.UTF_8);
    String summed = text.replaceFirst(NO_SUM, sum(text));
    return summed.getBytes(StandardCharsets.UTF_8);
  }

  /** The checksum of the text that has none yet. */
  private static String sum(String text) {
    CRC32 crc = new CRC32();
    crc.update(text.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().toHexDigits((int) crc.getValue());
  }

  /** Whether a manifest is what was written: its checksum is that of its text without it. */
  private static boolean isIntact(byte[] bytes, String sum) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    return !sum.isEmpty()
        && sum(text.replaceFirst(sum, NO_SUM)).equals(sum)
        && Arrays.equals(bytes, text.getBytes(StandardCharsets.UTF_8));
  }

  static Manifest read(Path file) throws IOException {
    return read(file, false);
  }

  static Manifest readIntact(Path file) throws IOException {
    return read(file, true);
  }

  private static Manifest read(Path file, boolean foreignToo) throws IOException {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      throw new DamagedIndexException(file, "the file is missing." + REMEDY, e);
    }
    Members members = new Members();
    Manifest manifest = read(file, bytes, members);
    boolean checked = foreignToo || manifest.fingerprint().isCurrent();
    if (checked && !isIntact(bytes, members.texts.getOrDefault("crc32", ""))) {
      throw new DamagedIndexException(file, "it is not what was written." + REMEDY);
    }
    return manifest;
  }

  private static Manifest read(Path file, byte[] bytes, Members members) throws IOException {
    try (JsonParser json = JSON.createParser(bytes)) {
      expect(json.nextToken() == JsonToken.START_OBJECT, "an object");
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        json.nextToken();
        members.take(name, json);
      }
      expect(json.currentToken() == JsonToken.END_OBJECT && json.nextToken() == null, "its end");
      return members.manifest();
    } catch (JsonProcessingException
        | DateTimeException
        | ArithmeticException
        | IllegalArgumentException e) {
      throw new DamagedIndexException(file, "it is no manifest: " + reason(e) + REMEDY, e);
    }
  }

  private static String reason(Exception e) {
    String text =
        e instanceof JsonProcessingException json ? json.getOriginalMessage() : e.getMessage();
    return text + (text != null && text.endsWith(".") ? "" : ".");
  }

  private static void expect(boolean found, String what) {
    if (!found) {
      throw new IllegalArgumentException("expected " + what + ".");
    }
  }

  /** What was read so far. */
  private static final class Members {
    private final Map<String, Long> numbers = new LinkedHashMap<>();
    private final Map<String, String> texts = new LinkedHashMap<>();
    private final Map<String, String> parts = new LinkedHashMap<>();
    private final List<FileSum> files = new ArrayList<>();
    private boolean withdrawals;

    void take(String name, JsonParser json) throws IOException {
      switch (name) {
        case "format", "generation", "articles", "deleted", "restores" ->
            numbers.put(name, number(json));
        case "withdrawals" -> withdrawals = json.getValueAsBoolean();
        case "created", "tool", "ids", "crc32" -> texts.put(name, json.getValueAsString(""));
        case "fingerprint" -> {
          while (json.nextToken() == JsonToken.FIELD_NAME) {
            String part = json.currentName();
            json.nextToken();
            parts.put(part, json.getValueAsString(""));
          }
        }
        case "files" -> {
          while (json.nextToken() == JsonToken.START_OBJECT) {
            files.add(file(json));
          }
        }
        default -> json.skipChildren();
      }
    }

    private static long number(JsonParser json) throws IOException {
      expect(
          json.currentToken() == JsonToken.VALUE_NUMBER_INT, "a number at " + json.currentName());
      return json.getLongValue();
    }

    private static FileSum file(JsonParser json) throws IOException {
      String name = "";
      long bytes = -1;
      long crc32 = -1;
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String member = json.currentName();
        json.nextToken();
        switch (member) {
          case "name" -> name = json.getValueAsString("");
          case "bytes" -> bytes = number(json);
          case "crc32" -> crc32 = number(json);
          default -> json.skipChildren();
        }
      }
      expect(!name.isEmpty() && bytes >= 0 && crc32 >= 0, "name, bytes and crc32 of each file");
      return new FileSum(name, bytes, crc32);
    }

    Manifest manifest() {
      for (String name : List.of("format", "generation", "articles", "deleted", "restores")) {
        expect(numbers.containsKey(name), "the key \"" + name + "\"");
      }
      expect(
          numbers.getOrDefault("format", 0L) == Manifest.FORMAT,
          "format " + Manifest.FORMAT + ", found " + numbers.get("format"));
      return new Manifest(
          numbers.getOrDefault("generation", 0L),
          Instant.parse(texts.getOrDefault("created", "")),
          texts.getOrDefault("tool", ""),
          Math.toIntExact(numbers.getOrDefault("articles", 0L)),
          Math.toIntExact(numbers.getOrDefault("deleted", 0L)),
          texts.getOrDefault("ids", ""),
          numbers.getOrDefault("restores", 0L),
          withdrawals,
          new Fingerprint(parts),
          files);
    }
  }
}
