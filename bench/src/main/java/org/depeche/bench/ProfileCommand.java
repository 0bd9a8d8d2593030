package org.depeche.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Where the time of Dépêche's builds and queries goes, as text. */
@Command(
    name = "profile",
    description = "Samples builds and queries, and prints which classes and methods take the time.",
    mixinStandardHelpOptions = true)
final class ProfileCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "Articles: .jsonl or .jsonl.gz.")
  private Path file;

  @Option(names = "--articles", paramLabel = "N", description = "Read only the first N articles.")
  private int articles = Integer.MAX_VALUE;

  @Option(names = "--queries", description = "How many queries. Default: ${DEFAULT-VALUE}.")
  private int queries = 1000;

  @Option(
      names = "--seconds",
      paramLabel = "S",
      description =
          "Rounds of builds, then of queries, are sampled for so long, to the end of a round. Default:"
              + " ${DEFAULT-VALUE}.")
  private double seconds = 20;

  @Option(names = "--warm", description = "Rounds before them. Default: ${DEFAULT-VALUE}.")
  private int warm = 3;

  @Option(names = "--rows", description = "Rows of a table. Default: ${DEFAULT-VALUE}.")
  private int rows = 20;

  @Mixin private WorkOption work;

  @Mixin private TableOutput output;

  @Override
  public Integer call() throws IOException {
    if (articles < 1 || queries < 1 || rows < 1 || warm < 0 || !(seconds >= 0)) {
      throw new ParameterException(
          spec.commandLine(),
          "--articles, --queries and --rows take a number of at least 1, --seconds and --warm one of"
              + " at least 0.");
    }
    output.print(Machine.describe());
    Corpus corpus = Corpus.read(file, articles);
    List<BenchQuery> drawn = new QueryGenerator(corpus.articles(), 1).queries(queries);
    Engine engine = new DepecheEngine();
    try (WorkFolder folder = work.open()) {
      print(
          "Builds, one thread",
          () -> engine.build(corpus.articles(), folder.emptied(engine)),
          "a build");
      try (Engine.Search search = engine.open(folder.of(engine))) {
        print(
            "Queries, one thread, top 10",
            () -> {
              for (BenchQuery query : drawn) {
                search.hits(query.text());
              }
            },
            queries + " queries");
      }
    }
    return 0;
  }

  private void print(String title, Clock.Work round, String ofRound) throws IOException {
    for (int i = 0; i < warm; i++) {
      round.run();
    }
    List<Clock> clocks = new ArrayList<>();
    long start = System.nanoTime();
    Samples samples =
        Samples.of(
            () -> {
              do {
                clocks.add(Clock.time(round));
              } while (System.nanoTime() - start < seconds * 1e9);
            });
    String taken =
        String.format(
            Locale.ROOT,
            "%d samples of running Java code, one every %d ms of a thread, in %d rounds; a round (%s)"
                + " took %.2f s and %.2f s of CPU by the median.",
            samples.number(),
            Samples.PERIOD.toMillis(),
            clocks.size(),
            ofRound,
            Spread.median(clocks.stream().mapToDouble(Clock::wall).toArray()),
            Spread.median(clocks.stream().mapToDouble(Clock::cpu).toArray()));
    output.print(table(title + ": by class of Dépêche", "class", samples.byClass()).note(taken));
    output.print(table(title + ": by method", "method", samples.byMethod()));
  }

  private Table table(String title, String what, List<Samples.Share> shares) {
    Table table = new Table(title, what, "% of the samples");
    shares.stream()
        .limit(rows)
        .forEach(share -> table.row(List.of(share.name(), percent(share.part()))));
    double rest = shares.stream().skip(rows).mapToDouble(Samples.Share::part).sum();
    return rest == 0 ? table : table.row(List.of("the rest", percent(rest)));
  }

  private static String percent(double part) {
    return String.format(Locale.ROOT, "%.1f", 100 * part);
  }
}
