package org.depeche.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import org.depeche.Depeche;
import org.depeche.article.Article;
import org.depeche.index.IndexLayout;
import org.depeche.index.OpenGeneration;
import org.depeche.index.Snapshot;
import org.depeche.search.SearchRequest;
import org.depeche.suggest.Suggestion;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** How long completion takes, and how often it holds what was going to be typed. */
@Command(
    name = "suggestions",
    description = "Completes beginnings of real titles, well and badly typed.",
    mixinStandardHelpOptions = true)
final class SuggestionsCommand implements Callable<Integer> {
  private static final int LIMIT = 10;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  @Parameters(paramLabel = "INDEX", description = "The folder of an index.")
  private Path index;

  @Option(names = "--titles", description = "How many titles. Default: 500.")
  private int titles = 500;

  @Option(names = "--rounds", description = "Counted rounds. Default: 5.")
  private int rounds = 5;

  @Option(names = "--seed", description = "What the titles are drawn by. Default: 1.")
  private long seed = 1;

  @Option(
      names = "--expected",
      paramLabel = "FILE",
      description =
          "Scores a table of what a person expects, such as testdata/suggestions/expected.tsv.")
  private @Nullable Path expected;

  @Mixin private TableOutput output;

  /** What is typed, and what was meant. */
  private record Beginning(String typed, String meant) {}

  @Override
  public Integer call() throws IOException {
    if (expected != null) {
      return ExpectedSuggestions.score(index, expected, output);
    }
    Map<String, List<Beginning>> kinds = new LinkedHashMap<>();
    List<BenchQuery> queries = drawn();
    for (BenchQuery query : queries) {
      add(query, kinds);
    }
    Table table =
        new Table(
            "Completion, one thread, ten suggestions, milliseconds",
            "what is typed",
            "number",
            "p50",
            "p99",
            "p50 CPU",
            "p99 CPU",
            "meant word among them");
    try (Depeche depeche = Depeche.open(index)) {
      kinds.forEach((kind, beginnings) -> warm(depeche, beginnings));
      for (Map.Entry<String, List<Beginning>> kind : kinds.entrySet()) {
        table.row(measure(kind.getKey(), kind.getValue(), depeche));
      }
    }
    Table respellings =
        new Table(
            "Did you mean, one thread, milliseconds, planning and counting included",
            "queries",
            "number",
            "p50",
            "p99",
            "p50 CPU",
            "p99 CPU",
            "suggested");
    respellings(queries).forEach(respellings::row);
    output.print(table);
    output.print(respellings);
    return 0;
  }

  private List<BenchQuery> drawn() throws IOException {
    List<Article> articles = new ArrayList<>();
    Snapshot snapshot =
        OpenGeneration.open(new IndexLayout(index), OpenGeneration.QUICK).snapshot();
    try (snapshot) {
      for (int i = 0; i < snapshot.reader().maxDoc(); i++) {
        articles.add(snapshot.article(i));
      }
    }
    articles.sort((a, b) -> a.id().compareTo(b.id()));
    return new QueryGenerator(articles, seed).queries(titles * 5);
  }

  private void add(BenchQuery query, Map<String, List<Beginning>> kinds) {
    Random random = new Random(seed + query.text().hashCode());
    String[] words = query.text().split(" ");
    String last = words[words.length - 1];
    switch (query.kind()) {
      case WORD -> {
        for (int letters : new int[] {1, 2, 3, 5}) {
          if (last.length() > letters) {
            add(kinds, letters + " letters of a word", last.substring(0, letters), last);
          }
        }
        if (last.length() > 6) {
          int at = 1 + random.nextInt(4);
          String wrong = last.substring(0, at) + last.substring(at + 1, 7);
          add(kinds, "6 letters of a word, one dropped", wrong, last);
        }
      }
      case WORDS -> {
        if (last.length() > 2) {
          String before = query.text().substring(0, query.text().length() - last.length());
          add(kinds, "words of a title and 2 letters", before + last.substring(0, 2), last);
        }
      }
      case HEADLINE -> {
        int end = Math.min(query.text().length(), 4 + random.nextInt(40));
        add(kinds, "beginning of a headline", query.text().substring(0, end), "");
      }
      case MISSPELT -> {
        int end = Math.min(query.text().length(), 8 + random.nextInt(20));
        add(kinds, "beginning with a wrong letter", query.text().substring(0, end), "");
      }
      case PHRASE -> {
        // Phrases are bodies', which nobody begins by.
      }
    }
  }

  private static void add(
      Map<String, List<Beginning>> kinds, String kind, String typed, String meant) {
    kinds.computeIfAbsent(kind, k -> new ArrayList<>()).add(new Beginning(typed, meant));
  }

  private static void warm(Depeche depeche, List<Beginning> beginnings) {
    try {
      for (Beginning beginning : beginnings) {
        depeche.suggest(beginning.typed(), LIMIT);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> measure(String kind, List<Beginning> beginnings, Depeche depeche)
      throws IOException {
    double[][] wall = new double[beginnings.size()][rounds];
    double[][] cpu = new double[beginnings.size()][rounds];
    int meant = 0;
    int asked = 0;
    for (int round = 0; round < rounds; round++) {
      for (int i = 0; i < beginnings.size(); i++) {
        long start = System.nanoTime();
        long used = THREADS.getCurrentThreadCpuTime();
        List<Suggestion> found = depeche.suggest(beginnings.get(i).typed(), LIMIT);
        cpu[i][round] = (THREADS.getCurrentThreadCpuTime() - used) / 1e6;
        wall[i][round] = (System.nanoTime() - start) / 1e6;
        String wanted = beginnings.get(i).meant();
        if (round == 0 && !wanted.isEmpty()) {
          asked++;
          meant +=
              found.stream().anyMatch(s -> s.text().toLowerCase(Locale.ROOT).contains(wanted))
                  ? 1
                  : 0;
        }
      }
    }
    List<String> row = new ArrayList<>(List.of(kind, Integer.toString(beginnings.size())));
    for (double[][] times : List.of(wall, cpu)) {
      row.addAll(quantiles(times));
    }
    row.add(asked == 0 ? "–" : String.format(Locale.ROOT, "%.2f", (double) meant / asked));
    return row;
  }

  /** What asking whether another query was meant adds to a search that was planned. */
  private List<List<String>> respellings(List<BenchQuery> queries) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    try (Depeche depeche = Depeche.open(index)) {
      for (boolean misspelt : new boolean[] {false, true}) {
        List<BenchQuery> ofKind =
            queries.stream().filter(q -> q.kind() == QueryKind.MISSPELT == misspelt).toList();
        double[][] wall = new double[ofKind.size()][rounds];
        double[][] cpu = new double[ofKind.size()][rounds];
        int suggested = 0;
        for (int round = -1; round < rounds; round++) {
          for (int i = 0; i < ofKind.size(); i++) {
            SearchRequest request = SearchRequest.of(ofKind.get(i).text());
            long start = System.nanoTime();
            long used = THREADS.getCurrentThreadCpuTime();
            boolean found = depeche.suggestion(request).isPresent();
            if (round >= 0) {
              cpu[i][round] = (THREADS.getCurrentThreadCpuTime() - used) / 1e6;
              wall[i][round] = (System.nanoTime() - start) / 1e6;
              suggested += round == 0 && found ? 1 : 0;
            }
          }
        }
        List<String> row =
            new ArrayList<>(
                List.of(misspelt ? "misspelt" : "others", Integer.toString(ofKind.size())));
        row.addAll(quantiles(wall));
        row.addAll(quantiles(cpu));
        row.add(Integer.toString(suggested));
        rows.add(row);
      }
    }
    return rows;
  }

  private static List<String> quantiles(double[][] times) {
    double[] medians = new double[times.length];
    for (int i = 0; i < medians.length; i++) {
      medians[i] = Spread.median(times[i]);
    }
    double[] sorted = Spread.sorted(medians);
    return List.of(format(Spread.quantile(sorted, 0.5)), format(Spread.quantile(sorted, 0.99)));
  }

  private static String format(double milliseconds) {
    return String.format(Locale.ROOT, "%.2f", milliseconds);
  }
}
