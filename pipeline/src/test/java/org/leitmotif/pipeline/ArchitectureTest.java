package org.leitmotif.pipeline;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Each heavy dependency in one place, knowledge without Beam, no circles. */
class ArchitectureTest {
  private static JavaClasses classes;

  @BeforeAll
  static void read() {
    classes =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("test-classes"))
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("org.leitmotif");
  }

  @Test
  void onlyOnePackageKnowsCoreNlp() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.leitmotif.transforms.annotate")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("edu.stanford..")
        .check(classes);
  }

  @Test
  void onlyOnePackageKnowsParquet() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.leitmotif.pipeline.parquet")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.parquet..")
        .check(classes);
  }

  @Test
  void transformsKnowNoFilesJsonOrCommandLine() {
    noClasses()
        .that()
        .resideInAPackage("org.leitmotif.transforms..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "java.nio.file..",
            "com.fasterxml..",
            "picocli..",
            "org.apache.beam.sdk.io..",
            "org.leitmotif.pipeline..")
        .check(classes);
  }

  /** In transforms, Beam is for the steps over the whole corpus and what runs a step. */
  @Test
  void knowledgeIsFreeOfBeam() {
    noClasses()
        .that()
        .resideInAPackage("org.leitmotif.transforms..")
        .and()
        .doNotHaveSimpleName("PerInterview")
        .and()
        .doNotHaveSimpleName("PerCorpus")
        .and()
        .doNotHaveSimpleName("GatherCorpus")
        .and()
        .doNotHaveSimpleName("RecordCoders")
        .and()
        .haveSimpleNameNotStartingWith("LearnThemes")
        .and()
        .haveSimpleNameNotStartingWith("MergeTables")
        .and()
        .haveSimpleNameNotEndingWith("Fn")
        .and()
        .haveSimpleNameNotStartingWith("Provider")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.beam..")
        .check(classes);
  }

  @Test
  void packagesFormNoCircles() {
    slices().matching("org.leitmotif.transforms.(*)..").should().beFreeOfCycles().check(classes);
    slices().matching("org.leitmotif.pipeline.(*)..").should().beFreeOfCycles().check(classes);
  }
}
