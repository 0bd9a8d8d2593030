package org.depeche.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.depeche.Depeche;
import org.depeche.suggest.Suggester;
import org.depeche.suggest.Suggestion;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Completes what somebody types. */
@Command(name = "suggest")
final class SuggestCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Spec private @Nullable CommandSpec spec;

  @Mixin private final SearchedIndex index = new SearchedIndex();

  @Option(names = "--limit", paramLabel = "N")
  private int limit = 10;

  @Option(names = "--json")
  private boolean json;

  @Option(names = "--plain", descriptionKey = "suggest.plain")
  private boolean plain;

  @Parameters(paramLabel = "${bundle:label.prefix}", descriptionKey = "PREFIX", arity = "1..*")
  private List<String> words = new ArrayList<>();

  SuggestCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    UsageErrors.oneForm(List.of(json, plain), spec, terminal);
    String typed = String.join(" ", words);
    UsageErrors.within(1, Suggester.MAX_SUGGESTIONS, limit, "--limit", spec, terminal);
    try (Depeche depeche = index.open(terminal)) {
      List<Suggestion> suggestions = depeche.suggest(typed, limit);
      if (json) {
        writeJson(typed, suggestions, depeche.generation());
      } else {
        suggestions.forEach(suggestion -> terminal.out().println(line(suggestion)));
        if (suggestions.isEmpty() && !plain) {
          terminal.err().println(terminal.message("suggest.none", SafeText.harmless(typed)));
        }
      }
      return suggestions.isEmpty() ? ExitCode.NOTHING : ExitCode.FOUND;
    }
  }

  private String line(Suggestion suggestion) {
    String text = SafeText.harmless(suggestion.text());
    return plain ? suggestion.articles() + "\t" + text : text;
  }

  private void writeJson(String typed, List<Suggestion> suggestions, long generation)
      throws IOException {
    try (JsonGenerator out = JsonRenderer.generator(terminal.out())) {
      out.writeStartObject();
      out.writeNumberField("formatVersion", JsonRenderer.FORMAT_VERSION);
      out.writeStringField("typed", typed);
      out.writeNumberField("generation", generation);
      out.writeArrayFieldStart("suggestions");
      for (Suggestion suggestion : suggestions) {
        out.writeStartObject();
        out.writeStringField("text", suggestion.text());
        out.writeNumberField("articles", suggestion.articles());
        out.writeEndObject();
      }
      out.writeEndArray();
      out.writeEndObject();
    }
    terminal.out().println();
  }
}
