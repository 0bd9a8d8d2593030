package org.depeche.documents;

import java.io.IOException;
import java.util.List;
import org.depeche.article.Article;
import org.depeche.reader.DocumentFormat;
import org.depeche.reader.ReasonCode;
import org.depeche.reader.UnreadableException;
import org.jsoup.nodes.Document;

/** Text documents of LibreOffice and others ({@code .odt}). */
public final class OdtFormat implements DocumentFormat {
  private static final String FORMAT = "ODT";
  private static final String TEXT = "content.xml";
  private static final String METADATA = "meta.xml";
  private static final String MANIFEST = "META-INF/manifest.xml";

  /** A format without settings. */
  public OdtFormat() {}

  @Override
  public List<String> extensions() {
    return List.of(".odt");
  }

  @Override
  public Article read(String id, byte[] bytes) throws IOException {
    ZippedParts parts = ZippedParts.of(bytes, FORMAT, List.of(TEXT, METADATA, MANIFEST)::contains);
    if (!Metadata.xml(parts.orEmpty(MANIFEST)).select("manifest|encryption-data").isEmpty()) {
      throw new UnreadableException(ReasonCode.ENCRYPTED);
    }
    OdtText text = new OdtText();
    text.read(parts.get(TEXT), FORMAT);
    return DocumentArticle.of(id, metadata(parts.orEmpty(METADATA)), text.heading(), text.lines());
  }

  private static Metadata metadata(byte[] part) throws UnreadableException {
    Document xml = Metadata.xml(part);
    return new Metadata(
        Metadata.first(xml, "dc|title"),
        List.of(Metadata.first(xml, "meta|initial-creator", "dc|creator")),
        Metadata.first(xml, "meta|creation-date", "dc|date"),
        "",
        "",
        Metadata.texts(xml, "meta|keyword"));
  }
}
