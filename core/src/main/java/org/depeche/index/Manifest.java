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
 * @param ids a sum over the ids of all articles, 32 hexadecimal digits
 * @param restores the number of the generation that a rollback made it from, or 0
 * @param withdrawals whether the index had a list of withdrawn articles, which must be there since
 * @param fingerprint what its terms depend on
 * @param files every file of the generation but the manifest, by name
 */
public record Manifest(
    long generation,
    Instant created,
    String tool,
    int articles,
    int deleted,
    String ids,
    long restores,
    boolean withdrawals,
    Fingerprint fingerprint,
    List<FileSum> files) {

  /** The version of the manifest's form. */
  static final int FORMAT = 2;

  /** Copies the files. */
  public Manifest {
    files = List.copyOf(files);
  }

  /**
   * Reads the manifest of a generation. One with another fingerprint than this version's is not
   * checked for damage: it is refused by its fingerprint.
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
   * Reads the manifest of a generation and checks it for damage, whatever its fingerprint.
   *
   * @param generation the folder of the generation
   * @return the manifest
   * @throws DamagedIndexException if it is missing or not what was written
   * @throws IOException if it cannot be read
   */
  public static Manifest readIntact(Path generation) throws IOException {
    return ManifestJson.readIntact(IndexLayout.manifest(generation));
  }

  /**
   * The length of all files that it names.
   *
   * @return the sum, in bytes
   */
  public long bytes() {
    return files.stream().mapToLong(FileSum::bytes).sum();
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
