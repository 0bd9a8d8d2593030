package org.depeche.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Random;
import org.depeche.article.Article;
import org.depeche.article.PublicationDate;
import org.depeche.index.IndexLayout;
import org.depeche.index.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexRunTest {
  @TempDir Path folder;

  private Path index() {
    return folder.resolve("ix");
  }

  @Test
  void anIndexMadeTwiceOverTheSameArticlesAnswersWithTheSameIdsScoresAndOrder() throws IOException {
    List<Article> articles = Articles.some(300, 1);
    Articles.run(index()).add(articles);
    List<String> once = Articles.answer(index());
    RunReport again = Articles.run(index()).add(articles);
    assertThat(again.outcome()).isEqualTo(Outcome.UNCHANGED);
    assertThat(Articles.answer(index())).isEqualTo(once).hasSizeGreaterThan(100);

    List<Article> shuffled = new ArrayList<>(articles);
    Collections.shuffle(shuffled, new Random(2));
    Path other = folder.resolve("other");
    new IndexRun(other, RunOptions.builder().threads(3).build(), RunListener.NONE).add(shuffled);
    assertThat(Articles.answer(other)).isEqualTo(once);
  }

  @Test
  void anIndexMadeInStepsAnswersLikeOneMadeAtOnceAsSoonAsItsDeletesAreExpunged()
      throws IOException {
    List<Article> articles = Articles.some(200, 3);
    Articles.run(index()).add(Articles.some(200, 4));
    Articles.run(index()).add(articles.subList(0, 90));
    Articles.run(index()).mirror(articles);
    Path other = folder.resolve("other");
    Articles.run(other).add(articles);
    assertThat(Articles.content(index())).isEqualTo(Articles.content(articles));
    assertThat(Articles.answer(index())).isEqualTo(Articles.answer(other));
    assertThat(Articles.isClean(index())).isTrue();
  }

  @Test
  void aChangedArticleTakesThePlaceOfTheOldOne() throws IOException {
    Articles.run(index()).add(Articles.some(50, 5));
    Article changed = Articles.article("article-7", "Une trêve est signée.");
    RunReport report = Articles.run(index()).add(List.of(changed));
    assertThat(report.outcome()).isEqualTo(Outcome.PUBLISHED);
    assertThat(report.changed()).isEqualTo(1);
    assertThat(report.total()).isEqualTo(50);
    assertThat(Articles.content(index())).hasSize(50).containsEntry("article-7", changed.body());
  }

  @Test
  void whatIsUnchangedIsNotPublishedAgain() throws IOException {
    RunReport first = Articles.run(index()).add(Articles.some(20, 6));
    RunReport second = Articles.run(index()).mirror(Articles.some(20, 6));
    assertThat(first.generation()).isEqualTo(1);
    assertThat(second.outcome()).isEqualTo(Outcome.UNCHANGED);
    assertThat(second.unchanged()).isEqualTo(20);
    assertThat(second.generation()).isEqualTo(1);
    assertThat(Articles.leftovers(index(), 1)).isEmpty();
  }

  @Test
  void addingRemovesNothingAndMirroringRemovesWhatIsGone() throws IOException {
    List<Article> articles = Articles.some(40, 7);
    Articles.run(index()).add(articles.subList(0, 20));
    Articles.run(index()).add(articles.subList(20, 40));
    assertThat(Articles.content(index())).hasSize(40);
    RunOptions options = Articles.options().toBuilder().allow(Guard.DELETIONS).build();
    RunReport report =
        new IndexRun(index(), options, RunListener.NONE).mirror(articles.subList(10, 30));
    assertThat(report.deleted()).isEqualTo(20);
    assertThat(Articles.content(index())).isEqualTo(Articles.content(articles.subList(10, 30)));
  }

  @Test
  void mirroringNothingIsRefused() throws IOException {
    Articles.run(index()).add(Articles.some(5, 8));
    assertThatThrownBy(() -> Articles.run(index()).mirror(List.of()))
        .isInstanceOf(RunRefusedException.class)
        .hasMessageContaining("No article was found");
    assertThat(Articles.content(index())).hasSize(5);
  }

  @Test
  void aNewIndexOfNoArticlesCanBeOpened() throws IOException {
    assertThat(Articles.run(index()).add(List.of()).outcome()).isEqualTo(Outcome.PUBLISHED);
    assertThat(Articles.content(index())).isEmpty();
  }

  @Test
  void ofTwoArticlesWithOneIdTheFirstStaysAndTheSecondIsReported() throws IOException {
    RunReport report =
        Articles.run(index())
            .add(List.of(Articles.article("a", "premier"), Articles.article("a", "second")));
    assertThat(report.unreadable()).isEqualTo(1);
    assertThat(report.problems().get(0).toString())
        .isEqualTo(
            "article 2: a second article with the id \"a\"; the first, article 1, is kept. Give"
                + " each article an id of its own.");
    assertThat(Articles.content(index())).containsExactly(Map.entry("a", "premier"));
  }

  @Test
  void strangeIdsAreListedAndFoundAgain() throws IOException {
    List<Article> articles = new ArrayList<>();
    for (String id :
        List.of(
            "a\tb", "a\nb", "a\\b", "été/à l’œuvre.txt", "é\u2028", "\u0001", "😀", "a", "a!")) {
      articles.add(Articles.article(id, "texte"));
    }
    Articles.run(index()).add(articles);
    assertThat(Articles.content(index())).isEqualTo(Articles.content(articles));
    assertThat(Articles.run(index()).add(articles).outcome()).isEqualTo(Outcome.UNCHANGED);
  }

  @Test
  void anArticleThatNoIndexCanHoldIsAProblemAndStopsNothing() throws IOException {
    Article section = Article.builder("b").body("texte").section("x".repeat(40_000)).build();
    RunReport report =
        Articles.run(index())
            .add(
                List.of(
                    section, Articles.article("i".repeat(3_000), "x"), Articles.article("a", "x")));
    assertThat(report.unreadable()).isEqualTo(2);
    assertThat(report.problems().get(0).reason()).contains("section has 40000 bytes");
    assertThat(Articles.content(index())).containsOnlyKeys("a");
  }

  @Test
  void anArticleThatCannotBeIndexedStopsNothingAndWhatWasKnownOfItStays() throws IOException {
    PublicationDate beyondMillis = PublicationDate.parse("+300000000-01-01");
    Articles.run(index()).add(Articles.some(40, 14));
    List<Article> articles =
        List.of(
            Article.builder("article-3").body("changé").date(beyondMillis).build(),
            Article.builder("nouveau").body("texte").date(beyondMillis).build(),
            Articles.article("article-4", "changé"));
    RunReport report = Articles.run(index()).add(articles);
    assertThat(report.problems())
        .extracting(RunProblem::place)
        .containsExactly("article 1", "article 2");
    assertThat(report.added()).isZero();
    assertThat(report.changed()).isEqualTo(1);
    Map<String, String> expected = Articles.content(Articles.some(40, 14));
    expected.put("article-4", "changé");
    assertThat(Articles.content(index())).isEqualTo(expected);
    assertThat(Articles.run(index()).add(articles).outcome()).isEqualTo(Outcome.UNCHANGED);
    assertThat(Articles.leftovers(index(), 1, 2)).isEmpty();
    assertThatThrownBy(() -> Articles.run(index()).mirror(articles.subList(0, 2)))
        .isInstanceOf(RunRefusedException.class)
        .hasMessageContaining("2 problems, the first: article 1");
  }

  @Test
  void halfGenerationsOfDeadRunsAreRemovedByTheNext() throws IOException {
    Articles.run(index()).add(Articles.some(5, 9));
    IndexLayout layout = new IndexLayout(index());
    Files.createDirectories(layout.partial(2).resolve("lucene"));
    Files.writeString(layout.partial(2).resolve("lucene/_0.cfs"), "half");
    Files.createDirectories(layout.generation(2));
    Files.writeString(layout.generation(2).resolve("articles"), "whole, unpublished");
    Files.createDirectories(layout.generations().resolve("000000.retired"));
    Files.writeString(index().resolve("CURRENT.next"), "2");
    assertThat(Articles.content(index())).hasSize(5);
    assertThat(Articles.run(index()).add(Articles.some(6, 9)).generation()).isEqualTo(2);
    assertThat(Articles.content(index())).hasSize(6);
    assertThat(Articles.leftovers(index(), 1, 2)).isEmpty();
  }

  @Test
  void onlyTheLastGenerationsAreKept() throws IOException {
    for (int size = 1; size <= 5; size++) {
      Articles.run(index()).add(Articles.some(size, 10));
    }
    assertThat(new IndexLayout(index()).numbers()).containsExactly(3L, 4L, 5L);
    new IndexRun(index(), Articles.options().toBuilder().keep(1).build(), RunListener.NONE)
        .add(Articles.some(6, 10));
    assertThat(new IndexLayout(index()).numbers()).containsExactly(6L);
    assertThat(Articles.content(index())).hasSize(6);
  }

  @Test
  void anIterableThatFailsLeavesTheIndexAsItWas() throws IOException {
    Articles.run(index()).add(Articles.some(5, 11));
    Iterator<Article> some = Articles.some(50, 12).iterator();
    Iterable<Article> failing =
        () ->
            new Iterator<>() {
              private int count;

              @Override
              public boolean hasNext() {
                return true;
              }

              @Override
              public Article next() {
                if (count++ == 40) {
                  throw new NoSuchElementException("the database is gone");
                }
                return some.next();
              }
            };
    assertThatThrownBy(() -> Articles.run(index()).mirror(failing))
        .isInstanceOf(NoSuchElementException.class);
    assertThat(Articles.content(index())).isEqualTo(Articles.content(Articles.some(5, 11)));
    assertThat(Articles.leftovers(index(), 1)).isEmpty();
  }

  @Test
  void theManifestNamesTheTimeAndEveryFile() throws IOException {
    Clock clock = Clock.fixed(Instant.parse("2026-11-24T04:00:00Z"), ZoneOffset.UTC);
    new IndexRun(index(), Articles.options().toBuilder().clock(clock).build(), RunListener.NONE)
        .add(Articles.some(5, 13));
    Manifest manifest = Manifest.read(new IndexLayout(index()).generation(1));
    assertThat(manifest.created()).isEqualTo(clock.instant());
    assertThat(manifest.files())
        .anyMatch(file -> file.name().equals("articles"))
        .anyMatch(file -> file.name().equals("lucene/segments_1"));
  }

  @Test
  void filesAreMirroredUnderTheirPathsAlone() throws IOException {
    Path north = write("nord/a.txt", "La grève du nord\n\nLes trains sont à l’arrêt.");
    write("nord/b.txt", "Le port de Calais\n\nLes ferries ne partent plus.");
    Path south = write("sud/c.txt", "Le feu au sud\n\nLa forêt brûle depuis lundi.");
    Articles.run(index()).addFiles(List.of(north.getParent(), south.getParent()));
    assertThat(Articles.content(index())).containsOnlyKeys("a.txt", "b.txt", "c.txt");
    Files.delete(north);
    RunReport report = Articles.run(index()).mirrorFiles(List.of(folder.resolve("nord")));
    assertThat(report.deleted()).isEqualTo(1);
    assertThat(Articles.content(index())).containsOnlyKeys("b.txt", "c.txt");
  }

  @Test
  void theArticlesOfAFileThatCannotBeReadStay() throws IOException {
    write("a.txt", "La grève\n\nLes trains sont à l’arrêt.");
    Path lines = write("b.jsonl", "{\"id\":\"b\",\"title\":\"Calais\",\"body\":\"Le port\"}\n");
    List<Path> source = List.of(folder.resolve("a.txt"), lines);
    Articles.run(index()).addFiles(source);
    Files.delete(lines);
    Files.createDirectory(lines);
    write("b.jsonl/x.txt", "Autre\n\nAutre chose.");
    Path zipped = write("more/c.jsonl.gz", "no gzip at all");
    RunReport report =
        Articles.run(index()).mirrorFiles(List.of(folder.resolve("a.txt"), zipped.getParent()));
    assertThat(report.unreadable()).isEqualTo(1);
    assertThat(Articles.content(index())).containsOnlyKeys("a.txt", "b");
  }

  @Test
  void anArticleThatMovedToAnotherFileBelongsToThatFile() throws IOException {
    Path old = write("old/a.txt", "La grève\n\nLes trains sont à l’arrêt.");
    Articles.run(index()).addFiles(List.of(old.getParent()));
    Path now = write("new/a.txt", Files.readString(old));
    RunReport report = Articles.run(index()).addFiles(List.of(now.getParent()));
    assertThat(report.unchanged()).isEqualTo(1);
    Files.delete(old);
    write("old/b.txt", "Le port\n\nDe Calais.");
    Articles.run(index()).mirrorFiles(List.of(old.getParent()));
    assertThat(Articles.content(index())).containsOnlyKeys("a.txt", "b.txt");
  }

  @Test
  void missingPathsAndEmptyFoldersAreRefusedInASentence() throws IOException {
    assertThatThrownBy(() -> Articles.run(index()).addFiles(List.of(folder.resolve("nowhere"))))
        .isInstanceOf(NoSuchFileException.class)
        .hasMessageEndingWith("nowhere: no such file or folder.");
    assertThat(index()).doesNotExist();
    Path empty = Files.createDirectory(folder.resolve("empty"));
    assertThatThrownBy(() -> Articles.run(index()).addFiles(List.of(empty)))
        .isInstanceOf(RunRefusedException.class)
        .hasMessageContaining("No article was found in " + empty);
    Files.write(empty.resolve("a.txt.gz"), new byte[] {1, 2, 3});
    assertThatThrownBy(() -> Articles.run(index()).addFiles(List.of(empty)))
        .isInstanceOf(RunRefusedException.class)
        .hasMessageContaining("pack it again. ");
  }

  @Test
  void anIndexWhosePathIsAFileIsRefusedInWords() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "kept");
    assertThatThrownBy(() -> Articles.run(file).add(Articles.some(1, 1)))
        .isInstanceOf(IOException.class)
        .hasMessage(
            "The index %s cannot be made: %s: a file stands there; expected a folder."
                .formatted(file, file));
    assertThat(file).hasContent("kept");
  }

  @Test
  void aFullBuildAnalysesEverythingAgainAndKeepsWhatCameFromElsewhere() throws IOException {
    Path a = write("a/a.txt", "La grève\n\nLes trains sont à l’arrêt.");
    Path b = write("b/b.txt", "Le port\n\nDe Calais.");
    Articles.run(index()).addFiles(List.of(a, b));
    RunOptions options = Articles.options().toBuilder().full(true).build();
    RunReport report = new IndexRun(index(), options, RunListener.NONE).mirrorFiles(List.of(a));
    assertThat(report.generation()).isEqualTo(2);
    assertThat(report.fullBuild()).isEqualTo("asked for");
    assertThat(report.elsewhere()).isEqualTo(1);
    assertThat(report.total()).isEqualTo(2);
    assertThat(Articles.content(index())).containsOnlyKeys("a.txt", "b.txt");
    assertThat(Articles.leftovers(index(), 1, 2)).isEmpty();
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.write(file, text.getBytes(StandardCharsets.UTF_8));
  }
}
