package org.depeche.plan;

import org.depeche.analysis.EvidenceKind;

/**
 * One term that answers a word.
 *
 * @param kind the kind of evidence
 * @param text the plain term, as the chain emits it
 * @param match how it answers the word
 * @param weight how much one occurrence counts, above 0, at most 1
 */
public record Form(EvidenceKind kind, String text, Match match, float weight) {}
