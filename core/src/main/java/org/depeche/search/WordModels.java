package org.depeche.search;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.depeche.plan.Form;
import org.depeche.plan.Weights;
import org.depeche.plan.Word;
import org.jspecify.annotations.Nullable;

/**
 * The words of the last searches with their terms: people ask for the same words, and a word takes
 * dozens of look-ups. Of one snapshot; for one search at a time.
 */
final class WordModels {
  /** What is kept of a word is a place of each of its terms in each segment. */
  private static final int REMEMBERED_BY_SEGMENTS = 4096;

  private static final int MOST_REMEMBERED = 1024;

  private final int remembered;

  private final Map<Key, WordModel> models =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, WordModel> eldest) {
          return size() > remembered;
        }
      };

  WordModels(int segments) {
    remembered = Math.min(MOST_REMEMBERED, REMEMBERED_BY_SEGMENTS / Math.max(1, segments));
  }

  /** All that a model depends on beside the snapshot. */
  private record Key(List<Form> forms, float weight, @Nullable String field) {}

  WordModel of(Word word, Fields fields, Weights weights, TermIndex index) throws IOException {
    Key key = new Key(word.forms(), word.weight(), word.field());
    WordModel known = models.get(key);
    if (known == null) {
      known = WordModel.of(word, fields, weights, index);
      models.put(key, known);
    }
    return known;
  }
}
