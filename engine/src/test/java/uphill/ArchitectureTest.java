package uphill;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The rooms of the engine and the arrows between them, as drawn in docs/map.md. */
class ArchitectureTest {
  private static final JavaClasses ENGINE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("uphill");

  @Test
  void arrows_between_packages_point_one_way() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("formula")
        .definedBy("uphill.formula..")
        .layer("program")
        .definedBy("uphill.program..")
        .layer("front door")
        .definedBy("uphill")
        .layer("source")
        .definedBy("uphill.source..")
        .layer("tape")
        .definedBy("uphill.tape..")
        .layer("precision")
        .definedBy("uphill.precision..")
        .layer("objective")
        .definedBy("uphill.objective..")
        .layer("landscape")
        .definedBy("uphill.landscape..")
        .layer("descent")
        .definedBy("uphill.descent..")
        .layer("fit")
        .definedBy("uphill.fit..")
        .layer("network")
        .definedBy("uphill.network..")
        .whereLayer("front door")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("source")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("tape")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("landscape")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("network")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("descent")
        .mayOnlyBeAccessedByLayers("network")
        .whereLayer("fit")
        .mayOnlyBeAccessedByLayers("network")
        .whereLayer("objective")
        .mayOnlyBeAccessedByLayers("landscape", "descent", "fit", "network")
        .whereLayer("precision")
        .mayOnlyBeAccessedByLayers("objective")
        .whereLayer("program")
        .mayOnlyBeAccessedByLayers(
            "precision",
            "objective",
            "landscape",
            "descent",
            "fit",
            "network",
            "source",
            "front door")
        .whereLayer("formula")
        .mayOnlyBeAccessedByLayers(
            "program",
            "precision",
            "tape",
            "objective",
            "landscape",
            "descent",
            "fit",
            "network",
            "source",
            "front door")
        .check(ENGINE);
  }

  @Test
  void every_class_of_the_engine_lies_in_a_package_with_a_place_in_the_order() {
    classes()
        .should()
        .resideInAnyPackage(
            "uphill",
            "uphill.formula..",
            "uphill.program..",
            "uphill.precision..",
            "uphill.tape..",
            "uphill.source..",
            "uphill.objective..",
            "uphill.landscape..",
            "uphill.descent..",
            "uphill.fit..",
            "uphill.network..")
        .check(ENGINE);
  }

  @Test
  void the_engine_needs_nothing_but_the_language_and_its_collections() {
    noClasses()
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                    "uphill..", "java.lang", "java.lang.invoke", "java.util", "java.util.function")
                .or(resideInAPackage("org.jspecify.annotations"))
                .or(describe("records", type -> type.getName().equals(RECORD_SUPPORT)))
                .or(describe("sealed switches", type -> type.getName().equals(SWITCH_SUPPORT)))
                .or(describe("primitives and arrays of them", ArchitectureTest::isPrimitive))
                .negate()
                .as("anything else"))
        .check(ENGINE);
  }

  @Test
  void the_engine_uses_no_thread_clock_process_or_class_loader() {
    noClasses()
        .should()
        .dependOnClassesThat(
            describe(
                "touch the machine",
                type ->
                    type.isAssignableTo(Thread.class)
                        || type.isAssignableTo(ThreadLocal.class)
                        || type.isAssignableTo(ClassLoader.class)
                        || type.isAssignableTo(Process.class)
                        || type.isEquivalentTo(Runtime.class)
                        || type.isEquivalentTo(java.util.Timer.class)
                        || type.isEquivalentTo(java.util.Date.class)
                        || type.isEquivalentTo(java.util.ServiceLoader.class)))
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .check(ENGINE);
  }

  private static final String RECORD_SUPPORT = "java.lang.runtime.ObjectMethods";
  private static final String SWITCH_SUPPORT = "java.lang.runtime.SwitchBootstraps";

  private static boolean isPrimitive(JavaClass type) {
    return type.getBaseComponentType().isPrimitive()
        || type.isArray() && type.getBaseComponentType().getPackageName().startsWith("uphill")
        || type.isArray() && type.getBaseComponentType().getPackageName().equals("java.lang");
  }
}
