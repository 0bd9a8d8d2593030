package org.depeche.search;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.depeche.index.Snapshot;
import org.depeche.internal.RecentlyUsed;
import org.depeche.plan.Form;
import org.depeche.plan.Weights;
import org.depeche.plan.Word;
import org.jspecify.annotations.Nullable;

/**
 * The words of the last searches with their terms: people ask for the same words, and a word takes
 * dozens of look-ups. Of one snapshot; safe for use by several threads.
 */
final class WordModels {
  /** What is kept of a word is a place of each of its terms in each segment. */
  private static final int REMEMBERED_BY_SEGMENTS = 8192;

  private static final int MOST_REMEMBERED = 4096;

  /** How many bytes what is remembered of words may take. */
  private static final int MOST_BYTES = 18 << 20;

  private final AtomicInteger room = new AtomicInteger(MOST_BYTES);
  private final Fields fields;
  private final Weights weights;
  private final Map<Key, WordModel> models;

  WordModels(Snapshot snapshot, Weights weights) throws IOException {
    fields = Fields.of(snapshot, weights);
    this.weights = weights;
    int segments = snapshot.reader().leaves().size();
    int remembered = Math.min(MOST_REMEMBERED, REMEMBERED_BY_SEGMENTS / Math.max(1, segments));
    models =
        Collections.synchronizedMap(
            new RecentlyUsed<>(remembered) {
              private static final long serialVersionUID = 1L;

              @Override
              protected void forgotten(WordModel word) {
                word.forget();
              }
            });
  }

  /** All that a model depends on beside the snapshot. */
  private record Key(List<Form> forms, float weight, @Nullable String field) {

    /** By the first form: words with the same one are few. */
    @Override
    public int hashCode() {
      return Objects.hash(forms.isEmpty() ? null : forms.get(0).text(), weight, field);
    }
  }

  /**
   * A word with its terms.
   *
   * @param index where they are looked up, if nobody asked before
   */
  WordModel of(Word word, TermIndex index) throws IOException {
    Key key = new Key(word.forms(), word.weight(), word.field());
    WordModel known = models.get(key);
    if (known == null) {
      WordModel made = WordModel.of(word, fields, weights, index, room);
      WordModel other = models.putIfAbsent(key, made);
      return other == null ? made : other;
    }
    known.known();
    return known;
  }
}
