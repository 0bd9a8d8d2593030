package org.depeche.reader;

import java.io.IOException;
import java.util.List;
import org.depeche.article.Article;

/**
 * A kind of documents that a library beside this one reads. {@link java.util.ServiceLoader} finds
 * it: a jar names its implementation in {@code META-INF/services}. An implementation holds no
 * state.
 *
 * <p>A file is one article. It is read in a thread of its own: one that takes too long is
 * interrupted and given up, and whatever is thrown costs that file and nothing else.
 */
public interface DocumentFormat {

  /**
   * The ends of file names of this kind.
   *
   * @return lower case, each with one dot
   */
  List<String> extensions();

  /**
   * Reads a document.
   *
   * @param id the id of the article: the path of the file, with {@code /} between its names
   * @param bytes the whole file
   * @return the article
   * @throws UnreadableException if the file is no such document, or none that can be read
   * @throws IOException if a parser refuses it
   */
  Article read(String id, byte[] bytes) throws IOException;
}
