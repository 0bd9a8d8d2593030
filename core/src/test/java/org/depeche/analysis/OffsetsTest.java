package org.depeche.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a token's offsets cut out of a text is what the token stands for. */
class OffsetsTest {

  @Test
  void aCutOutWordHasTheTokenAmongItsOwn() throws IOException {
    Map<String, Set<String>> analysed = new HashMap<>();
    List<String> wrong = new ArrayList<>();
    int tokens = 0;
    try (Analyzer french = new FrenchArticleAnalyzer();
        Stream<Path> files =
            Files.walk(Path.of(System.getProperty("depeche.root"), "testdata/articles"))) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        for (String[] token : tokens(french, text)) {
          tokens++;
          Set<String> own = analysed.get(token[1]);
          if (own == null) {
            own = new HashSet<>();
            // What a word is may hang on a figure before it, or on a name behind it.
            for (String context : List.of(token[1], "3 " + token[1], token[1] + " Dupont")) {
              for (String[] inner : tokens(french, context)) {
                own.add(inner[0]);
              }
            }
            analysed.put(token[1], own);
          }
          if (!own.contains(token[0]) || ElisionFilterTest.startsWithElidedWord(token[1])) {
            wrong.add(token[0] + " from " + token[1] + " in " + file.getFileName());
          }
        }
      }
    }
    assertThat(tokens).isGreaterThan(20_000);
    assertThat(wrong).isEmpty();
  }

  /** Each once sent offsets backwards, or left a token that its own cutting has not. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "f.re.e leisure",
        "un salon f.re.e à Munich",
        "Un jardin de 5m², 12m² et 10km²",
        "km² ² ²",
        "f.e.s, a.e.e",
        "l’été·e·s d’a.re.e"
      })
  void wordsThatWereTroubleKeepTheirOrder(String text) throws IOException {
    try (Analyzer french = new FrenchArticleAnalyzer()) {
      for (String[] token : tokens(french, text)) {
        assertThat(tokens(french, token[1]).stream().map(own -> own[0])).contains(token[0]);
      }
    }
  }

  private static List<String[]> tokens(Analyzer analyzer, String text) throws IOException {
    List<String[]> tokens = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream("text", text)) {
      CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
      OffsetAttribute offset = stream.getAttribute(OffsetAttribute.class);
      TypeAttribute type = stream.getAttribute(TypeAttribute.class);
      stream.reset();
      int last = 0;
      while (stream.incrementToken()) {
        assertThat(offset.startOffset()).as(text).isGreaterThanOrEqualTo(last);
        if (type.type().equals(EvidenceKind.CONTINUATION.type())) {
          continue; // It has the offsets of the part where it stands.
        }
        last = offset.startOffset();
        tokens.add(
            new String[] {
              term.toString(), text.substring(offset.startOffset(), offset.endOffset())
            });
      }
      stream.end();
    }
    return tokens;
  }
}
