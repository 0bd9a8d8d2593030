package org.depeche.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * An index was made by a Dépêche whose schema, analysis, lexicon or Lucene differs from this one's,
 * so that its terms would be read wrongly.
 */
public final class ForeignFingerprintException extends IOException {
  private static final long serialVersionUID = 1;

  /** The value of {@link #index()}. */
  private final String index;

  /** The value of {@link #generation()}. */
  private final long generation;

  /** The value of {@link #differences()}. */
  private final String[] differences;

  /**
   * Says what differs.
   *
   * @param index the folder of the index
   * @param generation the number of the generation
   * @param differences what differs, one sentence part each
   */
  public ForeignFingerprintException(Path index, long generation, List<String> differences) {
    super(
        "Generation "
            + generation
            + " of the index "
            + index
            + " was made by another version: "
            + String.join("; ", differences)
            + ". Build it anew with: depeche reindex --full --index "
            + index
            + " PATH…");
    this.index = index.toString();
    this.generation = generation;
    this.differences = differences.toArray(String[]::new);
  }

  /**
   * The index that was refused.
   *
   * @return its folder
   */
  public String index() {
    return index;
  }

  /**
   * The number of the generation that was refused.
   *
   * @return the number
   */
  public long generation() {
    return generation;
  }

  /**
   * What differs.
   *
   * @return such as {@code lexicon: the index has …, this version has …}
   */
  public List<String> differences() {
    return List.of(differences);
  }
}
