package org.depeche.reader;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.depeche.article.Article;

/** Writes files and reads them, for tests. */
final class Reading {

  private Reading() {}

  static List<ReadResult> all(Path... paths) throws IOException {
    return drain(ArticleReader.open(Sources.find(List.of(paths))));
  }

  static List<ReadResult> drain(ArticleReader reader) throws IOException {
    List<ReadResult> results = new ArrayList<>();
    try (reader) {
      reader.forEachRemaining(results::add);
    }
    return results;
  }

  static List<ReadResult> of(Path folder, String name, byte[] bytes) throws IOException {
    return all(Files.write(folder.resolve(name), bytes));
  }

  /** The only article of a file. */
  static Article article(Path folder, String name, String text) throws IOException {
    return article(of(folder, name, text.getBytes(StandardCharsets.UTF_8)));
  }

  static Article article(List<ReadResult> results) {
    if (results.size() == 1 && results.getFirst() instanceof ReadArticle read) {
      return read.article();
    }
    throw new AssertionError("Expected one article, got " + results);
  }

  /** The only problem of a file. */
  static ReadProblem problem(List<ReadResult> results) {
    if (results.size() == 1 && results.getFirst() instanceof ReadProblem problem) {
      return problem;
    }
    throw new AssertionError("Expected one problem, got " + results);
  }

  static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }
}
