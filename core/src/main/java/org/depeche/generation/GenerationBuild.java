package org.depeche.generation;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.util.BytesRef;
import org.depeche.article.Article;
import org.depeche.index.ArticleWriter;
import org.depeche.index.IndexLayout;
import org.depeche.internal.DurableFiles;
import org.jspecify.annotations.Nullable;

/**
 * A generation that is being built aside, on top of the files of the last one. Closing it deletes
 * it, unless {@link #keep()} was called.
 */
final class GenerationBuild implements Closeable {
  private static final String SORT = "sort";

  /** Beyond this share of deleted articles, scores would show them: they are expunged. */
  private static final double MOST_DELETED = 0.05;

  private final Path folder;
  private final DurableFiles files;
  private final BuildDirectory directory;
  private final ArticleWriter writer;
  private final IndexingCrew crew;
  private final EntrySorter entries;

  /** The ids of articles that were noted for the list and then refused. */
  private final Set<String> unlisted = new HashSet<>();

  private boolean kept;

  /**
   * Starts a generation.
   *
   * @param reused the generation to build on, or none to start from nothing
   * @param copy whether its files are copied, where they would be linked
   */
  GenerationBuild(Path folder, Base reused, boolean copy, DurableFiles files, int threads)
      throws IOException {
    this.folder = folder;
    this.files = files;
    try {
      Path lucene = IndexLayout.lucene(folder);
      // Forced to disk with everything else, before it is published.
      files.makeFolder(folder);
      files.makeFolder(lucene);
      files.makeFolder(folder.resolve(SORT));
      for (String name : reused.luceneFiles()) {
        if (copy) {
          files.copy(reused.luceneFile(name), lucene.resolve(name));
        } else {
          files.linkOrCopy(reused.luceneFile(name), lucene.resolve(name));
        }
      }
      directory = new BuildDirectory(lucene, files);
      writer = new ArticleWriter(directory);
      entries = new EntrySorter(folder.resolve(SORT), files);
    } catch (IOException | RuntimeException e) {
      delete(e);
      throw e;
    }
    crew = new IndexingCrew(writer, threads);
  }

  /** Whether so many documents are deleted that they have to be expunged. */
  static boolean isMuchDeleted(long deleted, long articles) {
    return deleted > MOST_DELETED * articles;
  }

  Path folder() {
    return folder;
  }

  /** Takes an article in. */
  void put(Arrivals.Arrival arrival, boolean replace) throws IOException {
    crew.put(arrival, replace);
  }

  /** Notes what the list of articles is to say of an article, in the place of what it said. */
  void list(ArticleEntry entry) throws IOException {
    entries.add(entry);
  }

  /** Takes an article over that the last generation holds, and whose line stays. */
  void carry(Article article) throws IOException {
    writer.add(article);
  }

  /** Removes an article. */
  void delete(String id) throws IOException {
    writer.delete(id);
  }

  /** The entries of the last generation that stay as they are, in order; null at the end. */
  interface Kept {
    @Nullable ArticleEntry next() throws IOException;
  }

  /** Waits until every article is in; returns those that were refused. */
  List<IndexingCrew.Refused> await() throws IOException {
    List<IndexingCrew.Refused> refused = crew.finish();
    refused.forEach(article -> unlisted.add(article.id()));
    return refused;
  }

  /** Writes everything; returns the number of articles listed and the sum of their ids. */
  IdSum finish(boolean expunge, Kept before, SourceBook sources, Hasher hasher) throws IOException {
    crew.close();
    if (expunge) {
      writer.expungeDeletes();
    }
    writer.finish();
    writer.close();
    removeUnused();
    directory.close();
    entries.sort();
    IdSum ids = writeList(before, hasher);
    entries.close();
    files.deleteTree(folder.resolve(SORT));
    sources.write(folder, files);
    return ids;
  }

  /** Lucene leaves files that it could not delete for its next writer; here there is none. */
  private void removeUnused() throws IOException {
    Set<String> used = Set.copyOf(SegmentInfos.readLatestCommit(directory).files(true));
    for (String name : directory.listAll()) {
      if (!used.contains(name)) {
        files.delete(IndexLayout.lucene(folder).resolve(name));
      }
    }
  }

  private IdSum writeList(Kept before, Hasher hasher) throws IOException {
    IdSum ids = new IdSum();
    try (OutputStream out =
        new BufferedOutputStream(files.open(IndexLayout.articles(folder)), 1 << 16)) {
      ArticleEntry kept = before.next();
      byte[] old = line(kept);
      BytesRef added = nextListed();
      while (kept != null || added != null) {
        if (added == null || kept != null && compare(old, added) < 0) {
          out.write(old);
          ids.add(hasher.key(kept.id()));
          kept = before.next();
          old = line(kept);
        } else {
          out.write(added.bytes, added.offset, added.length);
          ids.add(hasher.key(ArticleEntry.parse(added.utf8ToString()).id()));
          added = nextListed();
        }
        out.write('\n');
      }
    }
    return ids;
  }

  private @Nullable BytesRef nextListed() throws IOException {
    BytesRef added = entries.next();
    while (added != null
        && !unlisted.isEmpty()
        && unlisted.contains(ArticleEntry.parse(added.utf8ToString()).id())) {
      added = entries.next();
    }
    return added;
  }

  private static int compare(byte[] old, BytesRef added) {
    return Arrays.compareUnsigned(
        old, 0, old.length, added.bytes, added.offset, added.offset + added.length);
  }

  private static byte[] line(@Nullable ArticleEntry entry) {
    return entry == null ? new byte[0] : entry.line().getBytes(StandardCharsets.UTF_8);
  }

  /** From now on, closing deletes nothing. */
  void keep() {
    kept = true;
  }

  @Override
  public void close() throws IOException {
    if (kept) {
      return;
    }
    try (directory;
        writer;
        entries) {
      crew.close();
    } finally {
      files.deleteTree(folder);
    }
  }

  private void delete(Exception failure) {
    try {
      files.deleteTree(folder);
    } catch (IOException e) {
      failure.addSuppressed(e);
    }
  }
}
