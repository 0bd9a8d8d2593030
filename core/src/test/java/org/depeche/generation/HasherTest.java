package org.depeche.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.depeche.article.Article;
import org.depeche.article.PublicationDate;
import org.junit.jupiter.api.Test;

class HasherTest {

  private static Article.Builder base() {
    return Article.builder("a").title("titre").body("corps");
  }

  @Test
  void anArticleThatDiffersInAnyFieldHasAnotherHash() {
    List<Article> articles =
        Stream.of(
                base(),
                Article.builder("b").title("titre").body("corps"),
                base().title("titrec").body("orps"),
                base().lead("chapô"),
                base().date(PublicationDate.parse("2023-09-13")),
                base().date(PublicationDate.parse("2023-09-13T00:00")),
                base().author("x"),
                base().section("x"),
                base().source("x"),
                base().url("x"),
                base().tags(List.of("x", "y")),
                base().tags(List.of("y", "x")),
                base().tags(List.of("xy")),
                base().extra("x", "y"),
                base().extra("xy", ""))
            .map(Article.Builder::build)
            .toList();
    Set<String> hashes = new HashSet<>();
    Hasher hasher = new Hasher();
    articles.forEach(article -> hashes.add(HexFormat.of().formatHex(hasher.content(article))));
    assertThat(hashes).hasSize(articles.size());
    assertThat(hasher.content(base().build())).isEqualTo(new Hasher().content(base().build()));
  }

  @Test
  void knownArticlesAreFoundAgainHoweverMany() {
    KnownArticles known = new KnownArticles();
    Hasher hasher = new Hasher();
    Hasher.Key content = hasher.key("content");
    for (int i = 0; i < 50_000; i++) {
      assertThat(known.find(hasher.key("id" + i))).isEqualTo(-1);
      assertThat(known.add(hasher.key("id" + i), content, i, KnownArticles.State.BEFORE))
          .isEqualTo(i);
    }
    for (int i = 0; i < 50_000; i++) {
      int at = known.find(hasher.key("id" + i));
      assertThat(at).isEqualTo(i);
      assertThat(known.hasSource(at, i) && known.hasContent(at, content)).isTrue();
      assertThat(known.hasSource(at, i + 1L)).isFalse();
    }
  }
}
