package org.depeche.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {

  @ParameterizedTest
  @CsvSource({"45327,2024-02-05", "45327.5,2024-02-05T12:00:00+01:00", "05/02/24,2024-02-05"})
  void aColumnOfATableMayHoldTheNumbersOfASpreadsheet(String text, String iso) {
    assertThat(Dates.ofColumn(text)).hasToString(iso);
  }

  @Test
  void aBareNumberIsNoDateElsewhere(@TempDir Path folder) throws IOException {
    String json = "{\"id\":\"a\",\"title\":\"b\",\"body\":\"c\",\"date\":\"45327\"}";
    assertThat(Reading.article(folder, "a.jsonl", json).date()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a.rss|<rss><channel><item><title>b</title><pubDate>5 brumaire</pubDate></item></channel></rss>",
        "a.eml|Subject: b\\nDate: 5 brumaire\\n\\ntexte",
        "a.csv|titre,texte,date\\nb,c,5 brumaire",
        "a.jsonl|{\"id\":\"a\",\"title\":\"b\",\"body\":\"c\",\"date\":\"5 brumaire\"}",
        "a.md|---\\ntitle: b\\ndate: 5 brumaire\\n---\\ntexte",
      })
  void aDateThatIsNoneIsKeptAndTold(String name, String text, @TempDir Path folder)
      throws IOException {
    byte[] bytes = text.replace("\\n", "\n").getBytes(StandardCharsets.UTF_8);
    ReadArticle read = (ReadArticle) Reading.of(folder, name, bytes).getFirst();
    assertThat(read.article().extra()).containsEntry("date", "5 brumaire");
    assertThat(read.warnings()).singleElement().asString().contains("5 brumaire");
  }
}
