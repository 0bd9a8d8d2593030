package org.depeche.index;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Where the parts of an index lie in its folder.
 *
 * <pre>
 * INDEX/
 *   CURRENT                one line: the number of the published generation
 *   lock                   held for as long as a run writes
 *   withdrawn              articles that no run takes in, where there are any
 *   generations/000042/    manifest.json, articles, sources, lucene/
 * </pre>
 *
 * @param root the folder of the index
 */
public record IndexLayout(Path root) {

  private static final int DIGITS = 6;

  /**
   * The file that names the published generation.
   *
   * @return {@code CURRENT}
   */
  public Path current() {
    return root.resolve("CURRENT");
  }

  /**
   * The file that a run locks.
   *
   * @return {@code lock}
   */
  public Path lock() {
    return root.resolve("lock");
  }

  /**
   * The list of withdrawn articles, which outlives every generation.
   *
   * @return {@code withdrawn}
   */
  public Path withdrawn() {
    return root.resolve("withdrawn");
  }

  /**
   * The folder of the generations.
   *
   * @return {@code generations}
   */
  public Path generations() {
    return root.resolve("generations");
  }

  /**
   * The folder of a generation.
   *
   * @param number its number, from 1
   * @return such as {@code generations/000042}
   */
  public Path generation(long number) {
    return generations().resolve(name(number));
  }

  /**
   * The folder in which a generation is built.
   *
   * @param number its number, from 1
   * @return such as {@code generations/000042.partial}
   */
  public Path partial(long number) {
    return generations().resolve(name(number) + ".partial");
  }

  /**
   * The manifest in a generation's folder.
   *
   * @param generation the folder of a generation
   * @return {@code manifest.json} in it
   */
  public static Path manifest(Path generation) {
    return generation.resolve("manifest.json");
  }

  /**
   * The list of articles in a generation's folder.
   *
   * @param generation the folder of a generation
   * @return {@code articles} in it
   */
  public static Path articles(Path generation) {
    return generation.resolve("articles");
  }

  /**
   * The list of the files that the articles came from, in a generation's folder.
   *
   * @param generation the folder of a generation
   * @return {@code sources} in it
   */
  public static Path sources(Path generation) {
    return generation.resolve("sources");
  }

  /**
   * The folder of Lucene's files in a generation's folder.
   *
   * @param generation the folder of a generation
   * @return {@code lucene} in it
   */
  public static Path lucene(Path generation) {
    return generation.resolve("lucene");
  }

  /**
   * The numbers of the generations that have a folder, published or not.
   *
   * @return the numbers, ascending; none where there is no index
   * @throws IOException if the folder cannot be listed
   */
  public List<Long> numbers() throws IOException {
    List<Long> numbers = new ArrayList<>();
    if (Files.isDirectory(generations())) {
      try (DirectoryStream<Path> folders = Files.newDirectoryStream(generations())) {
        for (Path folder : folders) {
          String name = folder.getFileName().toString();
          if (name.matches("[0-9]{6,18}")) {
            numbers.add(Long.parseLong(name));
          }
        }
      }
    }
    Collections.sort(numbers);
    return List.copyOf(numbers);
  }

  private static String name(long number) {
    String figures = Long.toString(number);
    return "0".repeat(Math.max(0, DIGITS - figures.length())) + figures;
  }
}
