/**
 * Measurements of Dépêche beside plain Lucene: the same corpus, the same machine, one run.
 *
 * <p>{@link org.depeche.bench.Bench} is the program. It reads a {@link org.depeche.bench.Corpus},
 * puts both {@link org.depeche.bench.Engine}s through the same work in interleaved rounds ({@link
 * org.depeche.bench.AnalysisRounds}, {@link org.depeche.bench.IndexingRounds}, {@link
 * org.depeche.bench.QueryRounds}) and prints each one's {@link org.depeche.bench.Table}. A new
 * measure is a new class of rounds and one line in {@link org.depeche.bench.CompareCommand}.
 *
 * <p>{@link org.depeche.bench.WeightsCommand} is the experiment that sets the weights of ranking:
 * every one of them varied on every {@link org.depeche.bench.JudgedCollection}, with {@link
 * org.depeche.bench.CrossValidation}.
 *
 * <p>Absolute figures belong to the machine and the hour; the ratios are what is to be trusted.
 * {@link org.depeche.bench.AnalysisBenchmark} measures the analysis chain alone under JMH.
 */
@NullMarked
package org.depeche.bench;

import org.jspecify.annotations.NullMarked;
