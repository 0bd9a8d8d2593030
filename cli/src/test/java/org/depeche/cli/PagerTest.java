package org.depeche.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Results go through the pager on a terminal, and nothing else changes. */
class PagerTest {

  @TempDir private Path folder;

  private final CommandRun commands = new CommandRun();
  private final Map<String, String> environment = new HashMap<>();

  @BeforeEach
  void writeArticlesAndPagers() throws IOException {
    Files.createDirectory(folder.resolve("articles"));
    for (int i = 0; i < 8; i++) {
      Files.writeString(
          folder.resolve("articles/" + i + ".txt"), "Accord nº" + i + "\n\nUn accord signé.\n");
    }
    script("pager", "cat >\"$0.seen\"; echo \"$* $LESS\" >\"$0.args\"");
    script("hasty", "head -n 1 >\"$0.seen\"");
    environment.put("LANG", "fr_FR.UTF-8");
    environment.put("DEPECHE_TERMINAL", "12");
    environment.put("PAGER", pager("pager") + "  -x\t-y ");
  }

  private void script(String name, String text) throws IOException {
    Path file = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + text + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private String pager(String name) {
    return folder.resolve(name).toString();
  }

  private int search(boolean interactive, String... more) {
    String[] search = {"search", "--in", folder.resolve("articles").toString()};
    return commands.run(environment, interactive, CommandRun.with(search, more));
  }

  private String err() {
    return commands.err();
  }

  private String seen(String name) throws IOException {
    return Files.readString(folder.resolve(name + ".seen"));
  }

  @Test
  void thePagerShowsResultsAndMessagesInTheirOrder() throws IOException {
    assertThat(search(true, "acord")).isZero();
    assertThat(commands.out()).isEmpty();
    assertThat(err()).isEmpty();
    assertThat(seen("pager"))
        .containsSubsequence("acord", "introuvable", "1. ", "Un ", "8 articles trouvés");
    assertThat(Files.readString(folder.resolve("pager.args"))).isEqualTo("-x -y FRX\n");
  }

  @Test
  void messagesThatGoElsewhereStayThere() throws IOException {
    environment.put("DEPECHE_TERMINAL", "1");
    assertThat(search(true, "accord")).isZero();
    assertThat(seen("pager")).contains("1. ").doesNotContain("8 articles");
    assertThat(err()).contains("8 articles trouvés");
  }

  @Test
  void thereIsNoPagerWhereNoneIsWantedOrNobodyWouldSeeIt() {
    for (String arguments : new String[] {"accord --no-pager", "accord --json --no-pager"}) {
      assertThat(search(true, arguments.split(" "))).isZero();
      assertThat(commands.out()).isNotEmpty();
    }
    assertThat(search(false, "accord")).isZero();
    environment.put("DEPECHE_PAGER", " ");
    assertThat(search(true, "accord")).isZero();
    environment.remove("DEPECHE_PAGER");
    environment.remove("PAGER");
    environment.put("TERM", "dumb");
    assertThat(search(true, "accord")).isZero();
    assertThat(commands.out()).isNotEmpty();
    assertThat(folder.resolve("pager.seen")).doesNotExist();
  }

  @Test
  void itsOwnVariableComesFirst() throws IOException {
    environment.put("DEPECHE_PAGER", pager("hasty"));
    assertThat(search(true, "accord")).isZero();
    assertThat(seen("hasty")).startsWith("1. ");
    assertThat(folder.resolve("pager.seen")).doesNotExist();
  }

  @Test
  void theExitCodeIsThatOfTheSearch() throws IOException {
    assertThat(search(true, "zzzzz")).isEqualTo(ExitCode.NOTHING);
    assertThat(seen("pager")).contains("Aucun article trouvé");
    // A pager that is quit early leaves results unread, which is nobody's error.
    environment.put("PAGER", pager("hasty"));
    for (int i = 0; i < 5; i++) {
      assertThat(search(true, "accord", "--plain")).isZero();
      assertThat(search(true, "accord", "--json")).isZero();
    }
    assertThat(err()).isEmpty();
  }

  @Test
  void aPagerThatIsNotThereIsToldAndResultsAreShown() {
    environment.put("PAGER", pager("nowhere"));
    assertThat(search(true, "accord")).isZero();
    assertThat(commands.out()).contains("8. ");
    assertThat(err()).contains(pager("nowhere"), "DEPECHE_PAGER");
  }
}
