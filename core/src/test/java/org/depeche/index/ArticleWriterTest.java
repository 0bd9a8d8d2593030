package org.depeche.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.depeche.article.Article;
import org.junit.jupiter.api.Test;

/** What several threads leave in memory, enough for it to be written by several threads. */
class ArticleWriterTest {
  private static final int THREADS = 3;
  private static final int ARTICLES_A_THREAD = 400;
  private static final int WORDS = 400;

  @Test
  void whatSeveralThreadsAddedIsThereOnce() throws Exception {
    try (Directory directory = new ByteBuffersDirectory()) {
      try (ArticleWriter writer = new ArticleWriter(directory)) {
        fill(writer);
        writer.finish();
      }
      try (Snapshot snapshot = Snapshot.open(directory)) {
        List<String> ids = new ArrayList<>();
        snapshot.forEachId(ids::add);
        assertThat(ids).hasSize(THREADS * ARTICLES_A_THREAD).doesNotHaveDuplicates();
        assertThat(snapshot.article("2-17")).contains(article("2-17"));
      }
    }
  }

  @Test
  void aFailureToWriteIsToldAndNothingIsCommitted() throws Exception {
    try (Directory memory = new ByteBuffersDirectory()) {
      Full full = new Full(memory);
      ArticleWriter writer = new ArticleWriter(full);
      fill(writer);
      full.isFull = true;
      assertThatThrownBy(writer::finish)
          .isInstanceOf(IOException.class)
          .hasMessageContaining("No space left");
      assertThatThrownBy(writer::finish)
          .isInstanceOf(IOException.class)
          .hasMessageContaining("No space left");
      writer.close();
      assertThat(DirectoryReader.indexExists(memory)).isFalse();
    }
  }

  private static void fill(ArticleWriter writer) throws InterruptedException, ExecutionException {
    try (ExecutorService pool = Executors.newFixedThreadPool(THREADS)) {
      List<Future<?>> all = new ArrayList<>();
      for (int thread = 0; thread < THREADS; thread++) {
        String prefix = thread + "-";
        all.add(
            pool.submit(
                () -> {
                  for (int i = 0; i < ARTICLES_A_THREAD; i++) {
                    writer.add(article(prefix + i));
                  }
                  return null;
                }));
      }
      for (Future<?> one : all) {
        one.get();
      }
    }
  }

  private static Article article(String id) {
    Random random = new Random(id.hashCode());
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < WORDS; i++) {
      body.append("mot").append(Integer.toString(random.nextInt(100_000), 26)).append(' ');
    }
    return Article.builder(id).title("Article " + id).body(body.toString()).build();
  }

  /** A directory that can be full. */
  private static final class Full extends FilterDirectory {
    private volatile boolean isFull;

    Full(Directory directory) {
      super(directory);
    }

    @Override
    public IndexOutput createOutput(String name, IOContext context) throws IOException {
      if (isFull) {
        throw new IOException("No space left on device: " + name);
      }
      return super.createOutput(name, context);
    }
  }
}
