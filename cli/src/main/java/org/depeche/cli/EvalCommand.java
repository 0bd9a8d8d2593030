package org.depeche.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.depeche.Depeche;
import org.depeche.eval.Comparison;
import org.depeche.eval.Evaluation;
import org.depeche.eval.Measure;
import org.depeche.eval.Qrels;
import org.depeche.eval.Queries;
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

  @Mixin private final PreferenceOptions preferences = new PreferenceOptions();

  @Option(names = "--queries", paramLabel = "${bundle:label.file}", required = true)
  private Path queries = Path.of("");

  @Option(names = "--qrels", paramLabel = "${bundle:label.file}", required = true)
  private Path qrels = Path.of("");

  @Option(names = "--against", paramLabel = "RUN")
  private @Nullable Path against;

  @Option(names = "--per-query")
  private boolean perQuery;

  @Option(names = "--json")
  private boolean json;

  EvalCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Qrels judgments = Qrels.read(qrels);
    // What is wrong with it is told before all queries are asked.
    Run run = against == null ? null : Run.read(against);
    Evaluation evaluation = Evaluation.of(judgments, search());
    if (evaluation.perQuery().isEmpty()) {
      throw new IOException(terminal.message("error.noJudgments", qrels.toString()));
    }
    warn("eval.unanswered", evaluation, queries);
    Comparison comparison = run == null ? null : compare(judgments, evaluation, run);
    EvalRenderer renderer = new EvalRenderer(evaluation, comparison, perQuery);
    if (json) {
      renderer.json(terminal);
    } else {
      renderer.text(terminal);
    }
    return ExitCode.FOUND;
  }

  private Comparison compare(Qrels judgments, Evaluation evaluation, Run run) {
    Evaluation base = Evaluation.of(judgments, run);
    warn("eval.unansweredBy", base, against);
    return Comparison.of(base, evaluation, Measure.NDCG_10);
  }

  /** Queries without an answer count 0: with the wrong file, that would pass for a bad ranking. */
  private void warn(String key, Evaluation evaluation, Path file) {
    if (!evaluation.unanswered().isEmpty()) {
      terminal
          .err()
          .println(
              terminal.message(
                  key,
                  SafeText.harmless(file.toString()),
                  evaluation.unanswered().size(),
                  evaluation.perQuery().size()));
    }
  }

  private Run search() throws IOException {
    Map<String, List<ScoredDocument>> rankings = new LinkedHashMap<>();
    try (Depeche depeche = index.open(terminal)) {
      for (Map.Entry<String, String> query : Queries.read(queries).texts().entrySet()) {
        SearchRequest.Builder request = SearchRequest.builder(query.getValue()).window(0, DEPTH);
        preferences.apply(request, terminal);
        rankings.put(
            query.getKey(), Rankings.of(query.getKey(), request.build(), depeche, terminal));
      }
    }
    return new Run(rankings);
  }
}
