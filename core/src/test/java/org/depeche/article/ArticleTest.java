package org.depeche.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What an article takes in, and what it refuses. */
class ArticleTest {

  @Test
  void halfACharacterIsRefusedWithItsFieldAndPlace() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Article.builder("a1").title("Été").body("ab\uD83D c").build())
        .withMessageContaining("\"body\" of article \"a1\"")
        .withMessageContaining("U+D83D")
        .withMessageContaining("at 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Article.builder("a1").title("t").tags(List.of("\uDE00")).build())
        .withMessageContaining("\"tags\"");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Article.builder("a1").title("t").extra("note", "\uDE00\uD83D").build())
        .withMessageContaining("\"note\"");
  }

  @Test
  void wholeCharactersOutsideTheBasicPlaneAreKept() {
    assertThat(Article.builder("a1").title("Été \uD83D\uDE00").build().title())
        .isEqualTo("Été \uD83D\uDE00");
  }
}
