package org.depeche.documents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Lines of a PDF put together as paragraphs, without what is repeated at the edges of its pages. A
 * word that is broken at the end of a line stays so: analysis puts it together where it is one.
 */
final class PdfParagraphs {

  /** What part of a page, at its top and at its foot, holds what is repeated. */
  private static final float EDGE = 0.12F;

  /** How often it is repeated at least. */
  private static final int LEAST_REPEATS = 3;

  /** On one of so many pages at least: those of a chapter, or every second one. */
  private static final int PAGES_A_REPEAT = 10;

  /** Lines that begin so far apart, in points, may stand in the same column. */
  private static final float COLUMN = 36;

  /** Letters so much larger or smaller begin a paragraph. */
  private static final float OTHER_SIZE = 1.12F;

  /** Letters so much larger than most make a heading. */
  private static final float HEADING = 1.15F;

  private static final int LONGEST_HEADING = 200;

  private static final Pattern FIGURES = Pattern.compile("\\d+|\\b[ivxlc]+\\b");

  private static final Pattern PAGE_NUMBER =
      Pattern.compile(
          "(?iu)\\W*(?:p(?:age|\\.)?\\s*)?\\d{1,4}(?:\\s*(?:/|sur|of)\\s*\\d{1,4})?\\W*");

  private static final Pattern BROKEN = Pattern.compile(".*\\p{L}[-\\u00AD\\u2010]");

  private static final String ENDS = ".!?…:;»”\"";

  private final List<PdfLine> lines;
  private final float usual;
  private final Map<Integer, List<PdfLine>> byPage;

  PdfParagraphs(List<PdfLine> all, int pages) {
    usual = usualSize(all);
    List<PdfLine> kept = withoutEdges(all, pages, HEADING * usual);
    lines = kept.isEmpty() ? all : kept;
    byPage = lines.stream().collect(Collectors.groupingBy(PdfLine::page));
  }

  private static boolean isAtEdge(PdfLine line) {
    return line.top() < EDGE * line.pageHeight() || line.top() > (1 - EDGE) * line.pageHeight();
  }

  /** A line without its figures, and where it stands: the same on every page. */
  private static String place(PdfLine line) {
    boolean high = line.top() < line.pageHeight() / 2;
    return high + FIGURES.matcher(line.text()).replaceAll("#");
  }

  private static List<PdfLine> withoutEdges(List<PdfLine> all, int pages, float large) {
    Map<String, Set<Integer>> repeats = new HashMap<>();
    for (PdfLine line : all) {
      if (isAtEdge(line)) {
        repeats.computeIfAbsent(place(line), key -> new HashSet<>()).add(line.page());
      }
    }
    int least = Math.max(LEAST_REPEATS, pages / PAGES_A_REPEAT);
    List<PdfLine> kept = new ArrayList<>();
    for (PdfLine line : all) {
      // The title of the first page may be that of every page, in smaller letters.
      boolean edge = isAtEdge(line) && line.size() < large;
      boolean number = PAGE_NUMBER.matcher(line.text()).matches();
      if (edge && (number || repeats.get(place(line)).size() >= least)) {
        continue;
      }
      kept.add(line);
    }
    return kept;
  }

  /** The size of most letters. */
  private static float usualSize(List<PdfLine> lines) {
    Map<Float, Integer> letters = new HashMap<>();
    for (PdfLine line : lines) {
      letters.merge((float) Math.round(line.size() * 2) / 2, line.text().length(), Integer::sum);
    }
    return letters.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
  }

  /** The lines of the first page in the largest letters, if those are larger than most; or none. */
  String heading() {
    int page = lines.getFirst().page();
    List<PdfLine> first = byPage.getOrDefault(page, List.of());
    float largest = (float) first.stream().mapToDouble(PdfLine::size).max().orElse(0);
    StringBuilder heading = new StringBuilder();
    for (PdfLine line : first) {
      if (line.size() * OTHER_SIZE >= largest) {
        heading.append(heading.isEmpty() ? "" : " ").append(line.text());
      } else if (!heading.isEmpty()) {
        break;
      }
    }
    boolean large = largest >= HEADING * usual;
    return large && heading.length() <= LONGEST_HEADING ? heading.toString() : "";
  }

  List<String> paragraphs() {
    List<String> paragraphs = new ArrayList<>();
    StringBuilder paragraph = new StringBuilder();
    Map<Integer, Float> edges = new HashMap<>();
    int page = -1;
    PdfLine before = null;
    for (PdfLine line : lines) {
      if (before != null && !goesOn(before, line, edges)) {
        paragraphs.add(paragraph.toString());
        paragraph.setLength(0);
      }
      if (before != null && !paragraph.isEmpty()) {
        paragraph.append(BROKEN.matcher(before.text()).matches() ? '\n' : ' ');
      }
      paragraph.append(line.text());
      if (line.page() != page) {
        page = line.page();
        edges = edges(page);
      }
      before = line;
    }
    paragraphs.add(paragraph.toString());
    return paragraphs;
  }

  /** Where lines of a page end at most, by the column in which they begin. */
  private Map<Integer, Float> edges(int page) {
    Map<Integer, Float> edges = new HashMap<>();
    for (PdfLine line : byPage.getOrDefault(page, List.of())) {
      edges.merge(column(line), line.right(), Math::max);
    }
    return edges;
  }

  /** Lines that begin at about the same place, indented or not. */
  private static int column(PdfLine line) {
    return Math.round(line.left() / COLUMN);
  }

  /** Whether a line goes on with the paragraph of the one before it. */
  private static boolean goesOn(PdfLine before, PdfLine line, Map<Integer, Float> edges) {
    boolean otherSize =
        before.size() > line.size() * OTHER_SIZE || line.size() > before.size() * OTHER_SIZE;
    if (otherSize) {
      return false;
    }
    boolean ended = ENDS.indexOf(before.text().charAt(before.text().length() - 1)) >= 0;
    boolean small = Character.isLowerCase(line.text().codePointAt(0));
    if (before.page() != line.page() || line.begins()) {
      // A paragraph is also cut by the end of a page or column, and by a picture.
      return small && !ended;
    }
    return small || !ended || !hasRoom(before, line, edges);
  }

  /**
   * Whether the first word of a line had room on the one before it: then nothing but a new
   * paragraph keeps it off.
   */
  private static boolean hasRoom(PdfLine before, PdfLine line, Map<Integer, Float> edges) {
    int column = column(before);
    float edge = before.right();
    for (int near = column - 1; near <= column + 1; near++) {
      edge = Math.max(edge, edges.getOrDefault(near, edge));
    }
    float letter = line.width() / line.text().length();
    int word = line.text().split(" ", 2)[0].length();
    return edge - before.right() > (word + 1) * letter;
  }
}
