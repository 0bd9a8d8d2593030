package org.depeche.cli;

import java.util.ArrayList;
import java.util.List;
import org.depeche.article.Article;

/** Writes a whole article for people: title, facts, standfirst and text, a paragraph a block. */
final class ArticleText {
  private static final int WIDEST = 80;
  private static final String BOLD = "\u001B[1m";
  private static final String PLAIN = "\u001B[0m";

  private final Terminal terminal;
  private final DisplayOptions.Style style;

  ArticleText(Terminal terminal, DisplayOptions.Style style) {
    this.terminal = terminal;
    this.style = style;
  }

  void write(Article article) {
    String title =
        article.title().isBlank() ? terminal.message("search.untitled") : article.title();
    for (String line : wrapped(title)) {
      String shown = style.colors() ? BOLD + line + PLAIN : line;
      terminal.out().println(Hyperlink.of(shown, article.url(), style.links()));
    }
    wrapped(facts(article)).forEach(terminal.out()::println);
    for (String text : new String[] {article.lead(), article.body()}) {
      for (String paragraph : text.split("\\R")) {
        if (!paragraph.isBlank()) {
          terminal.out().println();
          wrapped(paragraph).forEach(terminal.out()::println);
        }
      }
    }
    if (Hyperlink.isSafe(article.url())) {
      terminal.out().println();
      terminal.out().println(SafeText.harmless(article.url()));
    }
    terminal.out().println();
  }

  private String facts(Article article) {
    List<String> facts = new ArrayList<>();
    article.date().ifPresent(date -> facts.add(terminal.day(date.day())));
    for (String fact :
        new String[] {article.author(), article.section(), article.source(), article.id()}) {
      if (!fact.isBlank()) {
        facts.add(fact);
      }
    }
    facts.addAll(article.tags());
    return String.join(" · ", facts);
  }

  private List<String> wrapped(String text) {
    return Lines.wrapped(SafeText.harmless(text), Math.min(WIDEST, terminal.width()));
  }
}
