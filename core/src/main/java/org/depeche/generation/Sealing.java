package org.depeche.generation;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.depeche.index.FileSum;
import org.depeche.index.Fingerprint;
import org.depeche.index.IndexLayout;
import org.depeche.index.Manifest;
import org.depeche.internal.DurableFiles;
import org.depeche.internal.ToolVersion;

/**
 * Checks a generation that was built, and writes what it says of itself.
 *
 * @param number the number that it gets
 * @param restores the number of the generation that it restores, or 0
 * @param created when it was made
 * @param withdrawals whether the index has a list of withdrawn articles
 */
record Sealing(long number, long restores, Instant created, boolean withdrawals) {

  /**
   * Checks every file and writes the manifest.
   *
   * @param folder where it was built
   * @param reused the generation whose files it shares, or none
   * @param ids the articles that its list names
   * @throws org.depeche.index.DamagedIndexException if a file is not what was written, or Lucene's
   *     files hold other articles than those listed
   */
  Manifest seal(Path folder, Base reused, IdSum ids, Hasher hasher, DurableFiles files)
      throws IOException {
    List<FileSum> sums = Verification.sums(folder);
    if (reused.manifest() != null) {
      Verification.compare(folder, sums, reused.manifest());
    }
    Manifest manifest =
        new Manifest(
            number,
            created,
            ToolVersion.TEXT,
            ids.count(),
            Verification.deleted(folder, ids, hasher),
            ids.text(),
            restores,
            withdrawals,
            Fingerprint.current(),
            sums);
    try (OutputStream out = files.open(IndexLayout.manifest(folder))) {
      out.write(manifest.toJson());
    }
    return manifest;
  }

  /** How many bytes of a generation are its own, and not shared with another. */
  static long ownBytes(Manifest manifest, Base reused) {
    List<FileSum> shared = reused.manifest() == null ? List.of() : reused.manifest().files();
    return manifest.files().stream()
        .filter(sum -> !shared.contains(sum))
        .mapToLong(FileSum::bytes)
        .sum();
  }
}
