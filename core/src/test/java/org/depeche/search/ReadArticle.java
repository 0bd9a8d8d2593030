package org.depeche.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.depeche.analysis.EvidenceKind;
import org.depeche.analysis.Folding;
import org.depeche.analysis.FrenchArticleAnalyzer;
import org.depeche.analysis.Lexicon;
import org.depeche.article.Article;

/** An article read word by word, with no index: what operators have to find. */
final class ReadArticle {
  private static final Analyzer ANALYZER = new FrenchArticleAnalyzer();
  private static final Lexicon LEXICON = Lexicon.french();

  private final Article article;
  private final List<Word> title;
  private final List<Word> body;

  /** A word of a text or of a query: what the chain emits at one position. */
  record Word(Set<String> exact, Set<String> spellings, Set<String> lemmas) {

    /** Whether this word of an article is the one of a query, in whatever form. */
    boolean is(Word asked, boolean known) {
      for (String typed : asked.exact) {
        String folded = Folding.fold(typed);
        boolean anyAccents = folded.equals(typed) || !known;
        if (exact.contains(typed)
            || spellings.contains(typed)
            || lemmas.contains(typed)
            || anyAccents && exact.stream().anyMatch(own -> Folding.fold(own).equals(folded))) {
          return true;
        }
      }
      if (asked.spellings.stream().anyMatch(s -> exact.contains(s) || spellings.contains(s))) {
        return true;
      }
      return asked.lemmas.stream().anyMatch(l -> exact.contains(l) || lemmas.contains(l));
    }

    /** Whether this word stands in a phrase for the one of a query. */
    boolean isSpelt(Word asked, boolean known) {
      return new Word(exact, spellings, Set.of())
          .is(new Word(asked.exact, asked.spellings, Set.of()), known);
    }
  }

  ReadArticle(Article article) throws IOException {
    this.article = article;
    title = words(article.title());
    body = words(article.lead());
    // No phrase begins in the standfirst and ends in the text.
    body.add(new Word(Set.of(), Set.of(), Set.of()));
    body.addAll(words(article.body()));
  }

  Article article() {
    return article;
  }

  static List<Word> words(String text) throws IOException {
    List<Word> words = new ArrayList<>();
    try (TokenStream tokens = ANALYZER.tokenStream("", text)) {
      CharTermAttribute term = tokens.getAttribute(CharTermAttribute.class);
      TypeAttribute type = tokens.getAttribute(TypeAttribute.class);
      PositionIncrementAttribute step = tokens.getAttribute(PositionIncrementAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        for (int i = 0; i < step.getPositionIncrement(); i++) {
          words.add(new Word(new HashSet<>(), new HashSet<>(), new HashSet<>()));
        }
        switch (EvidenceKind.of(type.type())) {
          case EXACT -> words.getLast().exact().add(term.toString());
          case LEMMA -> words.getLast().lemmas().add(term.toString());
          case SPELLING -> words.getLast().spellings().add(term.toString());
          case FOLDED, STEM -> {
            // A stem makes a related word. Folded here, so that the chain's own folding is not
            // believed.
          }
        }
      }
      tokens.end();
    }
    return words;
  }

  private List<Word> texts(boolean titleOnly) {
    List<Word> all = new ArrayList<>(title);
    if (!titleOnly) {
      all.addAll(body);
    }
    return all;
  }

  boolean holds(String word, boolean titleOnly) throws IOException {
    Word asked = words(word).get(0);
    return texts(titleOnly).stream().anyMatch(own -> own.is(asked, isKnown(asked)));
  }

  boolean holdsPhrase(String phrase, boolean titleOnly) throws IOException {
    List<Word> asked = words(phrase);
    return holds(title, asked) || !titleOnly && holds(body, asked);
  }

  private static boolean isKnown(Word asked) {
    return asked.exact().stream().anyMatch(LEXICON::knows);
  }

  private static boolean holds(List<Word> text, List<Word> phrase) {
    for (int from = 0; from + phrase.size() <= text.size(); from++) {
      int same = 0;
      while (same < phrase.size()
          && text.get(from + same).isSpelt(phrase.get(same), isKnown(phrase.get(same)))) {
        same++;
      }
      if (same == phrase.size()) {
        return true;
      }
    }
    return false;
  }

  boolean holdsBeginning(String beginning, boolean titleOnly) {
    String folded = Folding.fold(beginning);
    return texts(titleOnly).stream()
        .flatMap(word -> word.exact().stream())
        .anyMatch(own -> Folding.fold(own).startsWith(folded));
  }

  boolean holdsNearly(String word, boolean titleOnly) throws IOException {
    String folded = Folding.fold(word);
    int most = folded.length() < 5 ? 0 : folded.length() < 8 ? 1 : 2;
    return holds(word, titleOnly)
        || texts(titleOnly).stream()
            .flatMap(own -> own.exact().stream())
            .anyMatch(
                own -> edits(folded, own) <= most || edits(folded, Folding.fold(own)) <= most);
  }

  /** Letters to insert, drop, replace or swap with their neighbour. */
  private static int edits(String a, String b) {
    int[][] edits = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int k = 0; k <= b.length(); k++) {
        if (i == 0 || k == 0) {
          edits[i][k] = i + k;
          continue;
        }
        int same = a.charAt(i - 1) == b.charAt(k - 1) ? 0 : 1;
        int least = Math.min(edits[i - 1][k] + 1, edits[i][k - 1] + 1);
        least = Math.min(least, edits[i - 1][k - 1] + same);
        if (i > 1
            && k > 1
            && a.charAt(i - 1) == b.charAt(k - 2)
            && a.charAt(i - 2) == b.charAt(k - 1)) {
          least = Math.min(least, edits[i - 2][k - 2] + 1);
        }
        edits[i][k] = least;
      }
    }
    return edits[a.length()][b.length()];
  }
}
