package org.depeche.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** How building, size and queries grow with the number of articles, beside plain Lucene. */
@Command(
    name = "scaling",
    description = "Builds and searches more and more articles with plain Lucene and Dépêche.",
    mixinStandardHelpOptions = true)
final class ScalingCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "Articles: .jsonl or .jsonl.gz.")
  private Path file;

  @Option(
      names = "--sizes",
      split = ",",
      paramLabel = "N",
      description = "Numbers of articles, ascending. Default: ${DEFAULT-VALUE}.")
  private List<Integer> sizes = List.of(10_000, 20_000, 40_000, 80_000);

  @Option(
      names = "--threads",
      split = ",",
      paramLabel = "N",
      description = "Numbers of threads that build. Default: ${DEFAULT-VALUE}.")
  private List<Integer> threads = List.of(1, 2);

  @Option(names = "--rounds", description = "Counted rounds. Default: ${DEFAULT-VALUE}.")
  private int rounds = 7;

  @Option(names = "--queries", description = "How many queries. Default: ${DEFAULT-VALUE}.")
  private int queries = 300;

  @Mixin private WorkOption work;

  @Mixin private TableOutput output;

  /** The last row of each measure, which the next size is divided by: plain Lucene, Dépêche. */
  private final List<double[]> before = new ArrayList<>();

  private int measures;

  @Override
  public Integer call() throws IOException {
    List<Integer> numbers = new ArrayList<>(sizes);
    numbers.addAll(threads);
    numbers.addAll(List.of(rounds, queries));
    if (numbers.stream().anyMatch(number -> number < 1)) {
      throw new ParameterException(
          spec.commandLine(),
          "--sizes, --threads, --rounds and --queries take numbers of at least 1.");
    }
    output.print(Machine.describe());
    Corpus all = Corpus.read(file, Collections.max(sizes));
    // Fewer articles than were asked for are measured once.
    List<Integer> held =
        sizes.stream().map(n -> Math.min(n, all.articles().size())).sorted().distinct().toList();
    List<BenchQuery> drawn =
        new QueryGenerator(first(all, held.getFirst()).articles(), 1).queries(queries);
    try (WorkFolder folder = work.open()) {
      Engine plain = new PlainEngine();
      Engine depeche = new DepecheEngine();
      // What is compiled in the first build would count for the smallest size alone.
      new IndexingRounds(first(all, held.getFirst()), folder)
          .builds(plain, depeche, 1, new Rounds(0, 1));
      for (int size : held) {
        output.print(measure(first(all, size), drawn, folder));
      }
    }
    return 0;
  }

  private Table measure(Corpus corpus, List<BenchQuery> drawn, WorkFolder folder)
      throws IOException {
    measures = 0;
    Table table =
        new Table(
            String.format(
                Locale.ROOT, "%d articles, %.1f MB", corpus.articles().size(), corpus.megabytes()),
            "measure",
            "plain Lucene",
            "grows by",
            "Dépêche",
            "grows by",
            "ratio");
    Engine plain = new PlainEngine();
    Engine depeche = new DepecheEngine();
    IndexingRounds indexing = new IndexingRounds(corpus, folder);
    // One thread comes last: what it builds is searched.
    for (int number : threads.stream().sorted((a, b) -> b - a).toList()) {
      Paired<IndexingRounds.Build> builds =
          indexing.builds(plain, depeche, number, new Rounds(0, rounds));
      String by = ", " + number + (number == 1 ? " thread" : " threads");
      add(table, "indexing, s of CPU" + by, builds, b -> b.clock().cpu());
      add(table, "indexing, s" + by, builds, b -> b.clock().wall());
      add(table, "index, MB" + by, builds, b -> b.bytes() / 1e6);
    }
    QueryRounds times =
        new QueryRounds(drawn, folder, Engine.Search::hits)
            .run(plain, depeche, new Rounds(2, rounds));
    add(table, "query p50, ms", times.quantile(0.5), times.ratioByPass(0.5));
    add(table, "query p99, ms", times.quantile(0.99), times.ratioByPass(0.99));
    return table.note(
        "Medians of "
            + rounds
            + " interleaved rounds, and of ratios the (quartiles); \"grows by\": divided by the size"
            + " before. The "
            + queries
            + " queries are drawn from the articles of the smallest size, so that each finds"
            + " something at every size; a fifth is misspelt. Load at the end: "
            + Machine.load()
            + ".");
  }

  private void add(
      Table table,
      String measure,
      Paired<IndexingRounds.Build> builds,
      ToDoubleFunction<IndexingRounds.Build> value) {
    double[] medians = {builds.plain(value).median(), builds.depeche(value).median()};
    add(table, measure, medians, builds.ratio(value));
  }

  private void add(Table table, String measure, double[] values, Spread ratio) {
    int at = measures++;
    double[] last = at < before.size() ? before.get(at) : new double[] {Double.NaN, Double.NaN};
    table.row(
        List.of(
            measure,
            number(values[0]),
            number(values[0] / last[0]),
            number(values[1]),
            number(values[1] / last[1]),
            ratio.format(2)));
    if (at < before.size()) {
      before.set(at, values);
    } else {
      before.add(values);
    }
  }

  private static Corpus first(Corpus all, int articles) {
    return Corpus.of(all.articles().subList(0, Math.min(articles, all.articles().size())));
  }

  private static String number(double value) {
    return Double.isNaN(value)
        ? ""
        : String.format(Locale.ROOT, value < 10 ? "%.2f" : "%.1f", value);
  }
}
