package org.depeche.generation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.IntPredicate;
import org.depeche.index.CurrentGeneration;
import org.depeche.index.DamagedIndexException;
import org.depeche.index.FileSum;
import org.depeche.index.Fingerprint;
import org.depeche.index.IndexLayout;
import org.depeche.index.Manifest;
import org.jspecify.annotations.Nullable;

/**
 * The generation that a run starts from.
 *
 * @param number its number, or 0 where nothing was ever published
 * @param folder its folder, or null
 * @param manifest its manifest, or null
 * @param foreign what differs where another version made it
 */
record Base(long number, @Nullable Path folder, @Nullable Manifest manifest, List<String> foreign) {

  /** Nothing to start from. */
  static final Base NONE = new Base(0, null, null, List.of());

  /**
   * Finds the published generation.
   *
   * @param full whether a damaged one will do, because nothing of it is reused
   */
  static Base of(IndexLayout layout, boolean full, Tally tally) throws IOException {
    OptionalLong current = CurrentGeneration.read(layout);
    if (current.isEmpty()) {
      return NONE;
    }
    long number = current.getAsLong();
    try {
      Base base = at(layout, number);
      if (full || !base.foreign.isEmpty()) {
        // What it held is gone through later; a full build can do without where it is damaged.
        base.forEach((at, entry) -> {});
      }
      return base;
    } catch (DamagedIndexException e) {
      if (!full) {
        throw e;
      }
      tally.warn(
          List.of(
              e.getMessage()
                  + " This run makes the index anew; articles that came from other sources than"
                  + " this run's are no longer in it."));
      return new Base(number, null, null, List.of());
    }
  }

  /** A generation by its number. */
  static Base at(IndexLayout layout, long number) throws IOException {
    Path folder = layout.generation(number);
    Manifest manifest = Manifest.read(folder);
    List<String> foreign = manifest.fingerprint().differences(Fingerprint.current());
    return new Base(number, folder, manifest, foreign);
  }

  /** The names of Lucene's files in the generation. */
  List<String> luceneFiles() {
    String prefix = IndexLayout.lucene(Path.of("")).getFileName() + "/";
    return manifest == null
        ? List.of()
        : manifest.files().stream()
            .map(FileSum::name)
            .filter(name -> name.startsWith(prefix))
            .map(name -> name.substring(prefix.length()))
            .toList();
  }

  /** One of Lucene's files. */
  Path luceneFile(String name) {
    if (folder == null) {
      throw new IllegalStateException("There is no generation to take " + name + " from.");
    }
    return IndexLayout.lucene(folder).resolve(name);
  }

  boolean exists() {
    return folder != null;
  }

  int articles() {
    return manifest == null ? 0 : manifest.articles();
  }

  long bytes() {
    return manifest == null ? 0 : manifest.bytes();
  }

  /** Whether a file of Lucene's has a second name, in another generation. */
  boolean isShared() throws IOException {
    for (String name : luceneFiles()) {
      if (Files.getAttribute(luceneFile(name), "unix:nlink") instanceof Integer names
          && names > 1) {
        return true;
      }
    }
    return false;
  }

  int deleted() {
    return manifest == null ? 0 : manifest.deleted();
  }

  /** What is done with an entry of the list and its place there, from 0. */
  interface Visitor {
    void visit(int at, ArticleEntry entry) throws IOException;
  }

  /** Goes through the list of articles. */
  void forEach(Visitor visitor) throws IOException {
    if (folder == null || manifest == null) {
      return;
    }
    try (ArticleList list = ArticleList.open(folder, manifest)) {
      int at = 0;
      for (ArticleEntry entry = list.next(); entry != null; entry = list.next()) {
        visitor.visit(at++, entry);
      }
    }
  }

  /** Gives the entries that are not void, in order, to a consumer. */
  <T> T withEntries(Consumer<T> consumer, IntPredicate isVoid) throws IOException {
    if (folder == null || manifest == null) {
      return consumer.accept(() -> null);
    }
    try (ArticleList list = ArticleList.open(folder, manifest)) {
      int[] at = {0};
      return consumer.accept(
          () -> {
            ArticleEntry entry = list.next();
            while (entry != null && isVoid.test(at[0]++)) {
              entry = list.next();
            }
            return entry;
          });
    }
  }

  /** What is done with the entries that stay. */
  interface Consumer<T> {
    T accept(GenerationBuild.Kept entries) throws IOException;
  }

  /** Every article of the list, not yet met, at its place in the list. */
  KnownArticles known(Hasher hasher, Intake intake, Tally tally) throws IOException {
    KnownArticles known = new KnownArticles();
    forEach(
        (at, entry) -> {
          long source = Hasher.source(entry.source());
          int file = entry.source().isEmpty() ? -1 : intake.unread(source);
          known.add(
              hasher.key(entry.id()),
              Hasher.Key.of(HexFormat.of().parseHex(entry.hash())),
              source,
              file < 0 ? KnownArticles.State.BEFORE : KnownArticles.State.UNREAD);
          if (file >= 0) {
            known.place(at, (long) file << Integer.SIZE);
            tally.countKept(1);
          }
        });
    return known;
  }
}
