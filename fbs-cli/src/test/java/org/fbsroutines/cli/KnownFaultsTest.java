package org.fbsroutines.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fbsroutines.domain.exercise.Catalogue;
import org.fbsroutines.domain.exercise.Demand;
import org.fbsroutines.domain.exercise.Demands;
import org.fbsroutines.domain.exercise.Exercise;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.instruction.Limit;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.Known;
import org.fbsroutines.domain.patient.Operation;
import org.fbsroutines.domain.patient.OperationKind;
import org.fbsroutines.domain.patient.PatientFacts;
import org.fbsroutines.domain.patient.Question;
import org.fbsroutines.domain.patient.Region;
import org.fbsroutines.domain.restriction.Effect;
import org.fbsroutines.domain.restriction.RuleBook;
import org.fbsroutines.domain.restriction.Target;
import org.fbsroutines.domain.restriction.Verdict;
import org.fbsroutines.domain.screening.ExerciseScreening;
import org.fbsroutines.domain.screening.Screener;
import org.fbsroutines.domain.screening.Screening;
import org.fbsroutines.domain.text.OwnWords;
import org.fbsroutines.persistence.format.patient.FactsJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Faults found in systems of this kind, each as a test of this one: here those of deciding (F1, F2,
 * F4 to F6, F8, F9, F12), beside them {@link KnownFaultsOfDocumentsTest}. The patient is the one of
 * the conformance cases who gave a reassuring answer to every question.
 */
class KnownFaultsTest {
  private static final Screener SCREENER = Screener.standard();
  private static final LocalDate TODAY = LocalDate.of(2027, 3, 1);
  private static final ImmutableList<ConformanceCase> CASES = ConformanceCase.all();

  private static PatientFacts well() {
    return ConformanceCase.named("everything-answered-and-well").patientFacts();
  }

  private static PatientFacts operated(Operation... operations) {
    return well().withOperations(Known.of(ImmutableList.copyOf(operations)));
  }

  private static Operation operation(OperationKind kind, Region region, int daysAgo) {
    return Operation.of(kind, region, TODAY.minusDays(daysAgo));
  }

  private static void assertNothingIsReleased(PatientFacts facts) {
    assertThat(SCREENER.screen(facts, TODAY).exercises())
        .noneMatch(exercise -> exercise.verdict().isReleasable());
  }

  @ParameterizedTest
  @EnumSource
  void F1_anOperationOfUnknownKindReleasesNothing(Region region) {
    for (int daysAgo : new int[] {3, 42, 84, 5000}) {
      assertNothingIsReleased(
          operated(
              new Operation(
                  Known.unknown(),
                  Known.of(region),
                  Known.of(TODAY.minusDays(daysAgo)),
                  Known.unknown())));
    }
  }

  @Test
  void F1_noOperationOnRecordReleasesNothing() {
    assertNothingIsReleased(operated());
    assertNothingIsReleased(well().withOperations(Known.unknown()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Walking",
        "Sittande rotation",
        "Katt-ko med rotation",
        "Kobra",
        "Halasana",
        "Sit-ups",
        "Hyperextension",
        "Crawl"
      })
  void F2_anExerciseIsJudgedByWhatItDemandsWhateverItsName(String name) {
    PatientFacts fused = operated(operation(OperationKind.FUSION, Region.LUMBAR, 14));

    assertThat(judged(name, Demands.notAssessed(), fused).verdict().isReleasable()).isFalse();
    assertThat(judged(name, Demands.of(Demand.LUMBAR_ROTATION), fused).verdict())
        .isEqualTo(Verdict.WITHHELD);
    for (Demand demand : Demand.values()) {
      assertThat(judged(name, Demands.of(demand), fused).limitedBy())
          .isEqualTo(judged("Something else", Demands.of(demand), fused).limitedBy());
    }
  }

  private static ExerciseScreening judged(String name, Demands demands, PatientFacts facts) {
    Exercise walking = Catalogue.standard().get(ExerciseId.WALKING);
    Exercise exercise =
        walking.toBuilder()
            .id(new ExerciseId("of-the-clinic"))
            .name(OwnWords.of(name))
            .demands(demands)
            .standsInFor(Optional.empty())
            .build();
    Catalogue catalogue = Catalogue.of(List.of(exercise));
    return Screener.of(catalogue, RuleBook.standard())
        .screen(facts, TODAY)
        .of(new ExerciseId("of-the-clinic"));
  }

  @ParameterizedTest(name = "{0} {1}: {4} of {2} for {3} days")
  @CsvSource(
      textBlock =
          """
          DISCECTOMY,             LUMBAR,   walking,                       84, R14
          DECOMPRESSION,          THORACIC, swimming,                      42, R16
          SPINAL_CORD_STIMULATOR, THORACIC, yoga,                          56, R18
          FUSION,                 LUMBAR,   yoga,                         112, R20
          LAMINECTOMY,            LUMBAR,   yoga,                          42, R21
          FUSION,                 CERVICAL, cervical-mobility,             84, R29
          """)
  void F4_F5_aWindowIsWholeDaysAndHalfOpenWheneverItBegins(
      OperationKind kind, Region region, String exercise, int days, String restriction) {
    LocalDate newYear = LocalDate.of(2027, 1, 1);
    for (int start = 0; start < 430; start++) { // Past the leap day of 2028.
      LocalDate operated = newYear.plusDays(start);
      PatientFacts facts = operated(Operation.of(kind, region, operated));
      for (int day : new int[] {0, 27, 30, 31, days - 1, days, days + 1, 365, 366}) {
        assertThat(
                SCREENER
                    .screen(facts, operated.plusDays(day))
                    .of(new ExerciseId(exercise))
                    .limitedBy()
                    .contains(restriction))
            .as("day %s from %s", day, operated)
            .isEqualTo(day < days);
      }
    }
  }

  @Test
  void F6_aFactThatIsLeftOutIsNeverTakenForTheHealthyOne() {
    Screening screening = SCREENER.screen(well(), TODAY);
    JsonNode document =
        ConformanceCase.named("everything-answered-and-well").document().path("facts");
    for (String member :
        ImmutableList.of("operations", "usualPain", "limitations", "painResponses", "answers")) {
      ObjectNode shorter = document.deepCopy();
      shorter.remove(member);

      assertNothingIsReleased(FactsJson.readStored(member, shorter.toString()).facts());
    }
    for (Question question : Question.values()) {
      ObjectNode shorter = document.deepCopy();
      ((ObjectNode) shorter.path("answers")).remove(question.key());
      PatientFacts facts = FactsJson.readStored("facts", shorter.toString()).facts();

      assertThat(facts.answer(question)).isEqualTo(Answer.UNKNOWN);
      for (ExerciseScreening exercise : SCREENER.screen(facts, TODAY).exercises()) {
        assertThat(exercise.verdict())
            .isLessThanOrEqualTo(screening.of(exercise.exercise().id()).verdict());
      }
    }
  }

  @Test
  void F6_noFindingIsOutvoted() {
    for (ConformanceCase patient : CASES) {
      for (JsonNode exercise : patient.screened().path("exercises")) {
        Verdict verdict = Verdict.valueOf(exercise.path("verdict").asText());
        for (JsonNode finding : exercise.path("findings")) {
          assertThat(verdict)
              .isLessThanOrEqualTo(Verdict.valueOf(finding.path("verdict").asText()));
        }
      }
    }
  }

  @Test
  void F8_anOlderOperationKeepsItsRestrictions() {
    Operation fusion = operation(OperationKind.FUSION, Region.LUMBAR, 111);
    for (OperationKind later : OperationKind.values()) {
      Operation revision = operation(later, Region.THORACIC, 100);

      for (PatientFacts facts :
          ImmutableList.of(operated(fusion, revision), operated(revision, fusion))) {
        assertThat(SCREENER.screen(facts, TODAY).of(ExerciseId.YOGA).limitedBy()).contains("R20");
      }
    }
  }

  @Test
  void F8_noSingleReassuringAnswerSwitchesAWindowOff() {
    Screening early =
        SCREENER.screen(operated(operation(OperationKind.FUSION, Region.LUMBAR, 10)), TODAY);

    assertThat(early.of(ExerciseId.YOGA).verdict()).isEqualTo(Verdict.WITHHELD);
    assertThat(early.of(ExerciseId.SWIMMING).verdict()).isEqualTo(Verdict.WITHHELD);
    assertThat(early.of(ExerciseId.ISOKINETIC).verdict()).isEqualTo(Verdict.WITHHELD);
    assertThat(early.exercises()).noneMatch(e -> e.verdict() == Verdict.PERMITTED);
  }

  @Test
  void F9_anotherRuleNeverSilencesOne() {
    Limit noWalking =
        new Limit(
            "I-1",
            new Target.Named(ImmutableSet.of(ExerciseId.WALKING)),
            ImmutableList.of(new Effect.Withhold()),
            "The heel is sore.",
            "Dr Rowe",
            LocalDate.EPOCH,
            LocalDate.of(2100, 1, 1));
    Screener more =
        Screener.of(Catalogue.standard(), RuleBook.standard().with(noWalking.toRestriction()));
    for (ConformanceCase patient : CASES) {
      PatientFacts facts = patient.patientFacts();
      Screening before = SCREENER.screen(facts, TODAY);

      for (ExerciseScreening exercise : more.screen(facts, TODAY).exercises()) {
        ExerciseId id = exercise.exercise().id();
        assertThat(exercise.limitedBy())
            .containsExactlyElementsOf(
                Stream.concat(
                        before.of(id).limitedBy().stream(),
                        id.equals(ExerciseId.WALKING) ? Stream.of("I-1") : Stream.empty())
                    .toList());
      }
    }
  }

  @Test
  void F12_theDosageShownIsTheArticlesOrLessAndAsOftenADay() {
    JsonNode stated = ConformanceCase.named("everything-answered-and-well").screened();
    for (ConformanceCase patient : CASES) {
      JsonNode exercises = patient.screened().path("exercises");
      for (int i = 0; i < exercises.size(); i++) {
        JsonNode most = stated.path("exercises").path(i).path("dosage").path("amount");
        JsonNode shown = exercises.path(i).path("dosage").path("amount");
        if (!shown.isMissingNode()) {
          assertThat(shown.path("frequency")).isEqualTo(most.path("frequency"));
          assertThat(repetitions(shown)).isLessThanOrEqualTo(repetitions(most));
        }
      }
    }
  }

  private static int repetitions(JsonNode amount) {
    return amount.path("effort").path("repetitions").asInt();
  }
}
