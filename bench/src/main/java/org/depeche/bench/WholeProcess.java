package org.depeche.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A command that is measured from its start to its end, again and again. */
final class WholeProcess {
  private static final Path OWN_TIMES = Path.of("/proc/self/stat");
  private static final double TICK_MILLIS = 10;

  private final String name;
  private final Map<String, String> environment;
  private final List<String> command;
  private final List<Double> wall = new ArrayList<>();
  private final List<Double> processor = new ArrayList<>();

  WholeProcess(String name, Map<String, String> environment, String... command) {
    this.name = name;
    this.environment = environment;
    this.command = List.of(command);
  }

  /** Runs the command once; its output goes nowhere. */
  void run(boolean counted) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
    builder.environment().putAll(environment);
    double before = childMillis();
    long start = System.nanoTime();
    int exit = waitFor(builder.start());
    double took = (System.nanoTime() - start) / 1e6;
    if (exit != 0) {
      throw new IOException(String.join(" ", command) + " ended in " + exit + "; expected 0.");
    }
    if (counted) {
      wall.add(took);
      processor.add(childMillis() - before);
    }
  }

  /** Its row: the name, milliseconds and their share of those of another. */
  List<String> row(WholeProcess beside) {
    Spread own = spread(wall);
    return List.of(
        name,
        own.format(0),
        spread(processor).format(0),
        String.format(Locale.ROOT, "%.2f", own.median() / spread(beside.wall).median()));
  }

  private static Spread spread(List<Double> values) {
    return Spread.of(values.stream().mapToDouble(value -> value).toArray());
  }

  private static int waitFor(Process process) throws IOException {
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while a process ran", e);
    }
  }

  /** The processor time of all children that ended, where Linux tells it; else 0. */
  private static double childMillis() throws IOException {
    if (!Files.isReadable(OWN_TIMES)) {
      return 0;
    }
    String stat = Files.readString(OWN_TIMES);
    // Behind the name in parentheses: the state, then fields 4 to …; 16 and 17 are of children.
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    return (Long.parseLong(fields[13]) + Long.parseLong(fields[14])) * TICK_MILLIS;
  }
}
