package org.depeche.bench;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.depeche.Depeche;
import org.depeche.generation.RunListener;
import org.depeche.generation.RunOptions;

/** Measures building an index on disk, from articles in memory to a closed writer. */
final class IndexingRounds {
  private final Corpus corpus;
  private final WorkFolder work;

  IndexingRounds(Corpus corpus, WorkFolder work) {
    this.corpus = corpus;
    this.work = work;
  }

  /** One index that was built. */
  record Build(Clock clock, long bytes, int segments) {}

  Table measure(Engine plain, Engine depeche, Rounds rounds) throws IOException {
    Paired<Build> builds = builds(plain, depeche, 1, rounds);
    int articles = corpus.articles().size();
    return new Table(
            "Indexing, one thread, commit and close included",
            "measure",
            "plain Lucene",
            "Dépêche",
            "ratio")
        .row(builds.row("documents per second", build -> articles / build.clock.wall(), 0))
        .row(builds.row("MB of text per second", b -> corpus.megabytes() / b.clock.wall(), 1))
        .row(builds.row("MB of text per CPU second", b -> corpus.megabytes() / b.clock.cpu(), 1))
        .row(builds.row("index bytes per text byte", b -> b.bytes / (double) corpus.textBytes(), 3))
        .row(builds.row("segments", Build::segments, 0));
  }

  /** What a second thread brings each engine: only an idle machine with two processors tells. */
  Table threads(Engine plain, Engine depeche, Rounds rounds) throws IOException {
    Paired<double[]> seconds =
        rounds.run(plain, depeche, engine -> new double[] {seconds(engine, 1), seconds(engine, 2)});
    return new Table("Indexing by threads", "measure", "plain Lucene", "Dépêche", "ratio")
        .row(seconds.row("seconds, 1 thread", of -> of[0], 2))
        .row(seconds.row("seconds, 2 threads", of -> of[1], 2))
        .row(seconds.row("times as fast by 2 threads", of -> of[0] / of[1], 2));
  }

  /**
   * A full run as a timer does it, beside a bare writer: each article hashed and compared with the
   * last generation, the build verified, every file forced to disk, published.
   */
  Table run(Engine plain, Engine depeche, Rounds rounds) throws IOException {
    Paired<Clock> clocks =
        rounds.run(
            plain,
            depeche,
            engine -> engine == plain ? build(plain, work.emptied(plain), 1).clock() : run());
    int articles = corpus.articles().size();
    return new Table(
            "A whole run, verified, forced to disk and published: one thread reads, one analyses",
            "measure",
            "plain Lucene, bare writer",
            "Dépêche",
            "ratio")
        .row(clocks.row("documents per second", clock -> articles / clock.wall(), 0))
        .row(clocks.row("MB of text per CPU second", c -> corpus.megabytes() / c.cpu(), 1));
  }

  private Clock run() throws IOException {
    Path folder = work.named("run");
    WorkFolder.delete(folder);
    RunOptions options = RunOptions.builder().threads(1).build();
    return Clock.time(() -> Depeche.reindex(folder, corpus.articles(), options, RunListener.NONE));
  }

  private double seconds(Engine engine, int threads) throws IOException {
    return build(engine, work.emptied(engine), threads).clock().wall();
  }

  /** Builds by some threads; the last indexes stay in the folder. */
  Paired<Build> builds(Engine plain, Engine depeche, int threads, Rounds rounds)
      throws IOException {
    return rounds.run(plain, depeche, engine -> build(engine, work.emptied(engine), threads));
  }

  private Build build(Engine engine, Path folder, int threads) throws IOException {
    Clock clock = Clock.time(() -> engine.build(corpus.articles(), folder, threads));
    try (Directory directory = FSDirectory.open(folder)) {
      int segments = SegmentInfos.readLatestCommit(directory).size();
      return new Build(clock, WorkFolder.bytes(folder), segments);
    }
  }
}
