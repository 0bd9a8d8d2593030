package org.depeche.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jline.reader.Candidate;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.CompletionMatcher;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.Reference;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.TerminalBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Lines typed into the terminal of this process, with what completes them shown below while they
 * are typed. The only class that knows JLine, and loaded for the interactive mode alone.
 */
final class TypedInput implements LineInput {
  /** Shorter beginnings are not completed before a tabulator is typed. */
  private static final int FEWEST_LETTERS = 3;

  private final org.jline.terminal.Terminal terminal;
  private final LineReader reader;

  private TypedInput(org.jline.terminal.Terminal terminal, LineReader reader) {
    this.terminal = terminal;
    this.reader = reader;
  }

  /**
   * Opens the terminal.
   *
   * @param completions what a line can be completed to, most useful first
   * @param history the file in which lines are kept from one use to the next, or null for none
   */
  static TypedInput open(Function<String, List<String>> completions, @Nullable Path history)
      throws IOException {
    org.jline.terminal.Terminal terminal =
        TerminalBuilder.builder().system(true).encoding(StandardCharsets.UTF_8).build();
    return open(terminal, completions, history);
  }

  static TypedInput open(
      org.jline.terminal.Terminal terminal,
      Function<String, List<String>> completions,
      @Nullable Path history) {
    LineReader reader =
        LineReaderBuilder.builder()
            .terminal(terminal)
            // The line is one word: what completes it may write each of its words in another way.
            .parser((line, cursor, context) -> new OneWord(line, cursor))
            .completer(
                (asked, line, candidates) ->
                    completions.apply(line.line().substring(0, line.cursor())).stream()
                        .map(text -> new Candidate(text, text, null, null, null, null, false))
                        .forEach(candidates::add))
            .completionMatcher(new Every())
            .variable(LineReader.SUGGESTIONS_MIN_BUFFER_SIZE, FEWEST_LETTERS)
            .variable(LineReader.INDENTATION, 0)
            .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
            .option(LineReader.Option.MENU_COMPLETE, true)
            .build();
    if (history != null) {
      reader.setVariable(LineReader.HISTORY_FILE, history);
    }
    // In the menu, Enter would only choose; a name that the menu does not know hands the key on.
    reader.getKeyMaps().get(LineReader.MENU).bind(new Reference("choose-and-accept"), "\r", "\n");
    reader.setAutosuggestion(LineReader.SuggestionType.COMPLETER);
    return new TypedInput(terminal, reader);
  }

  @Override
  public @Nullable String read(String prompt) {
    while (true) {
      try {
        return reader.readLine(prompt);
      } catch (UserInterruptException e) {
        // Ctrl-C drops the line, as it does in a shell.
      } catch (EndOfFileException e) {
        return null;
      }
    }
  }

  @Override
  public int columns() {
    return terminal.getWidth();
  }

  @Override
  public int rows() {
    return terminal.getHeight();
  }

  @Override
  public void close() throws IOException {
    terminal.close();
  }

  /** A line as the only word of it, which needs no quotes. */
  private record OneWord(String line, int cursor) implements CompletingParsedLine {
    @Override
    public String word() {
      return line;
    }

    @Override
    public int wordCursor() {
      return cursor;
    }

    @Override
    public int wordIndex() {
      return 0;
    }

    @Override
    public List<String> words() {
      return List.of(line);
    }

    @Override
    public CharSequence escape(CharSequence candidate, boolean complete) {
      return candidate;
    }

    @Override
    public int rawWordCursor() {
      return cursor;
    }

    @Override
    public int rawWordLength() {
      return line.length();
    }
  }

  /** Takes every candidate: they were chosen by more than how they begin. */
  private static final class Every implements CompletionMatcher {
    @Override
    public void compile(
        Map<LineReader.Option, Boolean> options,
        boolean prefix,
        CompletingParsedLine line,
        boolean caseInsensitive,
        int errors,
        String originalGroupName) {}

    @Override
    public List<Candidate> matches(List<Candidate> candidates) {
      return candidates;
    }

    @Override
    public @Nullable Candidate exactMatch() {
      return null;
    }

    @Override
    public String getCommonPrefix() {
      return "";
    }
  }
}
