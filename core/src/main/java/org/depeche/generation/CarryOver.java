package org.depeche.generation;

import java.io.IOException;
import java.util.HexFormat;
import java.util.Optional;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.store.FSDirectory;
import org.depeche.article.Article;
import org.depeche.index.IndexLayout;
import org.depeche.index.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * Takes articles that a full build does not meet, and that stay, out of what the last generation
 * keeps of them, if that is what was recorded. For one thread.
 */
final class CarryOver {
  private final Base base;
  private final KnownArticles known;
  private final Hasher hasher;

  CarryOver(Base base, KnownArticles known, Hasher hasher) {
    this.base = base;
    this.known = known;
    this.hasher = hasher;
  }

  /** Gives every such article to the new generation. */
  void into(GenerationBuild build) throws IOException {
    if (base.folder() == null || !isNeeded()) {
      return;
    }
    try (Snapshot stored = Snapshot.open(FSDirectory.open(IndexLayout.lucene(base.folder())))) {
      base.forEach(
          (at, entry) -> {
            if (known.state(at) == KnownArticles.State.KEPT) {
              build.carry(read(stored, entry));
            }
          });
    } catch (IllegalArgumentException | IndexFormatTooOldException e) {
      throw lost("articles of other paths", "generation " + base.number(), e);
    }
  }

  private boolean isNeeded() throws IOException {
    boolean[] needed = {false};
    base.forEach((at, entry) -> needed[0] |= known.state(at) == KnownArticles.State.KEPT);
    return needed[0];
  }

  private Article read(Snapshot stored, ArticleEntry entry) throws IOException {
    Optional<Article> article = stored.article(entry.id());
    if (article.isEmpty()
        || !HexFormat.of().formatHex(hasher.content(article.get())).equals(entry.hash())) {
      String source = entry.source().isEmpty() ? "an application" : entry.source();
      throw lost("article \"" + entry.id() + "\"", source, null);
    }
    return article.get();
  }

  private static IOException lost(String what, String source, @Nullable Exception cause) {
    return new IOException(
        "a full build needs every source, and what the last generation keeps of "
            + what
            + " cannot be read by this version; it came from "
            + source
            + ". Give every path.",
        cause);
  }
}
