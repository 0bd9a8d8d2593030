package org.depeche.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.depeche.article.Article;
import org.depeche.index.ArticleWriter;
import org.depeche.index.IndexLayout;
import org.depeche.index.OpenGeneration;
import org.depeche.index.Signature;
import org.depeche.index.Snapshot;
import org.depeche.similar.Duplicates;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** How well nearly identical articles are told, on pairs made by edits of known size. */
@Command(
    name = "duplicates",
    description = "Precision and recall of telling nearly identical articles, by size of edit.",
    mixinStandardHelpOptions = true)
final class DuplicatesCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "INDEX", description = "The folder of an index.")
  private Path index;

  @Option(names = "--pairs", description = "How many pairs of each kind. Default: 1000.")
  private int pairs = 1000;

  @Option(names = "--seed", description = "What the edits are drawn by. Default: 1.")
  private long seed = 1;

  @Option(names = "--show", description = "Print the different articles taken for the same.")
  private boolean show;

  @Mixin private TableOutput output;

  @Override
  public Integer call() throws IOException {
    List<Article> articles = new ArrayList<>();
    Snapshot snapshot =
        OpenGeneration.open(new IndexLayout(index), OpenGeneration.QUICK).snapshot();
    try (snapshot) {
      for (int i = 0; i < snapshot.reader().maxDoc(); i++) {
        articles.add(snapshot.article(i));
      }
    }
    articles.sort((a, b) -> a.id().compareTo(b.id()));
    articles.removeIf(article -> signature(article).length == 0);
    Collections.shuffle(articles, new Random(seed));
    int wrong = 0;
    List<Article[]> different = different(articles);
    double[] likeness = new double[different.size()];
    for (int i = 0; i < likeness.length; i++) {
      Article[] pair = different.get(i);
      likeness[i] = Signature.similarity(signature(pair[0]), signature(pair[1]));
      if (likeness[i] >= Duplicates.LEAST) {
        wrong++;
        if (show) {
          out().println(pair[0].id() + " | " + pair[0].title());
          out().println(pair[1].id() + " | " + pair[1].title() + "\n");
        }
      }
    }
    Table table =
        new Table(
            "Nearly identical articles: pairs made by edits, and different ones of one day and"
                + " section",
            "edit",
            "similarity, median (quartiles)",
            "recall",
            "precision");
    double falsely = (double) wrong / different.size();
    List<Article> sample = articles.subList(0, Math.min(pairs, articles.size()));
    for (Map.Entry<String, TextEdits.Edit> edit : edits(articles).entrySet()) {
      double[] similar = new double[sample.size()];
      for (int i = 0; i < similar.length; i++) {
        Article article = sample.get(i);
        similar[i] =
            Signature.similarity(signature(article), signature(edit.getValue().of(article)));
      }
      double recall =
          (double) Arrays.stream(similar).filter(s -> s >= Duplicates.LEAST).count()
              / similar.length;
      table.row(
          List.of(
              edit.getKey(),
              Spread.of(similar).format(2),
              format(recall),
              recall == 0 ? "–" : format(recall / (recall + falsely))));
    }
    table.row(
        List.of(
            "different articles", Spread.of(likeness).format(3), format(falsely) + " taken", "–"));
    table.note(
        sample.size()
            + " pairs for each edit, "
            + different.size()
            + " of different articles; the same from a similarity of "
            + Duplicates.LEAST
            + " on. Precision with as many different pairs as edited ones.");
    table.note(cost(articles));
    output.print(table);
    return 0;
  }

  /** What signatures cost beside all of indexing, in CPU time of one thread. */
  private static String cost(List<Article> articles) throws IOException {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    double indexing = 0;
    double signing = 0;
    for (int round = 0; round < 2; round++) {
      long start = threads.getCurrentThreadCpuTime();
      try (ArticleWriter writer = new ArticleWriter(new ByteBuffersDirectory())) {
        for (Article article : articles) {
          writer.add(article);
        }
        writer.finish();
      }
      indexing = threads.getCurrentThreadCpuTime() - start;
      start = threads.getCurrentThreadCpuTime();
      long bytes = 0;
      for (Article article : articles) {
        bytes += signature(article).length;
      }
      signing = bytes == 0 ? 0 : threads.getCurrentThreadCpuTime() - start;
    }
    return String.format(
        Locale.ROOT,
        "A signature takes %d bytes and %.1f µs: %.1f %% of the CPU time of indexing (%.2f of %.2f"
            + " s for %d articles, merges in other threads left out).",
        Signature.BYTES,
        signing / articles.size() / 1000,
        100 * signing / indexing,
        signing / 1e9,
        indexing / 1e9,
        articles.size());
  }

  private Map<String, TextEdits.Edit> edits(List<Article> articles) {
    List<String> foreign = new ArrayList<>();
    for (Article article : articles.subList(0, Math.min(500, articles.size()))) {
      foreign.addAll(List.of(article.body().split(" ")));
    }
    TextEdits make = new TextEdits(seed, foreign);
    Map<String, TextEdits.Edit> edits = new LinkedHashMap<>();
    edits.put("another headline", make.headline());
    for (int share : new int[] {0, 2, 5, 10, 15, 20, 30, 40, 60}) {
      edits.put(share + " % of the words", make.words(share / 100.0));
    }
    for (int share : new int[] {10, 25, 50}) {
      edits.put(share + " % dropped in one piece", make.cut(share / 100.0));
    }
    edits.put("a notice of 60 words appended", make.boilerplate());
    return edits;
  }

  /** Pairs of one day and section, in the order of the shuffled articles. */
  private List<Article[]> different(List<Article> articles) {
    Map<String, Article> last = new HashMap<>();
    List<Article[]> found = new ArrayList<>();
    for (Article article : articles) {
      String key = article.section() + '|' + article.date().map(d -> d.day().toString()).orElse("");
      Article other = last.put(key, article);
      if (other != null && found.size() < 20 * pairs) {
        found.add(new Article[] {other, article});
      }
    }
    return found;
  }

  private static byte[] signature(Article article) {
    return Signature.of(article.lead(), article.body());
  }

  private static String format(double share) {
    return String.format(Locale.ROOT, "%.4f", share);
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
