package org.depeche.plan;

import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.depeche.analysis.Folding;
import org.depeche.analysis.Lexicon;
import org.depeche.index.Snapshot;
import org.depeche.query.ParsedQuery;
import org.depeche.query.QueryPart;
import org.jspecify.annotations.Nullable;

/**
 * Writes a query as it may have been meant, where a word of it stands in few articles or in none
 * and one that differs by an edit stands in many more. What {@link Corrector} corrects by itself is
 * left alone, and so is what is quoted. Most queries cost a look at the frequencies of their words;
 * of the others the first {@value #MOST_WORDS} words are looked at that might be meant otherwise.
 * For one query.
 */
final class Respeller {
  private static final int LETTERS = 5;

  /** A word that the lexicon lacks and few articles have may be a slip of theirs. */
  private static final int FEW_ARTICLES = 5;

  private static final int FAR_MORE = 20;

  /** Looking for a word nearby takes milliseconds: so many words of a query are looked at. */
  private static final int MOST_WORDS = 8;

  private final Vocabulary vocabulary;
  private final Analyzer analyzer;
  private final Lexicon lexicon;
  private int looked;

  Respeller(Snapshot snapshot, Analyzer analyzer, Lexicon lexicon) {
    this.vocabulary = new Vocabulary(snapshot);
    this.analyzer = analyzer;
    this.lexicon = lexicon;
  }

  /** The query as it may have been meant, or null where it is well spelt. */
  @Nullable String respelt(ParsedQuery query, Plan plan) throws IOException {
    Set<String> corrected =
        plan.corrections().stream().map(Correction::typed).collect(Collectors.toSet());
    StringBuilder text = new StringBuilder();
    int at = 0;
    for (QueryPart part : query.parts()) {
      // Signs mean something: what stands beside them is taken as it is.
      if (!(part instanceof QueryPart.Text words)) {
        continue;
      }
      for (Words.Found word : Words.of(words.text(), analyzer)) {
        int start = part.start() + word.start();
        String better =
            word.span() > 1 || start < at || corrected.contains(word.typed()) ? null : better(word);
        if (better != null) {
          text.append(query.text(), at, start).append(better);
          at = part.start() + word.end();
        }
      }
    }
    return at == 0 ? null : text.append(query.text().substring(at)).toString();
  }

  private @Nullable String better(Words.Found word) throws IOException {
    String folded = Folding.fold(word.exact().get(0));
    if (folded.length() < LETTERS
        || folded.length() > Corrector.MOST_LETTERS
        || Lexicon.isFunctionWord(word.exact().get(0))
        || folded.chars().anyMatch(Character::isDigit)) {
      return null;
    }
    int frequency = vocabulary.frequency(folded);
    if (frequency > FEW_ARTICLES
        || frequency > 0 && lexicon.knows(word.typed())
        || looked++ >= MOST_WORDS) {
      return null;
    }
    Vocabulary.Candidate near = vocabulary.near(folded, 1);
    if (near == null
        || near.frequency() < FAR_MORE * Math.max(1, frequency)
        || Folding.fold(near.text()).equals(folded)) {
      return null;
    }
    String nearFolded = Folding.fold(near.text());
    Vocabulary.Candidate written =
        nearFolded.equals(near.text()) ? vocabulary.written(nearFolded) : near;
    String text = written == null ? near.text() : written.text();
    return Capitals.of(text, word.typed(), lexicon);
  }
}
