package org.fbsroutines.domain.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fbsroutines.domain.screening.Screened.ids;
import static org.fbsroutines.domain.screening.Screened.screen;
import static org.fbsroutines.domain.screening.Screened.with;

import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.fbsroutines.domain.condition.OpenQuestion;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.Known;
import org.fbsroutines.domain.patient.PatientFacts;
import org.fbsroutines.domain.patient.Patients;
import org.fbsroutines.domain.patient.Question;
import org.fbsroutines.domain.restriction.Adaptation;
import org.fbsroutines.domain.restriction.Manner;
import org.fbsroutines.domain.restriction.Referral;
import org.fbsroutines.domain.restriction.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What each answer does to a patient of whom everything else is well. */
class AnswersTest {
  @Test
  void theWellPatientGetsEverythingButWhatIsAlwaysAdapted() {
    Screening screening = screen(Patients.well());

    assertThat(screening.referral()).isEqualTo(Referral.NONE);
    assertThat(screening.openQuestions()).isEmpty();
    assertThat(with(screening, Verdict.PERMITTED))
        .containsExactlyInAnyOrder(
            ExerciseId.ABDOMINAL_BRACING,
            ExerciseId.WALKING,
            ExerciseId.SWIMMING,
            ExerciseId.AQUA_EXERCISE,
            ExerciseId.CERVICAL_MOBILITY,
            ExerciseId.SHOULDER_CIRCLES);
    assertThat(screening.of(ExerciseId.AQUA_EXERCISE).offered()).contains(false);
  }

  @ParameterizedTest(name = "{0}: {1} {2}, {3}")
  @CsvSource(
      textBlock =
          """
          SADDLE_NUMBNESS,    R01, EMERGENCY
          BLADDER_CHANGE,     R01, EMERGENCY
          BOWEL_CHANGE,       R01, EMERGENCY
          SEXUAL_CHANGE,      R01, EMERGENCY
          LEG_WEAKNESS,       R02, EMERGENCY
          BOTH_LEGS,          R02, EMERGENCY
          CHEST_PAIN,         R03, EMERGENCY
          BREATHLESSNESS,     R03, EMERGENCY
          COUGHING_BLOOD,     R03, EMERGENCY
          COLLAPSE,           R03, EMERGENCY
          CALF_SWELLING,      R04, URGENT
          FEVER,              R05, URGENT
          WOUND_INFECTION,    R05, URGENT
          ACCIDENT_PAIN,      R06, EMERGENCY
          FALL_PAIN,          R06, URGENT
          WEIGHT_LOSS,        R07, URGENT
          LUMP,               R07, URGENT
          NIGHT_PAIN,         R07, URGENT
          CANCER_NEW_PAIN,    R07, URGENT
          SEVERE_HEADACHE,    R08, URGENT
          DOUBLE_VISION,      R09, EMERGENCY
          SLURRED_SPEECH,     R09, EMERGENCY
          SWALLOWING_TROUBLE, R09, EMERGENCY
          DROP_ATTACK,        R09, EMERGENCY
          FACIAL_NUMBNESS,    R09, EMERGENCY
          HEART_CONDITION,        R10, CLINIC
          CHEST_PAIN_ON_EXERTION, R10, CLINIC
          BLACKOUTS,              R10, CLINIC
          BLOOD_PRESSURE,         R10, CLINIC
          UNSTABLE_HEART,         R10, CLINIC
          """)
  void aWarningSignWithholdsEverythingAndRefers(
      Question question, String restriction, Referral referral) {
    PatientFacts flagged =
        Patients.well().with(Question.HEART_CLEARED, Answer.UNKNOWN).with(question, Answer.YES);

    Screening screening = screen(flagged);

    assertThat(screening.referral()).isEqualTo(referral);
    assertThat(screening.exercises())
        .allSatisfy(
            exercise -> {
              assertThat(exercise.verdict()).isEqualTo(Verdict.WITHHELD);
              assertThat(ids(exercise)).contains(restriction);
            });
  }

  static Stream<Question> questionsThatConcernEveryExercise() {
    return Arrays.stream(Question.values())
        .filter(
            question ->
                question.compareTo(Question.UNSTABLE_HEART) <= 0
                    || question == Question.PLAN_DISCUSSED);
  }

  @ParameterizedTest
  @MethodSource("questionsThatConcernEveryExercise")
  void anUnansweredSafetyQuestionReleasesNothing(Question question) {
    Screening screening =
        screen(
            Patients.well()
                .with(Question.HEART_CLEARED, Answer.UNKNOWN)
                .with(question, Answer.UNKNOWN));

    assertThat(screening.exercises())
        .allSatisfy(e -> assertThat(e.verdict()).isEqualTo(Verdict.INCOMPLETE));
    assertThat(screening.openQuestions()).extracting(OpenQuestion::key).contains(question.key());
  }

  @Test
  void anUndiscussedPlanGoesToTheClinic() {
    assertThat(screen(Patients.answering(Question.PLAN_DISCUSSED, Answer.NO)).referral())
        .isEqualTo(Referral.CLINIC);
    assertThat(screen(Patients.answering(Question.PLAN_DISCUSSED, Answer.UNKNOWN)).referral())
        .isEqualTo(Referral.CLINIC);
  }

  @ParameterizedTest(name = "{0}={1} withholds {2} by {3}")
  @CsvSource(
      textBlock =
          """
          WOUND_HEALED,           NO,  swimming aqua-exercise,         R15
          AQUATIC_EXPERT,         NO,  aqua-exercise,                  R26
          INFECTION,              YES, swimming aqua-exercise,         R27
          BOWEL_INCONTINENCE,     YES, swimming aqua-exercise,         R27
          EPILEPSY,               YES, swimming aqua-exercise,         R27
          HEART_FAILURE,          YES, swimming aqua-exercise,         R27
          UNSTABLE_HEART,         YES, swimming aqua-exercise,         R27
          RECENT_CLOT,            YES, swimming aqua-exercise,         R27
          CHLORINE_ALLERGY,       YES, swimming aqua-exercise,         R27
          FEAR_OF_WATER,          YES, swimming aqua-exercise,         R27
          CAN_SWIM,               NO,  swimming,                       R28
          YOGA_GUIDE,             NO,  yoga,                           R24
          UPPER_NECK_INSTABILITY, YES, cervical-mobility,              R31
          RHEUMATOID_NECK,        YES, cervical-mobility,              R31
          MYELOPATHY,             YES, cervical-mobility,              R31
          NECK_DIZZINESS,         YES, cervical-mobility swimming,     R32
          LIES_ON_BACK,           NO,  cervical-mobility,              R35
          """)
  void aConcernWithholdsJustItsExercises(
      Question question, Answer answer, String withheld, String restriction) {
    Screening screening = screen(Patients.answering(question, answer));

    ImmutableSet<ExerciseId> expected =
        Arrays.stream(withheld.split(" "))
            .map(ExerciseId::new)
            .collect(ImmutableSet.toImmutableSet());
    assertThat(with(screening, Verdict.WITHHELD)).isEqualTo(expected);
    assertThat(expected).allSatisfy(id -> assertThat(ids(screening.of(id))).contains(restriction));
    Screening unanswered = screen(Patients.answering(question, Answer.UNKNOWN));
    assertThat(expected)
        .allSatisfy(id -> assertThat(unanswered.of(id).verdict()).isEqualTo(Verdict.INCOMPLETE));
  }

  @ParameterizedTest(name = "{0}={1} refers to {2}")
  @CsvSource({
    "AQUATIC_EXPERT, NO, CLINIC",
    "MYELOPATHY, YES, CLINIC",
    "NECK_DIZZINESS, YES, CLINIC",
    "WOUND_HEALED, NO, NONE",
    "OSTEOPOROSIS, YES, NONE"
  })
  void refersOnlyWhereTheRuleSaysSo(Question question, Answer answer, Referral referral) {
    assertThat(screen(Patients.answering(question, answer)).referral()).isEqualTo(referral);
  }

  @Test
  void aFallbackIsOfferedInPlaceOfSwimming() {
    Screening nonSwimmer = screen(Patients.answering(Question.CAN_SWIM, Answer.NO));

    ExerciseScreening aqua = nonSwimmer.of(ExerciseId.AQUA_EXERCISE);
    assertThat(aqua.verdict()).isEqualTo(Verdict.ADAPTED);
    assertThat(aqua.adaptations()).containsExactly(new Adaptation.Done(Manner.STANDING_DEPTH));
    assertThat(aqua.offered()).contains(true);
  }

  @Test
  void aFallbackIsNotOfferedForAReasonOfItsOwn() {
    PatientFacts arching =
        Patients.answering(Question.EXTENSION_LIMITED, Answer.YES).withStrokes(Known.unknown());

    assertThat(aqua(arching).verdict()).isEqualTo(Verdict.PERMITTED);
    assertThat(aqua(arching).fallback()).contains(Fallback.NOT_DECIDED);
    assertThat(aqua(Patients.well()).fallback()).contains(Fallback.NOT_NEEDED);
    assertThat(aqua(Patients.answering(Question.WOUND_HEALED, Answer.NO)).fallback())
        .contains(Fallback.NOT_RELEASED);
    assertThat(aqua(Patients.answering(Question.CAN_SWIM, Answer.NO)).fallback())
        .contains(Fallback.OFFERED);
    assertThat(aqua(arching).offered()).contains(false);
  }

  @Test
  void whetherAnExerciseMayBePrescribedIsSaidWithItsReason() {
    PatientFacts arching =
        Patients.answering(Question.EXTENSION_LIMITED, Answer.YES).withStrokes(Known.unknown());

    assertThat(aqua(arching).release()).isEqualTo(Release.NOT_DECIDED);
    assertThat(aqua(Patients.well()).release()).isEqualTo(Release.NOT_NEEDED);
    assertThat(aqua(Patients.answering(Question.WOUND_HEALED, Answer.NO)).release())
        .isEqualTo(Release.NOT_RELEASED);
    assertThat(aqua(Patients.answering(Question.CAN_SWIM, Answer.NO)).release())
        .isEqualTo(Release.PRESCRIBABLE);
    assertThat(screen(Patients.well()).of(ExerciseId.ISOKINETIC).release())
        .isEqualTo(Release.CLINIC_ONLY);
    assertThat(screen(Patients.well()).of(ExerciseId.WALKING).release())
        .isEqualTo(Release.PRESCRIBABLE);
    assertThat(screen(Patients.answering(Question.FEVER, Answer.UNKNOWN)).exercises())
        .allSatisfy(decided -> assertThat(decided.isPrescribable()).isFalse());
  }

  private static ExerciseScreening aqua(PatientFacts facts) {
    return screen(facts).of(ExerciseId.AQUA_EXERCISE);
  }

  @Test
  void aHeartThatIsNotKnownToBeStableStaysOutOfThePoolWhateverIsCleared() {
    PatientFacts cleared = Patients.answering(Question.HEART_CLEARED, Answer.YES);

    for (Answer answer : new Answer[] {Answer.YES, Answer.UNKNOWN}) {
      Screening screening = screen(cleared.with(Question.UNSTABLE_HEART, answer));

      assertThat(with(screening, answer == Answer.YES ? Verdict.WITHHELD : Verdict.INCOMPLETE))
          .containsExactlyInAnyOrder(ExerciseId.SWIMMING, ExerciseId.AQUA_EXERCISE);
      assertThat(screening.referral()).isEqualTo(Referral.NONE);
    }
  }

  @Test
  void howAnExerciseIsDoneIsNotSaidOfOneThatMayNotBeDone() {
    Screening screening = screen(Patients.answering(Question.FEVER, Answer.YES));

    assertThat(screening.exercises()).allSatisfy(e -> assertThat(e.advice()).isEmpty());
  }

  @Test
  void noReasonNamesADoseBesideTheDosage() {
    Screening screening =
        screen(Patients.afterPain(ExerciseId.ABDOMINAL_BRACING, 8, Answer.NO, Answer.NO));

    ExerciseScreening bracing = screening.of(ExerciseId.ABDOMINAL_BRACING);
    assertThat(bracing.dosage().orElseThrow().phrase().english()).startsWith("8 repetitions");
    assertThat(bracing.besideDosage()).containsExactly(new Adaptation.Done(Manner.STOP_TODAY));
    for (ExerciseId id :
        List.of(
            ExerciseId.ABDOMINAL_BRACING,
            ExerciseId.CERVICAL_MOBILITY,
            ExerciseId.SHOULDER_CIRCLES)) {
      assertThat(screening.of(id).findings())
          .filteredOn(finding -> !finding.restriction().id().equals("R38"))
          .allSatisfy(
              finding -> {
                assertThat(finding.reason().forPatient().english())
                    .doesNotContainPattern("times a day|%");
                assertThat(finding.reason().forClinician().english())
                    .doesNotContainPattern("times a day|%");
              });
    }
    ExerciseScreening walking =
        screen(Patients.afterPain(ExerciseId.WALKING, 8, Answer.NO, Answer.NO))
            .of(ExerciseId.WALKING);
    assertThat(walking.besideDosage())
        .as("no dosage is stated that could show it")
        .contains(new Adaptation.ScaleDosage(80));
  }

  @Test
  void nothingKnownReleasesNothing() {
    assertThat(screen(PatientFacts.unknown()).exercises())
        .allSatisfy(e -> assertThat(e.verdict()).isEqualTo(Verdict.INCOMPLETE));
  }

  @Test
  void theFindingsThatAskForTheMostUrgentContactAreThoseThatReferAndNoOther() {
    Screening fever = screen(Patients.answering(Question.FEVER, Answer.YES));

    assertThat(fever.referring())
        .isNotEmpty()
        .allSatisfy(finding -> assertThat(finding.referral()).isEqualTo(fever.referral()));
    assertThat(fever.referring()).extracting(f -> f.restriction().id()).containsOnly("R05");
    assertThat(screen(Patients.well()).referring()).isEmpty();
  }
}
