package org.depeche.reader;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.util.zip.ZipException;

/** Says why a file or folder could not be read. */
final class Reasons {
  private static final Reason LOOP = Reason.of(ReasonCode.LINK_LOOP);

  private Reasons() {}

  static Reason of(IOException e) {
    return switch (e) {
      case UnreadableException known -> known.reason();
      case AccessDeniedException denied -> Reason.of(ReasonCode.ACCESS_DENIED);
      case NoSuchFileException missing -> Reason.of(ReasonCode.GONE);
      case FileSystemLoopException loop -> LOOP;
      case ZipException locked when String.valueOf(locked.getMessage()).contains("encrypted") ->
          Reason.of(ReasonCode.ZIP_PASSWORD);
      case ZipException damaged ->
          Reason.of(ReasonCode.ZIP_CORRUPT, String.valueOf(damaged.getMessage()));
      case EOFException early -> Reason.of(ReasonCode.ENDS_EARLY);
      // The other half of this sentence is in the language of the machine.
      case FileSystemException loop
          when String.valueOf(loop.getReason()).endsWith("attributes of symbolic link") ->
          LOOP;
      case FileSystemException other when other.getReason() != null ->
          Reason.of(ReasonCode.CANNOT_BE_READ, String.valueOf(other.getReason()));
      default -> Reason.of(ReasonCode.CANNOT_BE_READ, e.toString());
    };
  }
}
