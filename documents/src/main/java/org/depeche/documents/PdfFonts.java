package org.depeche.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.jspecify.annotations.Nullable;

/**
 * The font in the place of those that a PDF does not hold: the one that comes with PDFBox. Nothing
 * is drawn here, so that PDFBox need not warn of a substitute, and the usual search reads all fonts
 * of the machine.
 */
final class PdfFonts implements FontMapper {
  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  private final TrueTypeFont font;

  private PdfFonts() throws IOException {
    try (InputStream in = FontMapper.class.getResourceAsStream(FONT)) {
      if (in == null) {
        throw new IOException("the jar of PDFBox lacks " + FONT);
      }
      font = new TTFParser().parse(new RandomAccessReadBuffer(in));
    }
  }

  private static final class Once {
    static {
      try {
        FontMappers.set(new PdfFonts());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    static void use() {
      // The first call sets it.
    }
  }

  /** Lets PDFBox use it in this JVM. */
  static void use() {
    Once.use();
  }

  @Override
  public FontMapping<TrueTypeFont> getTrueTypeFont(
      String name, @Nullable PDFontDescriptor descriptor) {
    return new FontMapping<>(font, false);
  }

  @Override
  public FontMapping<FontBoxFont> getFontBoxFont(
      String name, @Nullable PDFontDescriptor descriptor) {
    return new FontMapping<>(font, false);
  }

  @Override
  public CIDFontMapping getCIDFont(
      String name, @Nullable PDFontDescriptor descriptor, @Nullable PDCIDSystemInfo system) {
    return new CIDFontMapping(null, font, false);
  }
}
