package org.depeche.reader;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.depeche.article.Article;
import org.jspecify.annotations.Nullable;

/**
 * XML by its outermost element: RSS and Atom feeds, the export of WordPress, which is an RSS feed
 * of its own kind, and articles in elements with usual names or those of a {@link FieldsFile}.
 */
final class Xml implements Format {

  /** What an element that is an article is usually called, as names are compared. */
  private static final Set<String> ARTICLES =
      Set.of(
          "article",
          "item",
          "entry",
          "document",
          "doc",
          "news",
          "newsitem",
          "story",
          "post",
          "page",
          "record",
          "row",
          "notice",
          "depeche",
          "actualite",
          "nitf");

  @Override
  public List<String> extensions() {
    return List.of(".xml", ".rss", ".atom", ".rdf", ".wxr");
  }

  @Override
  public Results open(SourceFile file, InputStream in) throws IOException {
    XmlItems items = new XmlItems(new TextStream(in, true));
    XmlNode root = items.root();
    return switch (root.localName()) {
      case "rss", "RDF" -> new Articles(file, items, "item"::equals, new Feed(file, root));
      case "feed" -> new Articles(file, items, "entry"::equals, new Feed(file, root));
      case Alto.ROOT -> Results.of(new ReadArticle(Alto.article(items.whole(root), file), file, 1));
      case "NewsML", "newsMessage" ->
          FieldsFile.isFor(file) ? mapped(file, items, root) : wire(file, items);
      default -> mapped(file, items, root);
    };
  }

  private static Results wire(SourceFile file, XmlItems items) {
    return new Articles(file, items, name -> Wire.STORIES.contains(local(name)), new Wire(file));
  }

  private static Results mapped(SourceFile file, XmlItems items, XmlNode root) throws IOException {
    FieldsFile fields = FieldsFile.of(file);
    Set<String> articles = new HashSet<>(fields.articles());
    if (articles.isEmpty()) {
      articles.addAll(ARTICLES);
    }
    MappedXml mapping = new MappedXml(fields.names(), file);
    if (articles.contains(fields.names().key(root.localName()))) {
      XmlNode whole = items.whole(root);
      boolean wire = Wire.STORIES.contains(root.localName()) && !FieldsFile.isFor(file);
      Article article = wire ? new Wire(file).article(whole, 0) : mapping.article(whole, 0);
      return article == null ? Results.none() : Results.of(new ReadArticle(article, file, 1));
    }
    return new Articles(
        file, items, name -> articles.contains(fields.names().key(local(name))), mapping);
  }

  private static String local(String name) {
    return name.substring(name.indexOf(':') + 1);
  }

  /** What kind of file makes of an element. */
  interface Mapping {
    /** The article of an element; null where it is none that was published. */
    @Nullable Article article(XmlNode item, int number) throws UnreadableException;

    /** Told at the end how many elements there were. */
    default void end(int number) throws UnreadableException {}
  }

  private static final class Articles implements Results {
    private final SourceFile file;
    private final XmlItems items;
    private final Mapping mapping;
    private int number;

    Articles(
        SourceFile file,
        XmlItems items,
        java.util.function.Predicate<String> isItem,
        Mapping mapping) {
      this.file = file;
      this.items = items;
      this.mapping = mapping;
      items.items(isItem);
    }

    @Override
    public @Nullable ReadResult next() throws IOException {
      for (XmlNode item = items.next(); item != null; item = items.next()) {
        number++;
        try {
          Article article = mapping.article(item, number);
          if (article != null) {
            return new ReadArticle(article, file, items.line());
          }
        } catch (UnreadableException e) {
          return new ReadProblem(file.file(), items.line(), e.reason());
        }
      }
      mapping.end(number);
      return null;
    }
  }
}
