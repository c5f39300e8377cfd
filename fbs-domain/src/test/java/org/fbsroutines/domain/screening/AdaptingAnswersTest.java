package org.fbsroutines.domain.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fbsroutines.domain.screening.Screened.ids;
import static org.fbsroutines.domain.screening.Screened.screen;
import static org.fbsroutines.domain.screening.Screened.with;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import org.fbsroutines.domain.condition.OpenQuestion;
import org.fbsroutines.domain.exercise.Catalogue;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.Known;
import org.fbsroutines.domain.patient.OperationKind;
import org.fbsroutines.domain.patient.PainResponse;
import org.fbsroutines.domain.patient.PainScore;
import org.fbsroutines.domain.patient.PatientFacts;
import org.fbsroutines.domain.patient.Patients;
import org.fbsroutines.domain.patient.Question;
import org.fbsroutines.domain.patient.Region;
import org.fbsroutines.domain.patient.Stroke;
import org.fbsroutines.domain.restriction.Adaptation;
import org.fbsroutines.domain.restriction.Manner;
import org.fbsroutines.domain.restriction.Referral;
import org.fbsroutines.domain.restriction.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers by which an exercise is done otherwise, or less of it. */
class AdaptingAnswersTest {
  @Test
  void archingThatHurtsLeavesTheInLineStrokes() {
    PatientFacts facts = Patients.answering(Question.EXTENSION_LIMITED, Answer.YES);

    ExerciseScreening swimming = screen(facts).of(ExerciseId.SWIMMING);

    assertThat(swimming.verdict()).isEqualTo(Verdict.ADAPTED);
    assertThat(swimming.adaptations())
        .containsExactly(
            new Adaptation.OnlyStrokes(ImmutableSet.of(Stroke.FRONT_CRAWL, Stroke.BACKSTROKE)));
    assertThat(screen(knowing(facts, Stroke.BREASTSTROKE)).of(ExerciseId.SWIMMING).verdict())
        .isEqualTo(Verdict.WITHHELD);
    assertThat(screen(strokesUnknown(facts)).of(ExerciseId.SWIMMING).verdict())
        .isEqualTo(Verdict.INCOMPLETE);
  }

  @Test
  void whoKnowsNoStrokeDoesNotSwimAndWhoWasNotAskedAboutStrokesIsAsked() {
    PatientFacts well = Patients.well();
    PatientFacts noStroke = well.withStrokes(Known.of(ImmutableSet.of()));

    assertThat(screen(noStroke).of(ExerciseId.SWIMMING).verdict()).isEqualTo(Verdict.WITHHELD);
    assertThat(ids(screen(noStroke).of(ExerciseId.SWIMMING))).containsExactly("R25");
    ExerciseScreening notAsked = screen(strokesUnknown(well)).of(ExerciseId.SWIMMING);
    assertThat(notAsked.verdict()).isEqualTo(Verdict.INCOMPLETE);
    assertThat(notAsked.openQuestions()).extracting(OpenQuestion::key).containsExactly("strokes");
    assertThat(screen(knowing(well, Stroke.BUTTERFLY)).of(ExerciseId.SWIMMING).verdict())
        .isEqualTo(Verdict.PERMITTED);
  }

  @Test
  void anotherPositionIsForTheOnesWhoCannotLieOnTheBack() {
    ExerciseScreening bracing =
        screen(Patients.answering(Question.LIES_ON_BACK, Answer.NO))
            .of(ExerciseId.ABDOMINAL_BRACING);

    assertThat(bracing.verdict()).isEqualTo(Verdict.ADAPTED);
    assertThat(bracing.adaptations()).containsExactly(new Adaptation.Done(Manner.OFF_THE_BACK));
  }

  @Test
  void breathHoldingStopsBracingOnlyWithHeartDisease() {
    PatientFacts holds = Patients.answering(Question.HOLDS_BREATH, Answer.YES);

    assertThat(screen(holds).of(ExerciseId.ABDOMINAL_BRACING).verdict())
        .isEqualTo(Verdict.PERMITTED);
    assertThat(
            screen(holds.with(Question.HEART_DISEASE, Answer.YES))
                .of(ExerciseId.ABDOMINAL_BRACING)
                .verdict())
        .isEqualTo(Verdict.WITHHELD);
  }

  @Test
  void aWalkingAidAdaptsWalking() {
    assertThat(
            screen(Patients.answering(Question.GAIT_AID, Answer.YES))
                .of(ExerciseId.WALKING)
                .verdict())
        .isEqualTo(Verdict.ADAPTED);
  }

  @Test
  void suspectedNonUnionLeavesGentleWalking() {
    PatientFacts suspected =
        Patients.operated(OperationKind.FUSION, Region.LUMBAR, 400)
            .with(Question.MECHANICAL_PAIN, Answer.YES);

    Screening screening = screen(suspected);

    assertThat(screening.referral()).isEqualTo(Referral.URGENT);
    assertThat(screening.of(ExerciseId.WALKING).verdict()).isEqualTo(Verdict.ADAPTED);
    assertThat(with(screening, Verdict.WITHHELD))
        .hasSize(Catalogue.standard().exercises().size() - 1);
  }

  @Test
  void newMechanicalPainIsAskedOfFusionsAlone() {
    PatientFacts unanswered = Patients.answering(Question.MECHANICAL_PAIN, Answer.UNKNOWN);

    assertThat(screen(unanswered).of(ExerciseId.WALKING).verdict()).isEqualTo(Verdict.PERMITTED);
  }

  @ParameterizedTest(name = "usual 5, then {0}, settled {1}: {2} {3}")
  @CsvSource({
    "8, YES,     ADAPTED,    '8 repetitions, at least 2–3 times a day'",
    "7, NO,      ADAPTED,    '8 repetitions, at least 2–3 times a day'",
    "7, YES,     PERMITTED,  '10 repetitions, at least 2–3 times a day'",
    "7, UNKNOWN, INCOMPLETE, ''",
    "6, NO,      PERMITTED,  '10 repetitions, at least 2–3 times a day'"
  })
  void painIsJudgedByItsChangeWithAnAbsoluteStop(
      int pain, Answer settled, Verdict verdict, String dosage) {
    ExerciseScreening bracing =
        screen(Patients.afterPain(ExerciseId.ABDOMINAL_BRACING, pain, settled, Answer.NO))
            .of(ExerciseId.ABDOMINAL_BRACING);

    assertThat(bracing.verdict()).isEqualTo(verdict);
    assertThat(bracing.dosage().map(d -> d.phrase().english()).orElse("")).isEqualTo(dosage);
  }

  @Test
  void painThatPersistsRefersToTheClinic() {
    assertThat(screen(Patients.afterPain(ExerciseId.WALKING, 9, Answer.NO, Answer.YES)).referral())
        .isEqualTo(Referral.CLINIC);
  }

  @Test
  void aBadAnswerOfThePainDoesNotSettleWhatAnotherLeavesOpen() {
    PainResponse settled = afterWalking(Answer.YES);
    PainResponse unsettled = afterWalking(Answer.NO);
    PainResponse open = afterWalking(Answer.UNKNOWN);

    assertThat(walking(settled, open).verdict()).isEqualTo(Verdict.INCOMPLETE);
    assertThat(walking(unsettled, open).verdict()).isEqualTo(Verdict.INCOMPLETE);
    assertThat(walking(unsettled, settled).verdict()).isEqualTo(Verdict.ADAPTED);
    assertThat(walking(settled, settled).verdict()).isEqualTo(Verdict.PERMITTED);
  }

  private static PainResponse afterWalking(Answer settled) {
    return new PainResponse(ExerciseId.WALKING, new PainScore(7), settled, Answer.NO);
  }

  private static ExerciseScreening walking(PainResponse... responses) {
    PatientFacts facts =
        Patients.well().withPainResponses(Known.of(ImmutableList.copyOf(responses)));
    return screen(facts).of(ExerciseId.WALKING);
  }

  private static PatientFacts knowing(PatientFacts facts, Stroke stroke) {
    return facts.withStrokes(Known.of(ImmutableSet.of(stroke)));
  }

  private static PatientFacts strokesUnknown(PatientFacts facts) {
    return facts.withStrokes(Known.unknown());
  }
}
