/**
 * What the user typed: {@link org.depeche.query.QueryParser} turns it into a {@link
 * org.depeche.query.ParsedQuery}, parts of text and quoted phrases, without knowledge of an index.
 */
@NullMarked
package org.depeche.query;

import org.jspecify.annotations.NullMarked;
