package org.depeche.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.depeche.article.Article;
import org.depeche.article.PublicationDate;

/** Writes an article as the line of JSON from which it can be indexed. */
final class ArticleLine {
  private static final JsonFactory JSON = new JsonFactory();

  private ArticleLine() {}

  static String of(Article article) throws IOException {
    StringWriter line = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(line)) {
      json.writeStartObject();
      Set<String> written = new HashSet<>();
      field("id", article.id(), written, json);
      field("title", article.title(), written, json);
      field("lead", article.lead(), written, json);
      field("body", article.body(), written, json);
      String date = article.date().map(PublicationDate::toString).orElse("");
      field("date", date, written, json);
      field("author", article.author(), written, json);
      field("section", article.section(), written, json);
      field("source", article.source(), written, json);
      field("url", article.url(), written, json);
      if (!article.tags().isEmpty()) {
        written.add("tags");
        json.writeArrayFieldStart("tags");
        for (String tag : article.tags()) {
          json.writeString(tag);
        }
        json.writeEndArray();
      }
      for (Map.Entry<String, String> extra : article.extra().entrySet()) {
        field(extra.getKey(), extra.getValue(), written, json);
      }
      json.writeEndObject();
    }
    return line.toString();
  }

  private static void field(String name, String value, Set<String> written, JsonGenerator json)
      throws IOException {
    if (!value.isEmpty() && written.add(name)) {
      json.writeStringField(name, value);
    }
  }
}
