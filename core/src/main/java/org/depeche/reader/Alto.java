package org.depeche.reader;

import java.util.ArrayList;
import java.util.List;
import org.depeche.article.Article;

/**
 * A page in ALTO, as libraries keep what text recognition read: a block is a paragraph, a word that
 * was broken at the end of a line is whole where the file says what it is.
 */
final class Alto {

  static final String ROOT = "alto";

  private static final String FIRST_PART = "HypPart1";
  private static final String SECOND_PART = "HypPart2";

  private Alto() {}

  /** The article of a page, whose id is the path of the file. */
  static Article article(XmlNode page, SourceFile file) throws UnreadableException {
    List<String> paragraphs = new ArrayList<>();
    for (XmlNode block : page.all("TextBlock")) {
      List<String> words = new ArrayList<>();
      for (XmlNode word : block.all("String")) {
        String whole = word.attribute("SUBS_CONTENT");
        String part = whole.isEmpty() ? "" : word.attribute("SUBS_TYPE");
        if (!part.equals(SECOND_PART)) {
          words.add(part.equals(FIRST_PART) ? whole : word.attribute("CONTENT"));
        }
      }
      String paragraph = Texts.oneLine(String.join(" ", words));
      if (!paragraph.isEmpty()) {
        paragraphs.add(paragraph);
      }
    }
    String body = String.join("\n", paragraphs);
    if (body.isEmpty()) {
      throw new UnreadableException(ReasonCode.NO_TITLE_NO_BODY, file.relativeId());
    }
    return Article.builder(file.relativeId()).title(Texts.firstSentence(body)).body(body).build();
  }
}
