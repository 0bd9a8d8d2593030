package org.depeche.bench;

import java.io.PrintWriter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints the tables of a command as text or as Markdown. */
final class TableOutput {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(names = "--markdown", description = "Print Markdown.")
  private boolean markdown;

  void print(Table table) {
    PrintWriter out = command.commandLine().getOut();
    out.println(markdown ? table.markdown() : table.text());
    out.flush();
  }
}
