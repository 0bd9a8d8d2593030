package org.depeche.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.depeche.analysis.FrenchArticleAnalyzer;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The analysis chain under JMH: one operation is one article; {@code megabytes} counts what it read
 * in UTF-8, so that its rate is MB per second.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 7, time = 2)
@Fork(1)
@State(Scope.Thread)
public class AnalysisBenchmark {

  /** A JSON Lines file of articles; by default some of the project's own, from its root. */
  @Param("testdata/articles/monde/monde.jsonl")
  public String corpus = "";

  /** Whose analyzer: {@code plain} Lucene's French one, or {@code depeche}'s. */
  @Param({"plain", "depeche"})
  public String engine = "";

  private Corpus read = new Corpus(List.of(), 0);
  private Analyzer analyzer = new FrenchAnalyzer();
  private double megabytesPerArticle;
  private int next;

  /** What was read, in MB of UTF-8. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  public static class Read {

    /** Megabytes of text, on average over the articles. */
    public double megabytes;

    /** Starts at nothing. */
    public Read() {}
  }

  /** Made by JMH. */
  public AnalysisBenchmark() {}

  /**
   * Reads the articles.
   *
   * @throws IOException if the file cannot be read
   */
  @Setup
  public void read() throws IOException {
    read = Corpus.read(Path.of(corpus), 5000);
    megabytesPerArticle = read.megabytes() / read.articles().size();
    if (engine.equals("depeche")) {
      analyzer.close();
      analyzer = new FrenchArticleAnalyzer();
    }
  }

  /** Closes the analyzer. */
  @TearDown
  public void close() {
    analyzer.close();
  }

  /**
   * Analyses the next article.
   *
   * @param counter counts what is read
   * @return the number of its terms
   * @throws IOException never, since texts are in memory
   */
  @Benchmark
  public int article(Read counter) throws IOException {
    int terms = 0;
    for (String text : Corpus.texts(read.articles().get(next))) {
      terms += AnalysisRounds.consume(analyzer, text);
    }
    next = (next + 1) % read.articles().size();
    counter.megabytes += megabytesPerArticle;
    return terms;
  }
}
