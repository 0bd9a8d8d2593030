package org.depeche.analysis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.zip.CRC32;

/**
 * What tells one French chain from another: two chains with the same parts make the same terms of
 * the same text, so that an index made by one can be searched with the other.
 */
public final class ChainVersion {

  /**
   * The version of the code of the chain: raised with every change of a step, the tokenizer or the
   * lexicon's rules after which some text has other terms.
   */
  public static final int NUMBER = 7;

  /** The word lists beside the code that decide what the terms are. */
  static final List<String> WORD_LISTS =
      List.of(
          "conventions.txt",
          "derivational-suffixes.txt",
          "elided-words.txt",
          "enclitics.txt",
          "equivalences.txt",
          "function-locutions.txt",
          "function-words.txt",
          "inclusive-endings.txt",
          "inflection.txt",
          "lexicon-gaps.txt",
          "productive-prefixes.txt",
          "unrelated-lemmas.txt");

  private static final class Holder {
    static final Map<String, String> PARTS = read();
  }

  private ChainVersion() {}

  /**
   * The parts of the chain, by name: {@code chain} (its version and steps), {@code word lists} and
   * {@code lexicon} (checksum and length). Worked out once.
   *
   * @return the parts in a fixed order
   */
  public static Map<String, String> parts() {
    return Holder.PARTS;
  }

  private static Map<String, String> read() {
    try {
      Map<String, String> parts = new LinkedHashMap<>();
      parts.put("chain", chain());
      parts.put("word lists", wordLists());
      parts.put(
          "lexicon",
          checksum(LexiconData.dictionaryUrl()) + ", " + checksum(LexiconData.metadataUrl()));
      return Collections.unmodifiableMap(parts);
    } catch (IOException e) {
      throw new UncheckedIOException("The word lists or the French lexicon cannot be read.", e);
    }
  }

  private static String chain() {
    return NUMBER + ": " + String.join(", ", FrenchChain.names());
  }

  private static String wordLists() throws IOException {
    CRC32 crc = new CRC32();
    long length = 0;
    for (String name : WORD_LISTS) {
      URL url = ChainVersion.class.getResource(name);
      if (url == null) {
        throw new IllegalStateException(
            "The resource org/depeche/analysis/" + name + " is missing: the jar is incomplete.");
      }
      try (InputStream in = url.openStream()) {
        byte[] bytes = in.readAllBytes();
        crc.update(bytes);
        length += bytes.length;
      }
    }
    return text(crc.getValue(), length);
  }

  /**
   * From the directory of a jar where there is one: unpacking a megabyte would slow every start.
   */
  private static String checksum(URL url) throws IOException {
    URLConnection connection = url.openConnection();
    if (connection instanceof JarURLConnection inJar) {
      // A cached jar file would stay open for as long as the program runs.
      inJar.setUseCaches(false);
      try (JarFile jar = inJar.getJarFile()) {
        JarEntry entry = jar.getJarEntry(inJar.getEntryName());
        if (entry != null && entry.getCrc() >= 0 && entry.getSize() >= 0) {
          return text(entry.getCrc(), entry.getSize());
        }
      }
    }
    CRC32 crc = new CRC32();
    try (InputStream in = url.openStream()) {
      byte[] bytes = in.readAllBytes();
      crc.update(bytes);
      return text(crc.getValue(), bytes.length);
    }
  }

  private static String text(long crc, long length) {
    return HexFormat.of().toHexDigits((int) crc) + " (" + length + " bytes)";
  }
}
