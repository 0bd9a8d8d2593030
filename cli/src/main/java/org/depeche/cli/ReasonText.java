package org.depeche.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.depeche.generation.RunProblem;

/**
 * Says why something could not be read in the language of the terminal: the library says it in
 * English, and the patterns of {@code reasons_fr.tsv} turn that into French. What fits none of them
 * stays as it is, such as the words of a parser of JSON.
 */
final class ReasonText {
  private static final Pattern HOLE = Pattern.compile("\\{:?\\}");
  private static final String REASON = "{:}";

  private static final ReasonText FRENCH = new ReasonText(read("reasons_fr.tsv"));

  private final List<Translation> translations;

  private ReasonText(List<Translation> translations) {
    this.translations = translations;
  }

  /** A sentence with holes, and the same in another language with the same holes. */
  private record Translation(Pattern english, List<String> holes, String other) {}

  /** A problem as one line. */
  static String of(RunProblem problem, Terminal terminal) {
    return SafeText.harmless(
        terminal.message("problem", problem.place(), of(problem.reason(), terminal)));
  }

  /** A reason alone. */
  static String of(String reason, Terminal terminal) {
    return terminal.locale().getLanguage().equals("fr") ? FRENCH.translated(reason) : reason;
  }

  private String translated(String reason) {
    for (Translation translation : translations) {
      Matcher read = translation.english().matcher(reason);
      if (read.matches()) {
        return filled(translation, read);
      }
    }
    return reason;
  }

  private String filled(Translation translation, Matcher read) {
    StringBuilder text = new StringBuilder();
    Matcher hole = HOLE.matcher(translation.other());
    for (int i = 0; hole.find(); i++) {
      String value = read.group(i + 1);
      boolean inner = translation.holes().get(i).equals(REASON);
      hole.appendReplacement(text, Matcher.quoteReplacement(inner ? translated(value) : value));
    }
    return hole.appendTail(text).toString();
  }

  private static List<Translation> read(String name) {
    List<Translation> translations = new ArrayList<>();
    InputStream found = ReasonText.class.getResourceAsStream(name);
    if (found == null) {
      throw new IllegalStateException("The list " + name + " is missing; reinstall the program.");
    }
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(found, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int tab = line.indexOf('\t');
        if (tab >= 0) {
          translations.add(translation(line.substring(0, tab), line.substring(tab + 1)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The list " + name + " cannot be read.", e);
    }
    return translations;
  }

  private static Translation translation(String english, String other) {
    List<String> holes = new ArrayList<>();
    StringBuilder pattern = new StringBuilder();
    Matcher hole = HOLE.matcher(english);
    int at = 0;
    while (hole.find()) {
      pattern.append(Pattern.quote(english.substring(at, hole.start()))).append("(.*?)");
      holes.add(hole.group());
      at = hole.end();
    }
    pattern.append(Pattern.quote(english.substring(at)));
    return new Translation(Pattern.compile(pattern.toString(), Pattern.DOTALL), holes, other);
  }
}
