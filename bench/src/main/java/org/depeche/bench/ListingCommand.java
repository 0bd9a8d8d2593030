package org.depeche.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.depeche.Depeche;
import org.depeche.article.Article;
import org.depeche.facet.FacetField;
import org.depeche.reader.ArticleReader;
import org.depeche.reader.ReadArticle;
import org.depeche.reader.Sources;
import org.depeche.search.SearchRequest;
import org.depeche.search.SearchResult;
import org.depeche.search.SortOrder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The newest articles beside plain Lucene's sort, and facets over many hits. */
@Command(
    name = "listing",
    description = "Sorts by date beside plain Lucene, and counts facets; all indexes in memory.",
    mixinStandardHelpOptions = true)
final class ListingCommand implements Callable<Integer> {
  private static final int HITS = 10;

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
  private int passes = 5;

  /** One search that is timed. */
  private interface Turn {
    int hits(String query) throws IOException;
  }

  @Override
  public Integer call() throws IOException {
    List<Article> articles = articles();
    List<String> drawn =
        new QueryGenerator(articles, 1)
            .queries(queries).stream()
                .filter(query -> query.kind() != QueryKind.MISSPELT)
                .map(BenchQuery::text)
                .toList();
    spec.commandLine().getOut().println(Machine.describe().text());
    try (Depeche depeche = Depeche.inMemory(articles);
        PlainDates plain = new PlainDates(articles, false);
        PlainDates points = new PlainDates(articles, true)) {
      print(dates(depeche, plain, points, drawn));
      print(dates(depeche, plain, points, COMMON));
      print(facets(depeche));
    }
    return 0;
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

  private Table dates(Depeche depeche, PlainDates plain, PlainDates points, List<String> texts)
      throws IOException {
    List<Turn> turns =
        List.of(
            query -> plain.newest(query, HITS),
            query -> points.newest(query, HITS),
            query -> depeche.ids(newest(query)).size());
    double[][] times = times(turns, texts);
    Table table =
        new Table(
            "The ten newest hits of " + texts.size() + " queries, milliseconds",
            "",
            "plain Lucene",
            "plain Lucene, points",
            "Dépêche",
            "plain ÷ Dépêche",
            "points ÷ Dépêche");
    for (double share : new double[] {0.5, 0.95, 0.99}) {
      double[] at = new double[times.length];
      for (int i = 0; i < at.length; i++) {
        at[i] = Spread.quantile(Spread.sorted(times[i]), share);
      }
      table.row(
          List.of(
              "p" + Math.round(100 * share),
              number(at[0]),
              number(at[1]),
              number(at[2]),
              number(at[0] / at[2]),
              number(at[1] / at[2])));
    }
    return table;
  }

  private static SearchRequest newest(String query) {
    return SearchRequest.builder(query).sort(SortOrder.DATE).window(0, HITS).snippets(0).build();
  }

  private Table facets(Depeche depeche) throws IOException {
    Table table =
        new Table(
            "Facets by section, source, year and month, milliseconds",
            "query",
            "hits",
            "p50 of a search without facets",
            "p50 with facets",
            "p50 of counting alone");
    for (String query : FREQUENT) {
      SearchResult result = depeche.search(counted(query, 0));
      List<Turn> turns =
          List.of(
              text -> depeche.search(SearchRequest.builder(text).snippets(0).build()).hits().size(),
              text -> depeche.search(counted(text, HITS)).hits().size(),
              text -> depeche.search(counted(text, 0)).facets().size());
      double[][] times = times(turns, Collections.nCopies(3, query));
      List<String> row = new ArrayList<>(List.of(query, Long.toString(result.total())));
      for (double[] time : times) {
        row.add(number(Spread.median(time)));
      }
      table.row(row);
    }
    return table.note("Counting alone: no hit is ranked; the matching documents are found.");
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

  /** The time of each query, its median over the passes, by turn. */
  private double[][] times(List<Turn> turns, List<String> texts) throws IOException {
    int warm = Math.max(2, 300 / texts.size());
    double[][][] all = new double[turns.size()][texts.size()][passes];
    for (int pass = -warm; pass < passes; pass++) {
      for (int turn = 0; turn < turns.size(); turn++) {
        for (int query = 0; query < texts.size(); query++) {
          long start = System.nanoTime();
          turns.get(turn).hits(texts.get(query));
          all[turn][query][Math.max(0, pass)] = (System.nanoTime() - start) / 1e6;
        }
      }
    }
    double[][] times = new double[turns.size()][texts.size()];
    for (int turn = 0; turn < turns.size(); turn++) {
      for (int query = 0; query < texts.size(); query++) {
        times[turn][query] = Spread.median(all[turn][query]);
      }
    }
    return times;
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }

  private void print(Table table) {
    spec.commandLine().getOut().println(table.markdown());
    spec.commandLine().getOut().flush();
  }
}
