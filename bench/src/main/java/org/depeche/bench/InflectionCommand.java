package org.depeche.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.depeche.analysis.InflectionPatterns;
import org.depeche.analysis.LexiconEntry;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Learns the inflection of unknown words from the lexicon, and measures it. */
@Command(
    name = "inflection",
    description = {
      "Measures how words that the lexicon lacks inflect: on every tenth lemma of the lexicon,",
      "held out with all its forms, or on the names of real articles; or learns the table."
    },
    mixinStandardHelpOptions = true)
final class InflectionCommand implements Callable<Integer> {
  private static final String HEADER =
      """
      # Endings of French words with the suffix rules that lead to their lemmas: ending TAB rules. A rule is the number of letters
      # cut, the letters added, the part of speech (V verb, N noun or adjective) and its share of the lexicon's words in per cent.
      # "common": hardly any name ends so. An ending behind "^" stands before the end of a name: "surely" or "probably" where an s behind it is a plural.
      # Source: learnt from the French lexicon of LanguageTool (french-pos-dict 0.6) by "bench inflection --learn". Licence: that of the lexicon, MPL-2.0 or CC BY-SA 4.0. Count: %d.
      """;

  @Spec private CommandSpec spec;

  @Mixin private TableOutput output;

  @Option(names = "--learn", paramLabel = "FILE", description = "Write the learnt table there.")
  private @Nullable Path learn;

  @Option(
      names = "--names",
      paramLabel = "ARTICLES",
      description = "Print capitalised words that the lexicon lacks, by frequency, with lemmas.")
  private @Nullable Path names;

  @Option(names = "--fold", defaultValue = "0", description = "Which tenth to hold out, 0 to 9.")
  private int fold;

  @Option(
      names = "--missed",
      paramLabel = "FILE",
      description = "Write the pairs that do not meet, and those that meet falsely, there.")
  private @Nullable Path missed;

  @Override
  public Integer call() throws IOException {
    if (learn != null) {
      List<String> lines = InflectionPatterns.learn(LexiconEntry::forEach).lines();
      Files.writeString(
          learn,
          String.format(Locale.ROOT, HEADER, lines.size()) + String.join("\n", lines) + "\n");
    } else if (names != null) {
      PrintWriter out = spec.commandLine().getOut();
      UnknownNames.read(names).forEach(out::println);
      out.flush();
    } else {
      measure();
    }
    return 0;
  }

  private void measure() throws IOException {
    HeldOut heldOut = new HeldOut(fold);
    Table table = new Table("Unknown words", "what", "pairs", "of them", "%");
    for (Map.Entry<Character, HeldOut.Meeting> kind : heldOut.meetings().entrySet()) {
      String name =
          switch (kind.getKey()) {
            case 'V' -> "verbs that meet";
            case 'J' -> "adjectives that meet";
            default -> "nouns that meet";
          };
      add(table, name, kind.getValue().forms(), kind.getValue().met());
    }
    HeldOut.FalseMeetings wrong = heldOut.falseMeetings();
    add(table, "meetings that are false", wrong.all(), wrong.wrong().size());
    output.print(table);
    if (missed != null) {
      List<String> lines = new ArrayList<>(heldOut.missed());
      wrong.wrong().forEach(pair -> lines.add("false " + pair));
      Files.write(missed, lines);
    }
  }

  private static void add(Table table, String name, int all, int part) {
    table.row(
        List.of(
            name,
            Integer.toString(all),
            Integer.toString(part),
            String.format(Locale.ROOT, "%.2f", 100.0 * part / all)));
  }
}
