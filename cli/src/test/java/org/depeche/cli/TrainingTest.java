package org.depeche.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The start that an archive of start-up state is made by. */
class TrainingTest {

  @Test
  void everyCommandOfItFindsSomethingAndNothingIsLeftBehind() throws IOException {
    List<Path> before = left();
    Training.main(new String[0]);
    assertThat(left()).isEqualTo(before);
  }

  private static List<Path> left() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("depeche-train"))
          .toList();
    }
  }
}
