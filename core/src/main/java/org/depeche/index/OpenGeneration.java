package org.depeche.index;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.store.FSDirectory;

/**
 * A published generation that was opened to be read.
 *
 * @param number its number
 * @param snapshot its content; closing it is the caller's
 */
public record OpenGeneration(long number, Snapshot snapshot) {

  /** A generation can be retired between reading {@code CURRENT} and opening it; then once more. */
  private static final int TRIES = 10;

  /** Nothing else than what opening always checks: the fingerprint and the length of each file. */
  public static final Inspection QUICK = (folder, manifest) -> {};

  /** Looks at a generation before it is opened. */
  public interface Inspection {

    /**
     * Looks at a generation.
     *
     * @param folder its folder
     * @param manifest its manifest
     * @throws DamagedIndexException if it is not what was written
     * @throws IOException if it cannot be read
     */
    void inspect(Path folder, Manifest manifest) throws IOException;
  }

  /**
   * Opens the published generation, after its fingerprint was compared with this version's.
   *
   * @param layout where the index is
   * @param inspection what else is to be checked
   * @return the generation
   * @throws NoIndexException if nothing was ever published there
   * @throws ForeignFingerprintException if it was made by another version
   * @throws DamagedIndexException if a file of it is missing or has lost its content
   * @throws IOException if it cannot be read
   */
  public static OpenGeneration open(IndexLayout layout, Inspection inspection) throws IOException {
    return open(layout, inspection, Reading.MAPPED);
  }

  /**
   * Opens the published generation, as {@link #open(IndexLayout, Inspection)} does.
   *
   * @param layout where the index is
   * @param inspection what else is to be checked
   * @param reading how its files are read
   * @return the generation
   * @throws IOException as there
   */
  public static OpenGeneration open(IndexLayout layout, Inspection inspection, Reading reading)
      throws IOException {
    for (int tries = 1; ; tries++) {
      OptionalLong current = CurrentGeneration.read(layout);
      if (current.isEmpty()) {
        throw new NoIndexException(layout.root());
      }
      long number = current.getAsLong();
      try {
        return new OpenGeneration(number, open(layout, number, inspection, reading));
      } catch (DamagedIndexException e) {
        // Whoever sees a generation vanish finds a newer one published.
        if (tries == TRIES || current.equals(CurrentGeneration.read(layout))) {
          throw e;
        }
      }
    }
  }

  private static Snapshot open(
      IndexLayout layout, long number, Inspection inspection, Reading reading) throws IOException {
    Path folder = layout.generation(number);
    Manifest manifest = Manifest.read(folder);
    checkFingerprint(layout, manifest);
    checkLengths(folder, manifest);
    inspection.inspect(folder, manifest);
    FSDirectory directory = reading.open(IndexLayout.lucene(folder));
    try {
      return Snapshot.open(directory);
    } catch (CorruptIndexException
        | IndexFormatTooOldException
        | IndexFormatTooNewException
        | EOFException
        | FileNotFoundException
        | NoSuchFileException e) {
      directory.close();
      throw new DamagedIndexException(
          IndexLayout.lucene(folder),
          "Lucene cannot open it: "
              + e.getMessage()
              + ". Build it anew with: depeche reindex --full",
          e);
    } catch (IOException | RuntimeException e) {
      directory.close();
      throw e;
    }
  }

  /**
   * Refuses a generation that was made by another version.
   *
   * @param layout where the index is
   * @param manifest the manifest of one of its generations
   * @throws ForeignFingerprintException if its fingerprint is not this version's
   */
  public static void checkFingerprint(IndexLayout layout, Manifest manifest)
      throws ForeignFingerprintException {
    if (!manifest.fingerprint().isCurrent()) {
      throw new ForeignFingerprintException(
          layout.root(),
          manifest.generation(),
          manifest.fingerprint().differences(Fingerprint.current()));
    }
  }

  /** Costs a look at each file's entry and finds every file that is missing or cut short. */
  private static void checkLengths(Path folder, Manifest manifest) throws IOException {
    for (FileSum sum : manifest.files()) {
      Path file = folder.resolve(sum.name());
      long bytes;
      try {
        bytes = Files.size(file);
      } catch (NoSuchFileException e) {
        throw new DamagedIndexException(
            file, "the file is missing. Build it anew with: depeche reindex --full", e);
      }
      if (bytes != sum.bytes()) {
        throw new DamagedIndexException(
            file,
            "it has "
                + bytes
                + " bytes; expected "
                + sum.bytes()
                + ". Build it anew with: depeche reindex --full");
      }
    }
  }
}
