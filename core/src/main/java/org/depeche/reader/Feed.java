package org.depeche.reader;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.depeche.article.Article;
import org.jspecify.annotations.Nullable;

/**
 * The items of RSS (0.9 to 2.0) and Atom feeds, and of the export of WordPress. Where all items of
 * a feed lead to one page, their link is the id of the first alone.
 */
final class Feed implements Xml.Mapping {

  /** Lines that a blog adds to what it hands out. */
  private static final Pattern ADDED =
      Pattern.compile(
          "(?:L[’']article .+ est apparu en premier sur .+|The post .+ appeared first on .+"
              + "|(?:Lire la suite|Continuer la lecture|Lire l[’']article|Read more)\\b.{0,200})",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern CUT = Pattern.compile("\\s*(?:\\[?(?:…|\\.\\.\\.)\\]?)$");

  private final SourceFile file;
  private final XmlNode root;

  /** The titles of the items whose link is their id, by it. */
  private final Map<String, String> linked = new HashMap<>();

  Feed(SourceFile file, XmlNode root) {
    this.file = file;
    this.root = root;
  }

  @Override
  public @Nullable Article article(XmlNode item, int number) throws UnreadableException {
    if (item.child("wp:post_type") != null && !WordPress.isPublished(item)) {
      return null;
    }
    String link = link(item);
    String id = item.childText("guid", "id");
    id = id.isEmpty() ? item.attributes.getOrDefault("rdf:about", "") : id;
    String title = MarkedUp.line(text(item, "title"));
    if (id.isEmpty() && linked.computeIfAbsent(link, address -> title).equals(title)) {
      id = link;
    }
    Article.Builder builder = Article.builder(id.isEmpty() ? file.relativeId() + "#" + number : id);
    String body = body(item);
    String lead = text(item, "excerpt:encoded", "description", "summary");
    lead = withoutAdditions(MarkedUp.ofHtml(lead));
    if (body.isEmpty() && title.isEmpty()) {
      body = lead;
    }
    if (body.isEmpty() && title.isEmpty()) {
      throw new UnreadableException(ReasonCode.EMPTY_ITEM);
    }
    List<String> categories = categories(item);
    String source = item.childText("source");
    builder.lead(opens(body, lead) ? "" : lead).url(link).author(author(item));
    date(item, builder);
    builder.source(source.isEmpty() ? channel() : source);
    builder.section(categories.isEmpty() ? "" : categories.getFirst());
    builder.tags(categories.stream().skip(1).toList());
    return WholeFile.built(builder, title.isEmpty() ? Texts.firstSentence(body) : title, body);
  }

  private static String body(XmlNode item) {
    String content = text(item, "content:encoded", "content");
    boolean exported = item.child("wp:post_type") != null;
    return withoutAdditions(MarkedUp.ofHtml(exported ? WordPress.prose(content) : content));
  }

  /** The content of the first child that has any, as a part of a page. */
  private static String text(XmlNode item, String... names) {
    for (String name : names) {
      XmlNode child = item.child(name);
      if (child != null && !(child.children.isEmpty() && child.text().isEmpty())) {
        return child.children.isEmpty() ? child.text() : child.html();
      }
    }
    return "";
  }

  private static String withoutAdditions(String text) {
    List<String> lines = new ArrayList<>(text.lines().toList());
    while (!lines.isEmpty() && ADDED.matcher(lines.getLast()).matches()) {
      lines.removeLast();
    }
    return String.join("\n", lines);
  }

  /** Whether a summary is the opening of the text, cut by a machine. */
  private static boolean opens(String body, String lead) {
    String bare = Texts.oneLine(CUT.matcher(lead).replaceFirst("").replace('\n', ' '));
    return Texts.oneLine(body.replace('\n', ' ')).startsWith(bare);
  }

  private static String link(XmlNode item) {
    return item.children.stream()
        .filter(child -> child.name.equals("link"))
        .filter(link -> link.attributes.getOrDefault("rel", "alternate").equals("alternate"))
        .map(link -> link.attributes.getOrDefault("href", link.text()))
        .filter(address -> !address.isEmpty())
        .findFirst()
        .orElse("");
  }

  private static void date(XmlNode item, Article.Builder builder) {
    // WordPress writes the time of the site, without a zone, beside that of Greenwich.
    List<String> written =
        Stream.of("wp:post_date", "pubDate", "published", "issued", "dc:date", "updated")
            .map(item::childText)
            .filter(text -> !text.isEmpty())
            .toList();
    Dates.first(written, builder);
  }

  private String author(XmlNode item) {
    List<String> names = new ArrayList<>();
    for (XmlNode child : item.children) {
      if (child.name.equals("dc:creator") || child.name.equals("author")) {
        String name = child.children.isEmpty() ? child.text() : child.childText("name");
        names.add(fullName(withoutAddress(name)));
      }
    }
    return String.join(", ", names.stream().filter(name -> !name.isBlank()).distinct().toList());
  }

  /** RSS asks for {@code mail@exemple.fr (Name)}. */
  private static String withoutAddress(String author) {
    int open = author.indexOf('(');
    boolean address = open > 0 && author.lastIndexOf('@', open) > 0 && author.endsWith(")");
    return address ? author.substring(open + 1, author.length() - 1) : author;
  }

  /** What an export calls the author of this login; the name itself where it says nothing. */
  private String fullName(String login) {
    XmlNode channel = root.child("channel");
    return (channel == null ? root : channel)
        .children.stream()
            .filter(author -> author.name.equals("wp:author"))
            .filter(author -> author.childText("wp:author_login").equals(login))
            .map(author -> author.childText("wp:author_display_name"))
            .filter(name -> !name.isEmpty())
            .findFirst()
            .orElse(login);
  }

  private static List<String> categories(XmlNode item) {
    Stream<XmlNode> categories =
        item.children.stream().filter(child -> child.name.equals("category"));
    return Stream.concat(
            WordPress.sectionsFirst(categories).map(category -> label(category)),
            item.children.stream().filter(c -> c.name.equals("dc:subject")).map(XmlNode::text))
        .map(Texts::oneLine)
        .filter(name -> !name.isEmpty())
        .distinct()
        .toList();
  }

  private static String label(XmlNode category) {
    String term = category.attributes.getOrDefault("term", category.text());
    return category.attributes.getOrDefault("label", term);
  }

  /** What the feed is called: the source of its articles. */
  private String channel() {
    XmlNode channel = root.child("channel");
    return MarkedUp.line((channel == null ? root : channel).childText("title"));
  }
}
