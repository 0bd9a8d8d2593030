package org.depeche.bench;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.depeche.Depeche;
import org.depeche.generation.RunListener;
import org.depeche.generation.RunOptions;
import org.depeche.generation.RunReport;
import org.depeche.reader.Sources;

/**
 * What a nightly run costs, in CPU time of the warm process: everything new, nothing changed, 1 %
 * changed, beside reading and hashing alone; the articles as one file, and as single files.
 */
final class NightlyReport {
  private static final int ROUNDS = 5;
  private static final int WARM = 3;
  private static final int EVERY = 100;

  private final Path folder;
  private final Path index;

  private NightlyReport(Path folder) {
    this.folder = folder;
    this.index = folder.resolve("index");
  }

  /**
   * Measures.
   *
   * @param arguments a gzipped JSON Lines file, and an empty folder to work in
   */
  public static void main(String[] arguments) throws IOException {
    NightlyReport report = new NightlyReport(Files.createDirectories(Path.of(arguments[1])));
    Path corpus = Path.of(arguments[0]);
    for (boolean single : new boolean[] {false, true}) {
      System.out.println(single ? "as single files" : "as one file");
      report.measure(corpus, single);
    }
  }

  private void measure(Path corpus, boolean single) throws IOException {
    Path source = folder.resolve(single ? "files" : "lines");
    RunOptions usual = RunOptions.DEFAULT;
    RunOptions full = RunOptions.builder().full(true).build();
    RunOptions rehash = RunOptions.builder().rehash(true).build();
    RunOptions readAlone = RunOptions.builder().rehash(true).dryRun(true).build();
    write(corpus, source, single, -1);
    double all = cpu("everything analysed", () -> run(source, index, full));
    double read = cpu("read and hashed alone, by a dry run", () -> run(source, index, readAlone));
    double unread = cpu("nothing changed, nothing read", () -> run(source, index, usual));
    double same = cpu("nothing changed, all read again", () -> run(source, index, rehash));
    double listed =
        cpu("files listed alone", () -> Sources.find(List.of(source)).problems().size());
    double[] changed = new double[ROUNDS];
    for (int round = -WARM; round < ROUNDS; round++) {
      write(corpus, source, single, round + WARM);
      changed[Math.max(0, round)] = Clock.time(() -> run(source, index, usual)).cpu();
    }
    double some = median("1 % changed", changed);
    // Of single files only those that changed are read.
    double someRead = single ? listed + (read - listed) / EVERY : read;
    System.out.printf(
        Locale.ROOT,
        "  beyond listing, reading and hashing: nothing changed %.1f %% (all read again %.1f %%),"
            + " 1 %% changed %.1f %% of the full build%n",
        100 * (unread - listed) / all,
        100 * Math.max(0, same - read) / all,
        100 * (some - someRead) / all);
  }

  private static RunReport run(Path source, Path index, RunOptions options) throws IOException {
    RunReport report = Depeche.reindexFiles(index, List.of(source), options, RunListener.NONE);
    if (report.unreadable() > 0) {
      throw new IOException("This corpus has unreadable articles: " + report.problems().get(0));
    }
    return report;
  }

  private static double cpu(String what, Clock.Work work) throws IOException {
    double[] seconds = new double[ROUNDS];
    for (int round = -WARM; round < ROUNDS; round++) {
      seconds[Math.max(0, round)] = Clock.time(work).cpu();
    }
    return median(what, seconds);
  }

  private static double median(String what, double[] seconds) {
    Arrays.sort(seconds);
    System.out.printf(
        Locale.ROOT,
        "  %-34s %6.2f s CPU (%.2f to %.2f)%n",
        what,
        seconds[ROUNDS / 2],
        seconds[0],
        seconds[ROUNDS - 1]);
    return seconds[ROUNDS / 2];
  }

  /** Writes the articles; one of every hundred gets another sentence each round. */
  private static void write(Path corpus, Path source, boolean single, int round)
      throws IOException {
    Files.createDirectories(source);
    Path lines = source.resolve("articles.jsonl");
    try (BufferedReader in =
            new BufferedReader(
                new InputStreamReader(
                    new GZIPInputStream(Files.newInputStream(corpus)), StandardCharsets.UTF_8));
        BufferedWriter out = single ? null : Files.newBufferedWriter(lines)) {
      int number = 0;
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        boolean changed = round >= 0 && number % EVERY == 0;
        String text =
            changed
                ? line.replaceFirst("(\"body\": ?\")", "$1Une phrase de plus, " + round + ". ")
                : line;
        if (out != null) {
          out.write(text);
          out.newLine();
        } else if (changed || round < 0) {
          Path file = source.resolve(number + ".jsonl");
          Files.writeString(file, text + "\n");
          old(file, round);
        }
        number++;
      }
    }
    if (!single) {
      old(lines, round);
    }
  }

  /** A file that was changed just now would be read again. */
  private static void old(Path file, int round) throws IOException {
    Instant time = Instant.now().minus(Duration.ofDays(2)).plus(Duration.ofHours(round + 1));
    Files.setLastModifiedTime(file, FileTime.from(time));
  }
}
