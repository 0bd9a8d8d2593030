package org.depeche.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.depeche.article.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What would do harm unseen is refused or withheld, said, and can be overridden. */
class GuardTest {
  @TempDir Path folder;

  private Path index() {
    return folder.resolve("ix");
  }

  private RunReport mirror(Guard allowed, Path... paths) throws IOException {
    RunOptions options = Articles.options().toBuilder().allow(allowed).build();
    return new IndexRun(index(), options, RunListener.NONE).mirrorFiles(List.of(paths));
  }

  private Path lines(int count) throws IOException {
    return Articles.writeLines(folder.resolve("source/a.jsonl"), Articles.some(count, 1));
  }

  private static List<Article> plus(List<Article> articles, Article more) {
    return Stream.concat(articles.stream(), Stream.of(more)).toList();
  }

  @Test
  void tooManyDeletionsAreWithheldAndEverythingElseIsPublished() throws IOException {
    List<Article> articles = Articles.some(60, 1);
    Articles.run(index()).mirror(articles);
    List<Article> rest =
        plus(articles.subList(0, 47), Articles.article("nouveau", "Une trêve est signée."));
    RunReport report = Articles.run(index()).mirror(rest);
    assertThat(report.outcome()).isEqualTo(Outcome.PUBLISHED);
    assertThat(report.withheld()).isEqualTo(13);
    assertThat(report.deleted()).isZero();
    assertThat(report.withheld()).isEqualTo(13);
    assertThat(report.warnings()).isEmpty();
    assertThat(report.changes())
        .filteredOn(change -> change.kind() == Change.Kind.WITHHOLD)
        .hasSize(13);
    assertThat(Articles.content(index()))
        .isEqualTo(Articles.content(plus(articles, rest.get(rest.size() - 1))));
    // And again every night, until somebody has looked.
    RunReport next = Articles.run(index()).mirror(rest);
    assertThat(next.outcome()).isEqualTo(Outcome.UNCHANGED);
    assertThat(next.withheld()).isEqualTo(13);
    RunOptions allowed = Articles.options().toBuilder().allow(Guard.DELETIONS).build();
    RunReport done = new IndexRun(index(), allowed, RunListener.NONE).mirror(rest);
    assertThat(done.deleted()).isEqualTo(13);
    assertThat(Articles.content(index())).isEqualTo(Articles.content(rest));
  }

  @Test
  void tenDeletionsOrAFifthPass() throws IOException {
    Articles.run(index()).mirror(Articles.some(12, 1));
    assertThat(Articles.run(index()).mirror(Articles.some(2, 1)).deleted()).isEqualTo(10);
    Articles.run(index()).mirror(Articles.some(60, 1));
    assertThat(Articles.run(index()).mirror(Articles.some(48, 1)).deleted()).isEqualTo(12);
  }

  @Test
  void withheldArticlesOfAFileThatNeedNotBeReadAreToldAgain() throws IOException {
    Path source = lines(60);
    Articles.run(index()).mirrorFiles(List.of(source));
    lines(20);
    RunOptions later = Articles.later().build();
    for (int night = 0; night < 3; night++) {
      RunReport report =
          new IndexRun(index(), later, RunListener.NONE).mirrorFiles(List.of(source));
      assertThat(report.withheld()).isEqualTo(40);
    }
    assertThat(mirror(Guard.DELETIONS, source).deleted()).isEqualTo(40);
  }

  @Test
  void anUnmountedDiskDeletesNothing() throws IOException {
    Path mounted = Articles.write(folder.resolve("disk/a.txt"), "La grève\n\nDes trains.");
    Path other = Articles.write(folder.resolve("other/b.txt"), "Le port\n\nDe Calais.");
    Articles.run(index()).mirrorFiles(List.of(mounted.getParent(), other.getParent()));
    Files.delete(mounted);
    RunRefusedException refused =
        catchThrowableOfType(
            RunRefusedException.class,
            () ->
                Articles.run(index()).mirrorFiles(List.of(mounted.getParent(), other.getParent())));
    assertThat(refused.guard()).isEqualTo(Guard.EMPTY_SOURCE);
    assertThat(refused.report().outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(refused)
        .hasMessageContaining(mounted.getParent() + " gives no article")
        .hasMessageContaining("RunOptions.allow(Guard.EMPTY_SOURCE)");
    assertThat(Articles.content(index())).containsOnlyKeys("a.txt", "b.txt");
    assertThat(mirror(Guard.EMPTY_SOURCE, mounted.getParent(), other.getParent()).deleted())
        .isEqualTo(1);
    assertThat(Articles.content(index())).containsOnlyKeys("b.txt");
  }

  @Test
  void aFolderInsideAnotherThatIsGivenTooIsNotEmpty() throws IOException {
    Path file = Articles.write(folder.resolve("disk/sud/a.txt"), "La grève\n\nDes trains.");
    List<Path> paths = List.of(folder.resolve("disk"), file.getParent());
    Articles.run(index()).mirrorFiles(paths);
    assertThat(Articles.run(index()).mirrorFiles(paths).outcome()).isEqualTo(Outcome.UNCHANGED);
    RunOptions later = Articles.later().build();
    IndexRun run = new IndexRun(index(), later, RunListener.NONE);
    assertThat(run.mirrorFiles(paths).outcome()).isEqualTo(Outcome.UNCHANGED);
  }

  @Test
  void anEmptySourceIsRefusedUntilItIsAllowed() throws IOException {
    Path source = lines(5);
    Articles.run(index()).mirrorFiles(List.of(source));
    Files.writeString(source, "");
    assertThatThrownBy(() -> Articles.run(index()).mirrorFiles(List.of(source)))
        .isInstanceOf(RunRefusedException.class);
    assertThat(Articles.content(index())).hasSize(5);
    assertThat(mirror(Guard.EMPTY_SOURCE, source).total()).isZero();
  }

  @Test
  void tooManyUnreadableArticlesAreRefusedAndFewAreNot() throws IOException {
    Path source = lines(2_000);
    String good = Files.readString(source);
    Files.writeString(source, good + "no json\n".repeat(20));
    RunReport within = Articles.run(index()).mirrorFiles(List.of(source));
    assertThat(within.unreadable()).isEqualTo(20);
    Files.writeString(source, good.replaceFirst("Titre", "Tître") + "no json\n".repeat(21));
    RunRefusedException refused =
        catchThrowableOfType(
            RunRefusedException.class, () -> Articles.run(index()).mirrorFiles(List.of(source)));
    assertThat(refused.guard()).isEqualTo(Guard.UNREADABLE);
    assertThat(refused.report().unreadable()).isEqualTo(21);
    assertThat(refused)
        .hasMessageContaining("a.jsonl:2001")
        .hasMessageContaining("RunOptions.allow(Guard.UNREADABLE)");
    assertThat(Articles.leftovers(index(), 1)).isEmpty();
    RunReport done = mirror(Guard.UNREADABLE, source);
    assertThat(done.changed()).isEqualTo(1);
  }

  @Test
  void addingRefusesTooManyUnreadableArticlesTooUntilTheyAreAllowed() throws IOException {
    Path source = lines(100);
    Files.writeString(source, Files.readString(source) + "no json\n".repeat(10));
    assertThat(Articles.run(index()).addFiles(List.of(source)).unreadable()).isEqualTo(10);
    Files.writeString(source, Files.readString(source).replaceFirst("Titre", "Tître") + "bad\n");
    RunRefusedException refused =
        catchThrowableOfType(
            RunRefusedException.class, () -> Articles.run(index()).addFiles(List.of(source)));
    assertThat(refused.guard()).isEqualTo(Guard.UNREADABLE);
    assertThat(refused.report().unreadable()).isEqualTo(11);
    assertThat(Articles.leftovers(index(), 1)).isEmpty();
    RunOptions options = Articles.options().toBuilder().allow(Guard.UNREADABLE).build();
    RunReport done = new IndexRun(index(), options, RunListener.NONE).addFiles(List.of(source));
    assertThat(done.changed()).isEqualTo(1);
    // Articles that an application adds are no exception: most of these have one id.
    List<Article> twins = Collections.nCopies(12, Articles.article("un", "Deux grèves."));
    assertThatThrownBy(() -> Articles.run(index()).add(twins))
        .isInstanceOf(RunRefusedException.class);
  }

  @Test
  void anArticleWhoseLineBecameUnreadableStays() throws IOException {
    Path source = lines(40);
    Articles.run(index()).mirrorFiles(List.of(source));
    List<String> text = new ArrayList<>(Files.readAllLines(source));
    text.set(7, text.get(7).substring(0, 30));
    Files.write(source, text);
    RunReport report = Articles.run(index()).mirrorFiles(List.of(source));
    assertThat(report.deleted()).isZero();
    assertThat(report.changes()).singleElement().extracting(Change::id).isEqualTo("article-7");
    // More are gone than could stand in the bad line.
    text.remove(11);
    Files.write(source, text);
    assertThat(Articles.run(index()).mirrorFiles(List.of(source)).deleted()).isEqualTo(2);
  }

  @Test
  void aFailingCanaryRefusesToPublish() throws IOException {
    Path canaries =
        Articles.write(
            folder.resolve("canaries.tsv"),
            "# ce qui doit être trouvé\n\ntrêve signée\ttreve\t3\ntitre de article\tarticle-1\n");
    List<Article> articles = Articles.some(5, 1);
    RunOptions.Builder options = Articles.options().toBuilder().canaries(Canary.read(canaries));
    IndexRun run = new IndexRun(index(), options.build(), RunListener.NONE);
    RunRefusedException refused =
        catchThrowableOfType(RunRefusedException.class, () -> run.mirror(articles));
    assertThat(refused.guard()).isEqualTo(Guard.CANARY);
    assertThat(refused)
        .hasMessageContaining("\"trêve signée\" does not find treve among the first 3")
        .hasMessageContaining("RunOptions.allow(Guard.CANARY)");
    List<Article> more = plus(articles, Articles.article("treve", "Une trêve est signée."));
    assertThat(run.mirror(more).warnings()).isEmpty();
    RunOptions allowed = options.allow(Guard.CANARY).build();
    RunReport report = new IndexRun(index(), allowed, RunListener.NONE).mirror(articles);
    assertThat(report.outcome()).isEqualTo(Outcome.PUBLISHED);
    assertThat(report.warnings()).singleElement().asString().contains("does not find treve");
  }

  @Test
  void aLineThatIsNoCanaryOrAlertIsNamed() throws IOException {
    Path file = Articles.write(folder.resolve("file.tsv"), "mot\tid\t3\nmot sans tabulation\n");
    assertThatThrownBy(() -> Canary.read(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("file.tsv:2: there are 1 fields; a line is made of query, tab");
    Articles.write(file, "mot\tun deux\t1\n");
    assertThatThrownBy(() -> Canary.read(file)).hasMessageContaining("looks at 1 hits");
    Articles.write(file, "nom\tmots\nnom\tautres mots\n");
    assertThatThrownBy(() -> Alert.read(file)).hasMessageContaining("file.tsv:2: the name \"nom\"");
  }

  @Test
  void aRunCanBeCancelledWithoutHarm() throws IOException {
    Articles.run(index()).mirror(Articles.some(20, 1));
    for (int at = 1; at <= 22; at += 7) {
      int end = at;
      RunListener cancelling =
          new RunListener() {
            private int asked;

            @Override
            public boolean isCancelled() {
              return ++asked > end;
            }
          };
      IndexRun run = new IndexRun(index(), Articles.options(), cancelling);
      assertThatThrownBy(() -> run.mirror(Articles.some(20, 2)))
          .isInstanceOf(CancellationException.class);
      assertThat(Articles.leftovers(index(), 1)).isEmpty();
    }
    assertThat(Articles.content(index())).isEqualTo(Articles.content(Articles.some(20, 1)));
  }
}
