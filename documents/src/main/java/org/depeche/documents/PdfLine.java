package org.depeche.documents;

/**
 * A line of a page, in points from its upper left corner.
 *
 * @param page the number of the page, from 0
 * @param left where it begins
 * @param right where it ends
 * @param top where it stands, from the top of the page
 * @param size the size of its largest letters
 * @param pageHeight the height of the page
 * @param begins whether a paragraph begins with it, by its distance or indentation
 * @param text its text
 */
record PdfLine(
    int page,
    float left,
    float right,
    float top,
    float size,
    float pageHeight,
    boolean begins,
    String text) {

  float width() {
    return right - left;
  }
}
