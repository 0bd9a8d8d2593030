package org.depeche.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.depeche.analysis.EvidenceKind;
import org.depeche.analysis.FrenchArticleAnalyzer;
import org.depeche.article.Article;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures how many words of articles are the same when these are set in narrow columns. */
@Command(
    name = "line-breaks",
    description = "Recall of words, and false words, in articles set in narrow columns.",
    mixinStandardHelpOptions = true)
final class LineBreaksCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "Articles: .jsonl or .jsonl.gz.")
  private Path file;

  @Option(names = "--articles", description = "How many articles. Default: 1200.")
  private int articles = 1200;

  @Option(names = "--width", description = "The signs of a line. Default: 32.")
  private int width = 32;

  @Option(names = "--show", description = "Print the words lost and the false ones, by number.")
  private boolean show;

  @Mixin private TableOutput output;

  private final Analyzer french = new FrenchArticleAnalyzer();
  private final Map<String, Integer> lost = new TreeMap<>();
  private final Map<String, Integer> falsely = new TreeMap<>();

  @Override
  public Integer call() throws IOException {
    NarrowColumn column = new NarrowColumn(width);
    long words = 0;
    for (Article article : Corpus.read(file, articles).articles()) {
      for (String text : Corpus.texts(article)) {
        Map<String, Integer> counts = new HashMap<>();
        words += count(text, 1, counts);
        count(column.set(text), -1, counts);
        counts.forEach(
            (word, more) -> (more > 0 ? lost : falsely).merge(word, Math.abs(more), Integer::sum));
      }
    }
    if (show) {
      print("lost", lost);
      print("false", falsely);
    }
    long missing = sum(lost);
    Table table =
        new Table(
            "Words of articles set in columns of " + width + " signs",
            "words",
            "broken",
            "recall",
            "lost",
            "false");
    table.row(
        List.of(
            String.valueOf(words),
            String.valueOf(column.broken()),
            String.format(Locale.ROOT, "%.3f %%", 100.0 * (words - missing) / words),
            String.valueOf(missing),
            String.valueOf(sum(falsely))));
    table.note(
        "A word is a term of the exact kind; it is lost where the article in columns has it less"
            + " often than the article itself, and false where it has it more often.");
    output.print(table);
    return 0;
  }

  private void print(String what, Map<String, Integer> counts) {
    counts.entrySet().stream()
        .filter(entry -> entry.getValue() > 0)
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .forEach(
            entry ->
                spec.commandLine()
                    .getOut()
                    .println(what + '\t' + entry.getValue() + '\t' + entry.getKey()));
  }

  private static long sum(Map<String, Integer> counts) {
    return counts.values().stream().mapToLong(Integer::longValue).sum();
  }

  /** Counts the words of a text, each as so many, and returns how many there are. */
  private long count(String text, int each, Map<String, Integer> counts) throws IOException {
    long words = 0;
    try (TokenStream stream = french.tokenStream("text", text)) {
      CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
      TypeAttribute type = stream.getAttribute(TypeAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        if (type.type().equals(EvidenceKind.EXACT.type())) {
          counts.merge(term.toString(), each, Integer::sum);
          words++;
        }
      }
      stream.end();
    }
    return words;
  }
}
