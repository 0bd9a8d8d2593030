package org.depeche.reader;

import java.io.IOException;
import java.io.InputStream;
import org.depeche.article.Article;
import org.jspecify.annotations.Nullable;

/** A format in which a file is one article. */
abstract class WholeFile implements Format {

  private final int largest;

  /** A format whose files hold at most {@code largest} bytes, unpacked. */
  WholeFile(int largest) {
    this.largest = largest;
  }

  @Override
  public final Results open(SourceFile file, InputStream in) throws IOException {
    String id = file.relativeId();
    if (id.indexOf('\uFFFD') >= 0) {
      throw new UnreadableException(ReasonCode.NAME_NOT_TEXT);
    }
    byte[] bytes = in.readNBytes(largest + 1);
    if (bytes.length > largest) {
      throw new UnreadableException(ReasonCode.TOO_LARGE, largest >> 20);
    }
    Article article = read(id, bytes);
    return article == null ? Results.none() : Results.of(new ReadArticle(article, file, 1));
  }

  /**
   * Reads the article, or throws {@link UnreadableException}; null where the file says of itself
   * that it is none that was published.
   */
  abstract @Nullable Article read(String id, byte[] bytes) throws IOException;

  /** Builds an article, or says that nothing is in it. */
  static Article built(Article.Builder builder, String title, String body)
      throws UnreadableException {
    if (title.isBlank() && body.isBlank()) {
      throw new UnreadableException(ReasonCode.NO_TEXT);
    }
    return builder.title(title).body(body).build();
  }
}
