package org.depeche.generation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides about the articles of the last generation that the run did not meet: gone, or to stay. It
 * goes through the list twice, first to count, then to decide. For one thread.
 */
final class Removal {
  private static final double MOST_DELETED = 0.2;
  private static final int FEW_DELETED = 10;

  private final Base base;
  private final KnownArticles known;
  private final Intake intake;
  private final Withdrawals withdrawals;
  private final SourceBook book;
  private final Tally tally;

  /** How many articles of a source were not met, where any was not. */
  private final Map<String, Integer> missing = new HashMap<>();

  /** Files that articles which were not met are recorded in, and the folders above them. */
  private final Set<Path> recorded = new HashSet<>();

  /** What is asked of a source, which often comes many times in a row. */
  private @Nullable String lastSource;

  private boolean lastCovered;
  private boolean lastGone;
  private long covered;
  private long gone;

  Removal(
      Base base,
      KnownArticles known,
      Intake intake,
      Withdrawals withdrawals,
      SourceBook book,
      Tally tally) {
    this.base = base;
    this.known = known;
    this.intake = intake;
    this.withdrawals = withdrawals;
    this.book = book;
    this.tally = tally;
  }

  /** Counts; afterwards {@link #wasRecordedUnder} and {@link #decide} can be asked. */
  void count() throws IOException {
    if (!known.has(KnownArticles.State.BEFORE)) {
      // Every one was met, or is in a file that need not be read: no path lost any.
      return;
    }
    base.forEach(
        (at, entry) -> {
          look(entry.source());
          covered += lastCovered ? 1 : 0;
          if (known.state(at) == KnownArticles.State.BEFORE && !withdrawals.contains(entry.id())) {
            if (lastCovered) {
              record(entry.source());
            }
            if (lastGone) {
              missing.merge(entry.source(), 1, Integer::sum);
            } else if (!lastCovered) {
              tally.countElsewhere();
            }
          }
        });
    missing.forEach((source, articles) -> gone += mayBeUnreadable(source) ? 0 : articles);
  }

  private void look(String source) {
    if (!source.equals(lastSource)) {
      lastSource = source;
      lastCovered = intake.covers(source);
      lastGone = intake.isGone(source);
    }
  }

  private void record(String source) {
    Path path = source.isEmpty() ? null : Path.of(source);
    while (path != null && recorded.add(path)) {
      path = path.getParent();
    }
  }

  /** Whether the last generation holds articles of a path of the run that were not met. */
  boolean wasRecordedUnder(Path path) {
    return recorded.contains(path);
  }

  /** As many articles as there are unreadable lines may stand in those. */
  private boolean mayBeUnreadable(String source) {
    return missing.getOrDefault(source, 0) <= intake.badLines(source);
  }

  /** Takes articles out of the new generation. */
  interface Remover {
    void remove(String id) throws IOException;
  }

  /**
   * Decides.
   *
   * @param allowDeletes whether the guard is overridden
   * @param remover is given every article that is to be taken out
   */
  void decide(boolean allowDeletes, Remover remover) throws IOException {
    boolean withhold = !allowDeletes && gone > FEW_DELETED && gone > MOST_DELETED * covered;
    if (withdrawals.ids().isEmpty() && !known.has(KnownArticles.State.BEFORE)) {
      return;
    }
    base.forEach(
        (at, entry) -> {
          if (withdrawals.contains(entry.id())) {
            withdraw(at, entry, remover);
          } else if (known.state(at) == KnownArticles.State.BEFORE) {
            decide(at, entry, withhold, remover);
          }
        });
  }

  /** A run that died had withdrawn it, or a generation from before was restored. */
  private void withdraw(int at, ArticleEntry entry, Remover remover) throws IOException {
    if (known.state(at) == KnownArticles.State.UNREAD) {
      tally.uncountKept();
    }
    known.state(at, KnownArticles.State.GONE);
    book.withdraw(entry.source(), entry.id());
    tally.countDeleted();
    tally.change(Change.Kind.DELETE, entry.id(), Change.Why.WITHDRAWN, entry.source());
    remover.remove(entry.id());
  }

  private void decide(int at, ArticleEntry entry, boolean withhold, Remover remover)
      throws IOException {
    look(entry.source());
    boolean unsure = lastGone && mayBeUnreadable(entry.source());
    if (lastGone && !unsure && !withhold) {
      known.state(at, KnownArticles.State.GONE);
      tally.countDeleted();
      tally.change(Change.Kind.DELETE, entry.id(), Change.Why.GONE, entry.source());
      remover.remove(entry.id());
      return;
    }
    known.state(at, KnownArticles.State.KEPT);
    if (lastCovered) {
      // It is not in its file; the next run has to see that again.
      book.spoil(Hasher.source(entry.source()));
    }
    if (unsure) {
      tally.change(Change.Kind.KEEP, entry.id(), Change.Why.UNSURE, entry.source());
    } else if (lastGone) {
      tally.countWithheld();
      tally.change(Change.Kind.WITHHOLD, entry.id(), Change.Why.GONE, entry.source());
    }
  }
}
