package org.depeche.reader;

import java.io.IOException;
import java.util.List;
import org.depeche.article.Article;

/**
 * Plain text: a first line that stands as a headline is the title, else the first sentence is, and
 * then stays in the body. Lines that were broken at a width are paragraphs; those that a web page
 * left at the end are dropped.
 */
final class PlainText extends WholeFile {

  private static final int LARGEST = 64 << 20;

  /** Lines of running text broken at a fixed width: the longest one is within these bounds. */
  private static final int NARROWEST_WRAP = 45;

  private static final int WIDEST_WRAP = 100;

  PlainText() {
    super(LARGEST);
  }

  @Override
  public List<String> extensions() {
    return List.of(".txt", ".text");
  }

  @Override
  Article read(String id, byte[] bytes) throws IOException {
    List<String> all = Texts.lines(TextDecoder.decode(bytes, null));
    all = all.subList(firstVisible(all), all.size());
    List<String> lines = all;
    if (!all.isEmpty()) {
      Texts.dropTrailing(lines.subList(1, lines.size()));
    }
    if (hasHeadline(lines)) {
      List<String> rest = lines.subList(1, lines.size());
      String body = String.join("\n", rest.subList(firstVisible(rest), rest.size()));
      return built(Article.builder(id), lines.getFirst(), Wrapped.unwrapped(body));
    }
    String body = Wrapped.unwrapped(String.join("\n", lines));
    return built(Article.builder(id), Texts.firstSentence(body), body);
  }

  private static int firstVisible(List<String> lines) {
    int i = 0;
    while (i < lines.size() && lines.get(i).isEmpty()) {
      i++;
    }
    return i;
  }

  /**
   * Whether the first line is a headline: short, followed by more text, and no part of running
   * text, which would end in a stop or comma, or be broken at the width of the lines.
   */
  private static boolean hasHeadline(List<String> lines) {
    if (lines.size() < 2 || lines.getFirst().length() > Texts.LONGEST_TITLE) {
      return false;
    }
    String first = lines.getFirst();
    String bare = first.replaceFirst("[»”\"’)\\]\\s\\u00A0\\u202F]+$", "");
    boolean sentence = bare.endsWith(".") && !bare.endsWith("..") || bare.endsWith(",");
    if (sentence || bare.endsWith(";") || bare.endsWith(":")) {
      return false;
    }
    String second = lines.get(1);
    return second.isEmpty()
        || !Character.isLowerCase(second.codePointAt(0)) && !isWrapped(first, second, lines);
  }

  /** Whether the second line goes on because its first word had no room on the first. */
  private static boolean isWrapped(String first, String second, List<String> lines) {
    List<String> paragraph = lines.stream().takeWhile(line -> !line.isEmpty()).toList();
    int width = paragraph.stream().mapToInt(String::length).max().orElse(0);
    int word = second.split("\\s", 2)[0].length();
    return paragraph.size() > 2
        && width >= NARROWEST_WRAP
        && width <= WIDEST_WRAP
        && first.length() + 1 + word > width;
  }
}
