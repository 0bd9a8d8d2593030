package org.depeche.generation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.depeche.index.DamagedIndexException;
import org.depeche.index.IndexLayout;
import org.depeche.index.Manifest;
import org.depeche.internal.DurableFiles;

/**
 * Rewrites the kept generations that hold words of articles to be purged. A generation is replaced
 * by one of the same number; readers keep what they have open. What a dead purge left to do, the
 * next run does. Under the lock only.
 */
final class Purge {
  private final IndexLayout layout;
  private final RunOptions options;
  private final DurableFiles files;

  Purge(IndexLayout layout, RunOptions options, DurableFiles files) {
    this.layout = layout;
    this.options = options;
    this.files = files;
  }

  /**
   * Finishes what is to be purged: in every other kept generation, then in the list of withdrawals.
   *
   * @param current the published generation, which holds nothing of the articles any more
   * @return what else should be known: which generations were deleted since they could not be
   *     rewritten, being another version's or damaged
   */
  List<String> finish(Withdrawals withdrawals, long current) throws IOException {
    if (withdrawals.toPurge().isEmpty()) {
      return List.of();
    }
    List<String> deleted = new ArrayList<>();
    for (long number : layout.numbers()) {
      if (number != current) {
        purge(number, withdrawals, deleted);
      }
    }
    // After this the list says that nothing is left to purge: no old name may come back.
    files.sync(layout.generations());
    withdrawals.purged();
    withdrawals.write(layout, files);
    return deleted;
  }

  private void purge(long number, Withdrawals withdrawals, List<String> deleted)
      throws IOException {
    String reason;
    try {
      Base base = Base.at(layout, number);
      if (base.deleted() == 0 && !holds(base, withdrawals)) {
        return;
      }
      if (base.foreign().isEmpty()) {
        rewrite(base, withdrawals);
        return;
      }
      reason =
          "another version made it, so this one cannot rewrite it, and it may hold words of purged"
              + " articles. Programs of that version cannot open the index any more.";
    } catch (DamagedIndexException e) {
      reason =
          "it is damaged ("
              + e.file()
              + "), so it cannot be rewritten, and it may hold words of purged articles.";
    }
    // Only deleting is left.
    new Housekeeping(layout, files).retire(number);
    deleted.add("Generation " + number + " was deleted: " + reason);
  }

  private static boolean holds(Base base, Withdrawals withdrawals) throws IOException {
    boolean[] found = {false};
    base.forEach((at, entry) -> found[0] |= withdrawals.contains(entry.id()));
    return found[0];
  }

  private void rewrite(Base base, Withdrawals withdrawals) throws IOException {
    Manifest old = Objects.requireNonNull(base.manifest());
    Verification.inspect(layout.generation(base.number()), old);
    Sealing sealing = new Sealing(base.number(), old.restores(), old.created(), true);
    new Derivation(layout, options, files)
        .build(
            base,
            withdrawals,
            sealing,
            true,
            (build, manifest) -> {
              new Publication(layout, files).replace(build.folder(), base.number());
              build.keep();
              return manifest;
            });
  }
}
