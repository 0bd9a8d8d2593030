package org.depeche.generation;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.depeche.index.DamagedIndexException;
import org.depeche.index.IndexLayout;
import org.depeche.index.Manifest;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a kept generation.
 *
 * @param number its number
 * @param current whether it is the published one
 * @param created when it was made, or null where its manifest is damaged
 * @param articles how many articles it holds
 * @param bytes the length of its files; those that it shares are counted in each generation
 * @param restores the generation that a rollback made it from, or 0
 * @param foreign what differs from this version, where another one made it
 * @param damage why its manifest cannot be read, or the empty text
 */
public record GenerationInfo(
    long number,
    boolean current,
    @Nullable Instant created,
    int articles,
    long bytes,
    long restores,
    List<String> foreign,
    String damage) {

  /** Copies the list. */
  public GenerationInfo {
    foreign = List.copyOf(foreign);
  }

  static GenerationInfo of(IndexLayout layout, long number, boolean current) throws IOException {
    try {
      Base base = Base.at(layout, number);
      Manifest manifest = Manifest.read(layout.generation(number));
      return new GenerationInfo(
          number,
          current,
          manifest.created(),
          manifest.articles(),
          manifest.bytes(),
          manifest.restores(),
          base.foreign(),
          "");
    } catch (DamagedIndexException e) {
      return new GenerationInfo(
          number, current, null, 0, 0, 0, List.of(), String.valueOf(e.getMessage()));
    }
  }
}
