package org.depeche.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Takes messages for a screen: a line wider than that breaks between words. */
final class MessageStream extends PrintStream {
  private final int width;

  MessageStream(PrintStream screen, int width) {
    super(screen, true, StandardCharsets.UTF_8);
    this.width = width;
  }

  @Override
  public void println(@Nullable String text) {
    super.println(
        String.valueOf(text).lines().map(this::wrapped).collect(Collectors.joining("\n")));
  }

  private String wrapped(String line) {
    if (Lines.seen(line) <= width) {
      return line;
    }
    String words = line.stripLeading();
    String indent = line.substring(0, line.length() - words.length());
    return Lines.wrapped(words, width - indent.length()).stream()
        .map(part -> indent + part)
        .collect(Collectors.joining("\n"));
  }
}
