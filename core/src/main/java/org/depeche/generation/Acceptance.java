package org.depeche.generation;

import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.util.UnicodeUtil;
import org.depeche.article.Article;
import org.depeche.reader.Reason;
import org.depeche.reader.ReasonCode;
import org.jspecify.annotations.Nullable;

/** Refuses articles that an index cannot hold. */
final class Acceptance {

  /** An id is a name, and stands in every list and answer. */
  private static final int LONGEST_ID = 2_000;

  private Acceptance() {}

  /** Why an article cannot be taken in, or null. */
  static @Nullable Reason refusal(Article article) {
    Reason refusal = tooLong("id", article.id(), LONGEST_ID);
    if (refusal == null) {
      refusal = tooLong("section", article.section(), IndexWriter.MAX_TERM_LENGTH);
    }
    return refusal != null
        ? refusal
        : tooLong("source", article.source(), IndexWriter.MAX_TERM_LENGTH);
  }

  private static @Nullable Reason tooLong(String field, String text, int most) {
    int bytes = UnicodeUtil.calcUTF16toUTF8Length(text, 0, text.length());
    return bytes <= most ? null : Reason.of(ReasonCode.LONG_FIELD, field, bytes, most);
  }
}
