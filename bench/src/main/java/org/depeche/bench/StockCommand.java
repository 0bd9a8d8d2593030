package org.depeche.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.depeche.eval.Evaluation;
import org.depeche.eval.Measures;
import org.depeche.eval.Qrels;
import org.depeche.eval.Queries;
import org.depeche.eval.Run;
import org.depeche.eval.RunWriter;
import org.depeche.eval.ScoredDocument;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What stock Lucene answers to judged queries, as run files that an evaluation compares with. */
@Command(
    name = "stock",
    description = {
      "Writes what stock Lucene answers to judged queries, as TREC run files:",
      "title and body summed, in one field, and combined with title weight 2."
    },
    mixinStandardHelpOptions = true)
final class StockCommand implements Callable<Integer> {
  private static final int DEPTH = 1000;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "FOLDER",
      arity = "1..*",
      description = "Collections: corpus.jsonl.gz, queries*.tsv, qrels*.txt.")
  private List<Path> folders;

  @Option(
      names = "--to",
      paramLabel = "FOLDER",
      required = true,
      description = "Where the run files go: COLLECTION.SCORING.run.")
  private Path target;

  @Override
  public Integer call() throws IOException {
    Files.createDirectories(target);
    Table table = new Table("Stock Lucene", "queries", "scoring", "nDCG@10", "Recall@100");
    for (Path folder : folders) {
      Path index = Files.createTempDirectory(target, "index");
      try (StockIndex stock =
          new StockIndex(
              Corpus.read(folder.resolve("corpus.jsonl.gz"), Integer.MAX_VALUE).articles(),
              index)) {
        for (QueryFiles files : QueryFiles.in(folder)) {
          write(stock, files, table);
        }
      } finally {
        WorkFolder.delete(index);
      }
    }
    PrintWriter out = spec.commandLine().getOut();
    out.println(table.markdown());
    out.flush();
    return 0;
  }

  private void write(StockIndex stock, QueryFiles files, Table table) throws IOException {
    Queries queries = Queries.read(files.queries());
    Qrels qrels = Qrels.read(files.qrels());
    for (StockScoring scoring : StockScoring.values()) {
      Map<String, List<ScoredDocument>> rankings = new LinkedHashMap<>();
      Path file = target.resolve(files.name() + "." + scoring + ".run");
      try (RunWriter run = RunWriter.open(file, "stock-" + scoring)) {
        for (Map.Entry<String, String> query : queries.texts().entrySet()) {
          List<ScoredDocument> found = stock.search(query.getValue(), scoring, DEPTH);
          run.write(query.getKey(), found);
          rankings.put(query.getKey(), found);
        }
      }
      Measures mean = Evaluation.of(qrels, new Run(rankings)).mean();
      table.row(
          List.of(
              files.name(),
              scoring.toString(),
              String.format(Locale.ROOT, "%.4f", mean.ndcg10()),
              String.format(Locale.ROOT, "%.4f", mean.recall100())));
    }
  }
}
