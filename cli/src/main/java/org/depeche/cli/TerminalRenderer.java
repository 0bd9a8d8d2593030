package org.depeche.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.depeche.article.Article;
import org.depeche.highlight.Snippet;
import org.depeche.query.Filter;
import org.depeche.search.Hint;
import org.depeche.search.Hit;
import org.depeche.search.SearchResult;

/** Writes a result for people. */
final class TerminalRenderer {
  private static final String BOLD = "\u001B[1m";
  private static final String DIM = "\u001B[2m";
  private static final String PLAIN = "\u001B[0m";
  private static final String INDENT = "    ";

  private final Terminal terminal;
  private final boolean colors;
  private final boolean linked;
  private final PrintStream out;

  TerminalRenderer(Terminal terminal, DisplayOptions.Style style) {
    this.terminal = terminal;
    this.colors = style.colors();
    this.linked = style.links();
    this.out = terminal.out();
  }

  void write(SearchResult result) {
    write(result, new FacetRenderer(terminal, false));
  }

  void write(SearchResult result, FacetRenderer facets) {
    if (result.rarest() > 0) {
      terminal.err().println(terminal.message("search.rarest", result.rarest()));
    }
    terminal.tell(result.corrections());
    for (String word : result.unknownWords()) {
      terminal.err().println(terminal.message("search.unknown", SafeText.harmless(word)));
    }
    result.hints().forEach(hint -> terminal.err().println(text(hint)));
    if (result.suggestion() != null) {
      String other = SafeText.harmless(result.suggestion().query());
      terminal
          .err()
          .println(terminal.message("search.suggestion", other, result.suggestion().total()));
    }
    terminal.tellExpansions(result.expansions());
    for (Hit hit : result.hits()) {
      write(hit);
    }
    result.facets().forEach(facet -> facets.lines(facet).forEach(out::println));
    terminal.err().println(total(result));
  }

  private String text(Hint hint) {
    return switch (hint) {
      case Hint.UnknownName unknown -> {
        String name = SafeText.harmless(unknown.name());
        boolean tag = unknown.filter() instanceof Filter.Tag;
        yield unknown.nearest().isEmpty()
            ? terminal.message(tag ? "search.unknownTag" : "search.unknownName", name)
            : terminal.message(
                tag ? "search.nearestTags" : "search.nearestNames",
                name,
                SafeText.harmless(String.join(", ", unknown.nearest())));
      }
      case Hint.OutsideArchive outside ->
          terminal.message(
              "search.outsideArchive", terminal.day(outside.first()), terminal.day(outside.last()));
    };
  }

  private String total(SearchResult result) {
    double seconds = result.tookMillis() / 1000.0;
    long all = result.total();
    long others = result.totalAny() - all;
    boolean exact = result.totalExact();
    if (others == 0 && exact || others == 0 && all > 0 && result.standing() < 2) {
      return terminal.message("search.total", all, seconds);
    }
    if (result.standing() < 2) {
      String related = exact ? "search.totalRelated" : "search.totalSomeRelated";
      return terminal.message(related, all, seconds, others);
    }
    String key = exact ? "search.totalBoth" : "search.totalBothAtLeast";
    return terminal.message(key, all, seconds, result.totalAny());
  }

  private void write(Hit hit) {
    Article article = hit.article();
    writeHead(hit.rank(), marked(title(article), hit.titleRanges()), article);
    if (!hit.missing().isEmpty()) {
      writeIndented(
          terminal.message("search.missing", SafeText.harmless(String.join(", ", hit.missing()))));
    }
    for (Snippet snippet : hit.snippets()) {
      String text = marked(snippet.text(), snippet.ranges());
      String before = snippet.cutBefore() ? "… " : "";
      String after = snippet.cutAfter() ? " …" : "";
      wrap(before + text + after, INDENT.length()).forEach(line -> out.println(INDENT + line));
    }
    if (!hit.alike().isEmpty()) {
      writeIndented(terminal.message("search.alike", hit.alike().size()));
    }
    out.println();
  }

  /** Writes the title of an article, and a line of facts. */
  void writeHead(int rank, Article article) {
    writeHead(rank, marked(title(article), List.of()), article);
  }

  private void writeHead(int rank, String title, Article article) {
    String start = rank + ". ";
    for (String line : wrap(title, Math.max(start.length(), INDENT.length()))) {
      out.println(start + Hyperlink.of(line, article.url(), linked));
      start = INDENT;
    }
    writeIndented(facts(article));
  }

  void writeIndented(String text) {
    wrap(text, INDENT.length()).forEach(line -> out.println(INDENT + dim(line)));
  }

  private String title(Article article) {
    return article.title().isBlank() ? terminal.message("search.untitled") : article.title();
  }

  private String facts(Article article) {
    List<String> facts = new ArrayList<>();
    article.date().ifPresent(date -> facts.add(terminal.day(date.day())));
    for (String fact : new String[] {article.section(), article.source(), article.id()}) {
      if (!fact.isBlank()) {
        facts.add(SafeText.harmless(fact));
      }
    }
    return String.join(" · ", facts);
  }

  private String marked(String text, List<Snippet.Range> ranges) {
    StringBuilder marked = new StringBuilder();
    int at = 0;
    for (Snippet.Range range : ranges) {
      marked.append(SafeText.harmless(text.substring(at, range.start())));
      String word = SafeText.harmless(text.substring(range.start(), range.end()));
      marked.append(colors ? BOLD + word + PLAIN : word);
      at = range.end();
    }
    return marked.append(SafeText.harmless(text.substring(at))).toString();
  }

  private String dim(String text) {
    return colors ? DIM + text + PLAIN : text;
  }

  /** Lines of whole words that fit the terminal behind an indent. */
  private List<String> wrap(String text, int indent) {
    return Lines.wrapped(text, terminal.width() - indent);
  }
}
