package org.depeche.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.depeche.Depeche;
import org.depeche.eval.ScoredDocument;
import org.depeche.query.QueryException;
import org.depeche.search.RankedId;
import org.depeche.search.SearchRequest;

/**
 * Searches for the queries of a file: one that cannot be served has no hits, and a line says why.
 */
final class Rankings {
  private Rankings() {}

  static List<ScoredDocument> of(
      String query, SearchRequest request, Depeche depeche, Terminal terminal) throws IOException {
    List<ScoredDocument> ranking = new ArrayList<>();
    try {
      for (RankedId hit : depeche.ids(request)) {
        ranking.add(new ScoredDocument(hit.id(), hit.score()));
      }
    } catch (QueryException e) {
      String reason = Failures.query(e, terminal);
      terminal.err().println(terminal.message("error.ofOne", SafeText.harmless(query), reason));
    }
    return ranking;
  }
}
