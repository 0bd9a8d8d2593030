/**
 * The life of an index: articles come in, a new generation is built aside and published in one
 * step, old ones go.
 *
 * <p>{@link org.depeche.generation.IndexRun} is the way in; {@link
 * org.depeche.generation.RunOptions}, {@link org.depeche.generation.RunListener} and {@link
 * org.depeche.generation.RunReport} are what it takes and gives. Inside, in the order of a run:
 * {@code IndexLock}; {@code Base}, the published generation; {@code Intake}, the articles given;
 * {@code RunSteps}, which compares both by {@code Hasher} and {@code KnownArticles}; {@code
 * GenerationBuild}; {@code Verification}; {@code Publication}; {@code Housekeeping}. Every change
 * of a file goes through {@code DurableFiles}.
 *
 * <p>{@link org.depeche.generation.MemoryIndex} is the same without a disk.
 */
@NullMarked
package org.depeche.generation;

import org.jspecify.annotations.NullMarked;
