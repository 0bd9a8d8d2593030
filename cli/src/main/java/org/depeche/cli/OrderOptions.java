package org.depeche.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.depeche.facet.FacetField;
import org.depeche.search.SearchRequest;
import org.depeche.search.SortOrder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** In which order hits come, where a page begins, and what hits are counted by. */
final class OrderOptions {

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec spec;

  @Option(
      names = "--sort",
      paramLabel = "relevance|date",
      defaultValue = "relevance",
      completionCandidates = Orders.class)
  private String sort = "relevance";

  @Option(names = "--after", paramLabel = "${bundle:label.cursor}")
  private @Nullable String after;

  @Option(
      names = "--facet",
      paramLabel = "section|source|author|tag|year|month",
      arity = "1",
      completionCandidates = Fields.class)
  private List<String> facets = new ArrayList<>();

  @Option(names = "--histogram")
  private boolean histogram;

  /** What {@code --sort} may be, for completion. */
  static final class Orders extends ArrayList<String> {
    private static final long serialVersionUID = 1;

    Orders() {
      super(names(SortOrder.values()));
    }
  }

  /** What {@code --facet} may be, for completion. */
  static final class Fields extends ArrayList<String> {
    private static final long serialVersionUID = 1;

    Fields() {
      super(names(FacetField.values()));
    }
  }

  void apply(SearchRequest.Builder request, Terminal terminal) {
    request.sort(chosen(SortOrder.values(), sort, "--sort", terminal));
    request.after(after);
    boolean drawn = false;
    for (String facet : facets) {
      FacetField field = chosen(FacetField.values(), facet, "--facet", terminal);
      if (histogram && field.isTime()) {
        request.timeline(field);
        drawn = true;
      } else {
        request.facet(field);
      }
    }
    if (histogram && !drawn) {
      request.timeline(FacetField.YEAR);
    }
  }

  /** Whether years and months are drawn as bars. */
  boolean draws() {
    return histogram;
  }

  /** Whether it is said where a page begins. */
  boolean begins() {
    return after != null;
  }

  /** Whether results are read page by page. */
  boolean pages() {
    return after != null || byDate();
  }

  private static List<String> names(Enum<?>[] constants) {
    return Arrays.stream(constants).map(JsonRenderer::name).toList();
  }

  private <E extends Enum<E>> E chosen(E[] all, String name, String option, Terminal terminal) {
    for (E one : all) {
      if (JsonRenderer.name(one).equals(name.toLowerCase(Locale.ROOT))) {
        return one;
      }
    }
    String message =
        terminal.message(
            "error.choice", SafeText.harmless(name), option, String.join(", ", names(all)));
    if (spec == null) {
      throw new IllegalStateException("The command was not made by its command line.");
    }
    throw new ParameterException(spec.commandLine(), message);
  }

  /** Whether the newest come first. */
  boolean byDate() {
    return sort.equals(JsonRenderer.name(SortOrder.DATE));
  }
}
