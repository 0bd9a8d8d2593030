package org.depeche.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.depeche.Depeche;
import org.depeche.search.Explanation;
import org.depeche.search.SearchRequest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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

  @Parameters(index = "0", paramLabel = "QUERY")
  private String query = "";

  @Parameters(index = "1", paramLabel = "DOCID")
  private String id = "";

  WhyCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    UsageErrors.refuseUnknown(spec, List.of(query, id));
    SearchRequest.Builder request = SearchRequest.builder(query).all(all);
    preferences.apply(request, terminal);
    try (Depeche depeche = Depeche.open(index.path(terminal))) {
      Explanation why =
          depeche
              .why(request.build(), id)
              .orElseThrow(
                  () -> new IOException(terminal.message("why.noArticle", SafeText.harmless(id))));
      if (json) {
        writeJson(why);
      } else {
        write(why);
      }
      return why.matches() ? ExitCode.FOUND : ExitCode.NOTHING;
    }
  }

  private void write(Explanation why) {
    terminal.tell(why.corrections());
    if (!why.matches()) {
      terminal.err().println(terminal.message("why.noMatch", SafeText.harmless(why.id())));
      return;
    }
    print("why.score", SafeText.harmless(why.id()), why.score());
    if (why.parts().isEmpty()) {
      print("why.onlyFilters");
    }
    for (Explanation.Part part : why.parts()) {
      print("why." + part.reason().name(), subject(part), part.score());
      for (Explanation.Share share : part.shares()) {
        print(
            share.word().isEmpty() ? "why.share" : "why.shareOfWord",
            field(share.field()),
            name(share.evidence()),
            share.score(),
            SafeText.harmless(share.word()));
      }
      writtenForms(part.occurrences())
          .forEach(
              (form, count) ->
                  print(
                      "why.occurrence",
                      field(form.field()),
                      SafeText.harmless(form.written()),
                      name(form.match()),
                      count));
    }
  }

  private String subject(Explanation.Part part) {
    return part.reason() == Explanation.Reason.FRESHNESS
        ? terminal.day(LocalDate.parse(part.typed()))
        : SafeText.harmless(part.typed());
  }

  /** The forms in which a part stands in each field, in the order of the text. */
  private static Map<Explanation.Occurrence, Integer> writtenForms(
      List<Explanation.Occurrence> occurrences) {
    Map<Explanation.Occurrence, Integer> counts = new LinkedHashMap<>();
    for (Explanation.Occurrence one : occurrences) {
      // The place does not matter: only field, form and evidence are told apart.
      counts.merge(
          new Explanation.Occurrence(one.field(), 0, 0, one.written(), one.match()),
          1,
          Integer::sum);
    }
    return counts;
  }

  private void print(String key, Object... values) {
    terminal.out().println(terminal.message(key, values));
  }

  private String field(String field) {
    return terminal.message("field." + field);
  }

  private String name(Enum<?> evidence) {
    return terminal.message("evidence." + evidence.name());
  }

  private void writeJson(Explanation why) throws IOException {
    try (JsonGenerator out = JsonRenderer.generator(terminal.out())) {
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
    terminal.out().println();
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
