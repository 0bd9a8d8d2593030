package org.depeche.highlight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.junit.jupiter.api.Test;

class HtmlMarksTest {

  @Test
  void marksWordsAndShowsWhereASentenceIsCut() {
    Snippet snippet =
        new Snippet("body", "l’été <b> & \"co\"", List.of(new Snippet.Range(2, 5)), true, true);
    assertThat(HtmlMarks.of(snippet))
        .isEqualTo("… l’<mark>été</mark> &lt;b&gt; &amp; &quot;co&quot; …");
  }

  @Test
  void aRangeOutsideOfTheTextIsRefused() {
    assertThatThrownBy(() -> HtmlMarks.of("abc", List.of(new Snippet.Range(2, 4))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("is no range of the text behind 0 and up to 3");
  }

  @Property(tries = 2000)
  void nothingInATextBecomesMarkup(
      @ForAll("texts") String text, @ForAll("cuts") List<Integer> cuts) {
    List<Snippet.Range> ranges = ranges(text, cuts);
    String html = HtmlMarks.of(text, ranges);
    Document page = Jsoup.parseBodyFragment(html);
    List<String> marked = new ArrayList<>();
    for (Node node : page.body().childNodes()) {
      if (node instanceof Element element) {
        assertThat(element.normalName()).isEqualTo("mark");
        assertThat(element.attributes()).isEmpty();
        assertThat(element.children()).isEmpty();
        marked.add(element.wholeText());
      }
    }
    assertThat(page.body().wholeText()).isEqualTo(Harmless.text(text));
    assertThat(marked)
        .containsExactlyElementsOf(
            ranges.stream()
                .map(range -> Harmless.text(text.substring(range.start(), range.end())))
                .toList());
    assertThat(page.head().childNodes()).isEmpty();
  }

  @Property(tries = 500)
  void nothingInATextLeavesAQuotedAttribute(@ForAll("texts") String text) {
    String html = "<p title=\"" + HtmlMarks.of(text, List.of()) + "\">x</p>";
    Element paragraph = Jsoup.parseBodyFragment(html).body().child(0);
    assertThat(paragraph.attributes().size()).isEqualTo(1);
    assertThat(paragraph.attr("title")).isEqualTo(Harmless.text(text));
  }

  @Property(tries = 1000)
  void noTextTurnsALineRoundOrMovesACursor(@ForAll("texts") String text) {
    assertThat(Harmless.text(text).codePoints())
        .noneMatch(
            c ->
                c < 0x20
                    || c >= 0x7F && c < 0xA0
                    || c >= 0x202A && c <= 0x202E
                    || c >= 0x2066 && c <= 0x2069
                    || c >= 0xD800 && c <= 0xDFFF);
    assertThat(Harmless.text(Harmless.text(text))).isEqualTo(Harmless.text(text));
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> hostile =
        Arbitraries.of(
            "<script>",
            "</mark>",
            "<mark>",
            "&amp;",
            "&lt;",
            "&#60;",
            "\"",
            "'",
            "><img src=x>",
            "<!--",
            "-->",
            "]]>",
            "\u202E",
            "\u2066",
            "\u200F",
            "\u001B[31m",
            "\u0000",
            "\u0085",
            "\r\n",
            "\uD800",
            "\uDC00",
            "\uD83D\uDE00",
            "\uFFFE",
            "javascript:",
            "L’été ",
            "« ");
    return hostile
        .list()
        .ofMaxSize(12)
        .map(parts -> String.join("", parts))
        .flatMap(text -> Arbitraries.strings().ofMaxLength(5).map(more -> text + more));
  }

  @Provide
  Arbitrary<List<Integer>> cuts() {
    return Arbitraries.integers().between(0, 60).list().ofMaxSize(6);
  }

  /** Ranges between pairs of cuts, none of which splits a character. */
  private static List<Snippet.Range> ranges(String text, List<Integer> cuts) {
    TreeSet<Integer> ends = new TreeSet<>();
    for (int cut : cuts) {
      boolean split =
          cut > 0
              && cut < text.length()
              && Character.isSurrogatePair(text.charAt(cut - 1), text.charAt(cut));
      if (cut <= text.length() && !split) {
        ends.add(cut);
      }
    }
    List<Snippet.Range> ranges = new ArrayList<>();
    while (ends.size() > 1) {
      ranges.add(new Snippet.Range(ends.pollFirst(), ends.pollFirst()));
    }
    return ranges;
  }
}
