package org.depeche.plan;

import java.util.List;

/**
 * What the lexicon and an index say of a word, wherever it stands in a query.
 *
 * @param forms the forms that answer it
 * @param stands whether any of them stands in the index
 * @param written whether the word itself does, whatever its accents
 * @param acronym whether it may be an acronym
 * @param verb whether the lexicon has it as a verb or participle alone
 * @param repetition how often it comes again where it stands, beside the mean of all words
 */
record KnownWord(
    List<Form> forms,
    boolean stands,
    boolean written,
    boolean acronym,
    boolean verb,
    double repetition) {}
