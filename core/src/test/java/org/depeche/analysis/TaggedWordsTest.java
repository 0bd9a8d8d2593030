package org.depeche.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;

/** The writer's terms are the analyzer's, and both are what the steps make one by one. */
class TaggedWordsTest {

  private record Term(String text, int increment) {}

  @Test
  void articlesLeaveTheTermsOfTheAnalyzerBehindTheirTags() throws IOException {
    List<String> texts = new ArrayList<>();
    try (Stream<Path> files =
        Files.walk(Path.of(System.getProperty("depeche.root"), "testdata/articles"))) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        texts.add(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
      }
    }
    check(texts);
  }

  @Test
  void anyCharactersDo() throws IOException {
    Random random = new Random(20261125);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(400);
      while (text.length() < length) {
        text.append(
            random.nextInt(4) > 0
                ? "aeéœ’' -.·²1\u00A0\u202F".charAt(random.nextInt(14))
                : (char) (1 + random.nextInt(0xFFFE)));
      }
      texts.add(text.toString());
    }
    check(texts);
  }

  @Test
  void attributesOfOthersAreClearedBeforeEachTerm() throws IOException {
    try (Analyzer french = new FrenchArticleAnalyzer();
        TokenStream stream = french.tokenStream("text", "les chevaux blancs")) {
      KeywordAttribute keyword = stream.addAttribute(KeywordAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        assertThat(keyword.isKeyword()).isFalse();
        keyword.setKeyword(true);
      }
      stream.end();
    }
  }

  @Test
  void aNumberStandsForOneWord() throws IOException {
    TaggedWords words = new TaggedWords();
    words.read("Le cheval et le chevalier : le cheval l’emporte, l'emporte.");
    List<Integer> numbers = new ArrayList<>();
    while (words.next()) {
      numbers.add(words.number());
    }
    assertThat(numbers).hasSize(9);
    assertThat(numbers.get(5)).isEqualTo(numbers.get(3)).isNotEqualTo(numbers.get(0));
    assertThat(numbers.get(6)).isEqualTo(numbers.get(1)).isNotEqualTo(numbers.get(4));
    assertThat(numbers.get(8)).isNotEqualTo(numbers.get(7));
    assertThat(new HashSet<>(numbers)).hasSize(7);
  }

  private static void check(List<String> texts) throws IOException {
    TaggedWords words = new TaggedWords();
    try (Analyzer french = new FrenchArticleAnalyzer()) {
      for (String text : texts) {
        assertThat(tagged(words, text)).as(text).isEqualTo(plain(french, text));
      }
    }
  }

  private static List<Term> plain(Analyzer analyzer, String text) throws IOException {
    List<Term> terms = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream("text", text)) {
      CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
      PositionIncrementAttribute increment = stream.getAttribute(PositionIncrementAttribute.class);
      TypeAttribute type = stream.getAttribute(TypeAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        char tag = EvidenceKind.of(type.type()).tag();
        // As UTF-8, a lone surrogate is a question mark in either.
        byte[] plain = term.toString().getBytes(StandardCharsets.UTF_8);
        String text8 = new String(plain, StandardCharsets.UTF_8);
        terms.add(new Term(tag == 0 ? text8 : tag + text8, increment.getPositionIncrement()));
      }
      stream.end();
    }
    return terms;
  }

  private static List<Term> tagged(TaggedWords words, String text) throws IOException {
    List<Term> terms = new ArrayList<>();
    words.read(text);
    while (words.next()) {
      while (words.nextTerm()) {
        BytesRef term = words.term();
        String read = new String(term.bytes, term.offset, term.length, StandardCharsets.UTF_8);
        terms.add(new Term(read, words.increment()));
      }
    }
    return terms;
  }
}
