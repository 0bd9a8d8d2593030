package org.depeche.reader;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a page says about its article: meta elements, JSON-LD, and marked elements of its text. */
final class HtmlMetadata {

  private static final Pattern BY = Pattern.compile("^\\s*(?i:par|by)(?:\\s*:\\s*|\\s+)");

  private final Document page;
  private final Map<String, List<String>> meta = new LinkedHashMap<>();
  private final JsonLd linked;
  private final String author;
  private final List<String> dates;

  /** Reads a page from which nothing was removed yet. */
  HtmlMetadata(Document page) {
    this.page = page;
    for (Element element : page.select("meta[content]")) {
      String content = Texts.oneLine(element.attr("content"));
      for (String attribute : List.of("property", "name", "itemprop")) {
        String key = element.attr(attribute).toLowerCase(Locale.ROOT).strip();
        if (!key.isEmpty() && !content.isEmpty()) {
          meta.computeIfAbsent(key, k -> new ArrayList<>()).add(content);
        }
      }
    }
    meta.getOrDefault("parsely-page", List.of()).forEach(this::addObject);
    linked = JsonLd.of(page);
    author = findAuthor();
    dates = findDates();
  }

  /** Adds what an older form of Parse.ly's elements tells in one object of JSON. */
  private void addObject(String json) {
    JsonLd.fields(json)
        .forEach(
            (name, values) -> {
              String key = name.equals("authors") ? "author" : name.replace('_', '-');
              meta.computeIfAbsent("parsely-" + key, k -> new ArrayList<>()).addAll(values);
            });
  }

  String title() {
    return first(
        List.of(
            meta("og:title"),
            linked.headline(),
            meta("twitter:title", "parsely-title", "dc.title", "dcterms.title")));
  }

  String description() {
    return first(
        List.of(
            meta(
                "og:description",
                "description",
                "dc.description",
                "dcterms.description",
                "twitter:description")));
  }

  String section() {
    return first(
        List.of(
            meta("article:section").filter(section -> !isAddress(section)),
            linked.section(),
            meta("parsely-section", "articlesection")));
  }

  String source() {
    return first(
        List.of(
            meta("og:site_name"),
            linked.publisher(),
            meta("application-name", "dc.publisher", "dcterms.publisher")));
  }

  /** Whether the page is a running report of many entries. */
  boolean isLive() {
    return linked.isLive();
  }

  /** The text that the page tells programs, empty where it tells none. */
  String body() {
    return linked.body();
  }

  String author() {
    return author;
  }

  /** The dates of publication that the page names, the surest first, as they are written. */
  List<String> dates() {
    return dates;
  }

  String url() {
    return Stream.concat(
            page.select("link[rel=canonical]").stream().map(link -> link.attr("href").strip()),
            meta("og:url", "parsely-link"))
        .filter(HtmlMetadata::isAddress)
        .findFirst()
        .orElse("");
  }

  List<String> tags() {
    Set<String> tags = new LinkedHashSet<>();
    meta("article:tag").flatMap(tag -> Texts.commaSeparated(tag).stream()).forEach(tags::add);
    meta("keywords", "news_keywords", "parsely-tags", "dc.subject", "dcterms.subject")
        .flatMap(words -> Texts.commaSeparated(words).stream())
        .forEach(tags::add);
    if (tags.isEmpty()) {
      linked.keywords().flatMap(words -> Texts.commaSeparated(words).stream()).forEach(tags::add);
    }
    return List.copyOf(tags);
  }

  private String findAuthor() {
    Stream<String> marked =
        page.select("[rel=author], [itemprop=author], .author, .auteur").stream()
            .map(element -> element.hasAttr("content") ? element.attr("content") : element.text())
            .filter(text -> text.length() <= Texts.LONGEST_TITLE);
    return first(
        List.of(
            names(meta("author", "dc.creator", "dcterms.creator")),
            names(linked.author()),
            names(meta("article:author", "parsely-author")),
            names(marked)));
  }

  /** Names as people write them: no addresses, no {@code Par}. */
  private static Stream<String> names(Stream<String> written) {
    return written
        .map(name -> Texts.strip(BY.matcher(name).replaceFirst("")))
        .filter(name -> !isAddress(name));
  }

  private List<String> findDates() {
    Stream<String> times =
        page
            .select(
                "time[itemprop=datePublished][datetime], time[pubdate][datetime],"
                    + " article time[datetime], main time[datetime]")
            .stream()
            .map(time -> time.attr("datetime"));
    return Stream.<Stream<String>>of(
            meta(
                "article:published_time", "og:published_time", "datepublished", "parsely-pub-date"),
            linked.published(),
            times,
            meta(
                "date",
                "dc.date",
                "dc.date.issued",
                "dcterms.issued",
                "dcterms.created",
                "dcterms.date",
                "dc.date.created",
                "pubdate"))
        .flatMap(dates -> dates)
        .map(Texts::strip)
        .filter(date -> !date.isEmpty())
        .toList();
  }

  private Stream<String> meta(String... keys) {
    return Stream.of(keys).flatMap(key -> meta.getOrDefault(key, List.of()).stream());
  }

  private static String first(List<Stream<String>> candidates) {
    return candidates.stream()
        .flatMap(values -> values)
        .map(Texts::strip)
        .filter(value -> !value.isEmpty())
        .findFirst()
        .orElse("");
  }

  private static boolean isAddress(String text) {
    return text.regionMatches(true, 0, "http://", 0, 7)
        || text.regionMatches(true, 0, "https://", 0, 8);
  }
}
