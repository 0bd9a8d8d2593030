package org.depeche.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesTest {

  @TempDir Path folder;

  private void write(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "Titre de " + name + "\n\nTexte.");
  }

  private static List<String> ids(Path... paths) throws IOException {
    return Sources.find(List.of(paths)).files().stream().map(SourceFile::relativeId).toList();
  }

  @Test
  void filesComeInTheOrderOfTheirRelativePaths() throws IOException {
    for (String name : List.of("z.txt", "b/été.txt", "b/c/d.HTML", "a.jsonl.gz", "b.txt")) {
      write(name);
    }
    assertThat(ids(folder))
        .containsExactly("a.jsonl.gz", "b.txt", "b/c/d.HTML", "b/été.txt", "z.txt");
  }

  @Test
  void idsAreComposedCharacters() throws IOException {
    write("e\u0301te\u0301.txt");
    assertThat(ids(folder)).containsExactly("été.txt");
  }

  @Test
  void hiddenFilesAreSilentAndUnknownOnesCounted() throws IOException {
    for (String name : List.of("a.txt", ".b.txt", ".git/c.txt", "d.jpg", "e.pdf", "f")) {
      write(name);
    }
    Sources sources = Sources.find(List.of(folder));
    assertThat(sources.files()).extracting(SourceFile::relativeId).containsExactly("a.txt");
    assertThat(sources.passedOver()).isEqualTo(3);
    assertThat(sources.problems()).isEmpty();
  }

  @Test
  void aFileGivenByItselfIsReadWhateverItsName() throws IOException {
    write("sub/LISEZMOI");
    write(".cache/a.txt");
    assertThat(ids(folder.resolve("sub/LISEZMOI"), folder.resolve(".cache")))
        .containsExactly("LISEZMOI", "a.txt");
    assertThat(Reading.all(folder.resolve("sub/LISEZMOI")))
        .hasOnlyElementsOfType(ReadArticle.class);
    Path image = Files.write(folder.resolve("i.png"), new byte[] {(byte) 0x89, 'P', 0, 0, 0});
    assertThat(Reading.problem(Reading.all(image)).reason()).contains("binary");
  }

  @Test
  void aMissingPathIsAnErrorThatNamesIt() {
    Path missing = folder.resolve("absent");
    assertThatThrownBy(() -> Sources.find(List.of(folder, missing)))
        .isInstanceOf(NoSuchFileException.class)
        .hasMessage(missing + ": there is no such file or folder; check the path");
  }

  @Test
  void linksAreFollowedLoopsEndAndEachFileIsTakenOnceUnderItsRealName() throws IOException {
    write("real/a.txt");
    Files.createSymbolicLink(folder.resolve("aaa"), folder.resolve("real"));
    Files.createSymbolicLink(folder.resolve("real/loop"), folder);
    Files.createSymbolicLink(folder.resolve("alias.txt"), folder.resolve("real/a.txt"));
    Files.createSymbolicLink(folder.resolve("real/self.txt"), Path.of("self.txt"));
    Files.createSymbolicLink(folder.resolve("gone.txt"), folder.resolve("nothing.txt"));
    Files.createSymbolicLink(folder.resolve("gone.jpg"), folder.resolve("nothing.jpg"));
    Sources sources = Sources.find(List.of(folder));
    assertThat(sources.files()).extracting(SourceFile::relativeId).containsExactly("real/a.txt");
    assertThat(sources.problems())
        .extracting(ReadProblem::file)
        .containsExactlyInAnyOrder(folder.resolve("gone.txt"), folder.resolve("real/self.txt"));
    assertThat(sources.passedOver()).isEqualTo(1);
  }

  @Test
  void aLinkToAFileElsewhereIsRead(@TempDir Path elsewhere) throws IOException {
    Path target = Files.writeString(elsewhere.resolve("t.txt"), "Titre\n\nTexte.");
    Files.createSymbolicLink(folder.resolve("l.txt"), target);
    assertThat(ids(folder)).containsExactly("l.txt");
  }

  @Test
  void overlappingPathsGiveEachFileOnce() throws IOException {
    write("a.txt");
    write("b/c.txt");
    assertThat(ids(folder, folder.resolve("b"), folder.resolve("a.txt"), folder))
        .containsExactly("a.txt", "b/c.txt");
    assertThat(ids(folder.resolve("b"), folder)).containsExactly("c.txt", "a.txt");
  }

  @Test
  void sizeTimeAndKeyTellWhetherAFileChanged() throws IOException {
    write("a.txt");
    SourceFile file = Sources.find(List.of(folder)).files().getFirst();
    assertThat(file.size()).isEqualTo(Files.size(file.file()));
    assertThat(file.modified()).isEqualTo(Files.getLastModifiedTime(file.file()).toInstant());
    assertThat(file.fileKey()).isNotBlank();
  }

  @Test
  void theCurrentFolderMayBeGiven() throws IOException {
    assertThat(Sources.find(List.of(Path.of("src"))).problems()).isEmpty();
    SourceFile file =
        new SourceFile(Path.of("."), Path.of("./a/b.txt"), 0, java.time.Instant.EPOCH, null);
    assertThat(file.relativeId()).isEqualTo("a/b.txt");
  }
}
