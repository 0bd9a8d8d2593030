package org.depeche.eval;

import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Writes a run file, one line {@code qid Q0 docid rank score tag} for every answer.
 *
 * <p>Ranks count from 1; scores are written as {@link Float#toString(float)} and lines stand in the
 * order of {@link Run}, so that ranks agree with what an evaluation makes of the scores. Ids are
 * percent-encoded. A query without answers has no line. Not safe for use by several threads.
 */
public final class RunWriter implements Closeable {

  private final Writer out;
  private final String tag;
  private final Set<String> written = new HashSet<>();

  /**
   * Writes to a writer, which {@link #close} closes.
   *
   * @param out where the lines go; has to encode as UTF-8
   * @param tag the name of the run, not empty; white space in it is percent-encoded
   * @throws IllegalArgumentException if the tag is empty
   */
  public RunWriter(Writer out, String tag) {
    this.out = out;
    this.tag = TrecId.encode(tag);
  }

  /**
   * Writes to a file, in UTF-8, in place of what it held.
   *
   * @param file the file
   * @param tag the name of the run, not empty; white space in it is percent-encoded
   * @return the writer, to be closed
   * @throws IllegalArgumentException if the tag is empty
   * @throws IOException if the file cannot be written
   */
  @SuppressWarnings("resource") // the run writer closes it
  public static RunWriter open(Path file, String tag) throws IOException {
    String checked = TrecId.encode(tag);
    return new RunWriter(Files.newBufferedWriter(file), checked);
  }

  /**
   * Writes the answers to one query.
   *
   * @param query the id of the query
   * @param documents the articles found, in any order; what is in it twice is written once, with
   *     its best score
   * @throws IllegalArgumentException if an id is empty, a score is no finite {@code float}, or the
   *     query was written already
   * @throws IOException if the lines cannot be written
   */
  public void write(String query, Collection<ScoredDocument> documents) throws IOException {
    String id = TrecId.encode(query);
    // Narrowed before they are sorted: what ties in the file has to tie here.
    List<ScoredDocument> ranked =
        ScoredDocument.ranked(documents.stream().map(RunWriter::narrowed).toList());
    if (!written.add(id)) {
      throw new IllegalArgumentException(
          "The answers to query \"" + id + "\" are written already; expected each query once.");
    }
    int rank = 0;
    for (ScoredDocument document : ranked) {
      String score = Float.toString((float) document.score());
      out.write(id + " Q0 " + document.id() + " " + ++rank + " " + score + " " + tag + "\n");
    }
  }

  @Override
  public void close() throws IOException {
    out.close();
  }

  private static ScoredDocument narrowed(ScoredDocument document) {
    return new ScoredDocument(document.id(), (float) document.score());
  }
}
