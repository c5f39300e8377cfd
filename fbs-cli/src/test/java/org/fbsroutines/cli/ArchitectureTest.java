package org.fbsroutines.cli;

import static com.google.common.collect.ImmutableMultiset.toImmutableMultiset;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Multiset;
import com.google.common.collect.Multisets;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.TemporalAccessor;
import java.util.Calendar;
import java.util.List;
import java.util.TimeZone;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fbsroutines.cli.server.DemoCommand;
import org.fbsroutines.domain.care.Growth;
import org.fbsroutines.domain.exercise.Exercise;
import org.fbsroutines.domain.patient.PatientFacts;
import org.fbsroutines.domain.routine.Baseline;
import org.fbsroutines.domain.routine.Prescriber;
import org.fbsroutines.persistence.clinic.prescribing.Prescribing;
import org.fbsroutines.persistence.database.Database;
import org.fbsroutines.persistence.demonstration.Demonstration;
import org.fbsroutines.persistence.demonstration.Door;
import org.fbsroutines.persistence.format.fhir.ReadingDay;
import org.fbsroutines.persistence.store.clinic.ClinicTime;
import org.fbsroutines.persistence.store.staging.StagedRows;
import org.fbsroutines.persistence.time.ComputerZone;
import org.fbsroutines.web.WebServer;
import org.fbsroutines.web.figure.Figure;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The walls of the whole house. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArchitectureTest {
  private static final String DOMAIN = "org.fbsroutines.domain..";
  private static final String PERSISTENCE = "org.fbsroutines.persistence..";
  private static final String WEB = "org.fbsroutines.web..";
  private static final String CLI = "org.fbsroutines.cli..";

  /** What the jar of documents holds of our packages, in the build of the persistence. */
  private static final Pattern INCLUDED =
      Pattern.compile("<include>(org/fbsroutines/[a-z/]+)/\\*</include>");

  private JavaClasses house = new ClassFileImporter().importClasses();

  @BeforeAll
  void readTheHouse() {
    house =
        new ClassFileImporter()
            .withImportOption(
                location ->
                    !location.contains("/test-classes/") && !location.contains("-tests.jar"))
            .importPackages("org.fbsroutines");
  }

  private void holdsFor(String room, ArchRule rule) {
    assertThat(house.that(resideInAPackage(room))).as("classes of " + room).isNotEmpty();
    rule.check(house);
  }

  @Test
  void theDomainKnowsJavaAndGuavaAlone() {
    holdsFor(
        DOMAIN,
        classes()
            .that()
            .resideInAPackage(DOMAIN)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                DOMAIN,
                "java..",
                "com.google.common..",
                "com.google.errorprone.annotations..",
                "org.jspecify.annotations.."));
  }

  @Test
  void theDomainIsToldTheTime() {
    holdsFor(
        DOMAIN,
        noClasses()
            .that()
            .resideInAPackage(DOMAIN)
            .should()
            .callMethodWhere(
                target(name("now")).and(target(owner(resideInAPackage("java.time..")))))
            .orShould()
            .callMethodWhere(
                target(owner(resideInAPackage("java.lang..")))
                    .and(target(name("currentTimeMillis").or(name("nanoTime"))))));
  }

  /**
   * A day is the clinic's: whoever asked the computer, or a clock's own zone, might have another.
   */
  @Test
  void oneHomeSaysWhichDayItIs() {
    holdsFor(
        "org.fbsroutines..",
        noClasses()
            .that(
                not(
                    belongToAnyOf(ClinicTime.class, ComputerZone.class)
                        .or(resideInAPackage("org.fbsroutines.benchmarks.."))))
            .should()
            .callMethodWhere(
                target(owner(assignableTo(Clock.class)))
                    .and(target(name("getZone").or(name("systemDefaultZone")).or(name("system")))))
            .orShould()
            .callMethodWhere(
                target(owner(assignableTo(TemporalAccessor.class)))
                    .and(target(name("now")))
                    .and(not(target(owner(assignableTo(Instant.class))))))
            .orShould()
            .callMethodWhere(
                target(owner(assignableTo(ZoneId.class))).and(target(name("systemDefault"))))
            .orShould()
            .callMethodWhere(
                target(owner(assignableTo(TimeZone.class))).and(target(name("getDefault"))))
            .orShould()
            .callMethodWhere(
                target(owner(assignableTo(Calendar.class))).and(target(name("getInstance")))));
  }

  @Test
  void persistenceKnowsNeitherWebNorProgram() {
    holdsFor(PERSISTENCE, never(PERSISTENCE, WEB, CLI, "io.javalin..", "picocli.."));
  }

  @Test
  void theWebKnowsNotTheProgram() {
    holdsFor(WEB, never(WEB, CLI, "picocli.."));
  }

  @Test
  void theDoorOfTheDemonstrationIsOpenedByOneCommandAlone() {
    holdsFor(
        CLI,
        noClasses()
            .that(not(belongToAnyOf(DemoCommand.class)))
            .should()
            .callMethod(Demonstration.class, "begin", Database.class, Clock.class)
            .orShould()
            .callMethod(
                WebServer.class,
                "startDemonstration",
                Database.class,
                int.class,
                Clock.class,
                Door.class));
    assertThat(house.get(DemoCommand.class).getMethodCallsFromSelf())
        .extracting(call -> call.getTarget().getName())
        .contains("begin", "startDemonstration");
  }

  @Test
  void whatMayBePrescribedIsDecidedBeneathTheWebOnce() {
    holdsFor(
        WEB,
        noClasses()
            .that(not(belongToAnyOf(Prescribing.class, Growth.class)))
            .should()
            .callMethodWhere(
                target(owner(assignableTo(Prescriber.class))).and(target(name("propose"))))
            .orShould()
            .callMethodWhere(target(owner(assignableTo(Baseline.class))).and(target(name("of")))));
  }

  @Test
  void nobodyKnowsTheProgram() {
    holdsFor(CLI, never("org.fbsroutines.[domain|persistence|web]..", CLI));
  }

  /** Who called a constructor would have to be changed for every fact that is added. */
  @Test
  void factsAndExercisesAreMadeByTheirBuilders() {
    holdsFor(
        "org.fbsroutines..",
        noClasses()
            .that(not(belongToAnyOf(PatientFacts.class, Exercise.class)))
            .should()
            .callConstructorWhere(
                target(owner(assignableTo(PatientFacts.class).or(assignableTo(Exercise.class))))));
  }

  @Test
  void packagesFormNoCircle() {
    holdsFor(
        "org.fbsroutines..", slices().matching("org.fbsroutines.(**)").should().beFreeOfCycles());
  }

  /** A package that has more is a warehouse, unless its package-info gives a reason. */
  @Test
  void aPackageHasAtMostTwentyFiveTypes() {
    Multiset<String> types =
        house.stream()
            .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
            .map(JavaClass::getPackageName)
            .collect(toImmutableMultiset());
    assertThat(Multisets.copyHighestCountFirst(types).entrySet())
        .hasSizeGreaterThan(50)
        .filteredOn(room -> room.getCount() > 25)
        .extracting(Multiset.Entry::getElement)
        .containsExactlyInAnyOrder(
            Figure.class.getPackageName(),
            ReadingDay.class.getPackageName(),
            StagedRows.class.getPackageName());
  }

  @Test
  void webAndProgramHandTransactionsOnAndSpeakNoSql() {
    ArchRule rule =
        noClasses()
            .that()
            .resideInAnyPackage(WEB, CLI)
            .should()
            .callMethodWhere(
                target(
                    owner(
                        resideInAnyPackage(
                            "org.jdbi..", "java.sql..", "javax.sql..", "org.postgresql.."))))
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "org.postgresql..", "org.flywaydb..");
    holdsFor(WEB, rule);
    holdsFor(CLI, rule);
  }

  @Test
  void documentsAreReadAndWrittenWithoutADatabase() {
    String format = "org.fbsroutines.persistence.format..";
    holdsFor(
        format,
        never(
            format,
            "org.fbsroutines.persistence.database..",
            "org.fbsroutines.persistence.store..",
            "org.jdbi.."));
  }

  @Test
  void theJarOfDocumentsNeedsTheDomainAndJacksonAlone() throws IOException {
    String[] jar =
        INCLUDED
            .matcher(Files.readString(Path.of("../fbs-persistence/pom.xml")))
            .results()
            .map(included -> included.group(1).replace('/', '.'))
            .toArray(String[]::new);
    assertThat(jar).contains("org.fbsroutines.persistence.format.patient").hasSizeGreaterThan(10);
    List<String> others =
        List.of(
            "java..",
            "org.fbsroutines.domain..",
            "com.fasterxml.jackson..",
            "com.google.common..",
            // Which word was meant.
            "org.apache.commons.text.similarity",
            "org.jspecify.annotations");
    holdsFor(
        "org.fbsroutines.persistence.format..",
        noClasses()
            .that()
            .resideInAnyPackage(jar)
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages(
                Stream.concat(Stream.of(jar), others.stream()).toArray(String[]::new)));
  }

  private static ArchRule never(String room, String... others) {
    return noClasses()
        .that()
        .resideInAPackage(room)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(others);
  }
}
