package org.depeche.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.depeche.article.Article;
import org.depeche.reader.ArticleReader;
import org.depeche.reader.ReadArticle;
import org.depeche.reader.ReadProblem;
import org.depeche.reader.ReadResult;
import org.depeche.reader.Sources;

/** Reads files as core reads them. */
final class Read {

  private Read() {}

  static Article article(Path folder, String name, byte[] bytes) throws IOException {
    ReadResult result = only(folder, name, bytes);
    if (result instanceof ReadArticle read) {
      return read.article();
    }
    throw new AssertionError(result.toString());
  }

  static ReadProblem problem(Path folder, String name, byte[] bytes) throws IOException {
    ReadResult result = only(folder, name, bytes);
    if (result instanceof ReadProblem problem) {
      return problem;
    }
    throw new AssertionError(result.toString());
  }

  private static ReadResult only(Path folder, String name, byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve(name), bytes);
    List<ReadResult> results = new ArrayList<>();
    try (ArticleReader reader = ArticleReader.open(Sources.find(List.of(file)))) {
      reader.forEachRemaining(results::add);
    }
    if (results.size() != 1) {
      throw new AssertionError(results.toString());
    }
    return results.getFirst();
  }
}
