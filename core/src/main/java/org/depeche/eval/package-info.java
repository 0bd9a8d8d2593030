/**
 * Evaluation: how good a ranking is, by the judgments of people, and whether another one is better.
 *
 * <p>A tour, in the order of use. {@link org.depeche.eval.Queries} reads what is asked; a {@link
 * org.depeche.eval.RunWriter} writes what a search answers, which {@link org.depeche.eval.Run}
 * reads back, from here or from any other system; {@link org.depeche.eval.Qrels} reads what people
 * judged right. {@link org.depeche.eval.Evaluation} brings a run and the judgments together, a
 * {@link org.depeche.eval.Measures} for every query, each formula in {@link
 * org.depeche.eval.Measure}. {@link org.depeche.eval.Comparison} sets two evaluations side by side
 * and says whether their difference may be chance.
 *
 * <p>Files are those of TREC in UTF-8, so that {@code trec_eval} and its kin read and compute the
 * same. Ids have no white space there: white space and control characters within an id are
 * percent-encoded ({@code "a b"} is {@code a%20b}), and nothing else is. This <em>file form</em> is
 * the form of every id in this package: what takes an id encodes it, and what is encoded already
 * stays as it is. A line that cannot be read is a {@link org.depeche.eval.MalformedLineException}.
 *
 * <p>The package works on judgments and runs alone and knows nothing of an index.
 */
@NullMarked
package org.depeche.eval;

import org.jspecify.annotations.NullMarked;
