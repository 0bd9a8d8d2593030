package org.depeche.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.depeche.article.Article;
import org.depeche.article.PublicationDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The examples in {@code testdata/formats}, shaped like what real tools export, are read as {@code
 * testdata/formats-expected.txt} says: plain, gzipped and in one archive.
 */
class ExampleFormatsTest {

  private static final Path TESTDATA = Path.of(System.getProperty("depeche.root"), "testdata");
  private static final Path EXAMPLES = TESTDATA.resolve("formats");

  private static String expected() throws IOException {
    return Files.readString(TESTDATA.resolve("formats-expected.txt"));
  }

  @Test
  void everyExampleIsReadAsExpected() throws IOException {
    assertThat(written(Reading.all(EXAMPLES))).isEqualTo(expected());
  }

  @Test
  void theSameGzipped(@TempDir Path folder) throws IOException {
    for (Path example : examples()) {
      Path copy = folder.resolve(EXAMPLES.relativize(example).toString() + gz(example));
      Files.createDirectories(copy.getParent());
      byte[] bytes = Files.readAllBytes(example);
      Files.write(copy, gz(example).isEmpty() ? bytes : Reading.gzip(bytes));
    }
    assertThat(written(Reading.all(folder)).replace(".gz", "")).isEqualTo(expected());
  }

  @Test
  void theSameInAnArchive(@TempDir Path folder) throws IOException {
    try (OutputStream out = Files.newOutputStream(folder.resolve("a.zip"));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Path example : examples()) {
        zip.putNextEntry(new ZipEntry(EXAMPLES.relativize(example).toString()));
        zip.write(Files.readAllBytes(example));
        zip.closeEntry();
      }
    }
    List<String> ids = new ArrayList<>();
    for (ReadResult result : Reading.all(folder.resolve("a.zip"))) {
      ids.add(((ReadArticle) result).article().id());
    }
    assertThat(ids)
        .contains("bac-de-loire.md", "https://gazette.exemple.fr/?p=311", "j-1", "fiche.json");
    assertThat(ids).hasSameSizeAs(Reading.all(EXAMPLES));
  }

  @Test
  void aMappingBesideAnArchiveHoldsForWhatIsInIt(@TempDir Path folder) throws IOException {
    Path agency = EXAMPLES.resolve("agence");
    Files.copy(agency.resolve(".depechefields"), folder.resolve(".depechefields"));
    try (OutputStream out = Files.newOutputStream(folder.resolve("a.zip"));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("x/y.xml"));
      zip.write(Files.readAllBytes(agency.resolve("depeche-0417.xml")));
    }
    for (Path given : List.of(folder, folder.resolve("a.zip"))) {
      assertThat(Reading.article(Reading.all(given)).id()).startsWith("urn:newsml:");
    }
  }

  private static String gz(Path example) {
    return example.getFileName().toString().startsWith(".") ? "" : ".gz";
  }

  private static List<Path> examples() throws IOException {
    try (Stream<Path> files = Files.walk(EXAMPLES)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  /** Every field that is not empty, in lines. */
  private static String written(List<ReadResult> results) {
    StringBuilder text = new StringBuilder();
    for (ReadResult result : results) {
      Article article = ((ReadArticle) result).article();
      text.append("id: ").append(article.id()).append('\n');
      line(text, "title", article.title());
      line(text, "lead", article.lead());
      line(text, "date", article.date().map(PublicationDate::toString).orElse(""));
      line(text, "author", article.author());
      line(text, "section", article.section());
      line(text, "source", article.source());
      line(text, "url", article.url());
      line(text, "tags", String.join(" | ", article.tags()));
      line(text, "extra", article.extra().isEmpty() ? "" : article.extra().toString());
      article.body().lines().forEach(line -> text.append("  ").append(line).append('\n'));
      text.append('\n');
    }
    return text.toString();
  }

  private static void line(StringBuilder text, String name, String value) {
    if (!value.isEmpty()) {
      text.append(name).append(": ").append(value).append('\n');
    }
  }
}
