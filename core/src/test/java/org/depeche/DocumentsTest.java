package org.depeche;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The documents of the repository against its code: what they name exists. */
class DocumentsTest {

  private static final Path ROOT = TestData.path("..");

  /** A type in code marks, with or without a member: {@code `Snapshot.searcher`}. */
  private static final Pattern TYPE = Pattern.compile("`([A-Z][a-z]\\w*)(?:\\.\\w+)?`");

  /** A type whose name has several words; in a decision one word may be an example of French. */
  private static final Pattern LONG_TYPE = Pattern.compile("`([A-Z][a-z]+[A-Z]\\w*)(?:\\.\\w+)?`");

  private static final Pattern DECLARED =
      Pattern.compile("\\b(?:class|record|enum|interface) ([A-Z]\\w*)");

  private static final Pattern LINK = Pattern.compile("docs/[\\w/.-]+\\.md");

  @Test
  void typesNamedInTheMapAndInDecisionsExist() throws IOException {
    Set<String> types = declared();
    assertThat(types).hasSizeGreaterThan(500);
    Set<String> unknown = new TreeSet<>();
    for (Path document : documents()) {
      boolean decision = document.getParent().endsWith("decisions");
      Matcher named = (decision ? LONG_TYPE : TYPE).matcher(Files.readString(document));
      while (named.find()) {
        if (!types.contains(named.group(1)) && !named.group(1).equals("FileChannel")) {
          unknown.add(document.getFileName() + ": " + named.group(1));
        }
      }
    }
    assertThat(unknown).as("types that no source declares").isEmpty();
  }

  @Test
  void linksBetweenDocumentsLeadSomewhere() throws IOException {
    Set<String> broken = new TreeSet<>();
    for (Path document : documents()) {
      Matcher link = LINK.matcher(Files.readString(document));
      while (link.find()) {
        if (!Files.isRegularFile(ROOT.resolve(link.group()))) {
          broken.add(document.getFileName() + ": " + link.group());
        }
      }
    }
    assertThat(broken).isEmpty();
  }

  private static List<Path> documents() throws IOException {
    try (Stream<Path> decisions = Files.list(ROOT.resolve("docs/decisions"))) {
      return Stream.concat(
              Stream.of("ARCHITECTURE.md", "CONTRIBUTING.md").map(ROOT::resolve), decisions)
          .toList();
    }
  }

  private static Set<String> declared() throws IOException {
    Set<String> types = new HashSet<>();
    try (Stream<Path> files = Files.walk(ROOT)) {
      for (Path source : files.filter(DocumentsTest::isSource).toList()) {
        Matcher type = DECLARED.matcher(Files.readString(source));
        while (type.find()) {
          types.add(type.group(1));
        }
      }
    }
    return types;
  }

  private static boolean isSource(Path file) {
    String path = file.toString();
    return path.endsWith(".java") && path.contains("/src/") && !path.contains("/target/");
  }
}
