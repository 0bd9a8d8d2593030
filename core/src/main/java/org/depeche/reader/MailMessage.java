package org.depeche.reader;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.depeche.article.Article;
import org.jspecify.annotations.Nullable;

/** One message: its subject, sender, date, and what it says, plain or as a page. */
final class MailMessage {

  /** More parts within parts are no message; each costs a level of the stack. */
  private static final int DEEPEST = 20;

  private static final MimeConfig CONFIG =
      MimeConfig.custom()
          .setMaxHeaderCount(2_000)
          .setMaxHeaderLen(1 << 16)
          .setMaxLineLen(-1)
          .build();

  private static final Pattern SIGNATURE = Pattern.compile("(?m)^-- ?$");

  /** The charset of an encoded word; a language may stand behind it (RFC 2231). */
  private static final Pattern LATIN_1 =
      Pattern.compile("=\\?(?:iso-8859-1|us-ascii)(?:\\*[^?]*)?\\?", Pattern.CASE_INSENSITIVE);

  private final Map<String, String> headers = new HashMap<>();
  private final List<String> plain = new ArrayList<>();
  private final List<String> pages = new ArrayList<>();
  private boolean attached;

  MailMessage(byte[] bytes) throws IOException {
    MimeTokenStream stream = new MimeTokenStream(CONFIG);
    stream.parse(new ByteArrayInputStream(bytes));
    int depth = -1; // the message itself opens at 0
    int parts = 0;
    try {
      for (EntityState state = stream.getState();
          state != EntityState.T_END_OF_STREAM;
          state = stream.next()) {
        switch (state) {
          case T_START_HEADER -> {
            attached = false;
            parts++;
          }
          case T_FIELD -> header(stream.getField(), parts == 1);
          case T_START_MESSAGE, T_START_MULTIPART -> depth++;
          case T_END_MESSAGE, T_END_MULTIPART -> depth--;
          case T_BODY -> body(stream);
          default -> {}
        }
        if (depth > DEEPEST) {
          throw new UnreadableException(ReasonCode.MAIL_TOO_DEEP, DEEPEST);
        }
      }
    } catch (MimeException e) {
      throw new UnreadableException(
          e, Reason.of(ReasonCode.NOT_MAIL, String.valueOf(e.getMessage())));
    }
  }

  private void header(Field field, boolean outermost) throws IOException {
    String name = field.getName().toLowerCase(Locale.ROOT);
    if (name.equals("content-disposition")) {
      attached = field.getBody().strip().toLowerCase(Locale.ROOT).startsWith("attachment");
    }
    if (outermost) {
      headers.putIfAbsent(name, value(field));
    }
  }

  /** The value of a header, which is ASCII with encoded words, or, against the rule, plain text. */
  private static String value(Field field) throws IOException {
    byte[] raw = field.getRaw().toByteArray();
    String line = TextDecoder.decode(raw, null);
    String value = line.substring(line.indexOf(':') + 1).replaceAll("\\R[ \\t]", " ");
    // As browsers read it, and as mail programs mean it: ’ and – have no place in Latin-1.
    String meant = LATIN_1.matcher(value).replaceAll("=?windows-1252?");
    return Texts.oneLine(DecoderUtil.decodeEncodedWords(meant, DecodeMonitor.SILENT));
  }

  private void body(MimeTokenStream stream) throws IOException {
    BodyDescriptor descriptor = stream.getBodyDescriptor();
    String type = descriptor.getMimeType();
    boolean text = type.equals("text/plain") || type.equals("text/html");
    if (attached || !text) {
      return;
    }
    Charset declared = DeclaredEncoding.named(String.valueOf(descriptor.getCharset()));
    try (InputStream in = stream.getDecodedInputStream()) {
      String words = TextDecoder.decode(in.readAllBytes(), declared);
      (type.equals("text/html") ? pages : plain).add(words);
    }
  }

  Article article(String fallback) throws UnreadableException {
    String id = headers.getOrDefault("message-id", "").replaceAll("[<>\\s]", "");
    Article.Builder builder = Article.builder(id.isEmpty() ? fallback : id);
    String body = plain.stream().allMatch(String::isBlank) ? ofPages() : ofPlain();
    String title = headers.getOrDefault("subject", "");
    Dates.first(List.of(headers.getOrDefault("date", "")), builder);
    builder.author(name(headers.get("from")));
    return WholeFile.built(builder, title.isBlank() ? Texts.firstSentence(body) : title, body);
  }

  private String ofPages() {
    return String.join("\n", pages.stream().map(MarkedUp::ofHtml).toList());
  }

  private String ofPlain() {
    List<String> texts = new ArrayList<>();
    for (String text : plain) {
      texts.add(Wrapped.joined(SIGNATURE.split(text, 2)[0]));
    }
    return String.join("\n", texts);
  }

  /** The name of a sender, else the address. */
  private static String name(@Nullable String from) {
    if (from == null) {
      return "";
    }
    int address = from.lastIndexOf('<');
    String name = address > 0 ? from.substring(0, address) : from;
    return Texts.strip(name.replace("\"", "").replace("<", "").replace(">", ""));
  }
}
