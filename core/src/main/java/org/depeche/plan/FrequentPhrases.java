package org.depeche.plan;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.depeche.query.QueryTooComplexException;

/**
 * Refuses a query whose phrases take too long to look for. Of each phrase, positions are read in
 * every article that its rarest word stands in; what that takes has nothing to do with how many
 * hold the phrase. Few phrases are not looked at.
 */
final class FrequentPhrases {

  /** So many articles are read soon enough, however few there are in all. */
  static final long SOON_READ = 160_000;

  private final Vocabulary vocabulary;
  private final long soonRead;
  private final List<Clause.Phrase> phrases = new ArrayList<>();
  private long read;

  /**
   * No phrases yet.
   *
   * @param soonRead so many articles may be read in any case
   */
  FrequentPhrases(Vocabulary vocabulary, long soonRead) {
    this.vocabulary = vocabulary;
    this.soonRead = soonRead;
  }

  /** Adds a phrase. */
  void add(Clause.Phrase phrase) throws IOException {
    phrases.add(phrase);
    int most = Planner.MAX_FREQUENT_PHRASES;
    if (phrases.size() <= most) {
      return;
    }
    if (phrases.size() == most + 1) {
      for (Clause.Phrase before : phrases.subList(0, most)) {
        read += articles(before);
      }
    }
    read += articles(phrase);
    if (read > Math.max(soonRead, (long) most * vocabulary.articles())) {
      throw new QueryTooComplexException(
          "phrases of frequent words",
          phrases.size(),
          phrases.size() - 1,
          phrase.words().get(0).start());
    }
  }

  /** In how many articles the rarest word of a phrase stands, at the most. */
  private long articles(Clause.Phrase phrase) throws IOException {
    long rarest = vocabulary.articles();
    for (Word word : phrase.words()) {
      long own = 0;
      for (Form form : word.forms()) {
        own += vocabulary.frequency(form.kind(), form.text());
      }
      rarest = Math.min(rarest, own);
    }
    return rarest;
  }
}
