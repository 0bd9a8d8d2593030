package org.depeche.index;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * What a generation says of itself, in {@code manifest.json}.
 *
 * @param generation its number
 * @param created when it was made
 * @param tool the version of Dépêche that made it
 * @param articles how many articles it holds
 * @param deleted how many deleted articles Lucene's files still carry
 * @param fingerprint what its terms depend on
 * @param files every file of the generation but the manifest, by name
 */
public record Manifest(
    long generation,
    Instant created,
    String tool,
    int articles,
    int deleted,
    Fingerprint fingerprint,
    List<FileSum> files) {

  /** The version of the manifest's form. */
  static final int FORMAT = 1;

  /** Copies the files. */
  public Manifest {
    files = List.copyOf(files);
  }

  /**
   * Reads the manifest of a generation.
   *
   * @param generation the folder of the generation
   * @return the manifest
   * @throws DamagedIndexException if it is missing or not whole
   * @throws IOException if it cannot be read
   */
  public static Manifest read(Path generation) throws IOException {
    return ManifestJson.read(IndexLayout.manifest(generation));
  }

  /**
   * The manifest as JSON.
   *
   * @return the content of {@code manifest.json}
   * @throws IOException if it cannot be formed
   */
  public byte[] toJson() throws IOException {
    return ManifestJson.write(this);
  }
}
