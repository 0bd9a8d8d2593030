package org.depeche.search;

/**
 * Another query that may have been meant.
 *
 * @param query the query
 * @param total how many articles match it, counted; more than match the one that was typed
 */
public record Suggested(String query, long total) {}
