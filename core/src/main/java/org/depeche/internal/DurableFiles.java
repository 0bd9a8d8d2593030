package org.depeche.internal;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/**
 * Every operation on files that an index depends on: opening for writing, writing, forcing to disk,
 * renaming, deleting, linking. Nothing else changes an index folder, so that a test can let each of
 * these operations fail. Safe for use by several threads.
 */
public class DurableFiles {

  /** What is done to a file or folder. */
  public enum Operation {
    /** A folder is made. */
    MAKE_FOLDER,
    /** A new file is opened. */
    OPEN,
    /** Bytes are written. */
    WRITE,
    /** A file or folder is forced to disk. */
    SYNC,
    /** A file or folder takes another name. */
    RENAME,
    /** A file or empty folder is deleted. */
    DELETE,
    /** A file gets a second name. */
    LINK
  }

  /** The files of this machine. */
  public static final DurableFiles DISK = new DurableFiles();

  /** For {@link #DISK}, and for tests that let operations fail. */
  protected DurableFiles() {}

  /**
   * Called before every operation; does nothing here.
   *
   * @param operation what is about to be done
   * @param path the file or folder
   * @throws IOException to let the operation fail
   */
  public void before(Operation operation, Path path) throws IOException {}

  /**
   * Makes a folder and those above it where they are missing, and forces each new name to disk.
   *
   * @param folder the folder
   * @throws IOException if it cannot be made
   */
  public void createFolders(Path folder) throws IOException {
    Path absolute = folder.toAbsolutePath();
    if (Files.isDirectory(absolute)) {
      return;
    }
    Path parent = absolute.getParent();
    if (parent != null) {
      createFolders(parent);
    }
    makeFolder(absolute);
    if (parent != null) {
      sync(parent);
    }
  }

  /**
   * Makes a folder, if it is not there; its name is not forced to disk.
   *
   * @param folder the folder
   * @throws IOException if it cannot be made
   */
  public void makeFolder(Path folder) throws IOException {
    before(Operation.MAKE_FOLDER, folder);
    try {
      Files.createDirectory(folder);
    } catch (FileAlreadyExistsException e) {
      if (!Files.isDirectory(folder)) {
        throw e;
      }
    }
  }

  /**
   * Opens a new file.
   *
   * @param file a file that does not exist
   * @return an unbuffered stream into it; closing it forces nothing to disk
   * @throws IOException if the file exists or cannot be made
   */
  public OutputStream open(Path file) throws IOException {
    before(Operation.OPEN, file);
    OutputStream out =
        Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    return new FilterOutputStream(out) {
      @Override
      public void write(byte[] bytes, int from, int length) throws IOException {
        before(Operation.WRITE, file);
        out.write(bytes, from, length);
      }
    };
  }

  /**
   * Writes a new file and forces it to disk.
   *
   * @param file a file that does not exist
   * @param content its content
   * @throws IOException if it cannot be written
   */
  public void write(Path file, byte[] content) throws IOException {
    try (OutputStream out = open(file)) {
      out.write(content);
    }
    sync(file);
  }

  /**
   * Forces a file's content, or the names in a folder, to disk.
   *
   * @param path a file or folder
   * @throws IOException if the disk does not confirm it
   */
  public void sync(Path path) throws IOException {
    before(Operation.SYNC, path);
    StandardOpenOption mode =
        Files.isDirectory(path) ? StandardOpenOption.READ : StandardOpenOption.WRITE;
    try (FileChannel channel = FileChannel.open(path, mode)) {
      channel.force(true);
    }
  }

  /**
   * Gives a file or folder another name in one step; a file of that name is replaced.
   *
   * @param from the old name
   * @param to the new name, in the same file system
   * @throws IOException if that cannot be done in one step
   */
  public void rename(Path from, Path to) throws IOException {
    before(Operation.RENAME, to);
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
  }

  /**
   * Deletes a file or an empty folder, if it is there.
   *
   * @param path the file or folder
   * @throws IOException if it cannot be deleted
   */
  public void delete(Path path) throws IOException {
    before(Operation.DELETE, path);
    Files.deleteIfExists(path);
  }

  /**
   * Deletes a folder with everything in it, if it is there.
   *
   * @param folder the folder, or a file
   * @throws IOException if something in it cannot be deleted
   */
  public void deleteTree(Path folder) throws IOException {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path left, @Nullable IOException failure)
              throws IOException {
            if (failure != null) {
              throw failure;
            }
            delete(left);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  /**
   * Gives a file a second name, or copies it where the file system refuses that.
   *
   * @param existing the file
   * @param link its second name
   * @throws IOException if it can be neither linked nor copied
   */
  public void linkOrCopy(Path existing, Path link) throws IOException {
    before(Operation.LINK, link);
    try {
      Files.createLink(link, existing);
    } catch (IOException | UnsupportedOperationException refused) {
      try {
        copy(existing, link);
      } catch (IOException e) {
        e.addSuppressed(refused);
        throw e;
      }
    }
  }

  /**
   * Copies a file; its bytes are not forced to disk.
   *
   * @param existing the file
   * @param copy a file that does not exist
   * @throws IOException if it cannot be copied
   */
  public void copy(Path existing, Path copy) throws IOException {
    try (OutputStream out = open(copy)) {
      Files.copy(existing, out);
    }
  }
}
