package org.depeche.plan;

import java.io.IOException;
import java.util.List;
import org.depeche.query.ParsedQuery;
import org.depeche.query.QueryPart;
import org.jspecify.annotations.Nullable;

/**
 * Writes a query as it may have been meant, where {@link Corrector} suggests another word for one
 * of it; what was corrected anyhow is written corrected. What is quoted, and what stands beside an
 * operator, is left alone. For one query.
 */
final class Respeller {
  private final QueryWords words;
  private final Corrector corrector;

  Respeller(QueryWords words, Corrector corrector) {
    this.words = words;
    this.corrector = corrector;
  }

  /** The query as it may have been meant, or null where it is well spelt or corrected anyhow. */
  @Nullable String respelt(ParsedQuery query, Plan plan) throws IOException {
    StringBuilder text = new StringBuilder();
    int at = 0;
    boolean suggested = false;
    for (QueryPart part : query.parts()) {
      // Signs mean something: what stands beside them is taken as it is.
      if (!(part instanceof QueryPart.Text leaf)) {
        continue;
      }
      for (Words.Found word : words.of(leaf)) {
        int start = part.start() + word.start();
        if (start < at) {
          continue;
        }
        Correction made = corrected(query.text(), start, plan.corrections());
        Corrector.Meant meant = made == null && word.span() == 1 ? corrector.meant(word) : null;
        if (made != null) {
          text.append(query.text(), at, start).append(made.corrected());
          at = start + made.typed().length();
        } else if (meant != null && meant.use() == Corrector.Use.SUGGESTED) {
          text.append(query.text(), at, start).append(meant.text());
          at = part.start() + word.end();
          suggested = true;
        }
      }
    }
    return suggested ? text.append(query.text().substring(at)).toString() : null;
  }

  /** The correction of what is typed at a place, or null. */
  private static @Nullable Correction corrected(
      String query, int start, List<Correction> corrections) {
    for (Correction correction : corrections) {
      int end = start + correction.typed().length();
      boolean whole = end >= query.length() || !Character.isLetterOrDigit(query.charAt(end));
      if (whole && query.startsWith(correction.typed(), start)) {
        return correction;
      }
    }
    return null;
  }
}
