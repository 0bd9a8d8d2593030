package org.depeche.generation;

import java.io.IOException;
import java.util.List;
import org.depeche.article.Article;
import org.jspecify.annotations.Nullable;

/**
 * The articles of a run, each compared with what is known of its id. What cannot be taken in, and
 * the second of two articles with one id, become problems on the way. For one thread.
 */
final class Arrivals {
  private final Intake intake;
  private final KnownArticles known;
  private final Hasher hasher;
  private final Tally tally;
  private final RunListener listener;
  private final Base.SourceHashes sources;

  Arrivals(Intake intake, KnownArticles known, Hasher hasher, Tally tally, RunListener listener) {
    this.intake = intake;
    this.known = known;
    this.hasher = hasher;
    this.tally = tally;
    this.listener = listener;
    this.sources = new Base.SourceHashes(hasher);
  }

  /**
   * An article that is taken in.
   *
   * @param article the article
   * @param entry its line in the list of articles
   * @param isNew whether the last generation lacks it
   * @param sameContent whether the last generation has it with this content
   * @param sameEntry whether the last generation has it with this content and source
   */
  record Arrival(
      Article article, ArticleEntry entry, boolean isNew, boolean sameContent, boolean sameEntry) {}

  /** The next article that is taken in, or null at the end. */
  @Nullable Arrival next() throws IOException {
    for (Intake.Given given = intake.next(); given != null; given = intake.next()) {
      Arrival arrival = arrival(given);
      if (arrival != null) {
        listener.read(tally.met(), hasher.textBytes());
        return arrival;
      }
    }
    return null;
  }

  private @Nullable Arrival arrival(Intake.Given given) {
    String id = given.article().id();
    Hasher.Key key = hasher.key(id);
    int at = known.find(key);
    String refusal = Acceptance.refusal(given.article());
    if (refusal == null && at >= 0 && known.state(at) != KnownArticles.State.BEFORE) {
      refusal = second(id, known.place(at));
    }
    if (refusal != null) {
      tally.accept(new RunProblem(intake.place(given.file(), given.line()), refusal));
      return null;
    }
    byte[] hash = hasher.content(given.article());
    Hasher.Key content = Hasher.Key.of(hash);
    String source = intake.source(given.file());
    long sourceHash = sources.hash(source);
    boolean isNew = at < 0;
    boolean sameContent = !isNew && known.hasContent(at, content);
    boolean sameEntry = sameContent && known.hasSource(at, sourceHash);
    if (isNew) {
      at = known.add(key, content, sourceHash, KnownArticles.State.ADDED);
    } else {
      known.update(at, content, sourceHash, state(sameEntry));
    }
    known.place(at, (long) given.file() << Integer.SIZE | given.line());
    tally.count(isNew, sameContent, sameEntry);
    ArticleEntry entry = new ArticleEntry(id, hash, source);
    return new Arrival(given.article(), entry, isNew, sameContent, sameEntry);
  }

  /**
   * Takes articles back that could not be indexed; what the last generation held of them stays.
   *
   * @param full whether nothing of the last generation is reused
   */
  void takeBack(List<IndexingCrew.Refused> refused, boolean full) {
    for (IndexingCrew.Refused article : refused) {
      int at = known.find(hasher.key(article.id()));
      if (!article.isNew()) {
        known.state(at, full ? KnownArticles.State.REPLACED : KnownArticles.State.SAME);
      }
      tally.uncount(article.isNew(), article.sameContent());
      String reason = "article \"" + article.id() + "\" cannot be indexed: " + article.reason();
      tally.accept(new RunProblem(place(known.place(at)), reason));
    }
  }

  private String place(long place) {
    return intake.place((int) (place >> Integer.SIZE), (int) place);
  }

  private static KnownArticles.State state(boolean sameEntry) {
    return sameEntry ? KnownArticles.State.SAME : KnownArticles.State.REPLACED;
  }

  private String second(String id, long place) {
    return "a second article with the id \""
        + id
        + "\"; the first, "
        + place(place)
        + ", is kept. Give each article an id of its own.";
  }
}
