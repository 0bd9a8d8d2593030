/**
 * Files and folders become a stream of articles and problems.
 *
 * <p>{@link org.depeche.reader.Sources#find} walks the paths a user gave and lists their {@link
 * org.depeche.reader.SourceFile}s in a stable order; {@link org.depeche.reader.ArticleReader} pulls
 * {@link org.depeche.reader.ReadArticle}s and {@link org.depeche.reader.ReadProblem}s out of one
 * file or all of them. Nothing but a path that does not exist ends in an exception: one bad file,
 * line or folder is a problem among the results.
 *
 * <p>Formats: plain text, HTML, Markdown, JSON Lines, JSON, CSV, XML (feeds, the export of
 * WordPress, and any other by its names), mail and mailboxes, each also gzipped or in a zip or tar.
 * A new format is a class beside {@code JsonLines} and a line in {@code Formats}; what its records
 * call their fields is gathered by {@code ArticleFields}. Nothing in a file is trusted: what is
 * read at a time is bounded, nothing is fetched or unpacked to disk, and {@code ChangeGuard}
 * notices a file that changes meanwhile.
 *
 * <p>Documents for which a parser of many megabytes is needed come from outside: {@link
 * org.depeche.reader.DocumentFormat} is found by {@link java.util.ServiceLoader}, and what it
 * throws or how long it takes costs one file.
 *
 * <p>{@link org.depeche.reader.Selection} says which files in folders are meant.
 */
@NullMarked
package org.depeche.reader;

import org.jspecify.annotations.NullMarked;
