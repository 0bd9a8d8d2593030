package org.depeche.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.depeche.article.Article;
import org.depeche.article.PublicationDate;
import org.depeche.facet.FacetCounts;
import org.depeche.highlight.Snippet;
import org.depeche.plan.Correction;
import org.depeche.plan.Expansion;
import org.depeche.search.Hint;
import org.depeche.search.Hit;
import org.depeche.search.SearchResult;

/** Writes a result for programs: one object of JSON. */
final class JsonRenderer {
  static final int FORMAT_VERSION = 1;

  private JsonRenderer() {}

  static JsonGenerator generator(OutputStream out) throws IOException {
    return new JsonFactory()
        .createGenerator(out)
        .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
        .useDefaultPrettyPrinter();
  }

  static void write(SearchResult result, long generation, OutputStream out) throws IOException {
    try (JsonGenerator json = generator(out)) {
      json.writeStartObject();
      json.writeNumberField("formatVersion", FORMAT_VERSION);
      json.writeStringField("query", result.query());
      json.writeNumberField("total", result.total());
      json.writeNumberField("totalAny", result.totalAny());
      json.writeBooleanField("totalExact", result.totalExact());
      writeStrings("unknownWords", result.unknownWords(), json);
      writeHints(result.hints(), json);
      json.writeNumberField("rarest", result.rarest());
      json.writeNumberField("tookMillis", result.tookMillis());
      json.writeNumberField("generation", generation);
      json.writeArrayFieldStart("hits");
      for (Hit hit : result.hits()) {
        write(hit, json);
      }
      json.writeEndArray();
      if (result.suggestion() == null) {
        json.writeNullField("suggestion");
      } else {
        json.writeObjectFieldStart("suggestion");
        json.writeStringField("query", result.suggestion().query());
        json.writeNumberField("total", result.suggestion().total());
        json.writeEndObject();
      }
      write(result.corrections(), json);
      writeExpansions(result.expansions(), json);
      json.writeObjectFieldStart("facets");
      for (FacetCounts facet : result.facets()) {
        write(facet, json);
      }
      json.writeEndObject();
      json.writeStringField("next", result.next());
      json.writeEndObject();
    }
    out.write('\n');
  }

  /** Writes the field of a facet into the object at hand. */
  private static void writeHints(List<Hint> hints, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("hints");
    for (Hint hint : hints) {
      json.writeStartObject();
      switch (hint) {
        case Hint.UnknownName unknown -> {
          json.writeStringField("unknown", unknown.name());
          writeStrings("nearest", unknown.nearest(), json);
        }
        case Hint.OutsideArchive outside -> {
          json.writeStringField("first", outside.first().toString());
          json.writeStringField("last", outside.last().toString());
        }
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  static void write(FacetCounts facet, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart(name(facet.field()));
    json.writeArrayFieldStart("values");
    for (FacetCounts.Value value : facet.values()) {
      json.writeStartObject();
      json.writeStringField("name", value.name());
      json.writeNumberField("hits", value.hits());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeNumberField("others", facet.others());
    json.writeEndObject();
  }

  private static void writeExpansions(List<Expansion> expansions, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart("expansions");
    for (Expansion expansion : expansions) {
      json.writeStartObject();
      json.writeStringField("typed", expansion.typed());
      writeStrings("words", expansion.words(), json);
      json.writeNumberField("found", expansion.found());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** Writes the field {@code corrections} of the object at hand. */
  static void write(List<Correction> corrections, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("corrections");
    for (Correction correction : corrections) {
      json.writeStartObject();
      json.writeStringField("typed", correction.typed());
      json.writeStringField("corrected", correction.corrected());
      json.writeBooleanField("together", correction.together());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** Writes what is known of an article, but for its text, into the object at hand. */
  static void writeFacts(Article article, JsonGenerator json) throws IOException {
    json.writeStringField("id", article.id());
    json.writeStringField("title", article.title());
    json.writeStringField("date", article.date().map(PublicationDate::toString).orElse(null));
    json.writeStringField("section", article.section());
    json.writeStringField("source", article.source());
    json.writeStringField("url", article.url());
  }

  /** A constant as JSON names it: {@code accents_ignored}. */
  static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static void write(Hit hit, JsonGenerator json) throws IOException {
    Article article = hit.article();
    json.writeStartObject();
    json.writeNumberField("rank", hit.rank());
    writeFacts(article, json);
    json.writeFieldName("score");
    json.writeNumber(Float.toString(hit.score()));
    writeStrings("missing", hit.missing(), json);
    json.writeFieldName("titleRanges");
    writeRanges(hit.titleRanges(), json);
    json.writeArrayFieldStart("snippets");
    for (Snippet snippet : hit.snippets()) {
      json.writeStartObject();
      json.writeStringField("field", snippet.field());
      json.writeStringField("text", snippet.text());
      json.writeFieldName("ranges");
      writeRanges(snippet.ranges(), json);
      json.writeBooleanField("cutBefore", snippet.cutBefore());
      json.writeBooleanField("cutAfter", snippet.cutAfter());
      json.writeEndObject();
    }
    json.writeEndArray();
    writeStrings("alike", hit.alike(), json);
    json.writeEndObject();
  }

  private static void writeStrings(String field, List<String> values, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart(field);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }

  private static void writeRanges(List<Snippet.Range> ranges, JsonGenerator json)
      throws IOException {
    json.writeStartArray();
    for (Snippet.Range range : ranges) {
      json.writeArray(new int[] {range.start(), range.end()}, 0, 2);
    }
    json.writeEndArray();
  }
}
