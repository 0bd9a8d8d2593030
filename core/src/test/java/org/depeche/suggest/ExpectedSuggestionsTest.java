package org.depeche.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.depeche.Depeche;
import org.depeche.article.Article;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a person expects of a completion, over titles written for it. */
class ExpectedSuggestionsTest {
  private static final Path FOLDER = Path.of("../testdata/suggestions");
  private static final int LOOKED_AT = 5;
  private static final String BODY =
      "C’est déjà très bien, aujourd’hui encore. Il dit que c’était du côté de la mer, d’État en"
          + " État, que l’on estime ceux qui restent.";

  private static Depeche index;

  @BeforeAll
  static void open() throws IOException {
    List<Article> articles = new ArrayList<>();
    for (String title : lines("titles.txt")) {
      articles.add(Article.builder("t" + articles.size()).title(title).body(BODY).build());
    }
    index = Depeche.inMemory(articles);
  }

  @AfterAll
  static void close() throws IOException {
    index.close();
  }

  static List<String> lines(String file) throws IOException {
    return Files.readAllLines(FOLDER.resolve(file)).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .toList();
  }

  static List<String> expected() throws IOException {
    return lines("expected.tsv");
  }

  @Test
  void theTableHoldsSixtyBeginningsOrMore() throws IOException {
    assertThat(expected()).hasSizeGreaterThanOrEqualTo(60).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("expected")
  void aPersonFindsWhatIsExpected(String line) throws IOException {
    String[] columns = line.split("\t", -1);
    List<String> texts =
        index.suggest(columns[0].replace('_', ' '), LOOKED_AT).stream()
            .map(Suggestion::text)
            .toList();
    if (!columns[1].isEmpty()) {
      int among = Integer.parseInt(columns[2]);
      assertThat(texts.subList(0, Math.min(among, texts.size()))).contains(columns[1]);
    }
    assertThat(texts).doesNotContain(columns[3].split("\\|"));
  }
}
