package org.depeche.bench;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * Measures Dépêche: beside plain Lucene ({@code Bench compare FILE}, {@code Bench listing FILE},
 * {@code Bench highlight FILE}, {@code Bench scaling FILE}), the heap of an open index ({@code
 * Bench heap INDEX}), as whole processes ({@code Bench start FILE}), its slowest queries ({@code
 * Bench slowest FILE}), where its time goes ({@code Bench profile FILE}), its completion ({@code
 * Bench suggestions INDEX}), its corrections ({@code Bench corrections INDEX}), its telling of
 * nearly identical articles ({@code Bench duplicates INDEX}), its related lemmas ({@code Bench
 * related FILE}), the inflection of words that the lexicon lacks ({@code Bench inflection}), its
 * telling of words that were broken at the end of a line ({@code Bench line-breaks FILE}), its
 * weights on judged collections ({@code Bench weights FOLDER…}); writes what stock Lucene answers
 * there ({@code Bench stock FOLDER…}).
 */
@Command(
    name = "bench",
    description = "Measures Dépêche beside plain Lucene on the same machine in one run.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel =
        "(all | compare | listing | highlight | scaling | heap | slowest | start | profile | weights |"
            + " stock | suggestions | corrections | duplicates | related | inflection | line-breaks)",
    subcommands = {
      AllCommand.class,
      CompareCommand.class,
      ListingCommand.class,
      HighlightCommand.class,
      ScalingCommand.class,
      HeapCommand.class,
      SlowestCommand.class,
      StartCommand.class,
      ProfileCommand.class,
      WeightsCommand.class,
      StockCommand.class,
      SuggestionsCommand.class,
      CorrectionsCommand.class,
      DuplicatesCommand.class,
      RelatedCommand.class,
      InflectionCommand.class,
      LineBreaksCommand.class
    })
public final class Bench {

  private Bench() {}

  /**
   * Runs the program and ends the process: 0 when it measured, 2 when it could not.
   *
   * @param arguments the command line
   */
  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Bench())
        .setExecutionExceptionHandler(
            (error, command, parsed) -> {
              if (!(error instanceof IOException || error instanceof IllegalArgumentException)) {
                throw error;
              }
              command.getErr().println(message(error));
              return 2;
            });
  }

  /** Of a file that is not there the system's own message is its name alone. */
  private static String message(Exception error) {
    return switch (error) {
      case NoSuchFileException missing ->
          missing.getFile() + ": no such file or folder; check the path.";
      case AccessDeniedException denied ->
          denied.getFile() + ": may not be read or written; check its rights.";
      default -> String.valueOf(error.getMessage());
    };
  }
}
