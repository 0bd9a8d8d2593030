package org.depeche.documents;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;

/** Documents made for tests. */
final class Made {

  static final List<String> PARAGRAPHS =
      List.of(
          "Le conseil municipal a voté mardi soir, à l’unanimité, la réfection du pont de Sarzeau, fermé depuis l’été aux véhicules de plus de trois tonnes et demie.",
          "« Nous attendions cette décision depuis des années », se réjouit Maëlle Guégan, bouchère installée à deux pas de l’ouvrage. Les travaux coûteront 2,4 millions d’euros.",
          "Une passerelle provisoire sera posée dès février. Les élus espèrent une réouverture avant la saison des régates.");

  private Made() {}

  /** Writes on the pages of a PDF. */
  static final class Pdf implements AutoCloseable {
    static final float SIZE = 11;
    static final float LEADING = 14;
    static final float MARGIN = 70;

    final PDDocument document = new PDDocument();
    final PDType1Font font;
    private PDPageContentStream page;
    private float y;

    Pdf() {
      // Writing looks for substitutes of fonts too.
      PdfFonts.use();
      font = new PDType1Font(Standard14Fonts.FontName.TIMES_ROMAN);
      newPage();
    }

    void newPage() {
      try {
        if (page != null) {
          page.close();
        }
        PDPage added = new PDPage(PDRectangle.A4);
        document.addPage(added);
        page = new PDPageContentStream(document, added);
        y = PDRectangle.A4.getHeight() - MARGIN - 40;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** A line at a place of its own, from the lower left corner. */
    void at(float x, float height, float size, String text) {
      try {
        page.beginText();
        page.setFont(font, size);
        page.newLineAtOffset(x, height);
        page.showText(text);
        page.endText();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    void line(float size, String text) {
      at(MARGIN, y, size, text);
      y -= size * LEADING / SIZE;
    }

    /** A page that is a picture, as a scanner makes them. */
    void picture() {
      newPage();
      try {
        BufferedImage picture = new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB);
        page.drawImage(LosslessFactory.createFromImage(document, picture), 0, 0, 500, 700);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    void gap() {
      y -= LEADING * 2;
    }

    /** A paragraph in lines of a number of characters. */
    void paragraph(int width, String text) {
      for (String line : wrapped(width, text)) {
        line(SIZE, line);
      }
    }

    byte[] bytes() {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try {
        page.close();
        document.save(out);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return out.toByteArray();
    }

    @Override
    public void close() throws IOException {
      document.close();
    }
  }

  static List<String> wrapped(int width, String text) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ")) {
      if (line.length() + word.length() + 1 > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  static byte[] zip(Map<String, String> parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** A DOCX with the XML of its body. */
  static byte[] docx(String body, String core) {
    String open =
        "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    return zip(
        Map.of(
            "word/document.xml",
            open
                + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"><w:body>"
                + body
                + "</w:body></w:document>",
            "word/styles.xml",
            "<w:styles xmlns:w=\"…\"><w:style w:styleId=\"Titre\"><w:name w:val=\"Title\"/></w:style>"
                + "<w:style w:styleId=\"Titre1\"><w:name w:val=\"heading 1\"/></w:style>"
                + "<w:style w:styleId=\"TM1\"><w:name w:val=\"toc 1\"/></w:style></w:styles>",
            "word/footnotes.xml",
            "<w:footnotes xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
                + "<w:footnote w:type=\"separator\"><w:p><w:r><w:t>---</w:t></w:r></w:p></w:footnote>"
                + "<w:footnote w:id=\"2\"><w:p><w:r><w:t>Chiffres de la mairie.</w:t></w:r></w:p></w:footnote>"
                + "</w:footnotes>",
            "docProps/core.xml",
            "<cp:coreProperties xmlns:cp=\"a\" xmlns:dc=\"b\" xmlns:dcterms=\"c\">"
                + core
                + "</cp:coreProperties>"));
  }

  /** A paragraph of a DOCX. */
  static String p(String style, String text) {
    return "<w:p><w:pPr><w:pStyle w:val=\""
        + style
        + "\"/><w:tabs><w:tab w:val=\"left\"/></w:tabs>"
        + "</w:pPr><w:r><w:t>"
        + text
        + "</w:t></w:r></w:p>";
  }

  static byte[] odt(String body, String meta) {
    String spaces =
        " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
            + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
            + " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""
            + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\"";
    return zip(
        Map.of(
            "mimetype",
            "application/vnd.oasis.opendocument.text",
            "content.xml",
            "<office:document-content"
                + spaces
                + "><office:automatic-styles>"
                + "<style:style style:name=\"P1\" style:parent-style-name=\"Title\"/>"
                + "</office:automatic-styles><office:body><office:text>"
                + body
                + "</office:text></office:body></office:document-content>",
            "meta.xml",
            "<office:document-meta><office:meta>"
                + meta
                + "</office:meta></office:document-meta>"));
  }

  static byte[] epub(Map<String, String> more, String metadata, String manifest, String spine) {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("mimetype", "application/epub+zip");
    parts.put(
        "META-INF/container.xml",
        "<container><rootfiles><rootfile full-path=\"OEBPS/livre.opf\"/></rootfiles></container>");
    parts.put(
        "OEBPS/livre.opf",
        "<package xmlns:dc=\"x\" xmlns:opf=\"y\"><metadata>"
            + metadata
            + "</metadata><manifest>"
            + manifest
            + "</manifest><spine>"
            + spine
            + "</spine></package>");
    parts.putAll(more);
    return zip(parts);
  }
}
