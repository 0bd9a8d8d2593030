/**
 * PDF, DOCX, ODT and EPUB as articles: one file, one article.
 *
 * <p>{@link org.depeche.reader.DocumentFormat} is the way in: core finds the four formats by {@link
 * java.util.ServiceLoader} where this jar lies beside it. PDFBox reads PDF; the others are XML in a
 * zip, which {@code ZippedParts} unpacks within bounds and the parsers of the JDK and jsoup read.
 * {@code DocumentArticle} makes the article: title, author and date from what the document says of
 * itself, else the first heading, else the name of the file.
 *
 * <p>PDFBox keeps one source of substitutes for missing fonts in a JVM. {@code PdfFonts} replaces
 * it, since the usual one reads all fonts of the machine and writes their list into the home
 * folder; an application that also draws PDF sets its own with {@code FontMappers.set} afterwards.
 */
@NullMarked
package org.depeche.documents;

import org.jspecify.annotations.NullMarked;
