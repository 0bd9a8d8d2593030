package org.depeche.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.depeche.article.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentFileTest {

  @TempDir Path folder;

  /** What a parser does with the bytes of a document. */
  private interface Parser {
    Article read(String id) throws IOException;
  }

  private static DocumentFile of(int seconds, Parser parser) {
    DocumentFormat format =
        new DocumentFormat() {
          @Override
          public List<String> extensions() {
            return List.of(".essai");
          }

          @Override
          public Article read(String id, byte[] bytes) throws IOException {
            return parser.read(id);
          }
        };
    return new DocumentFile(format, seconds);
  }

  private static ReasonCode code(DocumentFile format) {
    try {
      throw new AssertionError(format.read("a.essai", new byte[0]).toString());
    } catch (UnreadableException e) {
      return e.reason().code();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static int endless(int depth) {
    return endless(depth + 1) + 1;
  }

  @Test
  void whatAParserThrowsCostsItsFileAlone() throws IOException {
    Article article = Article.builder("a").title("Titre").build();
    assertThat(of(60, id -> article).read("a", new byte[0])).isSameAs(article);
    assertThat(code(of(60, id -> Article.builder(id + endless(0)).build())))
        .isEqualTo(ReasonCode.DOCUMENT_TOO_MUCH);
    assertThat(code(of(60, id -> Article.builder(id + new long[Integer.MAX_VALUE][2]).build())))
        .isEqualTo(ReasonCode.DOCUMENT_TOO_MUCH);
    assertThat(code(of(60, id -> Article.builder(List.<String>of().getFirst()).build())))
        .isEqualTo(ReasonCode.CANNOT_BE_READ);
    assertThatThrownBy(
            () ->
                of(
                        60,
                        id -> {
                          throw new IOException("abîmé");
                        })
                    .read("a", new byte[0]))
        .isInstanceOf(IOException.class)
        .hasMessage("abîmé");
  }

  @Test
  void oneThatDoesNotEndIsGivenUpAndInterrupted() throws InterruptedException {
    CountDownLatch interrupted = new CountDownLatch(1);
    DocumentFile format =
        of(
            1,
            id -> {
              while (!Thread.currentThread().isInterrupted()) {
                Thread.onSpinWait();
              }
              interrupted.countDown();
              return Article.builder(id).title("Titre").build();
            });
    assertThat(code(format)).isEqualTo(ReasonCode.DOCUMENT_TOO_SLOW);
    assertThat(interrupted.await(30, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void aDocumentIsAProblemWithTheRemedyWhereNothingReadsIt() throws IOException {
    Path pdf = Files.writeString(folder.resolve("a.pdf"), "%PDF-1.4\n");
    assertThat(Reading.problem(Reading.all(pdf)).why().code()).isEqualTo(ReasonCode.DOCUMENT);
    Path book = Files.writeString(folder.resolve("a.epub"), "PK\3\4");
    assertThat(Reading.problem(Reading.all(book)).why().code()).isEqualTo(ReasonCode.DOCUMENT);
    Path slides = Files.writeString(folder.resolve("a.pptx"), "PK\3\4");
    assertThat(Reading.problem(Reading.all(slides)).why().code()).isEqualTo(ReasonCode.UNREAD_KIND);
    assertThat(Sources.find(List.of(folder)).passedOver().kinds())
        .containsOnlyKeys(".pdf", ".epub", ".pptx");
  }
}
