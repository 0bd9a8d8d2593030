package org.depeche.reader;

import java.io.IOException;
import java.util.List;
import org.depeche.article.Article;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** A web page: its main text, and what its head says about it. */
final class Html extends WholeFile {

  /**
   * Less than for plain text: a page takes many times its size in memory, and no article is so
   * large.
   */
  private static final int LARGEST = 16 << 20;

  /** What is nested deeper is put beside its parent: the parser looks upwards for every element. */
  private static final int DEEPEST = 512;

  Html() {
    super(LARGEST);
  }

  @Override
  public List<String> extensions() {
    return List.of(".html", ".htm", ".xhtml");
  }

  @Override
  Article read(String id, byte[] bytes) throws IOException {
    Parser parser = Parser.htmlParser().setMaxDepth(DEEPEST);
    Document page = Jsoup.parse(TextDecoder.decode(bytes, DeclaredEncoding.of(bytes)), "", parser);
    return new HtmlArticle(page).build(id);
  }
}
