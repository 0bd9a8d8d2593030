package org.depeche.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.depeche.article.Article;
import org.jspecify.annotations.Nullable;

/**
 * The XML of news agencies, known by its elements: a NewsItem of NewsML 1, a newsItem of NewsML-G2,
 * and NITF. What was withdrawn is passed over.
 */
final class Wire implements Xml.Mapping {

  /** The elements that are a story, by their local names. */
  static final Set<String> STORIES = Set.of("NewsItem", "newsItem", "nitf");

  private static final Pattern REVISION = Pattern.compile(":\\d+[NUA]?$");

  private static final Pattern WITHDRAWN =
      Pattern.compile("(?i)(?:.*[:/])?(?:cancell?ed|withheld|killed?|withdrawn|retracted)");

  private static final Pattern BY =
      Pattern.compile("^(?:par|by|de notre correspondante?)\\s+", Pattern.CASE_INSENSITIVE);

  private final SourceFile file;

  Wire(SourceFile file) {
    this.file = file;
  }

  @Override
  public @Nullable Article article(XmlNode item, int number) throws UnreadableException {
    String id = number == 0 ? file.relativeId() : file.relativeId() + "#" + number;
    return switch (item.localName()) {
      case "NewsItem" -> newsMl(item, id);
      case "newsItem" -> newsMlG2(item, id);
      default -> nitf(item, id);
    };
  }

  private static @Nullable Article newsMl(XmlNode item, String fallback)
      throws UnreadableException {
    if (isWithdrawn(item.find("Status").attribute("FormalName"))) {
      return null;
    }
    String written = item.find("PublicIdentifier").text();
    String id = REVISION.matcher(written).replaceFirst("");
    Article.Builder article = Article.builder(id.isEmpty() ? fallback : id);
    article.lead(line(item.find("SubHeadLine"))).author(byline(item.find("ByLine")));
    article.source(item.find("Provider").find("Party").attribute("FormalName"));
    article.tags(
        texts(item.all("KeywordLine")).flatMap(l -> Texts.commaSeparated(l).stream()).toList());
    extra(article, "dateline", line(item.find("DateLine")));
    extra(
        article,
        "language",
        item.find("DescriptiveMetadata").find("Language").attribute("FormalName"));
    extra(article, "version", item.find("RevisionId").text());
    extra(article, "slug", line(item.find("SlugLine")));
    dates(
        article,
        item.find("FirstCreated").text(),
        item.find("ThisRevisionCreated").text(),
        item.find("DateId").text());
    String title = line(item.find("HeadLine"));
    List<String> bodies = new ArrayList<>();
    for (XmlNode content : item.all("ContentItem")) {
      String kind = content.find("MediaType").attribute("FormalName");
      if (kind.isEmpty() || kind.equalsIgnoreCase("Text") || kind.equalsIgnoreCase("ComplexData")) {
        bodies.add(body(content.find("DataContent")));
      }
    }
    return built(article, title, String.join("\n", bodies));
  }

  private static @Nullable Article newsMlG2(XmlNode item, String fallback)
      throws UnreadableException {
    XmlNode meta = item.find("itemMeta");
    String status =
        meta.find("pubStatus").attribute("qcode") + meta.find("pubStatus").attribute("uri");
    if (isWithdrawn(status)) {
      return null;
    }
    String id = item.attribute("guid");
    XmlNode content = item.find("contentMeta");
    Article.Builder article = Article.builder(id.isEmpty() ? fallback : id);
    article.author(byline(content.find("by")));
    XmlNode provider = meta.find("provider");
    String source = line(provider.find("name"));
    article.source(source.isEmpty() ? provider.attribute("literal") : source);
    article.lead(summary(content));
    article.tags(
        content.all("subject").stream()
            .map(subject -> line(subject.find("name")))
            .filter(name -> !name.isEmpty())
            .distinct()
            .toList());
    extra(article, "dateline", line(content.find("dateline")));
    String language = content.find("language").attribute("tag");
    extra(article, "language", language.isEmpty() ? item.attribute("xml:lang") : language);
    extra(article, "version", item.attribute("version"));
    extra(article, "slug", line(content.find("slugline")));
    dates(
        article,
        content.find("contentCreated").text(),
        meta.find("firstCreated").text(),
        meta.find("versionCreated").text());
    String title = line(content.find("headline"));
    return built(
        article, title.isEmpty() ? line(meta.find("title")) : title, body(item.find("contentSet")));
  }

  private static @Nullable Article nitf(XmlNode item, String fallback) throws UnreadableException {
    XmlNode head = item.find("head");
    XmlNode docdata = head.find("docdata");
    if (isWithdrawn(docdata.attribute("management-status"))) {
      return null;
    }
    String id = docdata.find("doc-id").attribute("id-string");
    XmlNode body = item.find("body.head");
    Article.Builder article = Article.builder(id.isEmpty() ? fallback : id);
    article.lead(line(body.find("hl2"))).author(byline(body.find("byline")));
    String source = line(body.find("distributor"));
    article.source(source.isEmpty() ? docdata.find("doc-id").attribute("regsrc") : source);
    article.tags(
        docdata.all("keyword").stream()
            .map(keyword -> keyword.attribute("key"))
            .filter(key -> !key.isBlank())
            .distinct()
            .toList());
    article.section(head.find("tobject.subject").attribute("tobject.subject.type"));
    extra(article, "dateline", line(body.find("dateline")));
    extra(article, "language", item.attribute("xml:lang"));
    dates(
        article,
        docdata.find("date.issue").attribute("norm"),
        docdata.find("date.release").attribute("norm"),
        body.find("story.date").attribute("norm"),
        line(docdata.find("date.issue")));
    String title = line(body.find("hl1"));
    title = title.isEmpty() ? line(body.find("hedline")) : title;
    title = title.isEmpty() ? line(head.find("title")) : title;
    return built(article, title, body(item.find("body.content")));
  }

  static boolean isWithdrawn(String status) {
    return WITHDRAWN.matcher(status).matches();
  }

  private static void extra(Article.Builder article, String name, String value) {
    if (!value.isBlank()) {
      article.extra(name, value);
    }
  }

  private static void dates(Article.Builder article, String... written) {
    Dates.first(Stream.of(written).filter(text -> !text.isBlank()).toList(), article);
  }

  private static Stream<String> texts(List<XmlNode> elements) {
    return elements.stream().map(Wire::line).filter(text -> !text.isEmpty());
  }

  private static String line(XmlNode element) {
    return MarkedUp.line(element.html());
  }

  private static String byline(XmlNode element) {
    XmlNode person = element.find("person");
    String name = line(person.isEmpty() ? element.find("name") : person);
    return BY.matcher(name.isEmpty() ? line(element) : name).replaceFirst("");
  }

  private static String summary(XmlNode content) {
    return content.all("description").stream()
        .filter(description -> description.attribute("role").endsWith("summary"))
        .map(Wire::line)
        .findFirst()
        .orElse("");
  }

  /** The paragraphs: those of the body of a page or of NITF inside, else text as it is broken. */
  private static String body(XmlNode content) {
    XmlNode inner = content;
    for (String name : List.of("body.content", "body")) {
      XmlNode found = inner.find(name);
      inner = found.isEmpty() ? inner : found;
    }
    Predicate<XmlNode> hidden =
        node -> Set.of("media", "head", "body.head", "body.end").contains(node.localName());
    XmlNode bare = inner.without(hidden);
    boolean marked =
        bare.descendants().anyMatch(node -> Set.of("p", "br", "pre").contains(node.localName()));
    return marked || !bare.children.isEmpty()
        ? MarkedUp.ofHtml(bare.html())
        : MarkedUp.plain(Wrapped.joined(bare.text()));
  }

  /** Builds the article, without the headline again at the head of its text. */
  private static Article built(Article.Builder article, String title, String body)
      throws UnreadableException {
    List<String> lines = new ArrayList<>(body.lines().toList());
    while (lines.size() > 1 && Texts.oneLine(lines.getFirst()).equals(title)) {
      lines.removeFirst();
    }
    String text = String.join("\n", lines);
    return WholeFile.built(article, title.isEmpty() ? Texts.firstSentence(text) : title, text);
  }
}
