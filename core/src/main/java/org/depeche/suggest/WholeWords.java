package org.depeche.suggest;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.depeche.analysis.EvidenceKind;
import org.depeche.analysis.Folding;
import org.depeche.analysis.Lexicon;
import org.depeche.index.EvidenceTerm;
import org.depeche.index.Schema;
import org.depeche.index.Snapshot;
import org.depeche.index.TitlePhrases;
import org.depeche.plan.Vocabulary;
import org.depeche.suggest.Spellings.Spelling;

/**
 * A typed word as the articles write it, function words included: {@code déjà} for {@code deja}.
 */
final class WholeWords {

  /** A word of fewer articles is as likely a slip. */
  private static final int FEWEST_ARTICLES = 2;

  private final Snapshot snapshot;
  private final Lexicon lexicon;

  WholeWords(Snapshot snapshot, Lexicon lexicon) {
    this.snapshot = snapshot;
    this.lexicon = lexicon;
  }

  /** The word in its most frequent accents; with those typed, where it stands so. */
  List<Spelling> of(String typed) throws IOException {
    String lower = typed.toLowerCase(Locale.ROOT);
    String key = TitlePhrases.key(typed);
    if (key.indexOf(' ') >= 0) {
      return List.of();
    }
    boolean accented = !Folding.fold(lower).equals(lower);
    int asTyped = snapshot.frequency(EvidenceTerm.of(Schema.BODY, EvidenceKind.EXACT, lower));
    if (accented && asTyped >= FEWEST_ARTICLES) {
      return written(key, lower, asTyped);
    }
    Vocabulary.Candidate best = new Vocabulary(snapshot).written(key);
    return best == null || best.frequency() < FEWEST_ARTICLES
        ? List.of()
        : written(key, best.text(), best.frequency());
  }

  private List<Spelling> written(String key, String lower, int frequency) {
    // What the lexicon lacks is a name, or cut: titles say how it is written.
    boolean common = lexicon.isCommonWord(lower) || Lexicon.isFunctionWord(lower);
    return common
        ? List.of(new Spelling(key, TypedAccents.ligated(lower, lexicon::isCommonWord), frequency))
        : List.of();
  }
}
