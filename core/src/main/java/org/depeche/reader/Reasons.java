package org.depeche.reader;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.util.zip.ZipException;

/** Says in words why a file or folder could not be read. */
final class Reasons {
  private static final String LOOP = "a loop of symbolic links";

  private Reasons() {}

  static String of(IOException e) {
    return switch (e) {
      case UnreadableException known -> known.reason();
      case AccessDeniedException denied -> "permission denied; let this user read it";
      case NoSuchFileException missing -> "there is nothing there any more, or a link to nothing";
      case FileSystemLoopException loop -> LOOP;
      case ZipException locked when String.valueOf(locked.getMessage()).contains("encrypted") ->
          "is a zip with a password; unpack it yourself";
      case ZipException damaged ->
          "corrupt zip (" + damaged.getMessage() + "); fetch or pack it again";
      case EOFException early -> "ends too early; fetch or pack it again";
      // The other half of this sentence is in the language of the machine.
      case FileSystemException loop
          when String.valueOf(loop.getReason()).endsWith("attributes of symbolic link") ->
          LOOP;
      case FileSystemException other when other.getReason() != null ->
          "cannot be read (" + other.getReason() + ")";
      default -> "cannot be read (" + e + ")";
    };
  }
}
