package org.depeche.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/**
 * The commands, by name and in the order of the help. Each is made only when it is needed: reading
 * the options of all of them takes longer than a search.
 */
final class Commands {
  private static final Map<String, Function<Terminal, Object>> MAKERS = new LinkedHashMap<>();

  static {
    MAKERS.put("search", SearchCommand::new);
    MAKERS.put("suggest", SuggestCommand::new);
    MAKERS.put("similar", SimilarCommand::new);
    MAKERS.put("show", ShowCommand::new);
    MAKERS.put("read", ReadCommand::new);
    MAKERS.put("index", IndexCommand::new);
    MAKERS.put("reindex", ReindexCommand::new);
    MAKERS.put("delete", DeleteCommand::new);
    MAKERS.put("status", StatusCommand::new);
    MAKERS.put("doctor", DoctorCommand::new);
    MAKERS.put("generations", GenerationsCommand::new);
    MAKERS.put("rollback", RollbackCommand::new);
    MAKERS.put("check", CheckCommand::new);
    MAKERS.put("diff", DiffCommand::new);
    MAKERS.put("analyze", AnalyzeCommand::new);
    MAKERS.put("why", WhyCommand::new);
    MAKERS.put("eval", EvalCommand::new);
    MAKERS.put("completion", CompletionCommand::new);
    MAKERS.put("man", ManCommand::new);
  }

  /** These speak of all commands. */
  private static final List<String> ABOUT_ALL = List.of("completion", "man");

  /** The exit codes of these tell what became of the index, whoever reads what they print. */
  private static final List<String> WRITING = List.of("index", "reindex", "delete", "rollback");

  private Commands() {}

  /** Whether the arguments name a command that is run for what it writes into the index. */
  static boolean changeTheIndex(List<String> arguments) {
    String name = named(arguments);
    return name != null && WRITING.contains(name);
  }

  /** Adds every command to the program. */
  static void addAll(CommandLine program, Terminal terminal) {
    MAKERS.forEach((name, maker) -> add(program, name, maker.apply(terminal)));
  }

  /** Adds the command that the arguments name; every one where that is not enough or not plain. */
  static void addNeeded(CommandLine program, Terminal terminal, List<String> arguments) {
    String name = named(arguments);
    Function<Terminal, Object> maker = name == null ? null : MAKERS.get(name);
    if (maker == null || ABOUT_ALL.contains(name)) {
      addAll(program, terminal);
    } else {
      add(program, name, maker.apply(terminal));
    }
  }

  private static void add(CommandLine program, String name, Object command) {
    CommandLine added = new CommandLine(command);
    if (command instanceof SearchCommand || command instanceof WhyCommand) {
      // "-sport" in a query is no option, nor is it several short ones.
      added.setUnmatchedOptionsArePositionalParams(true);
      added.setPosixClusteredShortOptionsAllowed(false);
    }
    // Tells by itself what is one argument too many, and what an unknown option.
    added.setUnmatchedArgumentsAllowed(command instanceof WhyCommand);
    program.addSubcommand(name, added);
  }

  /** The first argument behind {@code --lang}. */
  private static @Nullable String named(List<String> arguments) {
    int at = 0;
    while (at < arguments.size() && arguments.get(at).startsWith("--lang")) {
      at += arguments.get(at).equals("--lang") ? 2 : 1;
    }
    return at < arguments.size() ? arguments.get(at) : null;
  }
}
