package org.depeche.cli;

import java.util.Locale;
import java.util.ResourceBundle;
import org.depeche.generation.RunProblem;
import org.depeche.reader.Reason;

/** Says why something could not be read in the language of the terminal. */
final class ReasonText {
  private static final String BUNDLE = "org.depeche.cli.reasons";

  private ReasonText() {}

  /** A problem as one line. */
  static String of(RunProblem problem, Terminal terminal) {
    return SafeText.harmless(
        terminal.message("problem", problem.place(), of(problem.why(), terminal)));
  }

  /** A reason alone: the library words it in English, {@code reasons_fr.properties} in French. */
  static String of(Reason reason, Terminal terminal) {
    if (!terminal.locale().getLanguage().equals("fr")) {
      return reason.toString();
    }
    ResourceBundle french = french();
    return reason.worded(code -> french.getString(code.name()));
  }

  static ResourceBundle french() {
    return ResourceBundle.getBundle(
        BUNDLE,
        Locale.FRENCH,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }
}
