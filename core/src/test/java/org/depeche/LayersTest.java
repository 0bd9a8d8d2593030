package org.depeche;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Imports go to a lower layer only, never sideways or up. */
class LayersTest {

  private static final String ROOT = "org.depeche";

  private static final Map<String, Integer> LAYERS =
      Map.ofEntries(
          Map.entry("internal", 0),
          Map.entry("article", 1),
          Map.entry("analysis", 1),
          Map.entry("reader", 2),
          Map.entry("query", 2),
          Map.entry("inversion", 2),
          Map.entry("index", 3),
          Map.entry("plan", 4),
          Map.entry("highlight", 5),
          Map.entry("facet", 5),
          Map.entry("suggest", 5),
          Map.entry("similar", 5),
          Map.entry("search", 6),
          Map.entry("generation", 7),
          Map.entry("eval", 7),
          Map.entry("", 8));

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  @Test
  void everyPackageHasALayer() {
    assertThat(CLASSES).hasSizeGreaterThan(100);
    for (JavaClass type : CLASSES) {
      assertThat(LAYERS).as("the layer of %s", type.getName()).containsKey(part(type));
    }
  }

  @Test
  void importsGoToALowerLayer() {
    TreeSet<String> wrong = new TreeSet<>();
    for (JavaClass type : CLASSES) {
      for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
        JavaClass target = dependency.getTargetClass().getBaseComponentType();
        boolean ours =
            target.getPackageName().equals(ROOT) || target.getPackageName().startsWith(ROOT + ".");
        boolean elsewhere = ours && !part(target).equals(part(type));
        if (elsewhere && LAYERS.get(part(target)) >= LAYERS.get(part(type))) {
          wrong.add(type.getName() + " -> " + target.getName());
        }
      }
    }
    assertThat(wrong).as("imports sideways or up").isEmpty();
  }

  @Test
  void packagesHaveNoCycle() {
    slices().matching("org.depeche.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void analysisNeedsLuceneMorfologikAndTheJdkAlone() {
    TreeSet<String> wrong = new TreeSet<>();
    for (JavaClass type : CLASSES) {
      if (!part(type).equals("analysis")) {
        continue;
      }
      for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
        String target = dependency.getTargetClass().getBaseComponentType().getPackageName();
        boolean allowed =
            target.isEmpty()
                || target.startsWith("java.")
                || target.startsWith("org.apache.lucene.analysis")
                || target.startsWith("org.apache.lucene.util")
                || target.startsWith("morfologik.")
                || target.startsWith("org.jspecify.")
                || target.equals(ROOT + ".analysis");
        if (!allowed) {
          wrong.add(type.getName() + " -> " + target);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static String part(JavaClass type) {
    String name = type.getPackageName();
    return name.equals(ROOT) ? "" : name.substring(ROOT.length() + 1).split("\\.")[0];
  }
}
