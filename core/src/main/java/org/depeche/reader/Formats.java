package org.depeche.reader;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/** The formats, found by the end of a file's name. */
final class Formats {

  private static final Format TEXT = new PlainText();

  /** Tried on a file that was given by itself and whose type is unknown. */
  private static final Format FALLBACK = new UnknownKind(TEXT);

  private static final Format PAGE = new Html();

  private static final List<Format> ALL =
      List.of(
          TEXT,
          PAGE,
          new Markdown(),
          new JsonLines(),
          new JsonFile(),
          new Csv(),
          new Xml(),
          new Mail(),
          new Mbox());

  private static final Map<String, Format> BY_EXTENSION = new HashMap<>();

  static {
    ALL.forEach(Formats::add);
    ServiceLoader.load(DocumentFormat.class, Formats.class.getClassLoader())
        .forEach(format -> add(new DocumentFile(format)));
  }

  private Formats() {}

  private static void add(Format format) {
    format.extensions().forEach(end -> BY_EXTENSION.putIfAbsent(end, format));
  }

  /** Whether a file is read: its name tells a format or an archive, or it begins as a page. */
  static boolean isKnown(Path file) {
    return isArchive(file) || of(file) != null || PageSniffer.isPage(file);
  }

  /** The format of a file, by its name; null where it is unknown. */
  static @Nullable Format of(Path file) {
    String name = name(file);
    String plain = isGzip(file) ? name.substring(0, name.length() - ".gz".length()) : name;
    int dot = plain.lastIndexOf('.');
    return dot < 0 ? null : BY_EXTENSION.get(plain.substring(dot));
  }

  static Format orFallback(Path file) {
    Format named = of(file);
    return named != null ? named : PageSniffer.isPage(file) ? PAGE : FALLBACK;
  }

  /** The format of a page whose name does not tell it. */
  static Format page() {
    return PAGE;
  }

  static boolean isGzip(Path file) {
    return name(file).endsWith(".gz");
  }

  static boolean isArchive(Path file) {
    return isZip(file) || name(file).endsWith(".tar") || isPackedTar(file);
  }

  static boolean isPackedTar(Path file) {
    return name(file).endsWith(".tar.gz") || name(file).endsWith(".tgz");
  }

  static boolean isZip(Path file) {
    return name(file).endsWith(".zip");
  }

  private static String name(Path file) {
    Path name = file.getFileName();
    return name == null ? "" : name.toString().toLowerCase(Locale.ROOT);
  }
}
