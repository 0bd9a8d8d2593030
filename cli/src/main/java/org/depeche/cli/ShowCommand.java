package org.depeche.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.depeche.Depeche;
import org.depeche.article.Article;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows articles as text. */
@Command(name = "show")
final class ShowCommand implements Callable<Integer> {
  private static final String STANDARD_INPUT = "-";

  private final Terminal terminal;
  private final InputStream in;

  @Mixin private final IndexOption index = new IndexOption();

  @Option(names = "--json", descriptionKey = "show.json")
  private boolean json;

  @Mixin private final DisplayOptions display = new DisplayOptions();

  @Parameters(paramLabel = "ID", arity = "1..*", descriptionKey = "show.ids")
  private List<String> ids = new ArrayList<>();

  ShowCommand(Terminal terminal) {
    this(terminal, System.in);
  }

  ShowCommand(Terminal terminal, InputStream in) {
    this.terminal = terminal;
    this.in = in;
  }

  @Override
  public Integer call() throws IOException {
    List<Article> articles = new ArrayList<>();
    boolean all = true;
    try (Depeche depeche = Depeche.open(index.path(terminal))) {
      for (String id : given()) {
        Optional<Article> article = depeche.article(id);
        article.ifPresent(articles::add);
        if (article.isEmpty()) {
          all = false;
          terminal.err().println(terminal.message("why.noArticle", SafeText.harmless(id)));
        }
      }
    }
    int code = all && !articles.isEmpty() ? ExitCode.FOUND : ExitCode.NOTHING;
    if (json) {
      for (Article article : articles) {
        terminal.out().println(ArticleLine.of(article));
      }
    } else if (!articles.isEmpty()) {
      DisplayOptions.Style style = display.style(terminal);
      display.show(
          terminal,
          code,
          shown -> articles.forEach(one -> new ArticleText(shown, style).write(one)));
    }
    return code;
  }

  private List<String> given() throws IOException {
    if (!ids.contains(STANDARD_INPUT)) {
      return ids;
    }
    List<String> given = new ArrayList<>();
    for (String id : ids) {
      if (id.equals(STANDARD_INPUT)) {
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        lines.lines().filter(line -> !line.isBlank()).forEach(given::add);
      } else {
        given.add(id);
      }
    }
    return given;
  }
}
