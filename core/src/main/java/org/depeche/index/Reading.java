package org.depeche.index;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.NIOFSDirectory;

/** How the files of an index are read. */
public enum Reading {

  /** Mapped into memory, where the platform can: the fastest for all who stay. */
  MAPPED {
    @Override
    FSDirectory open(Path folder) throws IOException {
      return FSDirectory.open(folder);
    }
  },

  /**
   * Read piece by piece: for a process that ends after one search, since to set mapping up takes a
   * JVM longer than that search.
   */
  ONCE {
    @Override
    FSDirectory open(Path folder) throws IOException {
      return new NIOFSDirectory(folder);
    }
  };

  abstract FSDirectory open(Path folder) throws IOException;
}
