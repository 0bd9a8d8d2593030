/** PDF, DOCX, ODT and EPUB for {@code org.depeche.core}, which finds this module as a service. */
module org.depeche.documents {
  requires java.desktop;
  requires java.xml;
  requires org.apache.commons.logging;
  requires org.apache.fontbox;
  requires org.apache.pdfbox;
  requires org.apache.pdfbox.io;
  requires org.depeche.core;
  requires org.jsoup;
  requires static org.jspecify;

  provides org.depeche.reader.DocumentFormat with
      org.depeche.documents.PdfFormat,
      org.depeche.documents.DocxFormat,
      org.depeche.documents.OdtFormat,
      org.depeche.documents.EpubFormat;
}
