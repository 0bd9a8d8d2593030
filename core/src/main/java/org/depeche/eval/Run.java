package org.depeche.eval;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a search answered to a set of queries: for each one its articles, the best first.
 *
 * <p>Articles are ranked by score, ties by the UTF-8 bytes of their id in file form, both
 * descending, as trec_eval does (its {@code form_res_rels.c}); what is in a ranking twice counts
 * where it first stands. Scores are compared as doubles: trec_eval narrows them to {@code float},
 * which is the same for any run that a {@link RunWriter} wrote. Immutable.
 *
 * @param rankings for every query, in the order of the file, its articles, the best first
 */
public record Run(Map<String, List<ScoredDocument>> rankings) {

  private static final String LINE = "qid Q0 docid rank score tag";

  /**
   * Copies the rankings, sorts each one and drops what is in it twice, and encodes the ids.
   *
   * @throws IllegalArgumentException if an id is empty
   */
  public Run {
    Map<String, List<ScoredDocument>> copy = LinkedHashMap.newLinkedHashMap(rankings.size());
    rankings.forEach(
        (query, documents) -> copy.put(TrecId.encode(query), ScoredDocument.ranked(documents)));
    rankings = Collections.unmodifiableMap(copy);
  }

  /**
   * Reads a file of lines {@code qid Q0 docid rank score tag}, in UTF-8, columns split by white
   * space.
   *
   * <p>The columns {@code Q0}, rank and tag are ignored, and so is the order of the lines; blank
   * lines are skipped.
   *
   * @param file the file
   * @return the run, empty if the file is
   * @throws MalformedLineException if a line has not six columns, its score is no finite number, or
   *     it is no UTF-8
   * @throws IOException if the file cannot be read
   */
  public static Run read(Path file) throws IOException {
    Map<String, List<ScoredDocument>> rankings = new LinkedHashMap<>();
    try (TrecLines lines = new TrecLines(file)) {
      for (List<String> line = lines.nextColumns(6, LINE);
          line != null;
          line = lines.nextColumns(6, LINE)) {
        rankings
            .computeIfAbsent(TrecId.encode(line.get(0)), query -> new ArrayList<>())
            .add(document(line, lines));
      }
    }
    return new Run(rankings);
  }

  /**
   * The articles of a query.
   *
   * @param query the id of the query
   * @return the articles, the best first; empty if the run has none
   */
  public List<ScoredDocument> ranking(String query) {
    return rankings.getOrDefault(TrecId.encode(query), List.of());
  }

  private static ScoredDocument document(List<String> line, TrecLines lines)
      throws MalformedLineException {
    try {
      return new ScoredDocument(line.get(2), Double.parseDouble(line.get(4)));
    } catch (IllegalArgumentException e) {
      MalformedLineException malformed =
          lines.malformed(MalformedLineException.Expected.SCORE, LINE);
      malformed.initCause(e);
      throw malformed;
    }
  }
}
