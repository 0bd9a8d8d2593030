package org.depeche.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The starts that an archive of start-up state is made by. */
class TrainingTest {

  @TempDir private Path folder;

  /** It fails where a command ends in anything else. */
  @Test
  void everyCommandOfItFindsSomething() throws IOException {
    String articles = folder.resolve("articles").toString();
    Training.main(new String[] {"write", articles});
    Training.main(new String[] {"read", articles});
    assertThat(folder).isDirectoryContaining(file -> file.endsWith("articles"));
  }
}
