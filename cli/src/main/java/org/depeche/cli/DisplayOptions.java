package org.depeche.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How results look in a terminal. */
final class DisplayOptions {
  static final List<String> WHEN = List.of("auto", "always", "never");

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec spec;

  @Option(
      names = "--color",
      paramLabel = "auto|always|never",
      defaultValue = "auto",
      completionCandidates = When.class)
  String color = "auto";

  @Option(
      names = "--hyperlink",
      paramLabel = "auto|always|never",
      defaultValue = "auto",
      completionCandidates = When.class)
  String hyperlink = "auto";

  @Option(names = "--no-pager")
  boolean noPager;

  /** What {@code --color} and {@code --hyperlink} may be, for completion. */
  static final class When extends ArrayList<String> {
    private static final long serialVersionUID = 1;

    When() {
      super(WHEN);
    }
  }

  /**
   * What a terminal is sent beside text.
   *
   * @param colors whether matched words stand out
   * @param links whether titles are linked to their page
   */
  record Style(boolean colors, boolean links) {
    /** Text alone. */
    static final Style PLAIN = new Style(false, false);
  }

  Style style(Terminal terminal) {
    Map<String, String> environment = terminal.environment();
    boolean wanted =
        terminal.interactive()
            && environment.getOrDefault("NO_COLOR", "").isEmpty()
            && !environment.getOrDefault("TERM", "").equals("dumb");
    boolean colors = chosen("--color", color, wanted, terminal);
    boolean known = colors && terminal.interactive() && Hyperlink.isKnownTo(environment);
    return new Style(colors, chosen("--hyperlink", hyperlink, known, terminal));
  }

  /** Shows a text as the options say. */
  void show(Terminal terminal, int code, Pager.Content content) throws IOException {
    if (noPager) {
      content.write(terminal);
    } else {
      Pager.show(terminal, code, content);
    }
  }

  private boolean chosen(String option, String when, boolean auto, Terminal terminal) {
    if (!WHEN.contains(when) && spec != null) {
      String expected = String.join(", ", WHEN);
      throw new ParameterException(
          spec.commandLine(),
          terminal.message("error.choice", SafeText.harmless(when), option, expected));
    }
    return when.equals("always") || when.equals("auto") && auto;
  }
}
