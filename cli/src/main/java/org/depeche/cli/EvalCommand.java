package org.depeche.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.depeche.Depeche;
import org.depeche.eval.Comparison;
import org.depeche.eval.Evaluation;
import org.depeche.eval.Measure;
import org.depeche.eval.Qrels;
import org.depeche.eval.Queries;
import org.depeche.eval.QueryDifference;
import org.depeche.eval.Run;
import org.depeche.eval.ScoredDocument;
import org.depeche.search.SearchRequest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures ranking by judgments, alone or against a run. */
@Command(name = "eval")
final class EvalCommand implements Callable<Integer> {
  private static final int DEPTH = 1000;

  private final Terminal terminal;

  @Mixin private final SearchedIndex index = new SearchedIndex();

  @Option(names = "--queries", paramLabel = "FILE", required = true)
  private Path queries = Path.of("");

  @Option(names = "--qrels", paramLabel = "FILE", required = true)
  private Path qrels = Path.of("");

  @Option(names = "--against", paramLabel = "RUN")
  private @Nullable Path against;

  @Option(names = "--per-query")
  private boolean perQuery;

  EvalCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Qrels judgments = Qrels.read(qrels);
    Evaluation evaluation = Evaluation.of(judgments, search());
    if (evaluation.perQuery().isEmpty()) {
      throw new IOException(terminal.message("error.noJudgments", qrels.toString()));
    }
    if (perQuery) {
      evaluation
          .perQuery()
          .forEach((query, measures) -> terminal.out().println(line(query, measures.ndcg10())));
    }
    for (Measure measure : Measure.values()) {
      terminal.out().println(line(measure.label(), evaluation.mean().value(measure)));
    }
    if (against != null) {
      Comparison comparison =
          Comparison.of(Evaluation.of(judgments, Run.read(against)), evaluation, Measure.NDCG_10);
      terminal
          .out()
          .println(
              terminal.message(
                  "eval.against",
                  String.format(Locale.ROOT, "%+.4f", comparison.meanDifference()),
                  String.format(Locale.ROOT, "%.5f", comparison.p())));
      comparison.improved().forEach(this::write);
      comparison.hurt().forEach(this::write);
    }
    return ExitCode.FOUND;
  }

  private Run search() throws IOException {
    Map<String, List<ScoredDocument>> rankings = new LinkedHashMap<>();
    try (Depeche depeche = index.open(terminal)) {
      for (Map.Entry<String, String> query : Queries.read(queries).texts().entrySet()) {
        SearchRequest request = SearchRequest.of(query.getValue()).window(0, DEPTH);
        rankings.put(query.getKey(), Rankings.of(query.getKey(), request, depeche, terminal));
      }
    }
    return new Run(rankings);
  }

  private void write(QueryDifference difference) {
    terminal
        .out()
        .println(
            String.format(
                Locale.ROOT,
                "%+.4f\t%s\t%.4f\t%.4f",
                difference.difference(),
                difference.query(),
                difference.base(),
                difference.other()));
  }

  private static String line(String name, double value) {
    return String.format(Locale.ROOT, "%s\t%.4f", name, value);
  }
}
