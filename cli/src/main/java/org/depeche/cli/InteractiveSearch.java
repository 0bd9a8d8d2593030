package org.depeche.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.depeche.Depeche;
import org.depeche.article.Article;
import org.depeche.facet.FacetField;
import org.depeche.search.SearchRequest;
import org.depeche.search.SearchResult;
import org.depeche.search.SortOrder;
import org.jspecify.annotations.Nullable;

/** Searches for one line after the other, with facets to choose from and pages to turn. */
final class InteractiveSearch {
  private static final int LINES_OF_A_HIT = 5;
  private static final int OTHER_LINES = 10;
  private static final int FEWEST_HITS = 3;
  private static final int MOST_HITS = 10;

  /** What hits are counted by unless something else was asked for, so many values of each. */
  private static final List<FacetField> FACETS =
      List.of(FacetField.SECTION, FacetField.SOURCE, FacetField.YEAR);

  private static final int VALUES = 8;

  private final Depeche depeche;
  private final LineInput input;
  private final Terminal given;
  private final DisplayOptions.Style style;
  private final Browser.Opener browser;
  private final SearchRequest base;
  private final @Nullable Integer limit;

  private String query = "";
  private SortOrder sort;
  private List<FacetFilters.Choice> choices = List.of();
  private final List<FacetFilters.Choice> chosen = new ArrayList<>();

  private final ShownPages pages = new ShownPages();

  /**
   * Begins.
   *
   * @param terminal where results and messages are shown
   * @param base what every search has in common
   * @param limit how many hits a page has, or null for as many as the screen holds
   */
  InteractiveSearch(
      Depeche depeche,
      LineInput input,
      Terminal terminal,
      DisplayOptions.Style style,
      Browser.Opener browser,
      SearchRequest base,
      @Nullable Integer limit) {
    this.depeche = depeche;
    this.input = input;
    this.given = terminal;
    this.style = style;
    this.browser = browser;
    this.base = base.facets().isEmpty() ? withFacets(base) : base;
    this.sort = base.sort();
    this.limit = limit;
  }

  private static SearchRequest withFacets(SearchRequest base) {
    SearchRequest.Builder request = base.toBuilder();
    FACETS.forEach(field -> request.facet(field, VALUES));
    return request.build();
  }

  /** Goes on until there is no more line or one that asks to leave. */
  void run() throws IOException {
    tell("interactive.welcome", depeche.size());
    if (!base.query().isBlank()) {
      obey(new Verb.Typed(Verb.SEARCH, base.query()));
    }
    String prompt = given.message("interactive.prompt");
    Verb.Typed typed = read(prompt);
    while (typed.verb() != Verb.QUIT) {
      try {
        obey(typed);
      } catch (IOException | IllegalArgumentException e) {
        // One line went wrong; the next one may be right.
        Failures.report(e, given);
      }
      typed = read(prompt);
    }
  }

  private Verb.Typed read(String prompt) throws IOException {
    String line = input.read(prompt);
    return line == null ? new Verb.Typed(Verb.QUIT, "") : Verb.parse(line);
  }

  private void obey(Verb.Typed typed) throws IOException {
    switch (typed.verb()) {
      case SEARCH -> search(typed.rest());
      case NEXT -> turn();
      case PREVIOUS -> turnBack();
      case OPEN -> open(typed.rest());
      case READ -> readText(typed.rest());
      case FILTER -> filter(typed.rest());
      case ALL -> {
        chosen.clear();
        show(ShownPages.FIRST);
      }
      case DATE -> {
        sort = SortOrder.DATE;
        show(ShownPages.FIRST);
      }
      case RELEVANCE -> {
        sort = SortOrder.RELEVANCE;
        show(ShownPages.FIRST);
      }
      case HELP -> tell("interactive.help");
      default -> tell("interactive.unknown");
    }
  }

  private void search(String words) throws IOException {
    if (words.isEmpty()) {
      if (pages.next() != null) {
        turn();
      }
      return;
    }
    query = words;
    chosen.clear();
    show(ShownPages.FIRST);
  }

  private void turn() throws IOException {
    String next = pages.next();
    if (next == null) {
      tell("interactive.lastPage");
    } else {
      show(next);
    }
  }

  private void turnBack() throws IOException {
    if (pages.number() < 2) {
      tell("interactive.firstPage");
    } else {
      show(pages.leave());
    }
  }

  private void filter(String numbers) throws IOException {
    if (choices.isEmpty()) {
      tell("interactive.nothingToFilter");
      return;
    }
    List<FacetFilters.Choice> asked = new ArrayList<>();
    for (String number : numbers.split("[\\s,]+")) {
      int index = number.matches("\\d{1,3}") ? Integer.parseInt(number) - 1 : -1;
      if (index < 0 || index >= choices.size()) {
        tell("interactive.noSuchFilter", quoted(number), choices.size());
        return;
      }
      asked.add(choices.get(index));
    }
    for (FacetFilters.Choice choice : asked) {
      if (!chosen.remove(choice)) {
        chosen.add(choice);
      }
    }
    show(ShownPages.FIRST);
  }

  /** Shows the text of a hit by the pager. */
  private void readText(String rank) throws IOException {
    String id = pages.id(rank);
    Optional<Article> article = id == null ? Optional.empty() : depeche.article(id);
    if (article.isEmpty()) {
      tell("interactive.noSuchHit", quoted(rank));
      return;
    }
    Terminal screen = given.withColumns(input.columns());
    Pager.show(screen, ExitCode.FOUND, shown -> new ArticleText(shown, style).write(article.get()));
  }

  private void open(String rank) throws IOException {
    String address = pages.address(rank);
    if (address == null) {
      tell("interactive.noSuchHit", quoted(rank));
    } else if (!Hyperlink.isSafe(address)) {
      tell("interactive.noAddress", rank, SafeText.harmless(address));
    } else {
      tell("interactive.opens", address);
      try {
        browser.open(address);
      } catch (IOException e) {
        // What the system says of it is not for readers; the address has been shown.
        tell("interactive.noBrowser", Browser.program());
      }
    }
  }

  /** Searches for a page and shows it. */
  private void show(String cursor) throws IOException {
    if (query.isEmpty()) {
      tell("interactive.noQuery");
      return;
    }
    refresh();
    Terminal screen = given.withColumns(input.columns());
    SearchResult result = depeche.search(request(cursor.isEmpty() ? null : cursor));
    pages.add(cursor, result);
    FacetRenderer facets = new FacetRenderer(screen, true);
    choices = FacetFilters.of(result.facets(), facets);
    new TerminalRenderer(screen, style).write(result, facets);
    tellPlace(screen);
  }

  private void tellPlace(Terminal screen) {
    List<String> place = new ArrayList<>();
    place.add(screen.message("interactive.page", pages.number()));
    if (sort == SortOrder.DATE) {
      place.add(screen.message("interactive.byDate"));
    }
    if (!chosen.isEmpty()) {
      String names = String.join(", ", chosen.stream().map(FacetFilters.Choice::name).toList());
      place.add(screen.message("interactive.filters", names));
    }
    if (pages.next() != null) {
      place.add(screen.message("interactive.more"));
    }
    screen.out().println(String.join(" · ", place));
  }

  private SearchRequest request(@Nullable String cursor) {
    int fitting = Math.clamp((input.rows() - OTHER_LINES) / LINES_OF_A_HIT, FEWEST_HITS, MOST_HITS);
    return base.toBuilder()
        .query(query)
        .filters(chosen.stream().map(FacetFilters.Choice::filter).toList())
        .sort(sort)
        .snippets(1)
        .window(0, limit == null ? fitting : limit)
        .after(cursor)
        .build();
  }

  private void refresh() {
    try {
      if (depeche.refresh()) {
        tell("interactive.refreshed", depeche.size());
      }
    } catch (IOException e) {
      // The generation that was open answers on.
      Failures.report(e, given);
    }
  }

  private static String quoted(String typed) {
    return typed.isEmpty() ? "?" : SafeText.harmless(typed);
  }

  private void tell(String key, Object... values) {
    given.out().println(given.message(key, values));
  }
}
