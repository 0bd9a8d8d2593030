package org.depeche.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TarTest {

  private static final int BLOCK = 512;

  @TempDir Path folder;

  private final ByteArrayOutputStream tar = new ByteArrayOutputStream();

  private void add(char kind, String prefix, String name, byte[] content) {
    byte[] header = new byte[BLOCK];
    put(header, 0, name);
    put(header, 100, "0000644\0");
    put(header, 124, "%011o".formatted(content.length));
    put(header, 148, "        ");
    header[156] = (byte) kind;
    put(header, 257, "ustar\00000");
    put(header, 345, prefix);
    int sum = 0;
    for (byte b : header) {
      sum += b & 0xFF;
    }
    put(header, 148, "%06o\0".formatted(sum));
    tar.writeBytes(header);
    tar.writeBytes(Arrays.copyOf(content, (content.length + BLOCK - 1) / BLOCK * BLOCK));
  }

  private static void put(byte[] header, int at, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    System.arraycopy(bytes, 0, header, at, bytes.length);
  }

  private void add(String name, String text) {
    add('0', "", name, text.getBytes(StandardCharsets.UTF_8));
  }

  private List<String> ids(String name, byte[] bytes) throws IOException {
    return Reading.of(folder, name, bytes).stream()
        .map(result -> ((ReadArticle) result).article().id())
        .toList();
  }

  @Test
  void aTarIsReadLikeAFolder() throws IOException {
    add('5', "", "./fonds/", new byte[0]);
    add("./fonds/b.txt", "Deux\n\nTexte.");
    add("./fonds/a.txt", "Un\n\n" + "Texte. ".repeat(200));
    add("page", "<!DOCTYPE html><title>T</title><p>Une page sans extension.</p>");
    add("photo.jpg", "\u0000\u0001");
    add(".caché.txt", "Rien");
    add('2', "", "lien.txt", new byte[0]);
    add('0', "profond", "c.txt", "Trois\n\nTexte.".getBytes(StandardCharsets.UTF_8));
    String longName = "d".repeat(150) + ".txt";
    add('L', "", "././@LongLink", (longName + "\0").getBytes(StandardCharsets.UTF_8));
    add("dddd", "Quatre\n\nTexte.");
    add('x', "", "pax", "18 path=été.txt\n".getBytes(StandardCharsets.UTF_8));
    add("ete.txt", "Cinq\n\nTexte.");
    tar.writeBytes(new byte[2 * BLOCK]);
    List<String> expected =
        List.of("fonds/b.txt", "fonds/a.txt", "page", "profond/c.txt", longName, "été.txt");
    for (String name : List.of("a.tar", "b.tar.gz", "c.TGZ")) {
      byte[] bytes = name.equals("a.tar") ? tar.toByteArray() : Reading.gzip(tar.toByteArray());
      assertThat(ids(name, bytes)).isEqualTo(expected);
    }
    ArticleReader reader = ArticleReader.open(Sources.find(List.of(folder.resolve("a.tar"))));
    Reading.drain(reader);
    assertThat(reader.passedOver().kinds()).containsExactly(entry(".jpg", 1));
    Files.delete(folder.resolve("a.tar"));
    Files.delete(folder.resolve("c.TGZ"));
    assertThat(Sources.find(List.of(folder)).files()).hasSize(1);
  }

  @Test
  void whatIsDamagedIsAProblemBehindWhatIsWhole() throws IOException {
    add("a.txt", "Un\n\nTexte.");
    add("b.json", "{");
    add("c.txt", "Trois\n\nTexte.");
    int whole = tar.size();
    add("d.txt", "Quatre\n\nTexte.");
    byte[] bytes = tar.toByteArray();
    bytes[whole + 3] ^= 1;
    List<ReadResult> results = Reading.of(folder, "a.tar", bytes);
    assertThat(results).hasSize(4);
    assertThat(results.get(1)).isInstanceOf(ReadProblem.class);
    assertThat(((ReadProblem) results.get(3)).why().code()).isEqualTo(ReasonCode.TAR_CORRUPT);
    byte[] cut = Arrays.copyOf(tar.toByteArray(), tar.size() - 300);
    List<ReadResult> early = Reading.of(folder, "b.tar", cut);
    assertThat(early).hasSize(5);
    assertThat(((ReadProblem) early.getLast()).why().code()).isEqualTo(ReasonCode.ENDS_EARLY);
    byte[] packed = Reading.gzip(tar.toByteArray());
    List<ReadResult> broken =
        Reading.of(folder, "c.tar.gz", Arrays.copyOf(packed, packed.length / 2));
    assertThat(broken.getLast()).isInstanceOf(ReadProblem.class);
    byte[] text = "Ceci n’est pas un tar. ".repeat(100).getBytes(StandardCharsets.UTF_8);
    assertThat(Reading.problem(Reading.of(folder, "d.tar", text)).why().code())
        .isEqualTo(ReasonCode.TAR_CORRUPT);
  }

  @Test
  void whatIsPassedOverCountsAmongWhatIsUnpacked() throws IOException {
    add('0', "", "zeros.bin", new byte[140 << 20]);
    add("a.txt", "Un\n\nTexte.");
    ReadProblem problem =
        Reading.problem(Reading.of(folder, "a.tar.gz", Reading.gzip(tar.toByteArray())));
    assertThat(problem.why().code()).isEqualTo(ReasonCode.UNPACKS_TOO_FAR);
  }

  @Test
  void namesThatLeadOutAreLeftAlone() throws IOException {
    add("../../a.txt", "Un\n\nTexte.");
    add("/etc/b.txt", "Deux\n\nTexte.");
    List<ReadResult> results = Reading.of(folder, "a.tar", tar.toByteArray());
    assertThat(results).hasSize(2).hasOnlyElementsOfType(ReadProblem.class);
    assertThat(((ReadProblem) results.getFirst()).why().toString()).contains("leads out");
  }
}
