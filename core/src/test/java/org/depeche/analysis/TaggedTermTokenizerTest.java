package org.depeche.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.junit.jupiter.api.Test;

/** The writer's terms are the analyzer's, and both are what the steps make one by one. */
class TaggedTermTokenizerTest {

  private record Term(String text, int increment, int start, int end) {}

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

  private static void check(List<String> texts) throws IOException {
    try (Analyzer french = new FrenchArticleAnalyzer();
        Tokenizer tagged = new TaggedTermTokenizer()) {
      for (String text : texts) {
        assertThat(tagged(tagged, text)).as(text).isEqualTo(plain(french, text));
      }
    }
  }

  private static List<Term> plain(Analyzer analyzer, String text) throws IOException {
    List<Term> terms = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream("text", text)) {
      CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
      TypeAttribute type = stream.getAttribute(TypeAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        char tag = EvidenceKind.of(type.type()).tag();
        String plain =
            new String(term.toString().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        terms.add(term(stream, tag == 0 ? plain : tag + plain));
      }
      stream.end();
      terms.add(term(stream, "end"));
    }
    return terms;
  }

  private static List<Term> tagged(Tokenizer stream, String text) throws IOException {
    List<Term> terms = new ArrayList<>();
    TermToBytesRefAttribute term = stream.getAttribute(TermToBytesRefAttribute.class);
    stream.setReader(new StringReader(text));
    stream.reset();
    while (stream.incrementToken()) {
      var bytes = term.getBytesRef();
      terms.add(
          term(
              stream, new String(bytes.bytes, bytes.offset, bytes.length, StandardCharsets.UTF_8)));
    }
    stream.end();
    terms.add(term(stream, "end"));
    stream.close();
    return terms;
  }

  private static Term term(TokenStream stream, String text) {
    OffsetAttribute offset = stream.getAttribute(OffsetAttribute.class);
    return new Term(
        text.replace('\uFFFD', '?'),
        stream.getAttribute(PositionIncrementAttribute.class).getPositionIncrement(),
        offset.startOffset(),
        offset.endOffset());
  }
}
