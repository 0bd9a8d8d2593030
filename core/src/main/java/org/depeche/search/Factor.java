package org.depeche.search;

import java.io.IOException;

/** What the scores of a segment's documents are multiplied by for one reason. */
interface Factor {

  /** The reason, as it is explained. */
  Explanation.Reason reason();

  /** The most that it is for any document of the segment, and at least 1. */
  double most();

  /** What it is for a document, by its number in the segment; 1 where it does not apply. */
  double of(int document) throws IOException;
}
