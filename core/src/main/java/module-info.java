/**
 * Dépêche: full-text search for French articles.
 *
 * <p>{@link org.depeche.Depeche} is the front door; the other exported packages hold what it takes
 * and returns.
 */
module org.depeche.core {
  requires apache.mime4j.core;
  requires com.fasterxml.jackson.core;
  requires java.xml;
  requires org.apache.commons.csv;
  requires org.apache.lucene.analysis.common;
  requires transitive org.apache.lucene.core;
  requires org.carrot2.morfologik.fsa;
  requires org.carrot2.morfologik.stemming;
  requires org.commonmark;
  requires org.jsoup;
  requires org.snakeyaml.engine;
  requires org.tomlj;
  requires static transitive org.jspecify;

  exports org.depeche.analysis;
  exports org.depeche.article;
  exports org.depeche.eval;
  exports org.depeche.facet;
  exports org.depeche.generation;
  exports org.depeche.highlight;
  exports org.depeche.index;
  exports org.depeche.plan;
  exports org.depeche.query;
  exports org.depeche.reader;
  exports org.depeche.search;
  exports org.depeche.similar;
  exports org.depeche.suggest;
  exports org.depeche;

  uses org.depeche.reader.DocumentFormat;

  provides org.apache.lucene.analysis.TokenFilterFactory with
      org.depeche.analysis.AcronymFilterFactory,
      org.depeche.analysis.CanonicalFormFilterFactory,
      org.depeche.analysis.CompoundFilterFactory,
      org.depeche.analysis.ConventionFilterFactory,
      org.depeche.analysis.ElisionFilterFactory,
      org.depeche.analysis.EvidenceFilterFactory,
      org.depeche.analysis.FoldingFilterFactory,
      org.depeche.analysis.InclusiveFilterFactory,
      org.depeche.analysis.JoiningFilterFactory,
      org.depeche.analysis.LexiconFilterFactory,
      org.depeche.analysis.LineBreakFilterFactory,
      org.depeche.analysis.NumberFilterFactory,
      org.depeche.analysis.OrdinalFilterFactory;
  provides org.apache.lucene.analysis.TokenizerFactory with
      org.depeche.analysis.FrenchTokenizerFactory;
}
