package org.depeche.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.depeche.eval.Comparison;
import org.depeche.eval.Evaluation;
import org.depeche.eval.Measure;
import org.depeche.eval.Measures;
import org.depeche.eval.QueryDifference;
import org.jspecify.annotations.Nullable;

/**
 * Writes an evaluation, for people or as JSON.
 *
 * @param evaluation what to write
 * @param comparison the comparison with another run, or null
 * @param perQuery whether to write every query too
 */
record EvalRenderer(Evaluation evaluation, @Nullable Comparison comparison, boolean perQuery) {
  private static final int FORMAT_VERSION = 1;

  void text(Terminal terminal) {
    if (perQuery) {
      String names =
          Arrays.stream(Measure.values()).map(Measure::label).collect(Collectors.joining("\t"));
      terminal.out().println("query\t" + names);
      evaluation
          .perQuery()
          .forEach((query, measures) -> terminal.out().println(query + "\t" + values(measures)));
    }
    for (Measure measure : Measure.values()) {
      terminal.out().println(measure.label() + "\t" + value(evaluation.mean(), measure));
    }
    if (comparison != null) {
      terminal
          .out()
          .println(
              terminal.message(
                  "eval.against",
                  String.format(Locale.ROOT, "%+.4f", comparison.meanDifference()),
                  chance(comparison.p())));
      write("eval.improved", comparison.improved(), terminal);
      write("eval.hurt", comparison.hurt(), terminal);
    }
  }

  private static void write(String heading, List<QueryDifference> queries, Terminal terminal) {
    if (!queries.isEmpty()) {
      terminal.out().println(terminal.message(heading));
      queries.forEach(query -> write(query, terminal));
    }
  }

  /** With the sign before it: p is never 0, and must not look so. */
  static String chance(double p) {
    return p < 0.00001 ? "< 0.00001" : String.format(Locale.ROOT, "= %.5f", p);
  }

  private static String values(Measures measures) {
    return Arrays.stream(Measure.values())
        .map(measure -> value(measures, measure))
        .collect(Collectors.joining("\t"));
  }

  private static String value(Measures measures, Measure measure) {
    return String.format(Locale.ROOT, "%.4f", measures.value(measure));
  }

  private static void write(QueryDifference query, Terminal terminal) {
    terminal
        .out()
        .println(
            String.format(
                Locale.ROOT,
                "%+.4f\t%s\t%.4f\t%.4f",
                query.difference(),
                query.query(),
                query.base(),
                query.other()));
  }

  void json(Terminal terminal) throws IOException {
    try (JsonGenerator json = JsonRenderer.generator(terminal.out())) {
      json.writeStartObject();
      json.writeNumberField("formatVersion", FORMAT_VERSION);
      json.writeNumberField("queries", evaluation.perQuery().size());
      json.writeFieldName("mean");
      write(evaluation.mean(), json);
      json.writeArrayFieldStart("unanswered");
      for (String query : evaluation.unanswered()) {
        json.writeString(query);
      }
      json.writeEndArray();
      if (perQuery) {
        json.writeObjectFieldStart("perQuery");
        for (var query : evaluation.perQuery().entrySet()) {
          json.writeFieldName(query.getKey());
          write(query.getValue(), json);
        }
        json.writeEndObject();
      }
      if (comparison != null) {
        write(comparison, json);
      }
      json.writeEndObject();
    }
    terminal.out().println();
  }

  private static void write(Measures measures, JsonGenerator json) throws IOException {
    json.writeStartObject();
    for (Measure measure : Measure.values()) {
      json.writeNumberField(measure.label(), measures.value(measure));
    }
    json.writeEndObject();
  }

  private static void write(Comparison comparison, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("against");
    json.writeStringField("measure", comparison.measure().label());
    json.writeNumberField("base", comparison.baseMean());
    json.writeNumberField("other", comparison.otherMean());
    json.writeNumberField("difference", comparison.meanDifference());
    json.writeNumberField("p", comparison.p());
    json.writeBooleanField("exact", comparison.exact());
    json.writeNumberField("t", comparison.t());
    write("improved", comparison.improved(), json);
    write("hurt", comparison.hurt(), json);
    json.writeEndObject();
  }

  private static void write(String name, List<QueryDifference> queries, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (QueryDifference query : queries) {
      json.writeStartObject();
      json.writeStringField("query", query.query());
      json.writeNumberField("base", query.base());
      json.writeNumberField("other", query.other());
      json.writeNumberField("difference", query.difference());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
