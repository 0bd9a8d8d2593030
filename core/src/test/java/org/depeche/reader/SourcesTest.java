package org.depeche.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
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
    for (String name : List.of("a.txt", ".b.txt", ".git/c.txt", "d.jpg", "e.JPG", "e.bin", "f")) {
      write(name);
    }
    Sources sources = Sources.find(List.of(folder));
    assertThat(sources.files()).extracting(SourceFile::relativeId).containsExactly("a.txt");
    assertThat(sources.passedOver().total()).isEqualTo(4);
    assertThat(sources.passedOver().kinds())
        .containsExactly(entry(".jpg", 2), entry("", 1), entry(".bin", 1));
    assertThat(sources.passedOver().files()).contains(folder.resolve("d.jpg"), folder.resolve("f"));
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
    assertThat(Reading.problem(Reading.all(image)).why().code()).isEqualTo(ReasonCode.UNREAD_KIND);
    Path rich = Files.writeString(folder.resolve("note.rtf"), "{\\rtf1\\ansi Les élus}");
    assertThat(Reading.problem(Reading.all(rich)).why().code()).isEqualTo(ReasonCode.UNREAD_KIND);
    for (String name : List.of("a.rar", "b.7z", "c.TAR.XZ")) {
      byte[] header = "pages\0\0\0\0".getBytes(StandardCharsets.UTF_8);
      Path archive = Files.write(folder.resolve(name), header);
      assertThat(Reading.problem(Reading.all(archive)).why().code())
          .isEqualTo(ReasonCode.UNREAD_ARCHIVE);
    }
  }

  @Test
  void aDotInASentenceIsNoEnding() throws IOException {
    write("Le n. 3 de la revue");
    write("notes.v2-final~");
    write("archive.tar.bz2");
    assertThat(Sources.find(List.of(folder)).passedOver().kinds())
        .containsOnlyKeys("", ".v2-final~", ".tar.bz2");
  }

  @Test
  void foldersApartAreNotEnteredHoweverTheyAreReached() throws IOException {
    write("articles/a.txt");
    write("articles/index/b.txt");
    write("articles/index/c.cfs");
    Files.createSymbolicLink(folder.resolve("articles/lien"), folder.resolve("articles/index"));
    Sources sources =
        Sources.find(
            List.of(folder.resolve("articles")),
            Selection.ALL,
            List.of(folder.resolve("articles/index"), folder.resolve("absent")));
    assertThat(sources.files()).extracting(SourceFile::relativeId).containsExactly("a.txt");
    assertThat(sources.passedOver().total()).isZero();
  }

  @Test
  void filesInArchivesAreCountedToo() throws IOException {
    write("d.jpg");
    try (ZipOutputStream zip =
        new ZipOutputStream(Files.newOutputStream(folder.resolve("fonds.zip")))) {
      for (String name : List.of("a.txt", "photos/b.jpg", "autre.zip", ".caché.jpg", "c")) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write("Titre\n\nTexte.".getBytes(StandardCharsets.UTF_8));
      }
    }
    ArticleReader reader = ArticleReader.open(Sources.find(List.of(folder)));
    assertThat(reader.passedOver().total()).isEqualTo(1);
    assertThat(Reading.drain(reader)).hasSize(1);
    assertThat(reader.passedOver().kinds())
        .containsExactly(entry(".jpg", 2), entry("", 1), entry(".zip", 1));
    assertThat(reader.passedOver().files()).contains(folder.resolve("fonds.zip/photos/b.jpg"));
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
    assertThat(sources.passedOver().total()).isEqualTo(1);
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
