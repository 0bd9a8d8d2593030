package org.depeche.reader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;

/** Notices that a file was changed while it was read: what was read is then no text of anyone. */
final class ChangeGuard {

  private final Path file;
  private final BasicFileAttributes before;

  private ChangeGuard(Path file, BasicFileAttributes before) {
    this.file = file;
    this.before = before;
  }

  /** Looks at a file before it is opened: opening a pipe would wait for ever. */
  static ChangeGuard of(Path file) throws IOException {
    BasicFileAttributes before = Files.readAttributes(file, BasicFileAttributes.class);
    if (!before.isRegularFile()) {
      throw new UnreadableException(ReasonCode.NOT_REGULAR);
    }
    return new ChangeGuard(file, before);
  }

  /** The length of the file when it was opened, in bytes. */
  long size() {
    return before.size();
  }

  /** Fails where the file is not what it was. */
  void check() throws IOException {
    BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
    boolean same =
        now.size() == before.size()
            && now.lastModifiedTime().equals(before.lastModifiedTime())
            && Objects.equals(now.fileKey(), before.fileKey());
    if (!same) {
      throw new UnreadableException(ReasonCode.CHANGED_MEANWHILE);
    }
  }
}
