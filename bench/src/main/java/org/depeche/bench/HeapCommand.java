package org.depeche.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.depeche.Depeche;
import org.depeche.article.Article;
import org.depeche.index.IndexLayout;
import org.depeche.index.OpenGeneration;
import org.depeche.index.Snapshot;
import org.depeche.search.SearchRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** How much of the heap an open index takes, and how much of that grows with its articles. */
@Command(
    name = "heap",
    description = "Used heap after collecting garbage: before an index is open, and as it is used.",
    mixinStandardHelpOptions = true)
final class HeapCommand implements Callable<Integer> {

  /** Articles that queries are drawn from. */
  private static final int DRAWN_FROM = 3000;

  /** A byte an article for the length of its title, one for that of its text. */
  private static final int BYTES_AN_ARTICLE = 2;

  private static final int STEPS = 5;

  @Parameters(paramLabel = "INDEX", description = "The folder of an index.")
  private Path index;

  @Option(names = "--queries", description = "How many queries. Default: ${DEFAULT-VALUE}.")
  private int queries = 500;

  @Mixin private TableOutput output;

  @Override
  public Integer call() throws IOException {
    List<BenchQuery> drawn = draw();
    double before = used();
    Table table = new Table("Heap of an open index", "when", "MB above that before opening");
    try (Depeche depeche = Depeche.open(index)) {
      table.row(List.of("opened", above(before)));
      int served = 0;
      for (int step = 1; step <= STEPS; step++) {
        for (; served < step * queries / STEPS; served++) {
          depeche.search(SearchRequest.of(drawn.get(served).text()));
        }
        table.row(List.of(served + " queries, with snippets", above(before)));
      }
      table.note(
          String.format(
              Locale.ROOT,
              "%d articles, of which %.2f MB are lengths, a byte a field and article; a million"
                  + " take %.1f MB. %.1f MB were used before. Load at the end: %s.",
              depeche.size(),
              depeche.size() * BYTES_AN_ARTICLE / 1e6,
              1e6 * BYTES_AN_ARTICLE / 1e6,
              before,
              Machine.load()));
    }
    output.print(table);
    return 0;
  }

  private List<BenchQuery> draw() throws IOException {
    List<Article> articles = new ArrayList<>();
    try (Snapshot snapshot =
        OpenGeneration.open(new IndexLayout(index), OpenGeneration.QUICK).snapshot()) {
      int all = snapshot.reader().maxDoc();
      int step = Math.max(1, all / DRAWN_FROM);
      for (int document = 0; document < all; document += step) {
        articles.add(snapshot.article(document));
      }
    }
    return new QueryGenerator(articles, 1).queries(queries);
  }

  private static String above(double before) {
    return String.format(Locale.ROOT, "%.1f", used() - before);
  }

  /** Megabytes that are used when no garbage is left. */
  private static double used() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1e6;
  }
}
