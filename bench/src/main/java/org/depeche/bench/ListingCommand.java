package org.depeche.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.apache.lucene.store.FSDirectory;
import org.depeche.article.Article;
import org.depeche.facet.FacetField;
import org.depeche.index.ArticleWriter;
import org.depeche.index.Snapshot;
import org.depeche.plan.Weights;
import org.depeche.reader.ArticleReader;
import org.depeche.reader.ReadArticle;
import org.depeche.reader.Sources;
import org.depeche.search.SearchRequest;
import org.depeche.search.Searcher;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The newest articles beside plain Lucene's sort, and facets over many hits. */
@Command(
    name = "listing",
    description = "Sorts by date beside plain Lucene, and counts facets.",
    mixinStandardHelpOptions = true)
final class ListingCommand implements Callable<Integer> {
  private static final int HITS = 10;
  private static final int FACET_SEARCHES = 200;

  /** Function words alone find almost every article. */
  private static final List<String> FREQUENT = List.of("le la de", "de", "les des", "à la une");

  /** Words of many articles, which plain Lucene does not leave out. */
  private static final List<String> COMMON = List.of("france", "ministre", "président", "pays an");

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "Articles, in any format that is indexed.")
  private Path file;

  @Option(names = "--queries", description = "How many queries. Default: ${DEFAULT-VALUE}.")
  private int queries = 500;

  @Option(names = "--passes", description = "Counted passes. Default: ${DEFAULT-VALUE}.")
  private int passes = 9;

  @Option(
      names = "--warm",
      description = "Searches of each kind before those counted. Default: ${DEFAULT-VALUE}.")
  private int warmCalls = 20_000;

  private final Searcher searcher = new Searcher(Weights.DEFAULT);

  @Override
  public Integer call() throws IOException {
    List<Article> articles = articles();
    List<String> drawn =
        new QueryGenerator(articles, 1)
            .queries(queries).stream()
                .filter(query -> query.kind() != QueryKind.MISSPELT)
                .map(BenchQuery::text)
                // What is quoted is required, and plain Lucene asks for any word.
                .filter(text -> text.indexOf('"') < 0)
                .toList();
    spec.commandLine().getOut().println(Machine.describe().text());
    try (WorkFolder work = new WorkFolder(Path.of(System.getProperty("java.io.tmpdir")));
        Snapshot snapshot = indexed(articles, work.named("sorted"));
        DateRounds dates = new DateRounds(articles, searcher, snapshot, work)) {
      print(dates.table(drawn, COMMON, FREQUENT.get(0), warmCalls, passes));
      print(facets(snapshot));
    }
    return 0;
  }

  private static Snapshot indexed(List<Article> articles, Path folder) throws IOException {
    FSDirectory directory = FSDirectory.open(folder);
    Set<String> ids = new HashSet<>();
    try (ArticleWriter writer = new ArticleWriter(directory)) {
      for (Article article : articles) {
        if (ids.add(article.id())) {
          writer.add(article);
        }
      }
      writer.finish();
    }
    return Snapshot.open(directory);
  }

  private List<Article> articles() throws IOException {
    List<Article> articles = new ArrayList<>();
    try (ArticleReader reader = ArticleReader.open(Sources.find(List.of(file)))) {
      while (reader.hasNext()) {
        if (reader.next() instanceof ReadArticle read) {
          articles.add(read.article());
        }
      }
    }
    return articles;
  }

  private Table facets(Snapshot snapshot) throws IOException {
    Table table =
        new Table(
            "Facets by section, source, year and month, milliseconds",
            "query",
            "hits",
            "p50 of a search without facets",
            "p50 with facets",
            "p50 of counting alone",
            "p99 of counting alone");
    for (String query : FREQUENT) {
      SearchRequest plain = SearchRequest.builder(query).snippets(0).build();
      List<Turns.Turn> ways =
          List.of(
              text -> searcher.search(plain, snapshot).hits().size(),
              text -> searcher.search(counted(text, HITS), snapshot).hits().size(),
              text -> searcher.search(counted(text, 0), snapshot).facets().size());
      double[][] times =
          new Turns(ways, warmCalls / 10, 1).millis(Collections.nCopies(FACET_SEARCHES, query));
      long total = searcher.search(counted(query, 0), snapshot).totalAny();
      List<String> row = new ArrayList<>(List.of(query, Long.toString(total)));
      for (double[] time : times) {
        row.add(number(Spread.median(time)));
      }
      row.add(number(Spread.quantile(Spread.sorted(times[2]), 0.99)));
      table.row(row);
    }
    return table.note(
        FACET_SEARCHES
            + " searches each. Counting alone: no hit is ranked; the matching documents are found.");
  }

  private static SearchRequest counted(String query, int hits) {
    return SearchRequest.builder(query)
        .window(0, hits)
        .snippets(0)
        .facet(FacetField.SECTION)
        .facet(FacetField.SOURCE)
        .facet(FacetField.YEAR)
        .facet(FacetField.MONTH)
        .build();
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }

  private void print(Table table) {
    spec.commandLine().getOut().println(table.markdown());
    spec.commandLine().getOut().flush();
  }
}
