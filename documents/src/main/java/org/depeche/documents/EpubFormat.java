package org.depeche.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.depeche.article.Article;
import org.depeche.reader.DocumentFormat;
import org.depeche.reader.MarkedUp;
import org.depeche.reader.ReasonCode;
import org.depeche.reader.UnreadableException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Books ({@code .epub}): all chapters in the order of reading, without the table of contents. */
public final class EpubFormat implements DocumentFormat {
  private static final String FORMAT = "EPUB";
  private static final String CONTAINER = "META-INF/container.xml";
  private static final String ENCRYPTION = "META-INF/encryption.xml";
  private static final List<String> WANTED = List.of(".xml", ".opf", ".xhtml", ".html", ".htm");

  /** A chapter larger than this is no chapter, in bytes. */
  private static final int LARGEST_CHAPTER = 8 << 20;

  private static final int DEEPEST = 512;

  /** A format without settings. */
  public EpubFormat() {}

  @Override
  public List<String> extensions() {
    return List.of(".epub");
  }

  @Override
  public Article read(String id, byte[] bytes) throws IOException {
    ZippedParts parts =
        ZippedParts.of(
            bytes,
            FORMAT,
            name -> WANTED.stream().anyMatch(name.toLowerCase(Locale.ROOT)::endsWith));
    Element root = Metadata.xml(parts.get(CONTAINER)).selectFirst("rootfile");
    String packageFile = root == null ? "" : root.attr("full-path");
    Document book = Metadata.xml(parts.get(packageFile));
    String folder = packageFile.substring(0, packageFile.lastIndexOf('/') + 1);
    Set<String> encrypted = encrypted(Metadata.xml(parts.orEmpty(ENCRYPTION)));
    List<String> lines = new ArrayList<>();
    for (String name : chapters(book, folder)) {
      if (encrypted.contains(name)) {
        throw new UnreadableException(ReasonCode.ENCRYPTED);
      }
      if (parts.has(name)) {
        Interrupted.check();
        lines.addAll(chapter(parts.get(name)).lines().toList());
      }
    }
    return DocumentArticle.of(id, metadata(book), "", lines);
  }

  /** The names of the parts that are read one after the other. */
  private static Set<String> chapters(Document book, String folder) {
    Map<String, Element> items = new HashMap<>();
    book.select("manifest > item").forEach(item -> items.putIfAbsent(item.attr("id"), item));
    Set<String> chapters = new LinkedHashSet<>();
    for (Element reference : book.select("spine > itemref")) {
      Element item = items.get(reference.attr("idref"));
      boolean read = item != null && !reference.attr("linear").equals("no");
      if (read && !List.of(item.attr("properties").split("\\s+")).contains("nav")) {
        chapters.add(resolved(folder, item.attr("href")));
      }
    }
    return chapters;
  }

  /** The names of the parts that are encrypted; of a book without protection fonts at most. */
  private static Set<String> encrypted(Document encryption) {
    return encryption.getAllElements().stream()
        .filter(element -> element.tagName().endsWith("CipherReference"))
        .map(element -> resolved("", element.attr("URI")))
        .collect(Collectors.toSet());
  }

  /** The name of a part that another one in a folder refers to. */
  private static String resolved(String folder, String reference) {
    String path = reference.replaceFirst("#.*$", "").replace("+", "%2B");
    List<String> names = new ArrayList<>();
    for (String name : (folder + decoded(path)).split("/")) {
      if (name.equals("..") && !names.isEmpty()) {
        names.removeLast();
      } else if (!name.equals(".")) {
        names.add(name);
      }
    }
    return String.join("/", names);
  }

  private static String decoded(String path) {
    try {
      return URLDecoder.decode(path, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return path;
    }
  }

  /** Empty elements close themselves in XML and do not in HTML: it is parsed as what it is. */
  private static String chapter(byte[] xhtml) throws IOException {
    if (xhtml.length > LARGEST_CHAPTER) {
      throw new UnreadableException(ReasonCode.TOO_LARGE, LARGEST_CHAPTER >> 20);
    }
    Parser parser = Parser.xmlParser().setMaxDepth(DEEPEST);
    Document page = Jsoup.parse(new ByteArrayInputStream(xhtml), null, "", parser);
    page.outputSettings().syntax(Document.OutputSettings.Syntax.html).prettyPrint(false);
    Element body = page.selectFirst("body");
    return MarkedUp.ofHtml(body == null ? page.html() : body.html());
  }

  private static Metadata metadata(Document book) {
    return new Metadata(
        Metadata.first(book, "dc|title"),
        Metadata.texts(book, "dc|creator"),
        Metadata.first(book, "dc|date[opf:event=publication]", "dc|date"),
        MarkedUp.ofHtml(Metadata.first(book, "dc|description")).replace('\n', ' '),
        Metadata.first(book, "dc|publisher"),
        Metadata.texts(book, "dc|subject"));
  }
}
