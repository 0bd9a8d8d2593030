package org.depeche.generation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.store.NoLockFactory;
import org.apache.lucene.store.OutputStreamIndexOutput;
import org.depeche.internal.DurableFiles;

/**
 * The folder in which Lucene builds a generation.
 *
 * <p>It forces nothing to disk: everything is forced once, and checked, before the generation is
 * published. It takes no lock: the index has its own.
 */
final class BuildDirectory extends FilterDirectory {
  private static final int BUFFER = 1 << 13;

  private final Path folder;
  private final DurableFiles files;
  private final AtomicLong temporary = new AtomicLong();

  BuildDirectory(Path folder, DurableFiles files) throws IOException {
    super(FSDirectory.open(folder, NoLockFactory.INSTANCE));
    this.folder = folder;
    this.files = files;
  }

  @Override
  public IndexOutput createOutput(String name, IOContext context) throws IOException {
    Path file = folder.resolve(name);
    return new OutputStreamIndexOutput(file.toString(), name, files.open(file), BUFFER);
  }

  @Override
  public IndexOutput createTempOutput(String prefix, String suffix, IOContext context)
      throws IOException {
    return createOutput(getTempFileName(prefix, suffix, temporary.getAndIncrement()), context);
  }

  @Override
  public void deleteFile(String name) throws IOException {
    files.before(DurableFiles.Operation.DELETE, folder.resolve(name));
    super.deleteFile(name);
  }

  @Override
  public void rename(String source, String target) throws IOException {
    files.before(DurableFiles.Operation.RENAME, folder.resolve(target));
    super.rename(source, target);
  }

  @Override
  public void sync(Collection<String> names) {
    // See the class: the publication does it.
  }

  @Override
  public void syncMetaData() {
    // See the class: the publication does it.
  }
}
