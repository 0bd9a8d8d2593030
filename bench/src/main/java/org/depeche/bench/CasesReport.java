package org.depeche.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.depeche.article.Article;
import org.depeche.index.ArticleWriter;
import org.depeche.index.Snapshot;
import org.depeche.plan.Weights;
import org.depeche.search.RankedId;
import org.depeche.search.SearchRequest;
import org.depeche.search.Searcher;

/**
 * Runs a file of linguistic cases ({@code testdata/french/README.md} tells how they are read)
 * through stock Lucene and through Dépêche, and prints how many firm cases of each phenomenon pass,
 * beside the first that stock Lucene fails: as groups of phenomena, or each phenomenon alone.
 *
 * <p>Stock Lucene is {@code FrenchAnalyzer}, every word required, {@code "…"} a phrase, BM25.
 *
 * <p>Usage: {@code CasesReport CASES.tsv [--by-phenomenon]}; prints Markdown.
 */
public final class CasesReport {
  private static final int EVERYTHING = 10_000;

  /** The rows of the table of the project's README. */
  private static final Map<String, List<String>> GROUPS = new LinkedHashMap<>();

  static {
    group("plural and feminine", "plural", "gender", "exact_inflection");
    group("verbs", "verb_irregular", "verb_regular");
    group("accents, capitals", "accent_missing", "accent_extra", "accent_homograph", "uppercase");
    group("ligatures, NFD, names", "ligature", "nfd_nfc", "foreign_name", "name_particle");
    group("elision, typography", "elision", "apostrophe", "nbsp_guillemets", "invisible_chars");
    group("hyphens, place names", "hyphen", "compound_name", "long_word");
    group("spelling of 1990, errors", "reform1990", "typo");
    group("inclusive writing", "inclusive");
    group("numbers, hours, money", "number_date_unit", "currency", "roman_numeral");
    group("acronyms, the web", "acronym", "web_token");
    group("function words", "stop_only_query", "stop_content");
    group("phrases, neighbours", "phrase", "adjacency");
    group("unrelated words apart", "overstem", "proper_name", "demonym", "nominalisation");
  }

  private record Case(
      String id, String phenomenon, String kind, String query, String a, String b, String note) {

    static Case of(String line) {
      String[] f = Arrays.copyOf(line.split("\t", -1), 7);
      return new Case(
          f[0], f[1], f[2], f[3], f[4], f[5] == null ? "" : f[5], f[6] == null ? "" : f[6]);
    }

    boolean isFirm() {
      return !note.startsWith("soft:");
    }

    boolean passes(Map<String, Float> hits) {
      Float score = hits.get(id + ":a");
      return switch (kind) {
        case "MATCH" -> score != null;
        case "NOMATCH" -> score == null && hits.containsKey(id + ":c");
        default -> score != null && score > hits.getOrDefault(id + ":b", Float.NEGATIVE_INFINITY);
      };
    }

    String example() {
      return switch (kind) {
        case "MATCH" -> "`" + query + "` finds « " + a + " »";
        case "NOMATCH" -> "`" + query + "` does not find « " + a + " »";
        default -> "`" + query + "`: « " + a + " » before « " + b + " »";
      };
    }
  }

  /** How many firm cases of a row pass, and the first that stock Lucene fails. */
  private static final class Row {
    int firm;
    int stock;
    int ours;
    String example = "";
  }

  private CasesReport() {}

  private static void group(String name, String... phenomena) {
    GROUPS.put(name, List.of(phenomena));
  }

  /**
   * Runs the report.
   *
   * @param args the file, and perhaps {@code --by-phenomenon}
   * @throws IOException if the file cannot be read
   */
  public static void main(String[] args) throws IOException {
    boolean alone = args.length == 2 && args[1].equals("--by-phenomenon");
    if (args.length != 1 && !alone) {
      System.err.println("usage: CasesReport CASES.tsv [--by-phenomenon]");
      System.exit(2);
    }
    // Lines end with a line feed alone: fields hold other white space on purpose.
    List<Case> cases =
        Arrays.stream(Files.readString(Path.of(args[0])).split("\n"))
            .skip(1)
            .map(Case::of)
            .toList();
    Map<String, Row> rows = run(cases);
    Table table = new Table("Linguistic cases", "phenomenon", "example", "stock Lucene", "Dépêche");
    (alone ? rows : grouped(rows)).forEach((name, row) -> table.row(cells(name, row)));
    Row all = new Row();
    rows.values().forEach(row -> add(all, row));
    System.out.print(table.row(cells("all", all)).markdown());
  }

  private static Map<String, Row> run(List<Case> cases) throws IOException {
    Map<String, Row> rows = new TreeMap<>();
    try (ByteBuffersDirectory ours = new ByteBuffersDirectory();
        PlainCases stock = new PlainCases(articles(cases))) {
      try (ArticleWriter writer = new ArticleWriter(ours)) {
        for (Article article : articles(cases)) {
          writer.add(article);
        }
        writer.finish();
      }
      try (Snapshot snapshot = Snapshot.open(ours)) {
        Searcher searcher = new Searcher(Weights.DEFAULT);
        for (Case one : cases.stream().filter(Case::isFirm).toList()) {
          Row row = rows.computeIfAbsent(one.phenomenon(), k -> new Row());
          boolean plain = one.passes(stock.hits(one.query()));
          row.firm++;
          row.stock += plain ? 1 : 0;
          row.ours += one.passes(hits(searcher, snapshot, one.query())) ? 1 : 0;
          if (!plain && row.example.isEmpty()) {
            row.example = one.example();
          }
        }
      }
    }
    return rows;
  }

  private static List<Article> articles(List<Case> cases) {
    List<Article> articles = new ArrayList<>();
    for (Case one : cases) {
      articles.add(Article.builder(one.id() + ":a").body(one.a()).build());
      if (one.kind().equals("PREFER")) {
        articles.add(Article.builder(one.id() + ":b").body(one.b()).build());
      }
      if (one.kind().equals("NOMATCH")) {
        articles.add(Article.builder(one.id() + ":c").body(one.query().replace("\"", "")).build());
      }
    }
    return articles;
  }

  private static Map<String, Float> hits(Searcher searcher, Snapshot snapshot, String query)
      throws IOException {
    Map<String, Float> hits = new TreeMap<>();
    SearchRequest request = SearchRequest.builder(query).all(true).window(0, EVERYTHING).build();
    for (RankedId hit : searcher.ids(request, snapshot)) {
      hits.put(hit.id(), hit.score());
    }
    return hits;
  }

  private static Map<String, Row> grouped(Map<String, Row> rows) {
    Map<String, Row> grouped = new LinkedHashMap<>();
    GROUPS.forEach(
        (name, phenomena) -> {
          Row sum = new Row();
          phenomena.stream().filter(rows::containsKey).forEach(p -> add(sum, rows.get(p)));
          grouped.put(name, sum);
        });
    return grouped;
  }

  private static void add(Row sum, Row row) {
    sum.firm += row.firm;
    sum.stock += row.stock;
    sum.ours += row.ours;
    sum.example = sum.example.isEmpty() ? row.example : sum.example;
  }

  private static List<String> cells(String name, Row row) {
    String example = name.equals("all") ? row.firm + " cases" : row.example.replace("|", "\\|");
    return List.of(name, example, percent(row.stock, row.firm), percent(row.ours, row.firm));
  }

  private static String percent(int passed, int firm) {
    return String.format(Locale.ROOT, "%.1f %%", 100.0 * passed / firm);
  }
}
