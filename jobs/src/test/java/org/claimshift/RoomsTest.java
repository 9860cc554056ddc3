package org.claimshift;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rooms: what each package may touch. A stage knows the tables and no other stage. */
class RoomsTest {
    private static final List<String> STAGES = List.of("ingest", "annotate", "group", "align", "compare", "report");
    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.claimshift");

    @Test
    void theTableRoomKnowsNobody() {
        noClasses()
                .that()
                .resideInAPackage("org.claimshift.table..")
                .should()
                .dependOnClassesThat(com.tngtech.archunit.base.DescribedPredicate.describe(
                        "are of another room",
                        c -> c.getPackageName().startsWith("org.claimshift.")
                                && !c.getPackageName().startsWith("org.claimshift.table")))
                .because("every room reads and writes through it")
                .check(CODE);
    }

    @Test
    void stagesDoNotKnowEachOther() {
        for (String stage : STAGES) {
            List<String> others = new ArrayList<>(List.of("org.claimshift.cli..", "org.claimshift.evaluate.."));
            STAGES.stream()
                    .filter(s -> !s.equals(stage))
                    .map(s -> "org.claimshift." + s + "..")
                    .forEach(others::add);
            noClasses()
                    .that()
                    .resideInAPackage("org.claimshift." + stage + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(others.toArray(String[]::new))
                    .because("nothing but tables passes between steps")
                    .allowEmptyShould(true)
                    .check(CODE);
        }
    }

    @Test
    void onlyAnnotateKnowsSparkNlp() {
        classes()
                .that(com.tngtech.archunit.base.DescribedPredicate.describe(
                        "use Spark NLP", c -> c.getDirectDependenciesFromSelf().stream()
                                .anyMatch(
                                        d -> d.getTargetClass().getPackageName().startsWith("com.johnsnowlabs"))))
                .should()
                .resideInAPackage("org.claimshift.annotate..")
                .allowEmptyShould(true)
                .check(CODE);
    }

    @Test
    void nobodyButTheCommandLineMakesSessionsOrAsksTheClock() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "org.claimshift.cli..", "org.claimshift.annotate..", "org.claimshift.evaluate..")
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(org.apache.spark.sql.SparkSession.class, "builder")
                .because("date and run are parameters, and the runner owns the session")
                .check(CODE);
    }
}
