package org.depeche.generation;

import java.io.IOException;
import java.util.List;
import org.depeche.article.Article;
import org.depeche.reader.Reason;
import org.depeche.reader.ReasonCode;
import org.jspecify.annotations.Nullable;

/**
 * The articles of a run, each compared with what is known of its id. What cannot be taken in, and
 * the second of two articles with one id, become problems on the way. For one thread.
 */
final class Arrivals {
  private final Intake intake;
  private final KnownArticles known;
  private final SourceBook book;
  private final Withdrawals withdrawals;
  private final Hasher hasher;
  private final Tally tally;
  private final RunListener listener;

  Arrivals(
      Intake intake,
      KnownArticles known,
      SourceBook book,
      Withdrawals withdrawals,
      Hasher hasher,
      Tally tally,
      RunListener listener) {
    this.intake = intake;
    this.known = known;
    this.book = book;
    this.withdrawals = withdrawals;
    this.hasher = hasher;
    this.tally = tally;
    this.listener = listener;
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
      tally.checkCancelled();
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
    if (withdrawals.contains(id)) {
      intake.withdrawn(id);
      tally.countWithdrawn();
      tally.change(Change.Kind.WITHDRAW, id, Change.Why.WITHDRAWN, intake.source(given.file()));
      return null;
    }
    Hasher.Key key = hasher.key(id);
    int at = known.find(key);
    Reason refusal = Acceptance.refusal(given.article());
    if (refusal == null && at >= 0 && known.state(at) != KnownArticles.State.BEFORE) {
      refusal = second(id, at, given.file());
    }
    if (refusal != null) {
      intake.refused();
      tally.accept(new RunProblem(intake.place(given.file(), given.line()), refusal));
      return null;
    }
    return taken(given, key, at);
  }

  private Arrival taken(Intake.Given given, Hasher.Key key, int known0) {
    int at = known0;
    byte[] hash = hasher.content(given.article());
    Hasher.Key content = Hasher.Key.of(hash);
    String source = intake.source(given.file());
    long sourceHash = Hasher.source(source);
    boolean isNew = at < 0;
    boolean sameContent = !isNew && known.hasContent(at, content);
    boolean sameSource = !isNew && known.hasSource(at, sourceHash);
    if (isNew) {
      at = known.add(key, content, sourceHash, KnownArticles.State.ADDED);
    } else {
      if (!sameSource) {
        // The file that had it holds an article now that the index has from elsewhere.
        book.spoil(known.source(at));
      }
      known.update(at, content, sourceHash, state(sameContent, sameSource));
    }
    known.place(at, (long) given.file() << Integer.SIZE | given.line());
    tally.count(isNew, sameContent, sameContent && sameSource);
    ArticleEntry entry = new ArticleEntry(given.article().id(), hash, source);
    tell(entry, isNew, sameContent, sameSource);
    return new Arrival(given.article(), entry, isNew, sameContent, sameContent && sameSource);
  }

  private void tell(ArticleEntry entry, boolean isNew, boolean sameContent, boolean sameSource) {
    if (isNew) {
      tally.change(Change.Kind.ADD, entry.id(), Change.Why.NEW, entry.source());
    } else if (!sameContent) {
      tally.change(Change.Kind.CHANGE, entry.id(), Change.Why.CONTENT, entry.source());
    } else if (!sameSource) {
      tally.change(Change.Kind.MOVE, entry.id(), Change.Why.MOVED, entry.source());
    }
  }

  /** Takes articles back that could not be indexed; what the last generation held of them stays. */
  void takeBack(List<IndexingCrew.Refused> refused) {
    for (IndexingCrew.Refused article : refused) {
      int at = known.find(hasher.key(article.id()));
      if (!article.isNew()) {
        known.state(at, KnownArticles.State.KEPT);
      }
      book.spoil(known.source(at));
      tally.uncount(article.isNew(), article.sameContent());
      Reason reason =
          Reason.of(ReasonCode.NOT_INDEXED, article.id(), String.valueOf(article.reason()));
      tally.accept(new RunProblem(place(known.place(at)), reason));
    }
  }

  private String place(long place) {
    return intake.place((int) (place >> Integer.SIZE), (int) place);
  }

  private static KnownArticles.State state(boolean sameContent, boolean sameSource) {
    if (!sameContent) {
      return KnownArticles.State.CHANGED;
    }
    return sameSource ? KnownArticles.State.SAME : KnownArticles.State.MOVED;
  }

  /**
   * Why an article is not taken in whose id was met before, or null. The first one stays, in the
   * order of the files; a file that need not be read has its place in that order too.
   */
  private @Nullable Reason second(String id, int at, int file) {
    int first = (int) (known.place(at) >> Integer.SIZE);
    if (known.state(at) != KnownArticles.State.UNREAD || first < file) {
      return Reason.of(ReasonCode.SECOND_WITH_ID_GIVEN, id, place(known.place(at)));
    }
    String here = intake.place(file, 0);
    tally.accept(
        new RunProblem(place(known.place(at)), Reason.of(ReasonCode.SECOND_WITH_ID, id, here)));
    tally.uncountKept();
    return null;
  }
}
