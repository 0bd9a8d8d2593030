package org.depeche.bench;

import java.io.IOException;
import java.nio.file.Path;

/** Some of the project's own articles. */
final class TestCorpus {

  private TestCorpus() {}

  static Path file() {
    return Path.of(System.getProperty("depeche.root"), "testdata/articles/monde/monde.jsonl");
  }

  static Corpus read() {
    try {
      return Corpus.read(file(), Integer.MAX_VALUE);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
