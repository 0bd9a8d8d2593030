package org.depeche.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.depeche.Depeche;
import org.depeche.OpenOptions;
import org.depeche.index.DamagedIndexException;
import org.depeche.index.ForeignFingerprintException;
import org.depeche.index.NoIndexException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file of an index is not what was written: a bit, its end, its content, its place, itself. */
class BitRotTest {
  private static final int TRIES = 200;
  private static final long SEED = 20_261_124;

  @TempDir Path folder;

  private Path index;

  /** Every file that matters: the lock holds nothing. */
  private List<Path> files = List.of();

  @BeforeEach
  void makeGenerations() throws IOException {
    index = folder.resolve("ix");
    Path source = folder.resolve("source/a.jsonl");
    for (int size : new int[] {20, 40, 60}) {
      Articles.writeLines(source, Articles.some(size, 1));
      RunOptions options = Articles.later().copy(true).build();
      new IndexRun(index, options, RunListener.NONE).mirrorFiles(List.of(source));
    }
    new Maintenance(index, options()).withdraw(List.of("article-3"), false);
    try (Stream<Path> all = Files.walk(index)) {
      files =
          all.filter(Files::isRegularFile).filter(file -> !file.endsWith("lock")).sorted().toList();
    }
  }

  private static RunOptions options() {
    return Articles.later().copy(true).build();
  }

  @Test
  void checkFindsAllAndOpeningWithVerificationRefusesWhatIsPublished() throws IOException {
    Random random = new Random(SEED);
    Path published = index.resolve("generations/000004");
    int ofPublished = 0;
    int foundByOpening = 0;
    Maintenance maintenance = new Maintenance(index, options());
    assertThat(maintenance.check(false).findings()).isEmpty();
    for (int tries = 0; tries < TRIES; tries++) {
      Path file = files.get(random.nextInt(files.size()));
      Path other = files.get(random.nextInt(files.size()));
      byte[] content = Files.readAllBytes(file);
      byte[] others = Files.readAllBytes(other);
      String what = spoil(file, content, other, others, random);
      assertThat(isFound(maintenance)).as("%s, seed %d", what, SEED).isTrue();
      if (file.startsWith(published)) {
        ofPublished++;
        assertThat(isRefused(new OpenOptions(true))).as("%s, seed %d", what, SEED).isTrue();
        foundByOpening += isRefused(OpenOptions.DEFAULT) ? 1 : 0;
      }
      Files.write(file, content);
      Files.write(other, others);
    }
    assertThat(maintenance.check(true).findings()).isEmpty();
    System.out.printf(
        "check found %d of %d; of %d in the published generation plain opening found %d%n",
        TRIES, TRIES, ofPublished, foundByOpening);
    assertThat(ofPublished).isGreaterThan(20);
    assertThat(foundByOpening).isBetween(1, ofPublished);
  }

  private static boolean isFound(Maintenance maintenance) throws IOException {
    try {
      return !maintenance.check(false).isClean();
    } catch (NoIndexException e) {
      // CURRENT is deleted, and so is the index.
      return true;
    }
  }

  private boolean isRefused(OpenOptions options) throws IOException {
    try (Depeche depeche = Depeche.open(index, options)) {
      assertThat(depeche.generation()).isEqualTo(4);
      return false;
    } catch (DamagedIndexException | ForeignFingerprintException e) {
      return true;
    }
  }

  private static String spoil(Path file, byte[] content, Path other, byte[] others, Random random)
      throws IOException {
    byte[] bytes = content.clone();
    int at = random.nextInt(bytes.length);
    switch (random.nextInt(8)) {
      case 0 -> {
        Files.delete(file);
        return file + " deleted";
      }
      case 1 -> Files.write(file, Arrays.copyOf(bytes, at));
      case 2 -> {
        Arrays.fill(bytes, at, Math.min(bytes.length, at + 512), (byte) 0);
        Files.write(file, bytes);
      }
      case 3 -> {
        Files.write(file, others);
        Files.write(other, bytes);
      }
      default -> {
        bytes[at] ^= (byte) (1 << random.nextInt(Byte.SIZE));
        Files.write(file, bytes);
      }
    }
    if (Arrays.equals(Files.readAllBytes(file), content)) {
      // Zeroes over zeroes, or a file swapped with its like: nothing is spoilt yet.
      bytes = content.clone();
      bytes[at] ^= 1;
      Files.write(file, bytes);
    }
    return new ArrayList<>(List.of(file, at, other)).toString();
  }
}
