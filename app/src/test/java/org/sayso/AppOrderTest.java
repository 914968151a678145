package org.sayso;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The app's packages use only those above them in ARCHITECTURE.md; the core is above them all. */
class AppOrderTest {

  private static final String ROOT = "org.sayso.";
  private static final List<String> ORDER =
      List.of(
          "page",
          "parquet",
          "ingest",
          "geopackage",
          "journal",
          "geofile",
          "listing",
          "imports",
          "proposal",
          "model",
          "atlas",
          "assembly",
          "explain",
          "query",
          "export",
          "event",
          "sheet",
          "eventdata",
          "exchange",
          "difference",
          "score",
          "html",
          "live",
          "serve",
          "account",
          "reviewing",
          "cards",
          "chart",
          "pages",
          "lists",
          "site",
          "api",
          "cli");

  @Test
  void everyPackageUsesOnlyThoseAboveIt() {
    JavaClasses classes =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPath(Path.of("target", "classes"));
    TreeSet<String> wrong = new TreeSet<>();
    for (JavaClass one : classes) {
      assertThat(ORDER).as(one.getName()).contains(packageOf(one));
      for (Dependency dependency : one.getDirectDependenciesFromSelf()) {
        JavaClass other = dependency.getTargetClass();
        boolean ours = other.getPackageName().startsWith(ROOT);
        if (ours && ORDER.indexOf(packageOf(other)) > ORDER.indexOf(packageOf(one))) {
          wrong.add(one.getName() + " uses " + other.getName());
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static String packageOf(JavaClass type) {
    return type.getPackageName().substring(ROOT.length());
  }
}
