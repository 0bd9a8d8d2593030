package org.depeche.eval;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Relevance judgments: how well an article answers a query, by the opinion of people.
 *
 * <p>A grade of 1 and above is relevant, more is better; 0 is not relevant; a negative grade means
 * as much as no judgment, as in trec_eval. Ids are in file form. Immutable.
 *
 * @param grades for every query, in the order of the file, the grade of each judged article
 */
public record Qrels(Map<String, Map<String, Integer>> grades) {

  /**
   * Copies the judgments, in their order, and encodes the ids.
   *
   * @throws IllegalArgumentException if an id is empty
   */
  public Qrels {
    Map<String, Map<String, Integer>> copy = LinkedHashMap.newLinkedHashMap(grades.size());
    grades.forEach((query, judged) -> copy.put(TrecId.encode(query), copyOf(judged)));
    grades = Collections.unmodifiableMap(copy);
  }

  /**
   * Reads a file of lines {@code qid 0 docid grade}, in UTF-8, columns split by white space.
   *
   * <p>The second column is ignored; blank lines are skipped; a judgment may be repeated, but not
   * contradicted.
   *
   * @param file the file
   * @return the judgments, empty if the file is
   * @throws MalformedLineException if a line has not four columns, its grade is no integer, it
   *     gives an article another grade than a line above, or it is no UTF-8
   * @throws IOException if the file cannot be read
   */
  public static Qrels read(Path file) throws IOException {
    Map<String, Map<String, Integer>> grades = new LinkedHashMap<>();
    try (TrecLines lines = new TrecLines(file)) {
      for (List<String> line = lines.nextColumns(4, "qid 0 docid grade");
          line != null;
          line = lines.nextColumns(4, "qid 0 docid grade")) {
        int grade = grade(line.get(3), lines);
        Integer above =
            grades
                .computeIfAbsent(TrecId.encode(line.get(0)), query -> new LinkedHashMap<>())
                .putIfAbsent(TrecId.encode(line.get(2)), grade);
        if (above != null && above != grade) {
          throw lines.malformed(MalformedLineException.Expected.SAME_GRADE, String.valueOf(above));
        }
      }
    }
    return new Qrels(grades);
  }

  /**
   * The grade of an article for a query.
   *
   * @param query the id of the query
   * @param document the id of the article
   * @return the grade, 0 if there is no judgment
   */
  public int grade(String query, String document) {
    return grades
        .getOrDefault(TrecId.encode(query), Map.of())
        .getOrDefault(TrecId.encode(document), 0);
  }

  /**
   * The judgments of some queries alone, to evaluate a part of a collection.
   *
   * @param queries ids of queries; those without a judgment are ignored
   * @return the judgments of these queries, in the order of this
   */
  public Qrels only(Collection<String> queries) {
    Set<String> wanted = new LinkedHashSet<>();
    queries.forEach(query -> wanted.add(TrecId.encode(query)));
    Map<String, Map<String, Integer>> kept = new LinkedHashMap<>(grades);
    kept.keySet().retainAll(wanted);
    return new Qrels(kept);
  }

  private static Map<String, Integer> copyOf(Map<String, Integer> judged) {
    Map<String, Integer> copy = LinkedHashMap.newLinkedHashMap(judged.size());
    judged.forEach((document, grade) -> copy.put(TrecId.encode(document), grade));
    return Collections.unmodifiableMap(copy);
  }

  private static int grade(String text, TrecLines lines) throws MalformedLineException {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      MalformedLineException malformed = lines.malformed(MalformedLineException.Expected.GRADE, "");
      malformed.initCause(e);
      throw malformed;
    }
  }
}
