package org.depeche.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.depeche.analysis.EvidenceKind;
import org.depeche.analysis.Folding;
import org.depeche.analysis.FrenchArticleAnalyzer;
import org.depeche.analysis.Lexicon;
import org.depeche.article.Article;

/**
 * Reports where the analysis joins words that are two, and parts words that are one, over the
 * 10,000 most frequent word forms of a file of articles.
 *
 * <p>A <em>form</em> is a word of letters, in small letters, that is no function word. Its
 * <em>lemmas</em> are those that the French lexicon gives it in small letters (the auxiliaries left
 * out). Two forms <em>meet</em> if a query of the one finds a text of the other, in either
 * direction: what {@code FormBuilder} looks for has a term in common with what the chain leaves.
 *
 * <ul>
 *   <li><em>Joined:</em> pairs of lemmas of which two forms meet although no written form of the
 *       whole lexicon is common to them, nor to each of them and a third lemma.
 *   <li><em>Chained:</em> pairs of which two forms meet because each shares a written form with a
 *       third lemma ({@code acte} and {@code action} with {@code acter}, {@code annonce} and {@code
 *       annoncé} with {@code annoncer}): what every lemma of a form costs. Counted, not printed.
 *   <li><em>Parted:</em> lemmas with at least two of the forms, of which two do not meet.
 * </ul>
 *
 * <p>Prints each with the forms that show it, and last the figures.
 *
 * <p>Usage: {@code LemmaReport ARTICLES.jsonl[.gz]}.
 */
public final class LemmaReport {
  private static final int FORMS = 10_000;
  private static final int LEAST_FORMS = 2;
  private static final String DICTIONARY = "/org/languagetool/resource/fr/french.dict";
  private static final String METADATA = "/org/languagetool/resource/fr/french.info";

  private final Analyzer french = new FrenchArticleAnalyzer();
  private final Lexicon lexicon = Lexicon.french();
  private final Map<String, Set<String>> lemmaForms = new HashMap<>();
  private final Map<String, Set<String>> formLemmas = new HashMap<>();
  private final Map<String, Set<String>> wanted = new HashMap<>();
  private final Map<String, Set<String>> left = new HashMap<>();

  private LemmaReport() {}

  /**
   * Runs the report.
   *
   * @param args the file
   * @throws IOException if the file or the lexicon cannot be read
   */
  public static void main(String[] args) throws IOException {
    if (args.length != 1) {
      System.err.println("usage: LemmaReport ARTICLES.jsonl[.gz]");
      System.exit(2);
    }
    LemmaReport report = new LemmaReport();
    report.readLexicon();
    List<String> forms = report.frequentForms(Path.of(args[0]));
    for (String form : forms) {
      report.analyse(form);
    }
    Map<String, List<String>> lemmas = report.lemmasOf(forms);
    Set<String> joined = report.pairs(lemmas);
    int all = joined.size();
    joined.removeIf(report::isChained);
    joined.forEach(pair -> System.out.println("joined " + pair));
    int parted = report.parted(lemmas);
    long measured = lemmas.values().stream().filter(f -> f.size() >= LEAST_FORMS).count();
    System.out.printf(
        "forms %d, lemmas %d; joined pairs of lemmas %d (chained %d); parted lemmas %d of %d%n",
        forms.size(), lemmas.size(), joined.size(), all - joined.size(), parted, measured);
  }

  private void readLexicon() throws IOException {
    try (InputStream data = LemmaReport.class.getResourceAsStream(DICTIONARY);
        InputStream metadata = LemmaReport.class.getResourceAsStream(METADATA)) {
      if (data == null || metadata == null) {
        throw new IOException(
            "The lexicon " + DICTIONARY + " is not on the class path: add french-pos-dict to it.");
      }
      for (WordData entry : new DictionaryLookup(Dictionary.read(data, metadata))) {
        String tag = String.valueOf(entry.getTag());
        if (tag.startsWith("V etre") || tag.startsWith("V avoir")) {
          continue;
        }
        String form = entry.getWord().toString();
        String lemma = entry.getStem().toString();
        if (form.equals(form.toLowerCase(Locale.ROOT))) {
          formLemmas.computeIfAbsent(form, k -> new TreeSet<>()).add(lemma);
          lemmaForms.computeIfAbsent(lemma, k -> new HashSet<>()).add(form);
        }
      }
    }
  }

  private List<String> frequentForms(Path file) throws IOException {
    Map<String, Integer> counts = new HashMap<>();
    for (Article article : Corpus.read(file, Integer.MAX_VALUE).articles()) {
      for (String text : Corpus.texts(article)) {
        for (String[] token : tokens(text)) {
          if (token[1].equals(EvidenceKind.EXACT.type())
              && token[0].chars().allMatch(Character::isLetter)
              && !Lexicon.isFunctionWord(token[0])) {
            counts.merge(token[0], 1, Integer::sum);
          }
        }
      }
    }
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(FORMS)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** What a query of the form looks for, and what a text of the form leaves: kind and term. */
  private void analyse(String form) throws IOException {
    Set<String> terms = new HashSet<>();
    Set<String> looked = new HashSet<>();
    boolean known = lexicon.knows(form);
    for (String[] token : tokens(form)) {
      String kind = token[1];
      String term = token[0];
      terms.add(kind + ' ' + term);
      if (kind.equals(EvidenceKind.EXACT.type())) {
        String folded = Folding.fold(term);
        looked.add("exact " + term);
        looked.add("exact " + folded);
        looked.add("lemma " + term);
        if (folded.equals(term) || !known) {
          looked.add("folded " + folded);
        }
      } else if (kind.equals(EvidenceKind.LEMMA.type())) {
        looked.add("exact " + term);
        looked.add("lemma " + term);
      }
    }
    wanted.put(form, looked);
    left.put(form, terms);
  }

  private Map<String, List<String>> lemmasOf(List<String> forms) {
    Map<String, List<String>> lemmas = new TreeMap<>();
    for (String form : forms) {
      for (String lemma : formLemmas.getOrDefault(form, Set.of())) {
        lemmas.computeIfAbsent(lemma, k -> new ArrayList<>()).add(form);
      }
    }
    return lemmas;
  }

  private boolean meet(String one, String other) {
    return !Collections.disjoint(wanted.get(one), left.get(other))
        || !Collections.disjoint(wanted.get(other), left.get(one));
  }

  /** The pairs of lemmas without a form in common of which any of the given forms meet. */
  private Set<String> pairs(Map<String, List<String>> lemmas) {
    Map<String, Set<String>> byTerm = new HashMap<>();
    lemmas.forEach(
        (lemma, forms) -> {
          for (String form : forms) {
            for (String term : left.get(form)) {
              byTerm.computeIfAbsent(term, k -> new TreeSet<>()).add(lemma);
            }
          }
        });
    Set<String> pairs = new TreeSet<>();
    for (Map.Entry<String, List<String>> one : lemmas.entrySet()) {
      for (String form : one.getValue()) {
        for (String term : wanted.get(form)) {
          for (String other : byTerm.getOrDefault(term, Set.of())) {
            if (Collections.disjoint(lemmaForms.get(one.getKey()), lemmaForms.get(other))) {
              boolean before = one.getKey().compareTo(other) < 0;
              pairs.add(before ? one.getKey() + " / " + other : other + " / " + one.getKey());
            }
          }
        }
      }
    }
    return pairs;
  }

  /** Whether a third lemma has a form in common with each of a pair. */
  private boolean isChained(String pair) {
    String[] two = pair.split(" / ");
    Set<String> third = neighbours(two[0]);
    third.retainAll(neighbours(two[1]));
    return !third.isEmpty();
  }

  private Set<String> neighbours(String lemma) {
    Set<String> neighbours = new HashSet<>();
    for (String form : lemmaForms.get(lemma)) {
      neighbours.addAll(formLemmas.get(form));
    }
    return neighbours;
  }

  private int parted(Map<String, List<String>> lemmas) {
    int parted = 0;
    for (Map.Entry<String, List<String>> lemma : lemmas.entrySet()) {
      List<String> forms = lemma.getValue();
      if (forms.size() < LEAST_FORMS) {
        continue;
      }
      String apart = null;
      for (int i = 0; i < forms.size() && apart == null; i++) {
        for (int k = i + 1; k < forms.size() && apart == null; k++) {
          if (!meet(forms.get(i), forms.get(k))) {
            apart = forms.get(i) + " / " + forms.get(k);
          }
        }
      }
      if (apart != null) {
        parted++;
        System.out.printf("parted %s: %s%n", lemma.getKey(), apart);
      }
    }
    return parted;
  }

  private List<String[]> tokens(String text) throws IOException {
    List<String[]> found = new ArrayList<>();
    try (TokenStream stream = french.tokenStream("text", text)) {
      CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
      TypeAttribute type = stream.getAttribute(TypeAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        found.add(new String[] {term.toString(), type.type()});
      }
      stream.end();
    }
    return found;
  }
}
