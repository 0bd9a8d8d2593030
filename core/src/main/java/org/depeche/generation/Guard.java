package org.depeche.generation;

/** What keeps a run from doing harm unseen; each can be overridden by {@link RunOptions}. */
public enum Guard {
  /**
   * A source is empty or cannot be read: the run is refused. It is so where no article was found at
   * all, where a path from which the index holds articles gives none, and where a path as a whole
   * cannot be read.
   */
  EMPTY_SOURCE,
  /** More than 1 % and more than 10 articles could not be read: the run is refused. */
  UNREADABLE,
  /**
   * More than 20 % and more than 10 of the articles recorded under the paths of the run are gone:
   * they stay for now, and everything else is published.
   */
  DELETIONS,
  /** A canary query does not find what it must: the run is refused. */
  CANARY
}
