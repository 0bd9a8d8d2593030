package org.depeche.documents;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Calendar;
import java.util.List;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.depeche.article.Article;
import org.depeche.reader.DocumentFormat;
import org.depeche.reader.Reason;
import org.depeche.reader.ReasonCode;
import org.depeche.reader.UnreadableException;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** PDF: the text of its pages, as paragraphs. One that opens without a password is read. */
public final class PdfFormat implements DocumentFormat {
  private static final String FORMAT = "PDF";
  private static final int PAGES_LOOKED_AT = 100;

  /** A format without settings. */
  public PdfFormat() {}

  @Override
  public List<String> extensions() {
    return List.of(".pdf");
  }

  @Override
  public Article read(String id, byte[] bytes) throws IOException {
    PdfBounds.check(bytes);
    PdfFonts.use();
    try (PDDocument document = Loader.loadPDF(bytes)) {
      PdfText text = new PdfText();
      List<PdfLine> lines = text.lines(document);
      if (lines.isEmpty()) {
        throw new UnreadableException(
            holdsPictures(document) ? ReasonCode.NO_TEXT_LAYER : ReasonCode.NO_TEXT);
      }
      PdfParagraphs paragraphs = new PdfParagraphs(lines, document.getNumberOfPages());
      return DocumentArticle.of(
          id, metadata(document), paragraphs.heading(), paragraphs.paragraphs());
    } catch (InvalidPasswordException e) {
      throw new UnreadableException(e, Reason.of(ReasonCode.ENCRYPTED));
    } catch (UnreadableException | InterruptedIOException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      Interrupted.check();
      throw ZippedParts.invalid(FORMAT, e);
    }
  }

  private static boolean holdsPictures(PDDocument document) {
    int pages = 0;
    for (PDPage page : document.getPages()) {
      boolean drawn =
          page.getResources() != null && page.getResources().getXObjectNames().iterator().hasNext();
      if (drawn || ++pages == PAGES_LOOKED_AT) {
        return drawn;
      }
    }
    return false;
  }

  private static Metadata metadata(PDDocument document) throws IOException {
    PDDocumentInformation info = document.getDocumentInformation();
    Document xmp = xmp(document);
    String title = orEmpty(info.getTitle());
    String author = orEmpty(info.getAuthor());
    return new Metadata(
        title.isEmpty() ? Metadata.first(xmp, "dc|title rdf|li", "dc|title") : title,
        author.isEmpty() ? Metadata.texts(xmp, "dc|creator rdf|li") : List.of(author.split(";")),
        date(info, xmp),
        "",
        "",
        List.of(orEmpty(info.getKeywords())));
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text.strip();
  }

  private static Document xmp(PDDocument document) throws IOException {
    PDMetadata metadata = document.getDocumentCatalog().getMetadata();
    return Metadata.xml(metadata == null ? new byte[0] : metadata.toByteArray());
  }

  /** When the document was made, in ISO 8601, or as it is written where that is no date. */
  private static String date(PDDocumentInformation info, Document xmp) {
    Calendar created = info.getCreationDate();
    if (created != null) {
      TimeZone zone = created.getTimeZone();
      return created.toInstant().atZone(zone.toZoneId()).toOffsetDateTime().toString();
    }
    return Metadata.first(xmp, "xmp|CreateDate");
  }
}
