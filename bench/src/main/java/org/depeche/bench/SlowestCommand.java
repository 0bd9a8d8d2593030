package org.depeche.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.depeche.Depeche;
import org.depeche.article.Article;
import org.depeche.generation.RunListener;
import org.depeche.generation.RunOptions;
import org.depeche.query.QueryException;
import org.depeche.query.QueryParser;
import org.depeche.query.QueryPart;
import org.depeche.search.SearchRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The search for a query that takes long. */
@Command(
    name = "slowest",
    description = "Serves random and hard queries, and prints those that take longest.",
    mixinStandardHelpOptions = true)
final class SlowestCommand implements Callable<Integer> {
  private static final int SHOWN = 10;
  private static final int LONGEST_SHOWN = 60;
  private static final double WANTED_MILLIS = 100;

  @Parameters(paramLabel = "FILE", description = "Articles: .jsonl or .jsonl.gz.")
  private Path file;

  @Option(names = "--queries", description = "How many queries. Default: ${DEFAULT-VALUE}.")
  private int queries = 2200;

  @Option(names = "--passes", description = "Counted passes. Default: ${DEFAULT-VALUE}.")
  private int passes = 5;

  @Option(names = "--seed", description = "What the queries are drawn by. Default: 1.")
  private long seed = 1;

  @Mixin private WorkOption work;

  @Mixin private TableOutput output;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (queries < 1 || passes < 1) {
      throw new ParameterException(
          spec.commandLine(), "--queries and --passes take a number of at least 1.");
    }
    output.print(Machine.describe());
    List<Article> articles = Corpus.read(file, Integer.MAX_VALUE).articles();
    output.print(headlines(articles));
    List<HardQueries.Hard> drawn = new HardQueries(articles, seed).queries(queries);
    try (WorkFolder folder = work.open()) {
      Path index = folder.named("index");
      Depeche.indexFiles(index, List.of(file), RunOptions.DEFAULT, RunListener.NONE);
      try (Depeche depeche = Depeche.open(index)) {
        measure(depeche, drawn);
      }
    }
    return 0;
  }

  /** Headlines are no queries with operators, though they hold dashes, colons and parentheses. */
  private static Table headlines(List<Article> articles) {
    List<String> titles =
        articles.stream().map(Article::title).filter(title -> !title.isBlank()).toList();
    List<String> misread = titles.stream().filter(SlowestCommand::hasOperators).toList();
    Table table = new Table("Headlines typed as queries", "what", "value");
    table.row(List.of("headlines", Integer.toString(titles.size())));
    table.row(List.of("read with an operator", Integer.toString(misread.size())));
    misread.stream().limit(SHOWN).forEach(title -> table.row(List.of("such as", shortened(title))));
    return table;
  }

  private static boolean hasOperators(String title) {
    try {
      return QueryParser.parse(title).parts().stream()
          .anyMatch(p -> !(p instanceof QueryPart.Text || p instanceof QueryPart.Phrase));
    } catch (QueryException refused) {
      return true;
    }
  }

  private void measure(Depeche depeche, List<HardQueries.Hard> drawn) throws IOException {
    double[][] times = new double[passes + 1][drawn.size()];
    int refused = 0;
    for (int pass = 0; pass <= passes; pass++) {
      for (int i = 0; i < drawn.size(); i++) {
        long start = System.nanoTime();
        boolean served = serve(depeche, drawn.get(i));
        times[pass][i] = (System.nanoTime() - start) / 1e6;
        refused += pass == 0 && !served ? 1 : 0;
      }
    }
    double[] settled =
        IntStream.range(0, drawn.size())
            .mapToDouble(
                i ->
                    Spread.median(
                        IntStream.rangeClosed(1, passes).mapToDouble(p -> times[p][i]).toArray()))
            .toArray();
    String title =
        depeche.size() + " articles, " + drawn.size() + " queries, " + refused + " refused";
    output.print(slowest("The slowest: " + title, drawn, settled, times[0]));
    output.print(byKind(drawn, settled, times[0]));
  }

  /** As a user is served: ten hits with their snippets. */
  private static boolean serve(Depeche depeche, HardQueries.Hard query) throws IOException {
    try {
      depeche.search(SearchRequest.builder(query.text()).all(query.all()).build());
      return true;
    } catch (QueryException refused) {
      return false;
    }
  }

  private static Table slowest(
      String title, List<HardQueries.Hard> drawn, double[] settled, double[] first) {
    Table table = new Table(title, "query", "kind", "median ms", "first time ms");
    IntStream.range(0, drawn.size())
        .boxed()
        .sorted(Comparator.comparingDouble(i -> -settled[i]))
        .limit(SHOWN)
        .forEach(
            i ->
                table.row(
                    List.of(
                        shortened(drawn.get(i).text()),
                        drawn.get(i).label(),
                        millis(settled[i]),
                        millis(first[i]))));
    return table.note(
        String.format(
            Locale.ROOT,
            "Over %.0f ms: %d queries by their median, %d when they were served first.",
            WANTED_MILLIS,
            over(settled),
            over(first)));
  }

  private static long over(double[] times) {
    return IntStream.range(0, times.length).filter(i -> times[i] > WANTED_MILLIS).count();
  }

  private static Table byKind(List<HardQueries.Hard> drawn, double[] settled, double[] first) {
    Map<String, List<Integer>> kinds = new TreeMap<>();
    for (int i = 0; i < drawn.size(); i++) {
      kinds.computeIfAbsent(drawn.get(i).label(), kind -> new ArrayList<>()).add(i);
    }
    Table table = new Table("By kind, ms", "kind", "p50", "slowest", "slowest first time");
    kinds.forEach(
        (kind, members) -> {
          double[] times = members.stream().mapToDouble(i -> settled[i]).toArray();
          double[] cold = members.stream().mapToDouble(i -> first[i]).toArray();
          table.row(
              List.of(
                  kind,
                  millis(Spread.median(times)),
                  millis(Spread.quantile(Spread.sorted(times), 1)),
                  millis(Spread.quantile(Spread.sorted(cold), 1))));
        });
    return table;
  }

  private static String shortened(String query) {
    String text = query.replace('|', ' ').replace('\n', ' ');
    return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
  }

  private static String millis(double time) {
    return String.format(Locale.ROOT, "%.1f", time);
  }
}
