package org.depeche.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.depeche.article.Article;

/**
 * The articles of a JSON Lines file, in memory: id, title, lead and body, which is what both
 * engines index and store. Dates and the rest are left out, so that both hold the same.
 *
 * @param articles the articles in the order of the file
 * @param textBytes the length of their titles, leads and bodies in UTF-8
 */
record Corpus(List<Article> articles, long textBytes) {
  private static final JsonFactory JSON = new JsonFactory();

  /** The names that a standfirst goes by, the first that is not blank counts. */
  private static final List<String> LEADS =
      List.of("lead", "heading", "chapo", "summary", "description");

  static Corpus read(Path file, int most) throws IOException {
    List<Article> articles = new ArrayList<>();
    try (BufferedReader lines = open(file)) {
      int number = 0;
      String line;
      while (articles.size() < most && (line = lines.readLine()) != null) {
        number++;
        if (!line.isBlank()) {
          articles.add(article(line, file, number));
        }
      }
    }
    if (articles.isEmpty()) {
      throw new IOException(file + " holds no article; expected one JSON object a line.");
    }
    return of(articles);
  }

  static Corpus of(List<Article> articles) {
    long bytes = 0;
    for (Article article : articles) {
      for (String text : texts(article)) {
        bytes += text.getBytes(StandardCharsets.UTF_8).length;
      }
    }
    return new Corpus(List.copyOf(articles), bytes);
  }

  /** The texts of an article that are searched; those that it lacks are left out. */
  static List<String> texts(Article article) {
    List<String> texts = new ArrayList<>(List.of(article.title(), article.lead(), article.body()));
    texts.removeIf(String::isEmpty);
    return texts;
  }

  double megabytes() {
    return textBytes / 1e6;
  }

  private static BufferedReader open(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      throw new IOException(file + " is a folder; expected one file: .jsonl or .jsonl.gz.");
    }
    InputStream bytes = Files.newInputStream(file);
    if (file.toString().endsWith(".gz")) {
      bytes = new GZIPInputStream(bytes, 1 << 16);
    }
    return new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8), 1 << 16);
  }

  private static Article article(String line, Path file, int number) throws IOException {
    Map<String, String> fields = new HashMap<>();
    try (JsonParser parser = JSON.createParser(line)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new IOException("not a JSON object");
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        if (parser.nextToken().isScalarValue()) {
          fields.put(name, parser.currentToken() == JsonToken.VALUE_NULL ? "" : parser.getText());
        } else {
          parser.skipChildren();
        }
      }
      String lead =
          LEADS.stream()
              .map(name -> fields.getOrDefault(name, ""))
              .filter(text -> !text.isBlank())
              .findFirst()
              .orElse("");
      return Article.builder(fields.getOrDefault("id", Integer.toString(number)))
          .title(fields.getOrDefault("title", ""))
          .lead(lead)
          .body(fields.getOrDefault("body", ""))
          .build();
    } catch (IOException | IllegalArgumentException e) {
      throw new IOException(
          file
              + ", line "
              + number
              + ": "
              + e.getMessage()
              + "; expected an article with id,"
              + " title and body.",
          e);
    }
  }
}
