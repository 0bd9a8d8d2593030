/**
 * Small helpers that several layers share; not exported.
 *
 * <p>{@link org.depeche.internal.WordList} reads the lists that stand beside the code as resources,
 * {@link org.depeche.internal.DurableFiles} is the one place where files that must survive are
 * written, forced to disk, renamed and deleted.
 */
@NullMarked
package org.depeche.internal;

import org.jspecify.annotations.NullMarked;
