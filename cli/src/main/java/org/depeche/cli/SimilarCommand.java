package org.depeche.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.depeche.Depeche;
import org.depeche.article.Article;
import org.depeche.article.PublicationDate;
import org.depeche.similar.SimilarArticle;
import org.depeche.similar.SimilarArticles;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Finds articles about the same things as one. */
@Command(name = "similar")
final class SimilarCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Spec private @Nullable CommandSpec spec;

  @Mixin private final SearchedIndex index = new SearchedIndex();

  @Option(names = "--limit", paramLabel = "N")
  private int limit = 10;

  @Option(names = "--json")
  private boolean json;

  @Option(names = "--plain", descriptionKey = "similar.plain")
  private boolean plain;

  @Option(names = "--text", paramLabel = "${bundle:label.file}", descriptionKey = "similar.text")
  private @Nullable String text;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "${bundle:label.docid}",
      descriptionKey = "similar.DOCID")
  private @Nullable String id;

  SimilarCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    UsageErrors.oneForm(List.of(json, plain), spec, terminal);
    UsageErrors.within(1, SimilarArticles.MAX_ARTICLES, limit, "--limit", spec, terminal);
    if (spec != null && (id == null) == (text == null)) {
      throw new ParameterException(spec.commandLine(), terminal.message("error.idOrText"));
    }
    String given = text == null ? "" : GivenText.read(text, System.in, terminal);
    try (Depeche depeche = index.open(terminal)) {
      List<SimilarArticle> similar =
          id == null ? depeche.similarToText(given, limit) : similar(depeche, id);
      if (json) {
        writeJson(similar, depeche.generation());
      } else {
        for (int i = 0; i < similar.size(); i++) {
          write(i + 1, similar.get(i));
        }
      }
      return similar.isEmpty() ? ExitCode.NOTHING : ExitCode.FOUND;
    }
  }

  private List<SimilarArticle> similar(Depeche depeche, String article) throws IOException {
    return depeche
        .similar(article, limit)
        .orElseThrow(
            () -> new IOException(terminal.message("why.noArticle", SafeText.harmless(article))));
  }

  private void write(int rank, SimilarArticle similar) {
    Article article = similar.article();
    if (plain) {
      terminal
          .out()
          .println(
              Stream.of(
                      Integer.toString(rank),
                      Float.toString(similar.score()),
                      article.id(),
                      article.date().map(PublicationDate::toString).orElse(""),
                      article.section(),
                      article.source(),
                      article.title())
                  .map(SafeText::harmless)
                  .collect(Collectors.joining("\t")));
      return;
    }
    TerminalRenderer renderer = new TerminalRenderer(terminal, DisplayOptions.Style.PLAIN);
    renderer.writeHead(rank, article);
    if (similar.nearlyIdentical()) {
      renderer.writeIndented(terminal.message("similar.nearlyIdentical"));
    }
  }

  private void writeJson(List<SimilarArticle> similar, long generation) throws IOException {
    try (JsonGenerator out = JsonRenderer.generator(terminal.out())) {
      out.writeStartObject();
      out.writeNumberField("formatVersion", JsonRenderer.FORMAT_VERSION);
      if (id != null) {
        out.writeStringField("id", id);
      }
      out.writeNumberField("generation", generation);
      out.writeArrayFieldStart("similar");
      int rank = 0;
      for (SimilarArticle one : similar) {
        out.writeStartObject();
        out.writeNumberField("rank", ++rank);
        JsonRenderer.writeFacts(one.article(), out);
        out.writeFieldName("score");
        out.writeNumber(Float.toString(one.score()));
        out.writeBooleanField("nearlyIdentical", one.nearlyIdentical());
        out.writeEndObject();
      }
      out.writeEndArray();
      out.writeEndObject();
    }
    terminal.out().println();
  }
}
