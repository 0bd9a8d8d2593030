package org.depeche.suggest;

/**
 * A completion of what was typed.
 *
 * @param text the whole query as it could be, with accents and capitals as the articles write them
 * @param articles in how many titles the completed phrase stands; for a word that no title has, in
 *     how many articles
 */
public record Suggestion(String text, int articles) {}
