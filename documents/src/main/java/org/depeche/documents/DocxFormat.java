package org.depeche.documents;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.depeche.article.Article;
import org.depeche.reader.DocumentFormat;
import org.depeche.reader.UnreadableException;
import org.jsoup.nodes.Document;

/** Text documents of Word and others ({@code .docx}); notes stand behind the text. */
public final class DocxFormat implements DocumentFormat {
  private static final String FORMAT = "DOCX";
  private static final String TEXT = "word/document.xml";
  private static final String STYLES = "word/styles.xml";
  private static final String METADATA = "docProps/core.xml";
  private static final List<String> NOTES = List.of("word/footnotes.xml", "word/endnotes.xml");

  /** A format without settings. */
  public DocxFormat() {}

  @Override
  public List<String> extensions() {
    return List.of(".docx", ".docm");
  }

  @Override
  public Article read(String id, byte[] bytes) throws IOException {
    List<String> wanted = new ArrayList<>(List.of(TEXT, STYLES, METADATA));
    wanted.addAll(NOTES);
    ZippedParts parts = ZippedParts.of(bytes, FORMAT, wanted::contains);
    Map<String, String> styles = DocxText.styles(parts.orEmpty(STYLES));
    DocxText text = new DocxText(styles);
    text.read(parts.get(TEXT), FORMAT);
    List<String> lines = new ArrayList<>(text.lines());
    for (String name : NOTES) {
      if (parts.has(name)) {
        DocxText notes = new DocxText(styles);
        notes.read(parts.get(name), FORMAT);
        lines.addAll(notes.lines());
      }
    }
    return DocumentArticle.of(id, metadata(parts.orEmpty(METADATA)), text.heading(), lines);
  }

  private static Metadata metadata(byte[] part) throws UnreadableException {
    Document xml = Metadata.xml(part);
    return new Metadata(
        Metadata.first(xml, "dc|title"),
        Metadata.texts(xml, "dc|creator").stream()
            .flatMap(names -> List.of(names.split(";")).stream())
            .toList(),
        Metadata.first(xml, "dcterms|created", "dcterms|modified"),
        "",
        "",
        Metadata.texts(xml, "cp|keywords"));
  }
}
