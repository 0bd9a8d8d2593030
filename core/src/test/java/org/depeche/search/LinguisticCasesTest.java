package org.depeche.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.depeche.article.Article;
import org.depeche.index.ArticleWriter;
import org.depeche.index.Snapshot;
import org.depeche.plan.Weights;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runs the published list of what must and must not match; its README says how it is read. */
class LinguisticCasesTest {
  private static final Path FRENCH = Path.of(System.getProperty("depeche.root"), "testdata/french");
  private static final int EVERYTHING = 10_000;

  private record Case(
      String id, String phenomenon, String kind, String query, String a, String b, String note) {

    static Case of(String line) {
      // The two signs stand for a line break, which no field of the file can hold.
      String[] f = Arrays.copyOf(line.replace("\\n", "\n").split("\t", -1), 7);
      return new Case(
          f[0], f[1], f[2], f[3], f[4], f[5] == null ? "" : f[5], f[6] == null ? "" : f[6]);
    }

    boolean isFirm() {
      return !note.startsWith("soft:");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "cases.tsv, pass-rates.tsv",
    "more-cases.tsv, more-pass-rates.tsv",
    "line-breaks.tsv, line-break-pass-rates.tsv",
    "field-cases.tsv, field-pass-rates.tsv",
    "convention-cases.tsv, convention-pass-rates.tsv"
  })
  void noPhenomenonFallsBelowItsPin(String file, String pins) throws IOException {
    List<Case> cases = lines(file).stream().skip(1).map(Case::of).toList();
    Map<String, int[]> tally = new TreeMap<>();
    List<String> failures = new ArrayList<>();
    try (ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
      write(cases, directory);
      try (Snapshot snapshot = Snapshot.open(directory)) {
        Searcher searcher = new Searcher(Weights.DEFAULT);
        for (Case one : cases.stream().filter(Case::isFirm).toList()) {
          boolean passes = passes(one, searcher, snapshot);
          int[] count = tally.computeIfAbsent(one.phenomenon(), k -> new int[2]);
          count[0] += passes ? 1 : 0;
          count[1]++;
          if (!passes) {
            failures.add(one.id() + " " + one.kind() + " " + one.query() + " | " + one.a());
          }
        }
      }
    }
    List<String> measured = new ArrayList<>();
    tally.forEach((phenomenon, c) -> measured.add(phenomenon + "\t" + c[0] + "\t" + c[1]));
    List<String> pinned = lines(pins).stream().skip(1).toList();
    assertThat(measured)
        .as(
            "testdata/french/%s: mend what fell; where more cases pass, raise the pin."
                + " Failing cases: %s",
            pins, failures)
        .isEqualTo(pinned);
  }

  private static void write(List<Case> cases, ByteBuffersDirectory directory) throws IOException {
    try (ArticleWriter writer = new ArticleWriter(directory)) {
      for (Case one : cases) {
        writer.add(article(one.id() + ":a", one.a()));
        if (one.kind().equals("PREFER")) {
          writer.add(article(one.id() + ":b", one.b()));
        }
        if (one.kind().equals("NOMATCH")) {
          writer.add(article(one.id() + ":c", one.query().replace("\"", "")));
        }
      }
      writer.finish();
    }
  }

  private static Article article(String id, String body) {
    return Article.builder(id).body(body).build();
  }

  private static boolean passes(Case one, Searcher searcher, Snapshot snapshot) throws IOException {
    Map<String, Float> hits = new HashMap<>();
    SearchRequest request =
        SearchRequest.builder(one.query()).all(true).window(0, EVERYTHING).build();
    for (RankedId hit : searcher.ids(request, snapshot)) {
      hits.put(hit.id(), hit.score());
    }
    Float a = hits.get(one.id() + ":a");
    return switch (one.kind()) {
      case "MATCH" -> a != null;
      case "NOMATCH" -> a == null && hits.containsKey(one.id() + ":c");
      default -> a != null && a > hits.getOrDefault(one.id() + ":b", Float.NEGATIVE_INFINITY);
    };
  }

  /** Lines end with a line feed alone: fields hold other white space on purpose. */
  private static List<String> lines(String file) throws IOException {
    return Arrays.stream(Files.readString(FRENCH.resolve(file)).split("\n"))
        .filter(line -> !line.isEmpty())
        .toList();
  }
}
