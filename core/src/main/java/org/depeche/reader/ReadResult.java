package org.depeche.reader;

/** What reading brings, one at a time: an article, or a problem that took the place of one. */
public sealed interface ReadResult permits ReadArticle, ReadProblem {}
