package org.depeche.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.depeche.generation.RunProblem;
import org.depeche.reader.ArticleReader;
import org.depeche.reader.PassedOver;
import org.depeche.reader.ReadArticle;
import org.depeche.reader.ReadProblem;
import org.depeche.reader.Reason;
import org.depeche.reader.Sources;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what the readers make of files: each article as a line of JSON; indexes nothing. */
@Command(name = "read")
final class ReadCommand implements Callable<Integer> {
  private static final JsonFactory JSON = new JsonFactory();

  private static final String PROBLEM = "problem";

  /** Of an article that is read all the same. */
  private static final String WARNING = "warning";

  private final Terminal terminal;

  @Mixin private final SelectionOptions files = new SelectionOptions();

  @Option(names = "--json", descriptionKey = "read.json")
  private boolean json;

  @Parameters(paramLabel = "${bundle:label.path}", descriptionKey = "PATH", arity = "1..*")
  private List<Path> paths = new ArrayList<>();

  private long articles;
  private long problems;

  ReadCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Sources sources = Sources.find(paths, files.selection(terminal));
    PassedOver passedOver;
    try (ArticleReader reader = ArticleReader.open(sources)) {
      while (reader.hasNext()) {
        switch (reader.next()) {
          case ReadArticle read -> {
            articles++;
            terminal.out().println(ArticleLine.of(read.article()));
            for (String warning : read.warnings()) {
              tell(new ReadProblem(read.file().file(), read.line(), Reason.said(warning)), WARNING);
            }
          }
          case ReadProblem problem -> {
            problems++;
            tell(problem, PROBLEM);
          }
        }
      }
      passedOver = reader.passedOver();
    }
    if (passedOver.total() > 0) {
      tell(passedOver);
    }
    terminal.err().println(terminal.message("read.done", articles, problems));
    if (articles == 0) {
      return ExitCode.FAILED;
    }
    return problems == 0 ? ExitCode.FOUND : ExitCode.NOTHING;
  }

  private void tell(PassedOver passedOver) throws IOException {
    if (json) {
      terminal.out().println(line(passedOver));
      return;
    }
    terminal.err().println(PassedOverText.of(passedOver, terminal));
    if (files.verbose) {
      PassedOverText.list(passedOver, terminal, terminal.err());
    }
  }

  private static String line(PassedOver passedOver) throws IOException {
    StringWriter line = new StringWriter();
    try (JsonGenerator out = JSON.createGenerator(line)) {
      out.writeStartObject();
      out.writeObjectFieldStart("passedOver");
      PassedOverText.write(passedOver, true, out);
      out.writeEndObject();
      out.writeEndObject();
    }
    return line.toString();
  }

  private void tell(ReadProblem problem, String kind) throws IOException {
    if (json) {
      terminal.out().println(line(problem, kind));
      return;
    }
    String line = problem.line() == 0 ? "" : ":" + problem.line();
    RunProblem told = new RunProblem(problem.file() + line, problem.why());
    terminal.err().println(ReasonText.of(told, terminal));
  }

  private String line(ReadProblem problem, String kind) throws IOException {
    StringWriter line = new StringWriter();
    try (JsonGenerator out = JSON.createGenerator(line)) {
      out.writeStartObject();
      out.writeObjectFieldStart(kind);
      out.writeStringField("file", problem.file().toString());
      if (problem.line() > 0) {
        out.writeNumberField("line", problem.line());
      }
      out.writeStringField("code", JsonRenderer.name(problem.why().code()));
      out.writeStringField("reason", ReasonText.of(problem.why(), terminal));
      out.writeEndObject();
      out.writeEndObject();
    }
    return line.toString();
  }
}
