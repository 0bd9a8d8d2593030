package org.depeche.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A modular program embeds the analysis, with the lexicon's jar beside it on the class path. */
class ModulePathIT {
  private static final String[] MODULES = {
    "lucene-core",
    "lucene-analysis-common",
    "morfologik-",
    "hppc",
    "jackson-core",
    "jsoup",
    "commonmark",
    "snakeyaml-engine",
    "tomlj",
    "antlr4-runtime",
    "commons-",
    "apache-mime4j-core",
    "jspecify"
  };

  @TempDir Path folder;

  @Test
  void theChainIsFoundByItsNamesOnTheModulePath() throws Exception {
    write(
        "embedder/module-info.java",
        """
        module embedder {
          requires org.depeche.core;
          requires org.apache.lucene.analysis.common;
        }
        """);
    write(
        "embedder/embedder/Main.java",
        """
        package embedder;

        import org.apache.lucene.analysis.custom.CustomAnalyzer;
        import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

        public class Main {
          public static void main(String[] args) throws Exception {
            System.out.println(Main.class.getModule() + " " + org.depeche.analysis.Lexicon.class.getModule());
            try (var french = CustomAnalyzer.builder()
                    .withTokenizer("depecheFrench")
                    .addTokenFilter("depecheEvidence")
                    .build();
                var stream = french.tokenStream("text", "les yeux de l'hydre")) {
              var term = stream.addAttribute(CharTermAttribute.class);
              stream.reset();
              while (stream.incrementToken()) {
                System.out.println(term);
              }
              stream.end();
            }
          }
        }
        """);
    Path classes = Files.createDirectory(folder.resolve("classes"));
    int compiled =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-p",
                modulePath(),
                "-d",
                classes.toString(),
                folder.resolve("embedder/module-info.java").toString(),
                folder.resolve("embedder/embedder/Main.java").toString());
    assertThat(compiled).as("exit code of javac").isZero();
    assertThat(
            run(
                "-p",
                classes + File.pathSeparator + modulePath(),
                "-cp",
                jars("french-pos-dict"),
                "-m",
                "embedder/embedder.Main"))
        .contains("module embedder", "module org.depeche.core", "\nyeux\n", "\nœil\n", "\nhydre\n");
  }

  private String run(String... arguments) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
    command.add("-Dstdout.encoding=UTF-8");
    command.addAll(Arrays.asList(arguments));
    Path output = folder.resolve("output");
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    boolean ended = process.waitFor(2, TimeUnit.MINUTES);
    if (!ended) {
      process.destroyForcibly();
    }
    String text = Files.readString(output, StandardCharsets.UTF_8);
    assertThat(ended && process.exitValue() == 0).as(text).isTrue();
    return text;
  }

  private void write(String file, String source) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, source);
  }

  /** The library itself and every library that its module needs. */
  private static String modulePath() throws Exception {
    Path own = Path.of(Lexicon.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    return own + File.pathSeparator + jars(MODULES);
  }

  private static String jars(String... names) {
    return String.join(
        File.pathSeparator,
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(
                entry ->
                    Arrays.stream(names)
                        .anyMatch(name -> Path.of(entry).getFileName().toString().startsWith(name)))
            .toList());
  }
}
