package org.depeche.generation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Says in one sentence why files could not be written. */
final class Failures {
  private Failures() {}

  /** The sentence without what the exceptions of {@code java.nio.file} leave out. */
  static String explain(IOException e) {
    String text = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    if (e instanceof FileSystemException failed && failed.getReason() == null) {
      String reason =
          switch (failed) {
            case AccessDeniedException denied -> "permission denied";
            case NoSuchFileException missing -> "no such file or folder";
            case NotDirectoryException file -> "not a folder";
            case FileAlreadyExistsException file -> "a file stands there; expected a folder";
            default -> "the operation failed (" + failed.getClass().getSimpleName() + ")";
          };
      text = failed.getFile() + ": " + reason;
    }
    return sentence(text);
  }

  /** The text with a full stop at its end, so that another sentence may follow. */
  static String sentence(String text) {
    return text.endsWith(".") ? text : text + ".";
  }

  /** What to tell of a run that failed: nothing published, why, and for a full disk how much. */
  static IOException unpublished(Path index, Room room, IOException e) {
    if (isDiskFull(e)) {
      return new DiskFullException(index, room, e);
    }
    return new IOException("The index " + index + " is as it was: " + explain(e), e);
  }

  private static boolean isDiskFull(IOException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      String text = String.valueOf(cause.getMessage());
      if (text.contains("No space left on device") || text.contains("Disk quota exceeded")) {
        return true;
      }
    }
    return false;
  }

  /** The length of all files in a folder; 0 where that cannot be told. */
  static long size(Path folder) {
    if (!Files.isDirectory(folder)) {
      return 0;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
          .mapToLong(file -> file.toFile().length())
          .sum();
    } catch (IOException | UncheckedIOException unknown) {
      return 0;
    }
  }
}
