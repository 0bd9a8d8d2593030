package org.depeche.reader;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The files called {@code .depecheignore} from the folder given down to one in it: what they name
 * is left out. Of several patterns that fit, the last one holds, and a file further down before one
 * further up.
 *
 * @param above those of the folder above
 * @param depth how many names lead from the folder given to this one
 * @param globs the patterns of this folder
 */
record Ignores(@Nullable Ignores above, int depth, List<Glob> globs) {

  static final Ignores NONE = new Ignores(null, 0, List.of());

  private static final String NAME = ".depecheignore";
  private static final int LARGEST = 1 << 20;

  /** Whether there is no pattern at all. */
  boolean areNone() {
    return globs.isEmpty() && (above == null || above.areNone());
  }

  /** These, and what the file in a folder further down adds. */
  Ignores in(Path folder, int newDepth) throws IOException {
    Path file = folder.resolve(NAME);
    if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      return this;
    }
    if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
      throw new UnreadableException(ReasonCode.IGNORES_TOO_LARGE, LARGEST >> 20);
    }
    try {
      String text = Files.readString(file, StandardCharsets.UTF_8);
      return new Ignores(this, newDepth, Glob.ofLines(text));
    } catch (MalformedInputException e) {
      throw new UnreadableException(e, Reason.of(ReasonCode.IGNORES_NOT_UTF8));
    } catch (IOException e) {
      throw new UnreadableException(e, Reason.of(ReasonCode.IGNORES_UNREADABLE, Reasons.of(e)));
    }
  }

  /** Whether a file or folder is left out, by its names from the folder given. */
  boolean leaveOut(List<String> path, boolean folder) {
    for (int i = globs.size() - 1; i >= 0; i--) {
      if (globs.get(i).matches(path.subList(depth, path.size()), folder)) {
        return !globs.get(i).isNegated();
      }
    }
    return above != null && above.leaveOut(path, folder);
  }
}
