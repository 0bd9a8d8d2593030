package org.depeche.plan;

/**
 * A typed word that stands nowhere in the index, and what was looked for in its place.
 *
 * @param typed the word as typed
 * @param corrected the word of the index; a name, or what was typed with a capital, with one
 */
public record Correction(String typed, String corrected) {}
