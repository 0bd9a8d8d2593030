package org.depeche.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.depeche.article.Article;
import org.depeche.article.PublicationDate;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Makes an article of a page: what the reader sees first, what the head says second. */
final class HtmlArticle {

  /** Between the title of a page and the name of its site. */
  private static final List<String> SEPARATORS = List.of(" - ", " | ", " – ", " — ", " · ", " • ");

  /** What JSON-LD tells is taken where it is so many times as long as what the page shows. */
  private static final int SEEN_TWICE = 2;

  private final Document page;
  private final HtmlMetadata metadata;
  private final Element main;

  HtmlArticle(Document page) {
    this.page = page;
    metadata = new HtmlMetadata(page);
    HtmlFurniture.remove(page);
    main = HtmlMainText.find(page, metadata.isLive());
  }

  Article build(String id) throws UnreadableException {
    String pageTitle = Texts.strip(page.title());
    String title = title(pageTitle);
    Element standfirst = HtmlFurniture.standfirst(main);
    String lead = standfirst == null ? metadata.description() : HtmlLines.oneLine(standfirst);
    if (standfirst != null) {
      standfirst.remove();
    }
    HtmlFurniture.removeByline(main);
    List<String> lines = new ArrayList<>(HtmlLines.of(main));
    lines.removeIf(line -> same(line, title) || standfirst != null && same(line, lead));
    Texts.dropTrailing(lines);
    String seen = String.join("\n", lines);
    String told = metadata.body();
    // Pages that a script fills, or that show an opening alone, tell their text in JSON-LD.
    String body = told.length() > SEEN_TWICE * seen.length() ? told : seen;

    Article.Builder builder = Article.builder(id);
    builder.lead(repeats(body, lead) ? "" : lead);
    builder.author(metadata.author()).section(metadata.section()).url(metadata.url());
    builder.source(metadata.source().isEmpty() ? siteName(pageTitle, title) : metadata.source());
    builder.tags(metadata.tags());
    date(builder);
    return WholeFile.built(builder, title.isEmpty() ? Texts.firstSentence(body) : title, body);
  }

  private void date(Article.Builder builder) {
    List<String> candidates = metadata.dates();
    for (String candidate : candidates) {
      PublicationDate date = Dates.read(candidate);
      if (date != null) {
        builder.date(date);
        return;
      }
    }
    candidates.stream().findFirst().ifPresent(raw -> builder.extra("date", raw));
  }

  /** The heading of the article, else what the head calls it, else the page's title or heading. */
  private String title(String pageTitle) {
    String site = metadata.source();
    return Stream.of(
            heading(main),
            heading(page.selectFirst("article, main, [role=main]")),
            metadata.title(),
            withoutSite(pageTitle, site),
            heading(page))
        .filter(candidate -> !candidate.isEmpty() && !candidate.equals(site))
        .findFirst()
        .orElse("");
  }

  private static String heading(@Nullable Element within) {
    Element heading = within == null ? null : within.selectFirst("h1");
    return heading == null ? "" : HtmlLines.oneLine(heading);
  }

  private static String withoutSite(String title, String site) {
    for (String separator : SEPARATORS) {
      int at = title.lastIndexOf(separator);
      if (at > 0) {
        String rest = title.substring(at + separator.length());
        boolean named = !site.isEmpty() && rest.equalsIgnoreCase(site);
        if (named
            || site.isEmpty() && rest.length() < at && Character.isUpperCase(rest.charAt(0))) {
          return Texts.strip(title.substring(0, at));
        }
      }
    }
    return title;
  }

  /** What the page's title adds to the headline. */
  private String siteName(String pageTitle, String title) {
    for (String headline : List.of(title, metadata.title())) {
      for (String separator : SEPARATORS) {
        if (!headline.isEmpty() && pageTitle.startsWith(headline + separator)) {
          return Texts.strip(pageTitle.substring((headline + separator).length()));
        }
      }
    }
    return "";
  }

  /** Whether two texts differ in nothing but the kind of their spaces and apostrophes. */
  private static boolean same(String a, String b) {
    return a.length() == b.length() && plain(a).equals(plain(b));
  }

  private static String plain(String text) {
    return text.replace('\u00A0', ' ').replace('\u202F', ' ').replace('’', '\'');
  }

  /** Whether the body opens with the lead: then it says nothing of its own. */
  private static boolean repeats(String body, String lead) {
    String bare = lead.replaceFirst("(?:…|\\.\\.\\.)$", "").stripTrailing();
    return !bare.isEmpty() && plain(body).startsWith(plain(bare));
  }
}
