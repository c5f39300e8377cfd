package org.fbsroutines.benchmarks;

import static org.fbsroutines.benchmarks.Answers.and;
import static org.fbsroutines.benchmarks.Answers.not;
import static org.fbsroutines.benchmarks.Answers.or;
import static org.fbsroutines.domain.patient.Answer.NO;
import static org.fbsroutines.domain.patient.Answer.UNKNOWN;
import static org.fbsroutines.domain.patient.Answer.YES;

import java.time.LocalDate;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.PainResponse;
import org.fbsroutines.domain.patient.PatientFacts;
import org.fbsroutines.domain.patient.Question;
import org.fbsroutines.domain.patient.Stroke;

/** What both peers ask of a patient more than once, worked out once. */
public final class Picture {
  public final PatientFacts facts;
  public final Operations operations;
  public final Answer[] redFlags;
  public final Answer fusionPain;
  public final Answer planMissing;
  public final Answer historyMissing;
  public final Answer poolReasons;
  public final Answer neckNotReleased;
  public final Answer neckNotKnownToBeReleased;

  Picture(PatientFacts facts, LocalDate date) {
    this.facts = facts;
    this.operations = Operations.of(facts, date);
    this.redFlags = findRedFlags();
    this.fusionPain = findFusionPain();
    this.planMissing = is(Question.PLAN_DISCUSSED) == YES ? NO : YES;
    this.historyMissing =
        Answers.of(
            !operations.recorded || !facts.usualPain().isKnown() || !facts.limitations().isKnown());
    this.poolReasons =
        any(
            Question.INFECTION,
            Question.BOWEL_INCONTINENCE,
            Question.EPILEPSY,
            Question.HEART_FAILURE,
            Question.UNSTABLE_HEART,
            Question.RECENT_CLOT,
            Question.CHLORINE_ALLERGY,
            Question.FEAR_OF_WATER);
    this.neckNotReleased =
        and(operations.neck, or(operations.neckWithin84, not(is(Question.NECK_CLEARED))));
    this.neckNotKnownToBeReleased =
        and(
            operations.neck,
            or(operations.neckWithin84, is(Question.NECK_CLEARED) == YES ? NO : YES));
  }

  private Answer[] findRedFlags() {
    return new Answer[] {
      any(
          Question.SADDLE_NUMBNESS,
          Question.BLADDER_CHANGE,
          Question.BOWEL_CHANGE,
          Question.SEXUAL_CHANGE),
      any(Question.LEG_WEAKNESS, Question.BOTH_LEGS),
      any(Question.CHEST_PAIN, Question.BREATHLESSNESS, Question.COUGHING_BLOOD, Question.COLLAPSE),
      is(Question.CALF_SWELLING),
      any(Question.FEVER, Question.WOUND_INFECTION),
      is(Question.ACCIDENT_PAIN),
      is(Question.FALL_PAIN),
      any(Question.WEIGHT_LOSS, Question.LUMP, Question.NIGHT_PAIN, Question.CANCER_NEW_PAIN),
      is(Question.SEVERE_HEADACHE),
      any(
          Question.DOUBLE_VISION,
          Question.SLURRED_SPEECH,
          Question.SWALLOWING_TROUBLE,
          Question.DROP_ATTACK,
          Question.FACIAL_NUMBNESS),
      and(
          any(
              Question.HEART_CONDITION,
              Question.CHEST_PAIN_ON_EXERTION,
              Question.BLACKOUTS,
              Question.BLOOD_PRESSURE,
              Question.UNSTABLE_HEART),
          is(Question.HEART_CLEARED) == YES ? NO : YES)
    };
  }

  private Answer findFusionPain() {
    Answer pain = is(Question.MECHANICAL_PAIN);
    return pain == YES ? YES : and(operations.fusion, pain);
  }

  public Answer redFlag(int place) {
    return redFlags[place];
  }

  public Answer inLine() {
    return facts
        .strokes()
        .fold(
            known ->
                Answers.of(known.contains(Stroke.FRONT_CRAWL) || known.contains(Stroke.BACKSTROKE)),
            () -> UNKNOWN);
  }

  public Answer knowsNoStroke() {
    Answer none = facts.strokes().fold(known -> Answers.of(known.isEmpty()), () -> UNKNOWN);
    return is(Question.CAN_SWIM) == NO ? NO : none;
  }

  public Answer flare(ExerciseId exercise, boolean lasting) {
    return facts
        .painResponses()
        .fold(
            responses -> {
              Answer any = NO;
              boolean open = false;
              for (PainResponse response : responses) {
                if (response.exercise().equals(exercise)) {
                  Answer flared = flared(response);
                  any = or(any, lasting ? and(flared, response.persistsForDays()) : flared);
                  open |= flared == UNKNOWN;
                }
              }
              return open && !lasting ? UNKNOWN : any;
            },
            () -> UNKNOWN);
  }

  private Answer flared(PainResponse response) {
    if (response.pain().nrs() >= 8) {
      return YES;
    }
    Answer rose =
        facts
            .usualPain()
            .fold(usual -> Answers.of(response.pain().nrs() - usual.nrs() >= 2), () -> UNKNOWN);
    return and(rose, not(response.settledWithin24Hours()));
  }

  public Answer is(Question question) {
    return facts.answer(question);
  }

  public Answer any(Question... questions) {
    Answer any = NO;
    for (Question question : questions) {
      any = or(any, facts.answer(question));
    }
    return any;
  }
}
