/**
 * The life of an index: articles come in, a new generation is built aside and published in one
 * step, old ones go.
 *
 * <p>{@link org.depeche.generation.IndexRun} is the way in; {@link
 * org.depeche.generation.RunOptions}, {@link org.depeche.generation.RunListener} and {@link
 * org.depeche.generation.RunReport} are what it takes and gives. Inside, in the order of a run:
 * {@code LockedWork} and {@code IndexLock}; {@code Base}, the published generation; {@code Intake},
 * the articles given; {@code SourceBook}, which tells the files that need not be read; {@code
 * RunSteps}, which compares by {@code Hasher} and {@code KnownArticles}; {@code Removal}, what is
 * gone; {@code GenerationBuild}; {@code Sealing} and {@code Verification}; {@code Trial}, which
 * searches before anybody else does; {@code Publication}; {@code Housekeeping}. Every change of a
 * file goes through {@code DurableFiles}.
 *
 * <p>{@link org.depeche.generation.Maintenance} looks after what was published: {@code Checking},
 * {@code Comparing}, and {@code Derivation}, out of which {@code Rollback}, {@code Withdrawing} and
 * {@code Purge} are made.
 *
 * <p>{@link org.depeche.generation.MemoryIndex} is the same without a disk.
 */
@NullMarked
package org.depeche.generation;

import org.jspecify.annotations.NullMarked;
