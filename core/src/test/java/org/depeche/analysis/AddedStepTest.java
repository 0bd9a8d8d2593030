package org.depeche.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Follows «Add a linguistic step» of CONTRIBUTING.md line for line. */
class AddedStepTest {
  private static final Path ROOT = Path.of(System.getProperty("depeche.root"));
  private static final String SOURCES = "core/src/main/java/org/depeche/analysis/";
  private static final String LEXICON = "new Step(\"lexicon\"";
  private static final String LOWER_CASE = "new Step(\"lower case\"";

  @TempDir private Path folder;

  /** The step is put in front of the lexicon, and behind it. */
  @ParameterizedTest
  @ValueSource(strings = {LEXICON, LOWER_CASE})
  void aStepIsFoundMarkedAndShownByItsFileAndItsLineAlone(String before)
      throws IOException, InterruptedException {
    List<String> guide = codeOfTheGuide();
    Path step = folder.resolve("ThirteenFilter.java");
    Files.writeString(step, guide.get(0));
    Path chain = folder.resolve("FrenchChain.java");
    String list = Files.readString(ROOT.resolve(SOURCES + "FrenchChain.java"));
    assertThat(list).containsOnlyOnce(before);
    Files.writeString(chain, list.replace(before, guide.get(1).strip() + "\n          " + before));
    Path classes = Files.createDirectory(folder.resolve("classes"));
    String classPath = Objects.requireNonNull(System.getProperty("java.class.path"));
    int compiled =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-proc:none",
                "-encoding",
                "UTF-8",
                "-cp",
                classPath,
                "-d",
                classes.toString(),
                step.toString(),
                chain.toString());
    assertThat(compiled).isZero();

    assertThat(probe(classes + File.pathSeparator + classPath, "13"))
        .contains("found with", "marked treizaine", "shown 13")
        .doesNotContain("found without");
    assertThat(probe(classPath, "13")).doesNotContain("found with", "shown 13");
  }

  private List<String> probe(String classPath, String query)
      throws IOException, InterruptedException {
    Path out = Files.createTempFile(folder, "out", ".txt");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-cp",
                classPath,
                AddedStepProbe.class.getName(),
                Files.createTempDirectory(folder, "index").toString(),
                "treizaine",
                query)
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .start();
    int code = process.waitFor();
    List<String> lines = Files.readAllLines(out, StandardCharsets.UTF_8);
    assertThat(code).as("%s", lines).isZero();
    return lines;
  }

  private static List<String> codeOfTheGuide() throws IOException {
    String guide = Files.readString(ROOT.resolve("CONTRIBUTING.md"));
    Matcher blocks =
        Pattern.compile("```java\n(.*?)```", Pattern.DOTALL)
            .matcher(guide.substring(guide.indexOf("## Add a linguistic step")));
    try (Stream<String> code = blocks.results().map(block -> block.group(1))) {
      List<String> found = code.toList();
      assertThat(found).hasSize(2);
      return found;
    }
  }
}
