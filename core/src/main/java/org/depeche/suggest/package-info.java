/**
 * Completes what somebody types in a search box.
 *
 * <p>{@link org.depeche.suggest.Suggester} reads what is typed as words of which the last is not
 * finished. The words and short phrases of titles come first, by the number of titles that they
 * stand in ({@code TitlePhrases} in the index); the vocabulary of the bodies fills what is left;
 * one letter typed wrongly is forgiven where nothing begins as it was typed.
 */
@NullMarked
package org.depeche.suggest;

import org.jspecify.annotations.NullMarked;
