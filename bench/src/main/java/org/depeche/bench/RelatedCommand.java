package org.depeche.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.depeche.analysis.EvidenceKind;
import org.depeche.analysis.FrenchArticleAnalyzer;
import org.depeche.analysis.Kinship;
import org.depeche.analysis.Lexicon;
import org.depeche.article.Article;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * The derivationally related lemmas that meet most often in articles, and how many of them are
 * judged to be right.
 *
 * <p>Two lemmas <em>meet</em> as often as a query of the one is answered by an article of the other
 * alone. With queries made of the words of the articles, that is as often as the product of the
 * numbers of articles that hold each: the order of the list.
 *
 * <p>Prints a line for each pair: the lemmas, the number of articles that hold each, and its
 * judgement where a judged file has one; last the figures.
 */
@Command(
    name = "related",
    description = "Lists the derivationally related lemmas that meet most often in articles.",
    mixinStandardHelpOptions = true)
final class RelatedCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "Articles: .jsonl or .jsonl.gz.")
  private Path file;

  @Option(names = "--top", description = "How many pairs. Default: 1000.")
  private int top = 1000;

  @Option(
      names = "--sample",
      description = "Draw so many of the pairs behind the first ones instead.")
  private int sample;

  @Option(names = "--seed", description = "What they are drawn by. Default: 1.")
  private long seed = 1;

  @Option(
      names = "--judged",
      description = "Judged pairs: lemma, related lemma and right or wrong, parted by tabs.")
  private Path judged;

  private final Map<String, Integer> articles = new HashMap<>();

  /** Two related lemmas in the order of the alphabet, and how many articles hold each. */
  private record Pair(String lemma, String related, int articles, int relatedArticles) {
    double meetings() {
      return (double) articles * relatedArticles;
    }
  }

  @Override
  public Integer call() throws IOException {
    Map<String, String> judgements = judgements();
    count();
    List<Pair> pairs = pairs();
    int all = pairs.size();
    pairs = chosen(pairs);
    Map<String, Integer> counts = new HashMap<>();
    PrintWriter out = spec.commandLine().getOut();
    for (Pair pair : pairs) {
      String judgement =
          judgements.getOrDefault(pair.lemma() + '\t' + pair.related(), "not judged");
      counts.merge(judgement, 1, Integer::sum);
      out.println(
          String.join(
              "\t",
              pair.lemma(),
              pair.related(),
              Integer.toString(pair.articles()),
              Integer.toString(pair.relatedArticles()),
              judgement));
    }
    out.printf(
        "# %d of %d pairs; right %d, wrong %d, not judged %d%n",
        pairs.size(),
        all,
        counts.getOrDefault("right", 0),
        counts.getOrDefault("wrong", 0),
        counts.getOrDefault("not judged", 0));
    out.flush();
    return 0;
  }

  private Map<String, String> judgements() throws IOException {
    Map<String, String> judgements = new HashMap<>();
    if (judged != null) {
      for (String line : Files.readAllLines(judged, StandardCharsets.UTF_8)) {
        if (!line.isBlank() && line.charAt(0) != '#') {
          String[] fields = line.split("\t", -1);
          if (fields.length < 3) {
            throw new IOException(judged + ": expected lemma, related, judgement: " + line);
          }
          judgements.put(fields[0] + '\t' + fields[1], fields[2]);
        }
      }
    }
    return judgements;
  }

  /** Counts the articles that hold each word or lemma. */
  private void count() throws IOException {
    Analyzer french = new FrenchArticleAnalyzer();
    for (Article article : Corpus.read(file, Integer.MAX_VALUE).articles()) {
      Set<String> terms = new HashSet<>();
      for (String text : Corpus.texts(article)) {
        try (TokenStream stream = french.tokenStream("text", text)) {
          CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
          TypeAttribute type = stream.getAttribute(TypeAttribute.class);
          stream.reset();
          while (stream.incrementToken()) {
            if (!type.type().equals(EvidenceKind.FOLDED.type())) {
              terms.add(term.toString());
            }
          }
          stream.end();
        }
      }
      terms.forEach(term -> articles.merge(term, 1, Integer::sum));
    }
  }

  private List<Pair> pairs() {
    Kinship related = new Kinship(Lexicon.french());
    List<Pair> pairs = new ArrayList<>();
    articles.forEach(
        (lemma, holding) -> {
          if (Lexicon.isFunctionWord(lemma)) {
            return;
          }
          for (String other : related.of(lemma)) {
            int others = articles.getOrDefault(other, 0);
            if (others > 0 && lemma.compareTo(other) < 0) {
              pairs.add(new Pair(lemma, other, holding, others));
            }
          }
        });
    pairs.sort(
        Comparator.comparingDouble(Pair::meetings)
            .reversed()
            .thenComparing(Pair::lemma)
            .thenComparing(Pair::related));
    return pairs;
  }

  private List<Pair> chosen(List<Pair> pairs) {
    List<Pair> first = pairs.subList(0, Math.min(top, pairs.size()));
    if (sample == 0) {
      return first;
    }
    List<Pair> rest = new ArrayList<>(pairs.subList(first.size(), pairs.size()));
    Collections.shuffle(rest, new Random(seed));
    return rest.subList(0, Math.min(sample, rest.size()));
  }
}
