package org.depeche.search;

/**
 * A hit without its article, as a run file needs it.
 *
 * @param id the id of the article
 * @param score its score; 0 in the order of dates
 */
public record RankedId(String id, float score) {}
