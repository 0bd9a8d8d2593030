package org.depeche.analysis;

import org.apache.lucene.util.Attribute;

/**
 * Where each character of the current term stands in the text, for a term whose characters are no
 * longer those of the text one to one (composed accents, removed invisible characters).
 */
public interface SourceOffsets extends Attribute {

  /**
   * Sets the map.
   *
   * @param offsets the offset in the text of each character of the term, and last the offset where
   *     the term ends; null where characters follow the text one to one
   */
  void set(int @org.jspecify.annotations.Nullable [] offsets);

  /**
   * The map, as {@link #set} took it.
   *
   * @return the offsets, or null
   */
  int @org.jspecify.annotations.Nullable [] get();
}
