package org.depeche.index;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteArrayDataOutput;
import org.apache.lucene.util.BytesRef;
import org.depeche.article.Article;
import org.depeche.article.PublicationDate;

/**
 * An article as the index keeps it, to be read back whole: its texts in UTF-8, each behind its
 * length, in one value. Lucene copies that as it is where it sorts and merges; a value for each
 * text would be decoded and encoded again every time.
 *
 * <p>The texts: id, title, standfirst, body, author, section, source, address and date; then how
 * many key words and the key words; then other fields, name and value in turn.
 */
final class StoredArticle {

  /** An int takes at most so many bytes. */
  private static final int INT_BYTES = 5;

  private StoredArticle() {}

  static byte[] bytes(Article article) throws IOException {
    List<byte[]> texts = new ArrayList<>();
    add(article.id(), texts);
    add(article.title(), texts);
    add(article.lead(), texts);
    add(article.body(), texts);
    add(article.author(), texts);
    add(article.section(), texts);
    add(article.source(), texts);
    add(article.url(), texts);
    add(article.date().map(PublicationDate::toString).orElse(""), texts);
    int tagsAt = texts.size();
    article.tags().forEach(tag -> add(tag, texts));
    int extrasAt = texts.size();
    article
        .extra()
        .forEach(
            (name, value) -> {
              add(name, texts);
              add(value, texts);
            });
    int most = INT_BYTES;
    for (byte[] text : texts) {
      most += INT_BYTES + text.length;
    }
    byte[] bytes = new byte[most];
    ByteArrayDataOutput out = new ByteArrayDataOutput(bytes);
    for (int i = 0; i < texts.size(); i++) {
      if (i == tagsAt) {
        out.writeVInt(extrasAt - tagsAt);
      }
      byte[] text = texts.get(i);
      out.writeVInt(text.length);
      out.writeBytes(text, 0, text.length);
    }
    if (tagsAt == texts.size()) {
      out.writeVInt(0);
    }
    return Arrays.copyOf(bytes, out.getPosition());
  }

  private static void add(String text, List<byte[]> texts) {
    texts.add(text.getBytes(StandardCharsets.UTF_8));
  }

  static Article article(BytesRef bytes) {
    ByteArrayDataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
    Article.Builder article =
        Article.builder(text(in))
            .title(text(in))
            .lead(text(in))
            .body(text(in))
            .author(text(in))
            .section(text(in))
            .source(text(in))
            .url(text(in));
    String date = text(in);
    if (!date.isEmpty()) {
      article.date(PublicationDate.parse(date));
    }
    List<String> tags = new ArrayList<>();
    for (int left = in.readVInt(); left > 0; left--) {
      tags.add(text(in));
    }
    article.tags(tags);
    while (!in.eof()) {
      String name = text(in);
      article.extra(name, text(in));
    }
    return article.build();
  }

  private static String text(ByteArrayDataInput in) {
    byte[] text = new byte[in.readVInt()];
    in.readBytes(text, 0, text.length);
    return new String(text, StandardCharsets.UTF_8);
  }
}
