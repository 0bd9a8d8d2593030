package org.depeche.reader;

import java.io.IOException;
import java.util.List;
import org.depeche.article.Article;

/** A mail or press release as mail programs save it: one message, attachments left out. */
final class Mail extends WholeFile {

  static final int LARGEST = 64 << 20;

  Mail() {
    super(LARGEST);
  }

  @Override
  public List<String> extensions() {
    return List.of(".eml");
  }

  @Override
  Article read(String id, byte[] bytes) throws IOException {
    return new MailMessage(bytes).article(id);
  }
}
