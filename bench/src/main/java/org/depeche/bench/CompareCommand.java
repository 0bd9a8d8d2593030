package org.depeche.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The comparison with plain Lucene: analysis, indexing, index size, queries. */
@Command(
    name = "compare",
    description = "Builds and searches the same corpus with plain Lucene and with Dépêche.",
    mixinStandardHelpOptions = true)
final class CompareCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "Articles: .jsonl or .jsonl.gz.")
  private Path file;

  @Option(names = "--articles", paramLabel = "N", description = "Read only the first N articles.")
  private int articles = Integer.MAX_VALUE;

  @Option(names = "--rounds", description = "Counted rounds. Default: ${DEFAULT-VALUE}.")
  private int rounds = 7;

  @Option(names = "--warm", description = "Rounds before them. Default: ${DEFAULT-VALUE}.")
  private int warm = 3;

  @Option(names = "--queries", description = "How many queries. Default: ${DEFAULT-VALUE}.")
  private int queries = 1000;

  @Option(names = "--seed", description = "What the queries are drawn by. Default: 1.")
  private long seed = 1;

  @Option(
      names = "--queries-to",
      paramLabel = "FILE",
      description = "Where the queries are written. Default: ${DEFAULT-VALUE}.")
  private Path queriesTo = Path.of("bench-queries.tsv");

  @Mixin private WorkOption work;

  @Option(names = "--quick", description = "Few articles, rounds and queries: does it run?")
  private boolean quick;

  @Mixin private TableOutput output;

  @Override
  public Integer call() throws IOException {
    if (quick) {
      articles = Math.min(articles, 200);
      rounds = 2;
      warm = 1;
      queries = 25;
    }
    if (articles < 1 || queries < 1 || rounds < 1 || warm < 0) {
      throw new ParameterException(
          spec.commandLine(),
          "--articles, --queries and --rounds take a number of at least 1, --warm one of at least"
              + " 0.");
    }
    output.print(Machine.describe());
    Corpus corpus = Corpus.read(file, articles);
    List<BenchQuery> drawn = new QueryGenerator(corpus.articles(), seed).queries(queries);
    BenchQuery.write(drawn, queriesTo);
    output.print(describe(corpus));
    Rounds times = new Rounds(warm, rounds);
    Engine plain = new PlainEngine();
    Engine depeche = new DepecheEngine();
    try (WorkFolder folder = work.open()) {
      output.print(new AnalysisRounds(corpus).measure(plain, depeche, times));
      IndexingRounds indexing = new IndexingRounds(corpus, folder);
      output.print(indexing.threads(plain, depeche, times));
      output.print(indexing.run(plain, depeche, times));
      // What this builds last is searched.
      output.print(indexing.measure(plain, depeche, times));
      output.print(
          new QueryRounds(drawn, folder, Engine.Search::hits)
              .measure(
                  plain,
                  depeche,
                  times,
                  "Queries, one thread, top 10, milliseconds",
                  "Both are asked for their ten best alone: no article is read, no snippet made,"
                      + " and Dépêche does not look for another query that may have been meant."));
      output.print(
          new QueryRounds(drawn, folder, Engine.Search::articles)
              .measure(
                  plain,
                  depeche,
                  times,
                  "The default request without snippets, one thread, top 10, milliseconds",
                  "Both read their ten best articles; Dépêche looks for another query, too, where"
                      + " little is found."));
      OnceRounds once = new OnceRounds(corpus.articles(), seed, folder);
      output.print(once.measure(plain, depeche, times, queries).note(closing()));
    }
    return 0;
  }

  private Table describe(Corpus corpus) {
    return new Table("Run", "what", "value")
        .row(List.of("command", command()))
        .row(List.of("articles", Integer.toString(corpus.articles().size())))
        .row(List.of("text, MB of UTF-8", String.format(Locale.ROOT, "%.1f", corpus.megabytes())))
        .row(List.of("rounds", warm + " to warm up, " + rounds + " counted, interleaved"))
        .row(List.of("queries", queries + " drawn with seed " + seed))
        .note(
            "Figures are medians and (quartiles) over the rounds; a ratio is Dépêche divided by"
                + " plain Lucene, taken round by round.");
  }

  private static String closing() {
    return "Load at the end: " + Machine.load() + ".";
  }

  private String command() {
    Stream<String> jvm = ManagementFactory.getRuntimeMXBean().getInputArguments().stream();
    Stream<String> program = spec.commandLine().getParseResult().originalArgs().stream();
    return Stream.of(Stream.of("java"), jvm, Stream.of(Bench.class.getName()), program)
        .flatMap(words -> words)
        .collect(Collectors.joining(" "));
  }
}
