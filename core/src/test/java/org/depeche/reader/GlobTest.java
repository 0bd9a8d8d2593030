package org.depeche.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "*.md, a.md, true",
    "*.md, x/y/a.md, true",
    "*.md, a.mdx, false",
    "?.md, a.md, true",
    "?.md, ab.md, false",
    "/*.md, a.md, true",
    "/*.md, x/a.md, false",
    "x/*.md, x/a.md, true",
    "x/*.md, x/y/a.md, false",
    "x/*.md, z/x/a.md, false",
    "**/x/*.md, z/x/a.md, true",
    "**/x/*.md, x/a.md, true",
    "x/**, x/a.md, true",
    "x/**, x, false",
    "x/**/a.md, x/a.md, true",
    "x/**/a.md, x/y/z/a.md, true",
    "x/, x, false",
    "[a-c]*.txt, b1.txt, true",
    "[!a-c]*.txt, b1.txt, false",
    "[]x].txt, ].txt, true",
    "\\*.txt, *.txt, true",
    "\\*.txt, a.txt, false",
    "[a, [a, true",
    "e\u0301t*, été.txt, true",
  })
  void patternsFitAsInGitignore(String pattern, String path, boolean fits) {
    assertThat(Glob.of(pattern).matches(List.of(path.split("/")), false)).isEqualTo(fits);
  }

  @Test
  void aSlashBehindMeansFoldersAlone() {
    assertThat(Glob.of("x/").matches(List.of("a", "x"), true)).isTrue();
    assertThat(Glob.of("/x/").matches(List.of("a", "x"), true)).isFalse();
  }

  @Test
  void noPatternMakesMatchingStall() {
    String stars = String.join("a", Collections.nCopies(100, "*")) + "b";
    assertThat(Glob.of(stars).matches(List.of("a".repeat(20_000)), false)).isFalse();
    String folders = "**/a/".repeat(100) + "b";
    assertThat(Glob.of(folders).matches(Collections.nCopies(1_000, "a"), false)).isFalse();
  }

  private void write(String... names) throws IOException {
    for (String name : names) {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, "Titre de " + name + "\n\nTexte.");
    }
  }

  private List<String> ids(Selection selection) throws IOException {
    return Sources.find(List.of(folder), selection).files().stream()
        .map(SourceFile::relativeId)
        .toList();
  }

  @Test
  void includedAreFilesAndWhatIsInFolders() throws IOException {
    write("a.md", "a.txt", "sport/b.txt", "sport/foot/c.txt", "x/sport.txt");
    assertThat(ids(new Selection(List.of("*.md", "sport/"), List.of("foot/"))))
        .containsExactly("a.md", "sport/b.txt");
  }

  @Test
  void aFileGivenByItselfIsReadWhateverThePatterns() throws IOException {
    write("a.txt");
    Selection none = new Selection(List.of("*.md"), List.of("*"));
    assertThat(Sources.find(List.of(folder.resolve("a.txt")), none).files()).hasSize(1);
    assertThat(ids(none)).isEmpty();
  }

  @Test
  void ignoreFilesHoldForWhatIsBelowThemTheNearestFirst() throws IOException {
    write("a.txt", "brouillons/b.txt", "x/a.txt", "x/garde.txt", "x/y/c.txt", "x/y/d.txt");
    Files.writeString(
        folder.resolve(".depecheignore"), "# Rien de ce qui suit\n\nbrouillons/\n*.txt\n!c.txt\n");
    Files.writeString(folder.resolve("x/.depecheignore"), "!garde.txt\n/y/d.txt\n");
    assertThat(ids(Selection.ALL)).containsExactly("x/garde.txt", "x/y/c.txt");
    assertThat(ids(new Selection(List.of(), List.of("c.txt")))).containsExactly("x/garde.txt");
  }

  @Test
  void aFolderWhoseIgnoreFileCannotBeReadIsLeftOutAsAProblem() throws IOException {
    write("a.txt", "x/b.txt");
    Files.write(folder.resolve("x/.depecheignore"), new byte[] {(byte) 0xE9, 'x'});
    Sources sources = Sources.find(List.of(folder));
    assertThat(sources.files()).extracting(SourceFile::relativeId).containsExactly("a.txt");
    assertThat(sources.problems().getFirst().toString())
        .isEqualTo(
            folder.resolve("x")
                + ": is left out, since what its .depecheignore says cannot be read: it is not"
                + " UTF-8");
  }

  @Test
  void aSelectionSaysWhichPatternIsNone() {
    assertThatThrownBy(() -> new Selection(List.of(), List.of("!a")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("\"!a\" is no pattern for files");
  }
}
