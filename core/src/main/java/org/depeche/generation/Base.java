package org.depeche.generation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;
import org.depeche.index.CurrentGeneration;
import org.depeche.index.DamagedIndexException;
import org.depeche.index.FileSum;
import org.depeche.index.IndexLayout;
import org.depeche.index.Manifest;
import org.depeche.index.OpenGeneration;
import org.jspecify.annotations.Nullable;

/**
 * The generation that a run starts from.
 *
 * @param number its number, or 0 where nothing was ever published
 * @param folder its folder, or null
 * @param manifest its manifest, or null
 */
record Base(long number, @Nullable Path folder, @Nullable Manifest manifest) {

  /** Nothing to start from. */
  static final Base NONE = new Base(0, null, null);

  /**
   * Finds the published generation.
   *
   * @param full whether one of another fingerprint will do, because nothing of it is reused
   */
  static Base of(IndexLayout layout, boolean full, Tally tally) throws IOException {
    OptionalLong current = CurrentGeneration.read(layout);
    if (current.isEmpty()) {
      return NONE;
    }
    long number = current.getAsLong();
    Path folder = layout.generation(number);
    try {
      Manifest manifest = Manifest.read(folder);
      Base base = new Base(number, folder, manifest);
      if (full) {
        // Nothing of it is reused but the list of what it held, which has to be whole.
        base.forEach(entry -> {});
      } else {
        OpenGeneration.checkFingerprint(layout, manifest);
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
      return new Base(number, null, null);
    }
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

  int deleted() {
    return manifest == null ? 0 : manifest.deleted();
  }

  /** What is done with an entry of the list. */
  interface Visitor {
    void visit(ArticleEntry entry) throws IOException;
  }

  /** Goes through the list of articles. */
  void forEach(Visitor visitor) throws IOException {
    if (folder == null || manifest == null) {
      return;
    }
    try (ArticleList list = ArticleList.open(folder, manifest)) {
      for (ArticleEntry entry = list.next(); entry != null; entry = list.next()) {
        visitor.visit(entry);
      }
    }
  }

  /** Every article of the list, not yet met. */
  KnownArticles known(Hasher hasher) throws IOException {
    KnownArticles known = new KnownArticles();
    SourceHashes sources = new SourceHashes(hasher);
    forEach(
        entry ->
            known.add(
                hasher.key(entry.id()),
                Hasher.Key.of(HexFormat.of().parseHex(entry.hash())),
                sources.hash(entry.source()),
                KnownArticles.State.BEFORE));
    return known;
  }

  /** Hashes of sources, which often come many times in a row. */
  static final class SourceHashes {
    private final Hasher hasher;
    private @Nullable String last;
    private long hash;

    SourceHashes(Hasher hasher) {
      this.hasher = hasher;
    }

    long hash(String source) {
      if (!source.equals(last)) {
        last = source;
        hash = hasher.key(source).high();
      }
      return hash;
    }
  }
}
