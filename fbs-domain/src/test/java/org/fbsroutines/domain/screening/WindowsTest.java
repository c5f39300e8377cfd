package org.fbsroutines.domain.screening;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.fbsroutines.domain.condition.OpenQuestion;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.Approach;
import org.fbsroutines.domain.patient.Known;
import org.fbsroutines.domain.patient.Operation;
import org.fbsroutines.domain.patient.OperationKind;
import org.fbsroutines.domain.patient.PatientFacts;
import org.fbsroutines.domain.patient.Patients;
import org.fbsroutines.domain.patient.Question;
import org.fbsroutines.domain.patient.Region;
import org.fbsroutines.domain.restriction.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Windows after an operation are whole days, half-open, and count every operation. */
class WindowsTest {
  private static final Screener SCREENER = Screener.standard();

  @ParameterizedTest(name = "{0} {1} {2} days ago: {3} is {4} by {5}")
  @CsvSource(
      textBlock =
          """
          DISCECTOMY,             LUMBAR,   0, swimming,          WITHHELD,  R16
          DISCECTOMY,             LUMBAR,  41, swimming,          WITHHELD,  R16
          DISCECTOMY,             LUMBAR,  42, swimming,          ADAPTED,   R14
          SPINAL_CORD_STIMULATOR, THORACIC, 41, swimming,         WITHHELD,  R16
          DISCECTOMY,             LUMBAR,  83, walking,           ADAPTED,   R14
          DISCECTOMY,             LUMBAR,  84, walking,           PERMITTED, -
          DISCECTOMY,             LUMBAR,  41, yoga,              WITHHELD,  R21
          LAMINECTOMY,            LUMBAR,  41, yoga,              WITHHELD,  R21
          DECOMPRESSION,          LUMBAR,  42, yoga,              ADAPTED,   R14
          FUSION,                 LUMBAR, 111, yoga,              WITHHELD,  R20
          FUSION,                 LUMBAR, 112, yoga,              ADAPTED,   R23
          SPINAL_CORD_STIMULATOR, THORACIC, 55, yoga,             WITHHELD,  R18
          SPINAL_CORD_STIMULATOR, THORACIC, 56, yoga,             ADAPTED,   R19
          SPINAL_CORD_STIMULATOR, THORACIC, 55, aqua-exercise,    WITHHELD,  R18
          SPINAL_CORD_STIMULATOR, THORACIC, 55, shoulder-circles, ADAPTED,   R18
          SPINAL_CORD_STIMULATOR, THORACIC, 84, shoulder-circles, PERMITTED, -
          FUSION,                 CERVICAL, 83, cervical-mobility, WITHHELD, R29
          FUSION,                 CERVICAL, 84, cervical-mobility, PERMITTED, -
          FUSION,                 CERVICAL, 83, shoulder-circles, ADAPTED,   R29
          FUSION,                 CERVICAL, 83, aqua-exercise,    ADAPTED,   R14
          DISCECTOMY,             LUMBAR,  41, dynamic-lumbar-stabilization, WITHHELD, R40
          DISCECTOMY,             LUMBAR,  42, dynamic-lumbar-stabilization, ADAPTED,  R40
          DISCECTOMY,             LUMBAR,  83, isokinetic,        WITHHELD,  R40
          DISCECTOMY,             LUMBAR,  84, isokinetic,        ADAPTED,   R40
          """)
  void closesOnItsLastDay(
      OperationKind kind,
      Region region,
      int daysAgo,
      String exercise,
      Verdict verdict,
      String restriction) {
    ExerciseScreening decision =
        screen(Patients.operated(kind, region, daysAgo)).of(new ExerciseId(exercise));

    assertThat(decision.verdict()).isEqualTo(verdict);
    assertThat(ids(decision))
        .contains(restriction.equals("-") ? new String[0] : new String[] {restriction});
  }

  @Test
  void countsEveryOperationNotTheLatestAlone() {
    PatientFacts fusionThenStimulator =
        Patients.with(
            Patients.operated(OperationKind.FUSION, Region.LUMBAR, 100),
            Operation.of(
                OperationKind.SPINAL_CORD_STIMULATOR,
                Region.THORACIC,
                Patients.TODAY.minusDays(60)));

    ExerciseScreening yoga = screen(fusionThenStimulator).of(ExerciseId.YOGA);

    assertThat(yoga.verdict()).isEqualTo(Verdict.WITHHELD);
    assertThat(ids(yoga)).contains("R20", "R19", "R14", "R23");
  }

  @Test
  void anUnknownDateIsAMissingAnswer() {
    PatientFacts undated =
        Patients.well()
            .withOperations(
                Known.of(
                    ImmutableList.of(
                        new Operation(
                            Known.of(OperationKind.FUSION),
                            Known.of(Region.LUMBAR),
                            Known.unknown(),
                            Known.unknown()))));

    Screening screening = screen(undated);

    assertThat(screening.exercises())
        .allSatisfy(e -> assertThat(e.verdict()).isEqualTo(Verdict.INCOMPLETE));
    assertThat(screening.openQuestions())
        .extracting(OpenQuestion::key)
        .containsExactly("operations[0].date");
  }

  @Test
  void anUnknownKindAsksForTheKind() {
    PatientFacts facts =
        Patients.with(
            Patients.well(),
            new Operation(
                Known.unknown(),
                Known.of(Region.LUMBAR),
                Known.of(Patients.TODAY.minusDays(30)),
                Known.unknown()));

    assertThat(screen(facts).openQuestions())
        .extracting(OpenQuestion::key)
        .containsExactly("operations[1].kind");
  }

  @Test
  void anOperationInTheFutureCountsAsDoneToday() {
    PatientFacts facts = Patients.operated(OperationKind.DISCECTOMY, Region.LUMBAR, -30);

    assertThat(screen(facts).of(ExerciseId.SWIMMING).verdict()).isEqualTo(Verdict.WITHHELD);
  }

  @Test
  void noRecordedOperationIsIncomplete() {
    PatientFacts facts = Patients.well().withOperations(Known.of(ImmutableList.of()));

    assertThat(screen(facts).of(ExerciseId.WALKING).verdict()).isEqualTo(Verdict.INCOMPLETE);
    assertThat(screen(facts).openQuestions())
        .extracting(OpenQuestion::key)
        .containsExactly("operations");
  }

  @Test
  void theSixWeeksInWaterNeedTheWoundAndTheSurgeon() {
    PatientFacts early = Patients.operated(OperationKind.DISCECTOMY, Region.LUMBAR, 41);

    assertThat(aqua(early)).isEqualTo(Verdict.ADAPTED);
    assertThat(aqua(early.with(Question.POOL_CLEARED, Answer.NO))).isEqualTo(Verdict.WITHHELD);
    assertThat(aqua(early.with(Question.POOL_CLEARED, Answer.UNKNOWN)))
        .isEqualTo(Verdict.INCOMPLETE);
    assertThat(aqua(early.with(Question.WOUND_HEALED, Answer.NO))).isEqualTo(Verdict.WITHHELD);
  }

  @Test
  void aLumbarFusionNeedsXrayAndPoolClearanceToSwim() {
    PatientFacts fused = Patients.operated(OperationKind.FUSION, Region.LUMBAR, 400);

    assertThat(swimming(fused)).isEqualTo(Verdict.PERMITTED);
    assertThat(swimming(fused.with(Question.FOLLOW_UP_XRAY, Answer.NO)))
        .isEqualTo(Verdict.WITHHELD);
    assertThat(aqua(fused.with(Question.FOLLOW_UP_XRAY, Answer.NO))).isEqualTo(Verdict.PERMITTED);
    assertThat(aqua(fused.with(Question.POOL_CLEARED, Answer.NO))).isEqualTo(Verdict.WITHHELD);
    assertThat(
            swimming(
                Patients.operated(OperationKind.FUSION, Region.THORACIC, 400)
                    .with(Question.FOLLOW_UP_XRAY, Answer.NO)))
        .isEqualTo(Verdict.PERMITTED);
  }

  @Test
  void aNeckFusedFromBehindNamesItsOwnRule() {
    PatientFacts fused =
        Patients.with(
            Patients.answering(Question.NECK_CLEARED, Answer.NO),
            new Operation(
                Known.of(OperationKind.FUSION),
                Known.of(Region.CERVICAL),
                Known.of(Patients.TODAY.minusDays(2000)),
                Known.of(Approach.POSTERIOR)));

    ExerciseScreening neck = screen(fused).of(ExerciseId.CERVICAL_MOBILITY);

    assertThat(neck.verdict()).isEqualTo(Verdict.WITHHELD);
    assertThat(ids(neck)).contains("R29", "R30");
    assertThat(
            screen(fused.with(Question.NECK_CLEARED, Answer.YES))
                .of(ExerciseId.CERVICAL_MOBILITY)
                .verdict())
        .isEqualTo(Verdict.PERMITTED);
  }

  @Test
  void aNeckOperationKeepsTheHandsLowUntilAClearanceIsRecorded() {
    PatientFacts fused =
        Patients.operated(OperationKind.FUSION, Region.CERVICAL, 83)
            .with(Question.NECK_CLEARED, Answer.UNKNOWN);

    for (int days : new int[] {0, 1, 1000}) {
      Screening screening = SCREENER.screen(fused, Patients.TODAY.plusDays(days));
      ExerciseScreening shoulders = screening.of(ExerciseId.SHOULDER_CIRCLES);

      assertThat(shoulders.verdict()).isEqualTo(Verdict.ADAPTED);
      assertThat(shoulders.openQuestions())
          .extracting(OpenQuestion::key)
          .isEqualTo(days == 0 ? List.of() : List.of(Question.NECK_CLEARED.key()));
    }
  }

  private static Verdict aqua(PatientFacts facts) {
    return screen(facts).of(ExerciseId.AQUA_EXERCISE).verdict();
  }

  private static Verdict swimming(PatientFacts facts) {
    return screen(facts).of(ExerciseId.SWIMMING).verdict();
  }

  private static Screening screen(PatientFacts facts) {
    return SCREENER.screen(facts, Patients.TODAY);
  }

  private static ImmutableList<String> ids(ExerciseScreening decision) {
    return decision.limits().stream()
        .map(finding -> finding.restriction().id())
        .distinct()
        .collect(ImmutableList.toImmutableList());
  }
}
