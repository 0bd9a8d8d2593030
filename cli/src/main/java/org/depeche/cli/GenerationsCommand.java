package org.depeche.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.depeche.Depeche;
import org.depeche.generation.GenerationInfo;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists the generations that are kept. */
@Command(name = "generations")
final class GenerationsCommand implements Callable<Integer> {
  private static final double MEGABYTE = 1e6;

  private final Terminal terminal;

  @Mixin private final IndexOption index = new IndexOption();

  @Option(names = "--json")
  private boolean json;

  GenerationsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    List<GenerationInfo> generations = Depeche.maintenance(index.path(terminal)).generations();
    if (json) {
      writeJson(generations);
    } else {
      generations.forEach(this::write);
    }
    return ExitCode.FOUND;
  }

  private void write(GenerationInfo info) {
    StringBuilder line = new StringBuilder(info.current() ? "* " : "  ");
    if (info.created() == null) {
      line.append(
          terminal.message("generations.damaged", info.number(), SafeText.harmless(info.damage())));
    } else {
      line.append(
          terminal.message(
              "generations.line",
              info.number(),
              terminal.moment(info.created()),
              info.articles(),
              info.bytes() / MEGABYTE));
    }
    if (info.restores() > 0) {
      line.append(' ').append(terminal.message("generations.restores", info.restores()));
    }
    if (!info.foreign().isEmpty()) {
      line.append(' ').append(terminal.message("generations.foreign"));
    }
    terminal.out().println(line);
  }

  private void writeJson(List<GenerationInfo> generations) throws IOException {
    try (JsonGenerator json = JsonRenderer.generator(terminal.out())) {
      json.writeStartArray();
      for (GenerationInfo info : generations) {
        json.writeStartObject();
        json.writeNumberField("generation", info.number());
        json.writeBooleanField("current", info.current());
        json.writeStringField("created", info.created() == null ? "" : info.created().toString());
        json.writeNumberField("articles", info.articles());
        json.writeNumberField("bytes", info.bytes());
        json.writeNumberField("restores", info.restores());
        json.writeArrayFieldStart("foreign");
        for (String difference : info.foreign()) {
          json.writeString(difference);
        }
        json.writeEndArray();
        json.writeStringField("damage", info.damage());
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    terminal.out().println();
  }
}
