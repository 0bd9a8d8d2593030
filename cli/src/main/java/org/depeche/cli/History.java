package org.depeche.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The file that keeps the lines of the interactive mode: {@code depeche/history} in {@code
 * XDG_STATE_HOME}, else in {@code ~/.local/state}. Queries may be confidential: nobody else may
 * read it.
 */
final class History {
  private static final String OWN = "rw-------";

  private History() {}

  /** The file, made where there is none; null where none can be, which is told. */
  static @Nullable Path file(Terminal terminal) {
    Map<String, String> environment = terminal.environment();
    String state = environment.getOrDefault("XDG_STATE_HOME", "");
    String home = environment.getOrDefault("HOME", "");
    if (state.isBlank() && home.isBlank()) {
      return null;
    }
    Path folder = state.isBlank() ? Path.of(home, ".local", "state") : Path.of(state);
    Path file = folder.resolve("depeche").resolve("history");
    try {
      Files.createDirectories(file.getParent());
      create(file);
      return file;
    } catch (IOException e) {
      String name = SafeText.harmless(file.toString());
      terminal.err().println(terminal.message("interactive.noHistory", name));
      return null;
    }
  }

  private static void create(Path file) throws IOException {
    try {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWN)));
    } catch (FileAlreadyExistsException known) {
      // It keeps the lines of earlier uses.
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(OWN));
    }
  }
}
