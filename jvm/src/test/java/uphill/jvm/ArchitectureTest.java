package uphill.jvm;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The arrow jvm → engine, as drawn in docs/map.md. */
class ArchitectureTest {
  private static final JavaClasses ALL =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("uphill");

  @Test
  void compiled_programs_need_formulas_programs_asm_and_the_language() {
    classes()
        .that()
        .resideInAPackage("uphill.jvm..")
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(
                "uphill.jvm..",
                "uphill.formula",
                "uphill.program",
                "org.objectweb.asm",
                "org.jspecify.annotations",
                "java.lang..",
                "java.util.."))
        .check(ALL);
  }

  @Test
  void the_engine_knows_nothing_of_the_jvm_module() {
    noClasses()
        .that()
        .resideOutsideOfPackage("uphill.jvm..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("uphill.jvm..")
        .check(ALL);
  }
}
