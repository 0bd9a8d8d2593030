package org.depeche.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.depeche.Depeche;
import org.depeche.index.IndexLayout;
import org.depeche.index.OpenGeneration;
import org.depeche.index.Snapshot;
import org.depeche.plan.Correction;
import org.depeche.search.Hit;
import org.depeche.search.SearchRequest;
import org.depeche.search.SearchResult;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Measures how often words that are spelt right are corrected, and how often misspelt ones find
 * what was meant.
 */
@Command(
    name = "corrections",
    description = {
      "Types words of titles, drawn by their frequency, alone and with another word of a title,",
      "and lists every correction and suggestion, to be read: hardly any is right.",
      "With --misspelt, types what is misspelt too."
    },
    mixinStandardHelpOptions = true)
final class CorrectionsCommand implements Callable<Integer> {
  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}'’]*[\\p{L}\\p{M}]");

  @Parameters(paramLabel = "INDEX", description = "The folder of an index.")
  private Path index;

  @Option(names = "--words", description = "How many words. Default: 5000.")
  private int words = 5000;

  @Option(names = "--seed", description = "What the words are drawn by. Default: 1.")
  private long seed = 1;

  @Option(
      names = "--misspelt",
      paramLabel = "FILE",
      description =
          "What is typed, a tab, and what the title or the snippets of the first hit have to hold.")
  private @Nullable Path misspelt;

  @Spec private CommandSpec spec;

  @Mixin private TableOutput output;

  /** A word with the titles that it stands in. */
  private static final class Drawn {
    private final List<Integer> titles = new ArrayList<>();
  }

  @Override
  public Integer call() throws IOException {
    List<List<String>> titles = titles();
    List<String> drawn = drawn(titles);
    Table table =
        new Table(
            "Words and names of titles, spelt as they stand there",
            "what is typed",
            "number",
            "replaced",
            "searched together",
            "suggested");
    PrintWriter out = spec.commandLine().getOut();
    try (Depeche depeche = Depeche.open(index)) {
      table.row(measure("a word", drawn, depeche, out));
      table.row(measure("it and its neighbour", pairs(drawn, titles, true), depeche, out));
      table.row(measure("it and a word of a title", pairs(drawn, titles, false), depeche, out));
      if (misspelt != null) {
        table.note(found(Files.readAllLines(misspelt, StandardCharsets.UTF_8), depeche, out));
      }
    }
    output.print(table);
    return 0;
  }

  /** The words of every title, in the order of the ids of their articles. */
  private List<List<String>> titles() throws IOException {
    Map<String, List<String>> titles = new TreeMap<>();
    Snapshot snapshot =
        OpenGeneration.open(new IndexLayout(index), OpenGeneration.QUICK).snapshot();
    try (snapshot) {
      for (int i = 0; i < snapshot.reader().maxDoc(); i++) {
        List<String> inTitle = new ArrayList<>();
        Matcher word = WORD.matcher(snapshot.article(i).title());
        while (word.find()) {
          inTitle.add(word.group());
        }
        titles.put(snapshot.article(i).id(), inTitle);
      }
    }
    return List.copyOf(titles.values());
  }

  /** Words drawn without putting them back, each as likely as it is frequent. */
  private List<String> drawn(List<List<String>> titles) {
    Map<String, Integer> frequencies = new TreeMap<>();
    titles.forEach(
        title -> new HashSet<>(title).forEach(w -> frequencies.merge(w, 1, Integer::sum)));
    Random random = new Random(seed);
    Map<String, Double> keys = new HashMap<>();
    // The keys of Efraimidis and Spirakis, Weighted random sampling, 2006.
    frequencies.forEach((word, n) -> keys.put(word, Math.log(random.nextDouble()) / n));
    return keys.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .limit(words)
        .map(Map.Entry::getKey)
        .toList();
  }

  private List<String> pairs(List<String> drawn, List<List<String>> titles, boolean neighbours) {
    Set<String> wanted = new HashSet<>(drawn);
    Map<String, Drawn> places = new HashMap<>();
    for (int i = 0; i < titles.size(); i++) {
      for (String word : new HashSet<>(titles.get(i))) {
        if (wanted.contains(word)) {
          places.computeIfAbsent(word, w -> new Drawn()).titles.add(i);
        }
      }
    }
    Random random = new Random(seed);
    List<String> pairs = new ArrayList<>();
    for (String word : drawn) {
      List<Integer> in = places.get(word).titles;
      List<String> title = titles.get(in.get(random.nextInt(in.size())));
      int at = title.indexOf(word);
      int other = neighbours ? at == 0 ? 1 : at - 1 : random.nextInt(title.size());
      if (other < title.size() && other != at) {
        pairs.add(title.get(Math.min(at, other)) + " " + title.get(Math.max(at, other)));
      }
    }
    return pairs;
  }

  private static List<String> measure(
      String kind, List<String> queries, Depeche depeche, PrintWriter out) throws IOException {
    int replaced = 0;
    int together = 0;
    int suggested = 0;
    for (String query : queries) {
      SearchResult result = depeche.search(SearchRequest.builder(query).window(0, 0).build());
      for (Correction correction : result.corrections()) {
        replaced += correction.together() ? 0 : 1;
        together += correction.together() ? 1 : 0;
        String how = correction.together() ? " + " : " → ";
        out.println(query + ": " + correction.typed() + how + correction.corrected());
      }
      if (result.suggestion() != null) {
        suggested++;
        out.println(query + " ? " + result.suggestion().query());
      }
    }
    return List.of(
        kind,
        Integer.toString(queries.size()),
        Integer.toString(replaced),
        Integer.toString(together),
        Integer.toString(suggested));
  }

  private static String found(List<String> lines, Depeche depeche, PrintWriter out)
      throws IOException {
    int asked = 0;
    int right = 0;
    for (String line : lines) {
      String[] parts = line.split("\t");
      if (parts.length != 2 || line.startsWith("#")) {
        continue;
      }
      asked++;
      SearchResult result = depeche.search(SearchRequest.of(parts[0]));
      boolean first =
          result.hits().stream().limit(1).anyMatch(hit -> text(hit).contains(lower(parts[1])));
      right += first ? 1 : 0;
      if (!first) {
        out.println("missed: " + line.replace('\t', ' ') + " " + result.corrections());
      }
    }
    return "Misspelt, and what was meant found first: " + right + " of " + asked + ".";
  }

  private static String text(Hit hit) {
    StringBuilder text = new StringBuilder(hit.article().title());
    hit.snippets().forEach(snippet -> text.append(' ').append(snippet.text()));
    return lower(text.toString());
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.FRENCH);
  }
}
