package org.depeche.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Words of other scripts are cut as Lucene's standard tokenizer cuts them (UAX #29), letters alone.
 */
class OtherScriptsTest {
  private static final int TEXTS = 300;
  private static final int WORDS = 12;

  @ParameterizedTest
  @CsvSource({
    "Greek, 0370, 03FF",
    "Cyrillic, 0400, 0481",
    "Armenian, 0531, 0586",
    "Georgian, 10D0, 10F0",
    "Hebrew, 05D0, 05EA",
    "Arabic, 0620, 06D3",
    "Syriac, 0710, 072F",
    "Devanagari, 0904, 0939",
    "Bengali, 0985, 09B9",
    "Gujarati, 0A85, 0AB9",
    "Tamil, 0B85, 0BB9",
    "Telugu, 0C05, 0C39",
    "Kannada, 0C85, 0CB9",
    "Malayalam, 0D05, 0D39",
    "Sinhala, 0D85, 0DC6",
    "Tibetan, 0F40, 0F6A",
    "Ethiopic, 1200, 135A",
    "Hiragana, 3041, 3096",
    "Han, 4E00, 9FA5",
    "Hangul, AC00, D7A3"
  })
  void wordsEndWhereTheStandardTokenizerEndsThem(String script, String from, String to)
      throws IOException {
    int[] letters = letters(Integer.parseInt(from, 16), Integer.parseInt(to, 16));
    Random random = new Random(script.hashCode());
    for (int i = 0; i < TEXTS; i++) {
      String text = text(letters, random);
      assertThat(words(new FrenchTokenizer(), text))
          .as(text)
          .isEqualTo(words(new StandardTokenizer(), text));
    }
  }

  private static int[] letters(int from, int to) {
    return IntStream.rangeClosed(from, to).filter(Character::isLetter).toArray();
  }

  private static String text(int[] letters, Random random) {
    StringBuilder text = new StringBuilder();
    for (int word = 0; word < WORDS; word++) {
      for (int length = 1 + random.nextInt(8); length > 0; length--) {
        text.appendCodePoint(letters[random.nextInt(letters.length)]);
      }
      text.append(List.of(" ", ", ", ". ", "\n", " Paris ", " 1789 ").get(random.nextInt(6)));
    }
    return text.toString();
  }

  private static List<String> words(Tokenizer tokenizer, String text) throws IOException {
    List<String> words = new ArrayList<>();
    try (tokenizer) {
      OffsetAttribute offset = tokenizer.addAttribute(OffsetAttribute.class);
      tokenizer.setReader(new StringReader(text));
      tokenizer.reset();
      while (tokenizer.incrementToken()) {
        words.add(text.substring(offset.startOffset(), offset.endOffset()));
      }
      tokenizer.end();
    }
    return words;
  }
}
