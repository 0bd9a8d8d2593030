package org.depeche.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.depeche.Depeche;
import org.depeche.article.Article;
import org.depeche.search.Explanation;
import org.depeche.search.SearchRequest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Explains why an article answers a query. */
@Command(name = "why")
final class WhyCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private final IndexOption index = new IndexOption();

  @Mixin private final PreferenceOptions preferences = new PreferenceOptions();

  @Option(names = "--all")
  private boolean all;

  @Option(names = "--json")
  private boolean json;

  @Parameters(
      paramLabel = "${bundle:label.query}… ID [ID]",
      hideParamSyntax = true,
      arity = "0..*",
      descriptionKey = "why.words")
  private List<String> words = new ArrayList<>();

  WhyCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    UsageErrors.refuseUnknown(spec, words);
    if (words.size() < 2 && spec != null) {
      throw new ParameterException(
          spec.commandLine(), terminal.message(words.isEmpty() ? "error.noQuery" : "why.noId"));
    }
    try (Depeche depeche = Depeche.open(index.path(terminal))) {
      List<String> ids = ids(depeche);
      String query = String.join(" ", words.subList(0, words.size() - ids.size()));
      SearchRequest.Builder request = SearchRequest.builder(query).all(all);
      preferences.apply(request, terminal);
      List<Explanation> told = new ArrayList<>();
      for (String id : ids) {
        told.add(explained(depeche, request.build(), id));
      }
      if (json) {
        writeJson(told);
      } else {
        write(told, depeche);
      }
      boolean match = told.stream().allMatch(Explanation::matches);
      return match ? ExitCode.FOUND : ExitCode.NOTHING;
    }
  }

  /** The last word, and the one before it where that is the id of an article too. */
  private List<String> ids(Depeche depeche) throws IOException {
    int last = words.size() - 1;
    boolean two = last > 1 && depeche.article(words.get(last - 1)).isPresent();
    return words.subList(two ? last - 1 : last, words.size());
  }

  private Explanation explained(Depeche depeche, SearchRequest request, String id)
      throws IOException {
    return depeche
        .why(request, id)
        .orElseThrow(
            () -> new IOException(terminal.message("why.noArticle", SafeText.harmless(id))));
  }

  private void write(List<Explanation> told, Depeche depeche) throws IOException {
    terminal.tell(told.getFirst().corrections());
    WhyRenderer renderer = new WhyRenderer(terminal);
    for (Explanation why : told) {
      if (why.matches()) {
        String title = depeche.article(why.id()).map(Article::title).orElse("");
        renderer.write(why, title);
      } else {
        terminal.err().println(terminal.message("why.noMatch", SafeText.harmless(why.id())));
      }
    }
    if (told.size() == 2) {
      renderer.compare(told.getFirst(), told.getLast());
    }
  }

  /** One object, or an array of two. */
  private void writeJson(List<Explanation> told) throws IOException {
    try (JsonGenerator out = JsonRenderer.generator(terminal.out())) {
      if (told.size() > 1) {
        out.writeStartArray();
      }
      for (Explanation why : told) {
        writeJson(why, out);
      }
      if (told.size() > 1) {
        out.writeEndArray();
      }
    }
    terminal.out().println();
  }

  private static void writeJson(Explanation why, JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeStringField("query", why.query());
    out.writeStringField("id", why.id());
    out.writeBooleanField("matches", why.matches());
    out.writeNumberField("score", why.score());
    out.writeArrayFieldStart("parts");
    for (Explanation.Part part : why.parts()) {
      writeJson(part, out);
    }
    out.writeEndArray();
    JsonRenderer.write(why.corrections(), out);
    out.writeEndObject();
  }

  private static void writeJson(Explanation.Part part, JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeStringField("reason", JsonRenderer.name(part.reason()));
    out.writeStringField("typed", part.typed());
    out.writeNumberField("score", part.score());
    out.writeArrayFieldStart("shares");
    for (Explanation.Share share : part.shares()) {
      out.writeStartObject();
      if (!share.word().isEmpty()) {
        out.writeStringField("word", share.word());
      }
      out.writeStringField("field", share.field());
      out.writeStringField("evidence", JsonRenderer.name(share.evidence()));
      out.writeNumberField("score", share.score());
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeArrayFieldStart("occurrences");
    for (Explanation.Occurrence occurrence : part.occurrences()) {
      out.writeStartObject();
      out.writeStringField("field", occurrence.field());
      out.writeNumberField("start", occurrence.start());
      out.writeNumberField("end", occurrence.end());
      out.writeStringField("written", occurrence.written());
      out.writeStringField("match", JsonRenderer.name(occurrence.match()));
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeEndObject();
  }
}
