package org.depeche.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.depeche.eval.Evaluation;
import org.depeche.eval.Measures;
import org.depeche.plan.Weights;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The experiment that sets the weights of ranking: every one varied on every collection. */
@Command(
    name = "weights",
    description = "Varies every weight of ranking on judged collections, with cross-validation.",
    mixinStandardHelpOptions = true)
final class WeightsCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "FOLDER",
      arity = "1..*",
      description = "Collections: corpus.jsonl.gz, queries*.tsv, qrels*.txt.")
  private List<Path> folders;

  @Option(
      names = "--work",
      paramLabel = "FOLDER",
      defaultValue = "${sys:java.io.tmpdir}",
      description = "Where the indexes are built. Default: ${DEFAULT-VALUE}.")
  private Path work;

  @Option(
      names = "--only",
      paramLabel = "NAME",
      description = "Vary the weights of these names alone; none for the default alone.",
      arity = "0..*")
  private List<String> only;

  @Override
  public Integer call() throws IOException {
    Path temporary = Files.createTempDirectory(work, "depeche-weights");
    List<JudgedCollection> collections = new ArrayList<>();
    try {
      for (Path folder : folders) {
        collections.addAll(JudgedCollection.read(folder, temporary));
      }
      print(collections, variants());
    } finally {
      JudgedCollection.close(collections);
      WorkFolder.delete(temporary);
    }
    return 0;
  }

  private Map<String, Weights> variants() {
    Map<String, Weights> variants = WeightVariants.aroundDefault();
    if (only != null) {
      variants
          .keySet()
          .removeIf(
              name ->
                  !name.equals(WeightVariants.DEFAULT)
                      && only.stream().noneMatch(weight -> name.startsWith(weight + " ")));
    }
    return variants;
  }

  private void print(List<JudgedCollection> collections, Map<String, Weights> variants)
      throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    String[] header =
        Stream.concat(Stream.of("weights"), collections.stream().map(JudgedCollection::name))
            .toArray(String[]::new);
    Table quality = new Table("nDCG@10 / Recall@100", header);
    Map<String, List<double[]>> trials = new LinkedHashMap<>();
    for (Map.Entry<String, Weights> variant : variants.entrySet()) {
      List<double[]> trial = new ArrayList<>();
      List<String> row = new ArrayList<>(List.of(variant.getKey()));
      for (JudgedCollection collection : collections) {
        Evaluation evaluation = collection.measure(variant.getValue());
        trial.add(evaluation.perQuery().values().stream().mapToDouble(Measures::ndcg10).toArray());
        Measures mean = evaluation.mean();
        row.add(String.format(Locale.ROOT, "%.4f / %.4f", mean.ndcg10(), mean.recall100()));
      }
      trials.put(variant.getKey(), trial);
      quality.row(row);
    }
    out.println(quality.markdown());
    CrossValidation validation = new CrossValidation(trials);
    Table held = new Table("Chosen elsewhere", "held out", "best of the rest", "gain there");
    Stream.concat(
            validation
                .byCorpus(collections.stream().map(c -> c.corpus().toString()).toList())
                .stream(),
            validation.byHalves().stream())
        .forEach(
            choice ->
                held.row(
                    List.of(
                        Path.of(choice.heldOut()).getFileName().toString(),
                        choice.chosen(),
                        String.format(Locale.ROOT, "%+.4f", choice.gain()))));
    out.println(held.markdown());
    out.flush();
  }
}
