package org.fbsroutines.persistence.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.fbsroutines.domain.dosage.Dosage;
import org.fbsroutines.domain.exercise.Catalogue;
import org.fbsroutines.domain.exercise.Exercise;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.exercise.StartingPosition;
import org.fbsroutines.domain.instruction.ClinicianInstruction;
import org.fbsroutines.domain.patient.EntryRule;
import org.fbsroutines.domain.patient.PainResponse;
import org.fbsroutines.domain.patient.PatientFacts;
import org.fbsroutines.domain.patient.PossibleDays;
import org.fbsroutines.domain.restriction.Adaptation;
import org.fbsroutines.domain.restriction.Manner;
import org.fbsroutines.domain.restriction.RuleBook;
import org.fbsroutines.domain.routine.Approval;
import org.fbsroutines.domain.routine.ApprovedRoutine;
import org.fbsroutines.domain.routine.RoutineItem;
import org.fbsroutines.domain.routine.RoutinePeriod;
import org.fbsroutines.domain.routine.SeenVersions;
import org.fbsroutines.domain.text.Text;
import org.fbsroutines.persistence.format.exercise.ExerciseJson;
import org.fbsroutines.persistence.format.patient.FactsDocument;
import org.fbsroutines.persistence.format.patient.FactsJson;
import org.fbsroutines.persistence.format.patient.PatientDocument;
import org.fbsroutines.persistence.format.patient.PatientForm;
import org.fbsroutines.persistence.format.problem.Located;
import org.fbsroutines.persistence.format.routine.RoutineJson;
import org.fbsroutines.persistence.format.rulebook.InstructionJson;
import org.fbsroutines.persistence.format.rulebook.RuleBookJson;
import org.junit.jupiter.api.Test;

class RoundTripTest {
  @Property(tries = 200)
  void factsComeBackAsTheyWere(@ForAll("facts") PatientFacts facts) {
    FactsDocument document = new FactsDocument(Optional.of("P-001"), facts);

    assertThat(FactsJson.readStored("f.json", FactsJson.write(document))).isEqualTo(document);
  }

  @Property(tries = 200)
  void exercisesComeBackAsTheyWere(@ForAll("exercises") Exercise exercise) {
    assertThat(ExerciseJson.STORED.read("e.json", ExerciseJson.STORED.write(exercise)))
        .isEqualTo(exercise);
  }

  @Property(tries = 200)
  void ruleBooksComeBackAsTheyWere(@ForAll("ruleBooks") RuleBook ruleBook) {
    assertThat(RuleBookJson.DOCUMENT.read("r.json", RuleBookJson.DOCUMENT.write(ruleBook)))
        .isEqualTo(ruleBook);
  }

  @Property(tries = 200)
  void instructionsComeBackAsTheyWere(@ForAll("instructions") ClinicianInstruction instruction) {
    assertThat(InstructionJson.read("i.json", InstructionJson.write(instruction), instruction.id()))
        .isEqualTo(instruction);
  }

  @Property(tries = 100)
  void routinesComeBackAsTheyWere(@ForAll("routines") ApprovedRoutine routine) {
    assertThat(RoutineJson.DOCUMENT.read("r.json", RoutineJson.DOCUMENT.write(routine)))
        .isEqualTo(routine);
  }

  @Property(tries = 200)
  void exercisesComeBackFromCsvButForTheirCitations(@ForAll("exercises") Exercise exercise) {
    String written = Documents.csv(List.of(exercise));

    ImmutableList<Located<Exercise>> read = Documents.exercises("e.csv", stream(written));

    assertThat(Documents.csv(List.of(read.get(0).value()))).isEqualTo(written);
    assertThat(read.get(0).value().dosage().dosage()).isEqualTo(exercise.dosage().dosage());
    assertThat(read.get(0).value().demands()).isEqualTo(exercise.demands());
    assertThat(read.get(0).value().name()).isEqualTo(exercise.name());
    assertThat(ExerciseJson.saysTheSame(read.get(0).value(), exercise)).isTrue();
  }

  @Property(tries = 200)
  void patientsComeBackFromCsvAndJson(
      @ForAll("facts") PatientFacts facts, @ForAll("texts") String name) {
    PatientDocument patient =
        new PatientDocument(
            "P-1",
            name,
            Optional.of(LocalDate.of(1961, 5, 4)),
            Optional.of(new FactsDocument(facts)));

    EntryRule rule = letting(facts);

    assertThat(
            Documents.patients(
                    "p.csv", stream(Documents.csv(PatientForm.STORED, List.of(patient))), rule)
                .get(0)
                .value())
        .isEqualTo(patient);
    assertThat(
            Documents.patients(
                    "p.json", stream(Documents.json(PatientForm.STORED, List.of(patient))), rule)
                .get(0)
                .value())
        .isEqualTo(patient);
  }

  /** A rule by which anybody may have tried these exercises and been operated on these days. */
  private static EntryRule letting(PatientFacts facts) {
    return new EntryRule(
        PossibleDays.until(LocalDate.of(2199, 12, 31)),
        facts.painResponses().toOptional().orElse(ImmutableList.of()).stream()
            .map(PainResponse::exercise)
            .collect(ImmutableSet.toImmutableSet()));
  }

  @Test
  void theStandardCatalogueComesBackAsItWas() {
    String written = ExerciseJson.writeAll(Catalogue.standard().exercises(), RuleBook.standard());

    assertThat(ExerciseJson.readAll("c.json", stream(written)))
        .extracting(Located::value)
        .containsExactlyElementsOf(Catalogue.standard().exercises());
  }

  @Test
  void theStandardRuleBookComesBackAsItWas() {
    RuleBook standard = RuleBook.standard();

    assertThat(RuleBookJson.DOCUMENT.read("r.json", RuleBookJson.DOCUMENT.write(standard)))
        .isEqualTo(standard);
  }

  @Test
  void everyExerciseThatIsExportedTakesItsRestrictionsAlong() {
    for (Exercise exercise : Catalogue.standard().exercises()) {
      assertThat(ExerciseJson.write(exercise, RuleBook.standard()))
          .as(exercise.name().english())
          .contains("\"restrictions\" : [ {", "\"id\" : \"R12\"");
    }
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  @Provide
  Arbitrary<ClinicianInstruction> instructions() {
    return RandomRules.instructions();
  }

  @Provide
  Arbitrary<PatientFacts> facts() {
    return RandomDocuments.facts();
  }

  @Provide
  Arbitrary<String> texts() {
    return RandomDocuments.texts();
  }

  @Provide
  Arbitrary<Exercise> exercises() {
    return RandomDocuments.exercises();
  }

  @Provide
  Arbitrary<RuleBook> ruleBooks() {
    return RandomRules.ruleBooks();
  }

  @Provide
  Arbitrary<ApprovedRoutine> routines() {
    return Combinators.combine(
            RandomDocuments.dates(),
            Combinators.combine(
                    RandomDocuments.exerciseIds(),
                    RandomRules.texts(),
                    Arbitraries.of(StartingPosition.class),
                    RandomDocuments.statedDosages(),
                    RandomDocuments.texts().optional())
                .as(RoundTripTest::item)
                .list()
                .ofMaxSize(3))
        .as(
            (date, items) ->
                new ApprovedRoutine(
                    RoutinePeriod.weeks(date, 6),
                    ImmutableList.copyOf(items),
                    new Approval(
                        "Dr Rowe",
                        Instant.parse("2027-01-05T09:00:00.123456Z"),
                        new SeenVersions(3, 5_000_000_000L, 2),
                        Optional.empty())));
  }

  private static RoutineItem item(
      ExerciseId id,
      Text text,
      StartingPosition position,
      Dosage.Stated dosage,
      Optional<String> override) {
    return new RoutineItem(
        id,
        text,
        position,
        dosage,
        ImmutableSet.of(new Adaptation.Done(Manner.GENTLE), new Adaptation.ScaleDosage(80)),
        ImmutableList.of(text),
        ImmutableList.of(text),
        override);
  }
}
