package org.depeche.documents;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.depeche.reader.ReasonCode;
import org.depeche.reader.UnreadableException;

/**
 * The lines of a PDF in the order in which it draws them, which keeps the columns of a newspaper
 * apart; PDFBox tells words, lines and paragraphs by their distances.
 */
final class PdfText extends PDFTextStripper {

  /** More text than in any book, in characters. */
  private static final int LARGEST = 32 << 20;

  private final List<PdfLine> lines = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private float left;
  private float right;
  private float top;
  private float size;
  private float pageHeight;
  private boolean begins;
  private int page = -1;
  private long length;

  PdfText() {
    setShouldSeparateByBeads(true);
  }

  /** Reads all lines of a document that hold something. */
  List<PdfLine> lines(PDDocument document) throws IOException {
    writeText(document, Writer.nullWriter());
    endLine();
    return lines;
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    Interrupted.check();
    super.processOperator(operator, operands);
  }

  @Override
  protected void startPage(PDPage started) {
    page++;
    begins = true;
    boolean turned = started.getRotation() % 180 != 0;
    pageHeight = turned ? started.getCropBox().getWidth() : started.getCropBox().getHeight();
  }

  @Override
  protected void endPage(PDPage ended) {
    endLine();
  }

  @Override
  protected void writeString(String written, List<TextPosition> positions) throws IOException {
    length += written.length();
    if (length > LARGEST) {
      throw new UnreadableException(ReasonCode.TOO_LARGE, LARGEST >> 20);
    }
    for (TextPosition position : positions) {
      boolean first = text.isEmpty() && position == positions.getFirst();
      float x = position.getXDirAdj();
      left = first ? x : Math.min(left, x);
      right = first ? x : Math.max(right, x + position.getWidthDirAdj());
      top = first ? position.getYDirAdj() : top;
      size = first ? position.getFontSizeInPt() : Math.max(size, position.getFontSizeInPt());
    }
    text.append(written);
  }

  @Override
  protected void writeString(String written) {
    text.append(written);
  }

  @Override
  protected void writeWordSeparator() {
    text.append(' ');
  }

  @Override
  protected void writeLineSeparator() {
    endLine();
  }

  @Override
  protected void writeParagraphStart() {
    endLine();
    begins = true;
  }

  @Override
  protected void writeParagraphEnd() {
    endLine();
  }

  @Override
  protected void writePageEnd() {
    endLine();
  }

  private void endLine() {
    String line = DocumentArticle.clean(text.toString());
    text.setLength(0);
    if (!line.isEmpty()) {
      lines.add(new PdfLine(page, left, right, top, size, pageHeight, begins, line));
      begins = false;
    }
  }
}
