package org.depeche.generation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.depeche.index.DamagedIndexException;
import org.depeche.index.IndexLayout;
import org.depeche.index.Manifest;
import org.jspecify.annotations.Nullable;

/** Compares two generations, going through both sorted lists at once. */
final class Comparing {
  private static final int FIRST = 10;

  private final IndexLayout layout;
  private final Base before;
  private final Base after;
  private long added;
  private long deleted;
  private long changed;
  private long unchanged;

  Comparing(IndexLayout layout, long first, long second) throws IOException {
    this.layout = layout;
    Maintenance.current(layout);
    before = Maintenance.existing(layout, first);
    after = Maintenance.existing(layout, second);
  }

  DiffReport diff(List<Canary> canaries, Consumer<Change> changes) throws IOException {
    try (ArticleList old = open(before);
        ArticleList now = open(after)) {
      ArticleEntry left = old.next();
      ArticleEntry right = now.next();
      while (left != null || right != null) {
        int order = order(left, right);
        if (order == 0 && left != null && right != null) {
          same(left, right, changes);
        } else if (order < 0 && left != null) {
          deleted++;
          changes.accept(
              new Change(Change.Kind.DELETE, left.id(), Change.Why.COMPARED, left.source()));
        } else if (right != null) {
          added++;
          changes.accept(
              new Change(Change.Kind.ADD, right.id(), Change.Why.COMPARED, right.source()));
        }
        left = order <= 0 ? old.next() : left;
        right = order >= 0 ? now.next() : right;
      }
    }
    return new DiffReport(added, deleted, changed, unchanged, moved(canaries));
  }

  private void same(ArticleEntry left, ArticleEntry right, Consumer<Change> changes) {
    if (left.hash().equals(right.hash())) {
      unchanged++;
    } else {
      changed++;
      changes.accept(
          new Change(Change.Kind.CHANGE, right.id(), Change.Why.COMPARED, right.source()));
    }
  }

  /** The order of the lists: by the bytes of the escaped ids, which no tab is among. */
  private static int order(@Nullable ArticleEntry left, @Nullable ArticleEntry right) {
    if (left == null) {
      return 1;
    }
    return right == null ? -1 : Arrays.compareUnsigned(bytes(left), bytes(right));
  }

  static byte[] bytes(ArticleEntry entry) {
    return (Escaped.escape(entry.id()) + '\t').getBytes(StandardCharsets.UTF_8);
  }

  private List<DiffReport.Moved> moved(List<Canary> canaries) throws IOException {
    List<DiffReport.Moved> moved = new ArrayList<>();
    if (canaries.isEmpty()) {
      return moved;
    }
    try (Trial old = Trial.of(folder(Maintenance.own(layout, before)));
        Trial now = Trial.of(folder(Maintenance.own(layout, after)))) {
      for (Canary canary : canaries) {
        List<String> then = old.first(canary.query(), FIRST);
        List<String> today = now.first(canary.query(), FIRST);
        if (!then.equals(today)) {
          moved.add(new DiffReport.Moved(canary.query(), then, today));
        }
      }
    }
    return moved;
  }

  private ArticleList open(Base base) throws IOException {
    Manifest manifest = base.manifest();
    if (manifest == null) {
      throw new DamagedIndexException(layout.root(), "generation " + base.number() + " is lost.");
    }
    return ArticleList.open(folder(base), manifest);
  }

  private Path folder(Base base) {
    return layout.generation(base.number());
  }
}
