package org.depeche.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter.OffsetSource;
import org.apache.lucene.store.FSDirectory;
import org.depeche.article.Article;
import org.depeche.highlight.Highlighter;
import org.depeche.highlight.Snippet;
import org.depeche.index.Snapshot;
import org.depeche.plan.Plan;
import org.depeche.plan.Planner;
import org.depeche.plan.Weights;
import org.depeche.query.QueryParser;
import org.depeche.search.RankedId;
import org.depeche.search.SearchRequest;
import org.depeche.search.Searcher;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Highlighting ten hits, beside Lucene's highlighters: those that analyse each hit again, and the
 * one that finds words by offsets in the index.
 */
@Command(
    name = "highlight",
    description = "Marks titles and cuts snippets of the same hits as Lucene's highlighters.",
    mixinStandardHelpOptions = true)
final class HighlightCommand implements Callable<Integer> {
  private static final int SNIPPETS = 2;
  private static final List<String> TURNS =
      List.of(
          "unified",
          "classic",
          "Dépêche",
          "reading, plain Lucene",
          "reading, Dépêche",
          "unified, offsets in the index");

  @Parameters(paramLabel = "FILE", description = "Articles: .jsonl or .jsonl.gz.")
  private Path file;

  @Option(names = "--articles", paramLabel = "N", description = "Read only the first N articles.")
  private int articles = Integer.MAX_VALUE;

  @Option(names = "--queries", description = "How many queries. Default: ${DEFAULT-VALUE}.")
  private int queries = 500;

  @Option(names = "--warm", description = "Passes before them. Default: ${DEFAULT-VALUE}.")
  private int warm = 3;

  @Option(names = "--passes", description = "Counted passes. Default: ${DEFAULT-VALUE}.")
  private int passes = 7;

  @Mixin private WorkOption work;

  @Mixin private TableOutput output;

  /** One query with its hits, as both know them. */
  private record Task(QueryKind kind, Plan plan, int[] hits, Query query, int[] plainHits) {}

  /** Plain Lucene's two indexes, which number the same articles alike. */
  private record Lucene(PlainHighlighting analysing, PlainHighlighting byOffsets, double growth) {}

  @Override
  public Integer call() throws IOException {
    Corpus corpus = Corpus.read(file, articles);
    output.print(Machine.describe());
    Engine plain = new PlainEngine();
    Engine depeche = new DepecheEngine();
    try (WorkFolder folder = work.open()) {
      plain.build(corpus.articles(), folder.emptied(plain));
      depeche.build(corpus.articles(), folder.emptied(depeche));
      Path withOffsets = Files.createDirectory(folder.named("with-offsets"));
      new PlainEngine(true).build(corpus.articles(), withOffsets);
      try (PlainHighlighting analysing =
              new PlainHighlighting(folder.of(plain), OffsetSource.ANALYSIS);
          PlainHighlighting byOffsets = new PlainHighlighting(withOffsets, OffsetSource.POSTINGS);
          Snapshot snapshot = Snapshot.open(FSDirectory.open(folder.of(depeche)))) {
        double growth = (double) WorkFolder.bytes(withOffsets) / WorkFolder.bytes(folder.of(plain));
        Lucene lucene = new Lucene(analysing, byOffsets, growth);
        output.print(measure(tasks(corpus, analysing, snapshot), lucene, snapshot));
      }
    }
    return 0;
  }

  private List<Task> tasks(Corpus corpus, PlainHighlighting lucene, Snapshot snapshot)
      throws IOException {
    Planner planner = new Planner(Weights.DEFAULT);
    Searcher searcher = new Searcher(Weights.DEFAULT);
    List<Task> tasks = new ArrayList<>();
    for (BenchQuery drawn : new QueryGenerator(corpus.articles(), 1).queries(queries)) {
      List<RankedId> found =
          searcher.ids(SearchRequest.builder(drawn.text()).snippets(0).build(), snapshot);
      int[] hits = new int[found.size()];
      int[] plainHits = new int[found.size()];
      for (int i = 0; i < hits.length; i++) {
        hits[i] = snapshot.document(found.get(i).id());
        plainHits[i] = lucene.document(found.get(i).id());
      }
      Plan plan = planner.plan(QueryParser.parse(drawn.text()), false, snapshot);
      tasks.add(new Task(drawn.kind(), plan, hits, lucene.parse(drawn.text()), plainHits));
    }
    return tasks;
  }

  private Table measure(List<Task> tasks, Lucene lucene, Snapshot snapshot) throws IOException {
    List<Latencies> times = TURNS.stream().map(turn -> new Latencies(tasks.size())).toList();
    for (int pass = 0; pass < warm + passes; pass++) {
      List<double[]> ofPass = new ArrayList<>();
      for (Latencies latencies : times) {
        ofPass.add(pass < warm ? new double[tasks.size()] : latencies.startPass());
      }
      for (int i = 0; i < tasks.size(); i++) {
        for (int turn = 0; turn < TURNS.size(); turn++) {
          // Each is the first in one of so many passes.
          int taken = (turn + pass + i) % TURNS.size();
          long start = System.nanoTime();
          int characters = take(taken, tasks.get(i), lucene, snapshot);
          ofPass.get(taken)[i] = (System.nanoTime() - start) / 1e6;
          times.get(taken).found(i, characters);
        }
      }
    }
    return table(tasks, times, lucene.growth);
  }

  private static int take(int turn, Task task, Lucene lucene, Snapshot snapshot)
      throws IOException {
    return switch (turn) {
      case 0 -> lucene.analysing.unified(task.query, task.plainHits, SNIPPETS);
      case 1 -> lucene.analysing.classic(task.query, task.plainHits, SNIPPETS);
      case 2 -> depeche(task, snapshot);
      case 3 -> lucene.analysing.read(task.plainHits);
      case 4 -> read(task, snapshot);
      default -> lucene.byOffsets.unified(task.query, task.plainHits, SNIPPETS);
    };
  }

  private static int depeche(Task task, Snapshot snapshot) throws IOException {
    Highlighter highlighter = new Highlighter(task.plan);
    int characters = 0;
    for (int hit : task.hits) {
      Article article = snapshot.article(hit);
      characters += highlighter.titleRanges(article).size();
      for (Snippet snippet : highlighter.snippets(article, SNIPPETS)) {
        characters += snippet.text().length();
      }
    }
    return characters;
  }

  private static int read(Task task, Snapshot snapshot) throws IOException {
    int characters = 0;
    for (int hit : task.hits) {
      characters += snapshot.article(hit).body().length();
    }
    return characters;
  }

  private Table table(List<Task> tasks, List<Latencies> times, double growth) {
    Table table =
        new Table(
            "Highlighting the ten best hits, articles read included, milliseconds",
            "queries",
            "",
            TURNS.get(0),
            TURNS.get(1),
            TURNS.get(2),
            "÷ unified, by pass",
            "÷ classic, by pass",
            TURNS.get(3),
            TURNS.get(4),
            TURNS.get(5));
    addRows(table, "all", tasks, times, task -> true);
    for (QueryKind kind : QueryKind.values()) {
      addRows(table, kind.label(), tasks, times, task -> task.kind == kind);
    }
    double hits = tasks.stream().mapToInt(task -> task.hits.length).average().orElse(0);
    return table.note(
        String.format(
            Locale.ROOT,
            "%.1f hits a query in the mean, those of Dépêche for all three; the title and %d"
                + " passages of each. Queries are parsed and planned before. %d passes to warm up,"
                + " %d counted; each query at its median over the passes. \"By pass\": the ratio of"
                + " the percentiles of each pass, its median and quartiles. With offsets plain"
                + " Lucene's index has %.2f times the bytes. Load at the end: %s.",
            hits,
            SNIPPETS,
            warm,
            passes,
            growth,
            Machine.load()));
  }

  private static void addRows(
      Table table, String name, List<Task> tasks, List<Latencies> times, Predicate<Task> group) {
    int[] members =
        IntStream.range(0, tasks.size())
            .filter(i -> group.test(tasks.get(i)) && tasks.get(i).hits.length > 0)
            .toArray();
    for (double share : members.length == 0 ? new double[0] : new double[] {0.5, 0.95}) {
      List<String> cells = new ArrayList<>();
      times.forEach(
          engine -> cells.add(String.format(Locale.ROOT, "%.3f", engine.quantile(members, share))));
      cells.add(0, name + " (" + members.length + ")");
      cells.add(1, "p" + Math.round(100 * share));
      cells.add(5, ratio(times.get(2), times.get(0), members, share));
      cells.add(6, ratio(times.get(2), times.get(1), members, share));
      table.row(cells);
    }
  }

  private static String ratio(Latencies ours, Latencies theirs, int[] members, double share) {
    double[] ratios = ours.quantileOfPasses(members, share);
    double[] below = theirs.quantileOfPasses(members, share);
    for (int pass = 0; pass < ratios.length; pass++) {
      ratios[pass] /= below[pass];
    }
    return Spread.of(ratios).format(2);
  }
}
