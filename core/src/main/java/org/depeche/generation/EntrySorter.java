package org.depeche.generation;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.OfflineSorter;
import org.depeche.internal.DurableFiles;
import org.jspecify.annotations.Nullable;

/** Sorts the entries of a run on disk, by the bytes of their lines: any number, little memory. */
final class EntrySorter implements Closeable {
  private static final int BUFFER_MEGABYTES = 8;
  private static final int TEMPORARY_FILES = 16;

  private final BuildDirectory directory;
  private final IndexOutput output;
  private final OfflineSorter.ByteSequencesWriter unsorted;
  private OfflineSorter.@Nullable ByteSequencesReader sorted;

  EntrySorter(Path folder, DurableFiles files) throws IOException {
    directory = new BuildDirectory(folder, files);
    output = directory.createTempOutput("entries", "unsorted", IOContext.DEFAULT);
    unsorted = new OfflineSorter.ByteSequencesWriter(output);
  }

  void add(ArticleEntry entry) throws IOException {
    unsorted.write(entry.line().getBytes(StandardCharsets.UTF_8));
  }

  /** Sorts what was added. */
  void sort() throws IOException {
    CodecUtil.writeFooter(output);
    unsorted.close();
    OfflineSorter sorter =
        new OfflineSorter(
            directory,
            "entries",
            OfflineSorter.DEFAULT_COMPARATOR,
            OfflineSorter.BufferSize.megabytes(BUFFER_MEGABYTES),
            TEMPORARY_FILES,
            -1,
            null,
            1);
    String name = sorter.sort(output.getName());
    sorted = new OfflineSorter.ByteSequencesReader(directory.openChecksumInput(name), name);
  }

  /** The next line in order, or null at the end; valid until the next call. */
  @Nullable BytesRef next() throws IOException {
    if (sorted == null) {
      throw new IllegalStateException("The entries are not sorted yet; call sort() first.");
    }
    return sorted.next();
  }

  @Override
  public void close() throws IOException {
    try (directory;
        unsorted) {
      if (sorted != null) {
        sorted.close();
      }
    }
  }
}
