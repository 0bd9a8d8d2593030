package org.depeche.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.depeche.Depeche;
import org.depeche.facet.FacetCounts;
import org.depeche.facet.Overview;
import org.depeche.generation.GenerationInfo;
import org.depeche.generation.Maintenance;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows an index at a glance. */
@Command(name = "status")
final class StatusCommand implements Callable<Integer> {
  private static final double MEGABYTE = 1e6;
  private static final int TOP = 8;

  private final Terminal terminal;

  @Mixin private final IndexOption index = new IndexOption();

  @Option(names = "--json")
  private boolean json;

  StatusCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Path path = index.path(terminal);
    Maintenance maintenance = Depeche.maintenance(path);
    List<GenerationInfo> generations = maintenance.generations();
    boolean locked = maintenance.isLocked();
    try (Depeche depeche = Depeche.open(path)) {
      Overview overview = depeche.overview(TOP);
      GenerationInfo current =
          generations.stream().filter(GenerationInfo::current).findFirst().orElseThrow();
      if (json) {
        writeJson(path, overview, current, generations, locked);
      } else {
        write(path, overview, current, generations, locked);
      }
    }
    return ExitCode.FOUND;
  }

  private void write(
      Path path,
      Overview overview,
      GenerationInfo current,
      List<GenerationInfo> generations,
      boolean locked) {
    print("status.index", SafeText.harmless(path.toString()));
    print("status.articles", overview.articles());
    if (overview.first().isPresent() && overview.last().isPresent()) {
      LocalDate first = overview.first().get();
      LocalDate last = overview.last().get();
      print("status.span", terminal.day(first), terminal.day(last));
    }
    if (overview.dated() < overview.articles()) {
      print("status.undated", overview.articles() - overview.dated());
    }
    FacetRenderer facets = new FacetRenderer(terminal, false);
    for (FacetCounts facet : overview.facets()) {
      if (!facet.values().isEmpty()) {
        facets.lines(facet).forEach(terminal.out()::println);
      }
    }
    print("status.size", current.bytes() / MEGABYTE);
    if (current.created() != null) {
      print("status.published", current.number(), terminal.moment(current.created()));
    }
    if (current.restores() > 0) {
      print("status.restores", current.restores());
    }
    long damaged = generations.stream().filter(one -> !one.damage().isEmpty()).count();
    print("status.generations", generations.size(), damaged);
    if (locked) {
      print("status.locked");
    }
  }

  private void print(String key, Object... values) {
    terminal.out().println(terminal.message(key, values));
  }

  private void writeJson(
      Path path,
      Overview overview,
      GenerationInfo current,
      List<GenerationInfo> generations,
      boolean locked)
      throws IOException {
    try (JsonGenerator out = JsonRenderer.generator(terminal.out())) {
      out.writeStartObject();
      out.writeNumberField("formatVersion", JsonRenderer.FORMAT_VERSION);
      out.writeStringField("index", path.toString());
      out.writeNumberField("articles", overview.articles());
      out.writeNumberField("dated", overview.dated());
      out.writeStringField("first", overview.first().map(LocalDate::toString).orElse(null));
      out.writeStringField("last", overview.last().map(LocalDate::toString).orElse(null));
      out.writeNumberField("bytes", current.bytes());
      out.writeNumberField("generation", current.number());
      out.writeStringField(
          "published", current.created() == null ? null : current.created().toString());
      out.writeNumberField("restores", current.restores());
      out.writeNumberField("generations", generations.size());
      out.writeBooleanField("locked", locked);
      out.writeObjectFieldStart("facets");
      for (FacetCounts facet : overview.facets()) {
        JsonRenderer.write(facet, out);
      }
      out.writeEndObject();
      out.writeEndObject();
    }
    terminal.out().println();
  }
}
