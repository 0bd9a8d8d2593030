package org.depeche.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.depeche.analysis.AnalyzedWord;
import org.depeche.analysis.TextAnalysis;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what French analysis makes of a text. */
@Command(name = "analyze")
final class AnalyzeCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(names = "--json")
  private boolean json;

  @Parameters(paramLabel = "${bundle:label.text}", descriptionKey = "TEXT", arity = "1..*")
  private List<String> text = new ArrayList<>();

  AnalyzeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    List<AnalyzedWord> words = TextAnalysis.of(String.join(" ", text));
    if (json) {
      writeJson(words);
    } else {
      words.forEach(this::write);
    }
    return words.isEmpty() ? ExitCode.NOTHING : ExitCode.FOUND;
  }

  private void write(AnalyzedWord word) {
    terminal.out().println(SafeText.harmless(word.written()));
    for (AnalyzedWord.StepChange change : word.steps()) {
      terminal
          .out()
          .println(
              "    "
                  + change.step()
                  + " → "
                  + SafeText.harmless(String.join(" | ", change.terms())));
    }
    for (AnalyzedWord.Evidence evidence : word.evidence()) {
      terminal
          .out()
          .println("  " + evidence.kind().type() + ": " + SafeText.harmless(evidence.text()));
    }
  }

  private void writeJson(List<AnalyzedWord> words) throws IOException {
    try (JsonGenerator out = JsonRenderer.generator(terminal.out())) {
      out.writeStartArray();
      for (AnalyzedWord word : words) {
        out.writeStartObject();
        out.writeStringField("written", word.written());
        out.writeNumberField("start", word.start());
        out.writeNumberField("end", word.end());
        out.writeArrayFieldStart("steps");
        for (AnalyzedWord.StepChange change : word.steps()) {
          out.writeStartObject();
          out.writeStringField("step", change.step());
          out.writeArrayFieldStart("terms");
          for (String term : change.terms()) {
            out.writeString(term);
          }
          out.writeEndArray();
          out.writeEndObject();
        }
        out.writeEndArray();
        out.writeArrayFieldStart("evidence");
        for (AnalyzedWord.Evidence evidence : word.evidence()) {
          out.writeStartObject();
          out.writeStringField("kind", evidence.kind().type());
          out.writeStringField("text", evidence.text());
          out.writeNumberField("start", evidence.start());
          out.writeNumberField("end", evidence.end());
          out.writeNumberField("position", evidence.position());
          out.writeNumberField("positions", evidence.positions());
          out.writeEndObject();
        }
        out.writeEndArray();
        out.writeEndObject();
      }
      out.writeEndArray();
    }
    terminal.out().println();
  }
}
