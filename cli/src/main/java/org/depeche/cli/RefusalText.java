package org.depeche.cli;

import java.util.List;
import java.util.stream.Stream;
import org.depeche.generation.Refusal;
import org.depeche.generation.RunProblem;
import org.depeche.generation.RunRefusedException;

/**
 * Tells why a guard refused, in the language of the terminal. Every message is given the library's
 * own sentence first, which serves in English.
 */
final class RefusalText {
  private final Terminal terminal;
  private final String english;

  private RefusalText(Terminal terminal, String english) {
    this.terminal = terminal;
    this.english = english;
  }

  static String of(RunRefusedException refused, Terminal terminal) {
    String english = String.valueOf(refused.getMessage());
    return SafeText.harmless(new RefusalText(terminal, english).tell(refused.refusal()));
  }

  private String tell(Refusal refusal) {
    return switch (refusal) {
      case Refusal.NothingFound nothing -> say("refusal.nothingFound", nothing.sources());
      case Refusal.NothingReadable nothing ->
          say(
              "refusal.nothingReadable",
              nothing.sources(),
              nothing.problems(),
              of(nothing.first()));
      case Refusal.EmptyPaths paths -> say("refusal.emptyPaths", list(paths));
      case Refusal.TooMuchUnreadable much ->
          say("refusal.unreadable", much.problems(), of(much.first()));
      case Refusal.CanariesFailed failed -> say("refusal.canaries", list(failed.missed()));
    };
  }

  private String list(Refusal.EmptyPaths paths) {
    return Stream.concat(
            paths.unreadable().stream().map(path -> terminal.message("refusal.path", path)),
            paths.empty().stream().map(path -> terminal.message("refusal.emptyPath", path)))
        .reduce("", this::both);
  }

  private String list(List<Refusal.MissedCanary> missed) {
    return missed.stream()
        .map(
            one ->
                terminal.message(
                    "refusal.canary",
                    one.canary().query(),
                    String.join(", ", one.ids()),
                    one.canary().first()))
        .reduce("", this::both);
  }

  private String both(String one, String other) {
    return one.isEmpty() ? other : terminal.message("refusal.both", one, other);
  }

  private String of(RunProblem problem) {
    String text = ReasonText.of(problem, terminal);
    return text.endsWith(".") ? text : text + ".";
  }

  private String say(String key, Object... values) {
    Object[] all = Stream.concat(Stream.of(english), Stream.of(values)).toArray();
    return terminal.message(key, all);
  }
}
