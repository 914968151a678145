package org.sayso;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A package uses only those above it in ARCHITECTURE.md, and keeps to the house's sizes. */
class PackageOrderTest {

  private static final List<String> ORDER =
      List.of(
          "report",
          "pack",
          "casing",
          "perceptron",
          "syntax",
          "conversion",
          "coordination",
          "dependency",
          "clause",
          "text",
          "time",
          "timex",
          "dating",
          "gazetteer",
          "world",
          "scan",
          "toponym",
          "geoparse",
          "source",
          "party",
          "voice",
          "attribution",
          "quantity",
          "predicate",
          "grammar",
          "toll",
          "reading",
          "claim",
          "eventplace",
          "scene",
          "printed",
          "referent",
          "draft",
          "settling",
          "coding",
          "origin",
          "review",
          "testimony",
          "markov",
          "learning",
          "timeline",
          "census",
          "backtest",
          "build");
  private static final String ROOT = "org.sayso.";
  private static final int MOST_FILES = 15;
  private static final int MOST_LINES = 500;
  private static final Path SOURCES = Path.of("src", "main", "java", "org", "sayso");

  private final JavaClasses classes =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPath(Path.of("target", "classes"));

  @Test
  void everyPackageUsesOnlyThoseAboveIt() {
    TreeSet<String> wrong = new TreeSet<>();
    for (JavaClass one : classes) {
      for (Dependency dependency : one.getDirectDependenciesFromSelf()) {
        JavaClass other = dependency.getTargetClass();
        if (other.getPackageName().startsWith(ROOT) && rank(other) > rank(one)) {
          wrong.add(one.getName() + " uses " + other.getName());
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void everyPackageIsOnTheListAndSaysWhatItIs() throws IOException {
    List<String> found = new ArrayList<>();
    try (Stream<Path> folders = Files.list(SOURCES)) {
      for (Path folder : folders.filter(Files::isDirectory).sorted().toList()) {
        found.add(String.valueOf(folder.getFileName()));
        assertThat(folder.resolve("package-info.java")).exists();
      }
    }
    assertThat(found).isNotEmpty().isSubsetOf(ORDER);
  }

  @Test
  void filesAndPackagesStaySmall() throws IOException {
    List<String> large = new ArrayList<>();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        long lines = Files.readAllLines(file).size();
        if (lines > MOST_LINES) {
          large.add(file + ": " + lines + " lines");
        }
      }
    }
    for (String name : ORDER) {
      try (Stream<Path> files = Files.list(SOURCES.resolve(name))) {
        long count = files.count() - 1;
        if (count > MOST_FILES) {
          large.add(name + ": " + count + " files");
        }
      }
    }
    assertThat(large).isEmpty();
  }

  private static int rank(JavaClass type) {
    String rest = type.getPackageName().substring(ROOT.length());
    return ORDER.indexOf(rest);
  }
}
