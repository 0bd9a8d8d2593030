package org.depeche.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.depeche.Depeche;
import org.depeche.eval.Queries;
import org.depeche.eval.RunWriter;
import org.depeche.eval.ScoredDocument;
import org.depeche.generation.RunListener;
import org.depeche.generation.RunProblem;
import org.depeche.query.QueryParser;
import org.depeche.reader.PassedOver;
import org.depeche.search.Matching;
import org.depeche.search.SearchRequest;
import org.depeche.search.SearchResult;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Searches an index, or files without one. */
@Command(name = "search")
final class SearchCommand implements Callable<Integer> {
  private static final int DEFAULT_LIMIT = 10;
  private static final int DEFAULT_RUN_LIMIT = 1000;

  private final Terminal terminal;

  @Spec private @Nullable CommandSpec spec;

  @Mixin final SearchedIndex index = new SearchedIndex();

  @Option(names = "--in", paramLabel = "${bundle:label.path}", arity = "1")
  private List<Path> in = new ArrayList<>();

  @Mixin private final SelectionOptions files = new SelectionOptions();

  @Mixin private final FilterOptions filters = new FilterOptions();

  @Mixin private final OrderOptions order = new OrderOptions();

  @Mixin private final PreferenceOptions preferences = new PreferenceOptions();

  @Option(names = "--text", paramLabel = "${bundle:label.file}", descriptionKey = "search.text")
  private @Nullable String text;

  @Option(names = "--all")
  boolean all;

  @Option(names = "--any")
  boolean any;

  @Option(names = "--limit", paramLabel = "N")
  @Nullable Integer limit;

  @Option(names = "--offset", paramLabel = "N")
  int offset;

  @Option(names = "--exact-total")
  boolean exactTotal;

  @Option(names = "--json")
  boolean json;

  @Option(names = "--plain")
  boolean plain;

  @Option(names = "--csv")
  boolean csv;

  @Option(names = {"-l", "--ids"})
  boolean ids;

  @Option(names = "--collapse")
  boolean collapse;

  @Option(names = "--no-collapse")
  boolean noCollapse;

  @Mixin final DisplayOptions display = new DisplayOptions();

  @Option(names = {"-i", "--interactive"})
  private boolean interactive;

  @Option(names = "--queries", paramLabel = "${bundle:label.file}")
  private @Nullable Path queries;

  @Option(names = "--run", paramLabel = "${bundle:label.out}")
  private @Nullable Path run;

  @Parameters(paramLabel = "${bundle:label.query}", descriptionKey = "QUERY", arity = "0..*")
  List<String> words = new ArrayList<>();

  SearchCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if ((queries == null) != (run == null)) {
      throw usage("error.queriesAndRun");
    }
    UsageErrors.oneForm(List.of(json, plain, csv, ids), spec, terminal);
    if (all && any) {
      throw usage("error.allOrAny");
    }
    if (interactive) {
      return interact();
    }
    if (text != null && (queries != null || !words.isEmpty())) {
      throw usage("error.textAlone");
    }
    if (queries == null && text == null && words.isEmpty()) {
      if (!order.byDate() && filters.isEmpty()) {
        throw usage("error.noQuery");
      }
      words = List.of(QueryParser.EVERYTHING);
    }
    refuseUnknownOptions();
    // What is wrong with the options is told before anything is opened or read.
    SearchRequest request =
        text == null
            ? request(SearchRequest.of(String.join(" ", words)), DEFAULT_LIMIT)
            : request(
                SearchRequest.ofText(GivenText.read(text, System.in, terminal)), DEFAULT_LIMIT);
    DisplayOptions.Style style = display.style(terminal);
    List<RunProblem> problems = new ArrayList<>();
    try (Depeche depeche = open(problems)) {
      if (queries != null && run != null) {
        return code(writeRun(depeche, queries, run), problems);
      }
      SearchResult result = depeche.search(request);
      int code = code(result.totalAny() > 0, problems);
      display.show(terminal, code, shown -> write(result, depeche.generation(), style, shown));
      return code;
    }
  }

  private String paths() {
    return SafeText.harmless(String.join(", ", in.stream().map(Path::toString).toList()));
  }

  private int interact() throws IOException {
    if (json
        || plain
        || csv
        || ids
        || queries != null
        || text != null
        || offset > 0
        || order.begins()) {
      throw usage("error.interactiveAlone");
    }
    if (!terminal.takesInput()) {
      throw usage("error.noTerminal");
    }
    SearchRequest request = request(SearchRequest.of(String.join(" ", words)), DEFAULT_LIMIT);
    DisplayOptions.Style style = display.style(terminal);
    Terminal screen = terminal.writingTo(terminal.out());
    try (Depeche depeche = open(new ArrayList<>());
        TypedInput input =
            TypedInput.open(new Completions(depeche, terminal.locale()), History.file(terminal))) {
      new InteractiveSearch(depeche, input, screen, style, Browser::open, request, limit).run();
    }
    return ExitCode.FOUND;
  }

  private static int code(boolean found, List<RunProblem> problems) {
    return found ? ExitCode.FOUND : problems.isEmpty() ? ExitCode.NOTHING : ExitCode.FAILED;
  }

  private Depeche open(List<RunProblem> problems) throws IOException {
    if (in.isEmpty()) {
      return queries == null && !interactive ? index.openOnce(terminal) : index.open(terminal);
    }
    RunListener listener =
        new RunListener() {
          @Override
          public void problem(RunProblem problem) {
            problems.add(problem);
            terminal.err().println(ReasonText.of(problem, terminal));
          }

          @Override
          public void passedOver(PassedOver passedOver) {
            terminal.err().println(PassedOverText.of(passedOver, terminal));
            if (files.verbose) {
              PassedOverText.list(passedOver, terminal, terminal.err());
            }
          }
        };
    Depeche depeche = Depeche.inMemoryFiles(in, files.selection(terminal), listener);
    if (depeche.size() == 0) {
      depeche.close();
      throw new IOException(terminal.message("error.noArticles", paths()));
    }
    return depeche;
  }

  private void write(
      SearchResult result, long generation, DisplayOptions.Style style, Terminal shown)
      throws IOException {
    if (json) {
      JsonRenderer.write(result, generation, shown.out());
    } else if (plain) {
      PlainRenderer.write(result, shown);
    } else if (csv) {
      CsvRenderer.write(result, shown.out());
    } else if (ids) {
      result.hits().forEach(hit -> shown.out().println(hit.id()));
    } else {
      FacetRenderer facets =
          order.draws() ? FacetRenderer.withBars(shown) : new FacetRenderer(shown, false);
      new TerminalRenderer(shown, style).write(result, facets);
      tellNext(result, shown);
    }
  }

  /** Tells a person which option goes on; who gave a cursor is given the next one. */
  private void tellNext(SearchResult result, Terminal shown) {
    if (result.next() == null || !order.pages()) {
      return;
    }
    if (order.begins()) {
      shown.err().println(shown.message("search.nextCursor", result.next()));
    } else {
      int next = offset + (limit == null ? DEFAULT_LIMIT : limit);
      shown.err().println(shown.message("search.next", next));
    }
  }

  private boolean writeRun(Depeche depeche, Path file, Path output) throws IOException {
    boolean any = false;
    try (RunWriter writer = RunWriter.open(output, "depeche")) {
      for (Map.Entry<String, String> query : Queries.read(file).texts().entrySet()) {
        List<ScoredDocument> ranking =
            Rankings.of(
                query.getKey(),
                request(SearchRequest.of(query.getValue()), DEFAULT_RUN_LIMIT),
                depeche,
                terminal);
        writer.write(query.getKey(), ranking);
        any |= !ranking.isEmpty();
      }
    }
    return any;
  }

  private SearchRequest request(SearchRequest query, int defaultLimit) {
    UsageErrors.atLeast(0, offset, "--offset", spec, terminal);
    if (offset > 0 && order.begins()) {
      throw usage("error.offsetAndAfter");
    }
    UsageErrors.atLeast(0, limit == null ? defaultLimit : limit, "--limit", spec, terminal);
    SearchRequest.Builder request =
        query.toBuilder()
            .matching(all ? Matching.ALL : any ? Matching.ANY : Matching.BEST)
            .filters(filters.filters(terminal))
            .window(offset, limit == null ? defaultLimit : limit)
            .exactTotal(exactTotal)
            .collapse(
                !noCollapse && (collapse || (!json && !plain && !csv && !ids && run == null)));
    order.apply(request, terminal);
    preferences.apply(request, terminal);
    return request.build();
  }

  /** A word with one dash excludes it; with two it was meant for an option. */
  private void refuseUnknownOptions() {
    List<String> unknown = words.stream().filter(word -> word.startsWith("--")).toList();
    if (!unknown.isEmpty() && !line().getParseResult().originalArgs().contains("--")) {
      throw new CommandLine.UnmatchedArgumentException(line(), unknown);
    }
  }

  private ParameterException usage(String key) {
    return new ParameterException(line(), terminal.message(key));
  }

  private CommandLine line() {
    if (spec == null) {
      throw new IllegalStateException("The command was not made by its command line.");
    }
    return spec.commandLine();
  }
}
