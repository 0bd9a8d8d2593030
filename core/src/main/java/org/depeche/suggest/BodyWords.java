package org.depeche.suggest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.depeche.analysis.EvidenceKind;
import org.depeche.article.Article;
import org.depeche.index.EvidenceTerm;
import org.depeche.index.Schema;
import org.depeche.index.Snapshot;
import org.depeche.index.TitlePhrases;
import org.depeche.plan.Vocabulary;

/** The words of the bodies, with the capitals that an article writes them with. */
final class BodyWords {

  /** A word of one article alone is as likely a slip. */
  private static final int FEWEST_ARTICLES = 2;

  private final Snapshot snapshot;
  private final Predicate<String> isCommonWord;

  BodyWords(Snapshot snapshot, Predicate<String> isCommonWord) {
    this.snapshot = snapshot;
    this.isCommonWord = isCommonWord;
  }

  /** The most frequent words that begin with a key. */
  List<Spellings.Spelling> beginning(String key, int most) throws IOException {
    List<Spellings.Spelling> words = new ArrayList<>();
    for (Vocabulary.Candidate word : new Vocabulary(snapshot).beginning(key, most)) {
      String written = word.frequency() < FEWEST_ARTICLES ? "" : written(word.text());
      if (!written.isEmpty()) {
        words.add(new Spellings.Spelling(TitlePhrases.key(word.text()), written, word.frequency()));
      }
    }
    return words;
  }

  /** The word as an article writes it; empty where it is none that is written. */
  private String written(String lower) throws IOException {
    if (isCommonWord.test(lower)) {
      return TypedAccents.ligated(lower, isCommonWord);
    }
    Term term = EvidenceTerm.of(Schema.BODY, EvidenceKind.EXACT, lower);
    for (LeafReaderContext leaf : snapshot.reader().leaves()) {
      PostingsEnum postings = leaf.reader().postings(term, PostingsEnum.NONE);
      Bits live = leaf.reader().getLiveDocs();
      while (postings != null && postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        if (live == null || live.get(postings.docID())) {
          Article article = snapshot.article(leaf.docBase + postings.docID());
          return inside(article.lead() + "\n" + article.body(), lower);
        }
      }
    }
    return "";
  }

  /**
   * How a text writes a word; nothing where it does not hold it as it stands: {@code états-clés} is
   * {@code étatsclés} in the index.
   */
  private static String inside(String text, String lower) {
    String small = text.toLowerCase(Locale.ROOT);
    int at = small.length() == text.length() ? small.indexOf(lower) : -1;
    while (at >= 0) {
      int end = at + lower.length();
      boolean starts = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
      boolean ends = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
      if (starts && ends) {
        return text.substring(at, end);
      }
      at = small.indexOf(lower, at + 1);
    }
    return "";
  }
}
