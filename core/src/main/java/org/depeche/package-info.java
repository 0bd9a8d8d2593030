/**
 * The front door of the library.
 *
 * <p>{@link org.depeche.Depeche} makes an index, brings it up to date, opens it and answers.
 */
@NullMarked
package org.depeche;

import org.jspecify.annotations.NullMarked;
