package org.fbsroutines.domain.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.fbsroutines.domain.condition.OpenQuestion;
import org.fbsroutines.domain.exercise.Catalogue;
import org.fbsroutines.domain.exercise.Demand;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.instruction.Limit;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.FewTroubles;
import org.fbsroutines.domain.patient.Known;
import org.fbsroutines.domain.patient.OperationKind;
import org.fbsroutines.domain.patient.PatientFacts;
import org.fbsroutines.domain.patient.Patients;
import org.fbsroutines.domain.patient.Question;
import org.fbsroutines.domain.patient.RandomPatients;
import org.fbsroutines.domain.patient.Region;
import org.fbsroutines.domain.patient.Worse;
import org.fbsroutines.domain.restriction.Effect;
import org.fbsroutines.domain.restriction.RuleBook;
import org.fbsroutines.domain.restriction.Target;
import org.fbsroutines.domain.restriction.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnlockTimelineTest {
  private static final Screener SCREENER = Screener.standard();

  @Test
  void namesTheDayAndWhatElseItWaitsFor() {
    PatientFacts fused =
        Patients.operated(OperationKind.FUSION, Region.LUMBAR, 40)
            .with(Question.FOLLOW_UP_XRAY, Answer.NO);

    ImmutableList<UnlockStep> swimming =
        UnlockTimeline.ofExercise(
            UnlockTimeline.of(SCREENER, fused, Patients.TODAY), ExerciseId.SWIMMING);

    assertThat(swimming.get(0).date()).isEqualTo(Patients.TODAY.plusDays(2));
    assertThat(swimming.get(0).ended()).containsExactly("R16");
    assertThat(swimming.get(0).after()).isEqualTo(Verdict.WITHHELD);
    assertThat(swimming.get(0).waitsFor())
        .extracting(OpenQuestion::key)
        .containsExactly(Question.FOLLOW_UP_XRAY.key());
  }

  @Test
  void aDateThatEndsNothingOfWhatKeepsAnExerciseIsNotNamed() {
    PatientFacts recent =
        Patients.operated(OperationKind.DISCECTOMY, Region.LUMBAR, 60)
            .with(Question.CAN_SWIM, Answer.NO);
    Screening today = SCREENER.screen(recent, Patients.TODAY);
    ImmutableList<UnlockStep> timeline = UnlockTimeline.of(SCREENER, recent, Patients.TODAY);

    assertThat(today.of(ExerciseId.SWIMMING).verdict()).isEqualTo(Verdict.WITHHELD);
    assertThat(UnlockTimeline.ofExercise(timeline, ExerciseId.SWIMMING))
        .as("the surgeon's protocol ends, which only adapts")
        .isNotEmpty();
    assertThat(UnlockTimeline.release(timeline, today.of(ExerciseId.SWIMMING))).isEmpty();
  }

  @Test
  void theDayThatReleasesIsNamed() {
    PatientFacts fused = Patients.operated(OperationKind.FUSION, Region.LUMBAR, 40);
    Screening today = SCREENER.screen(fused, Patients.TODAY);

    assertThat(
            UnlockTimeline.release(
                UnlockTimeline.of(SCREENER, fused, Patients.TODAY), today.of(ExerciseId.SWIMMING)))
        .hasValueSatisfying(
            step -> {
              assertThat(step.date()).isAfter(Patients.TODAY);
              assertThat(step.after().isReleasable()).isTrue();
            });
  }

  @ParameterizedTest
  @CsvSource({
    "FUSION,  LUMBAR,   112, ROTATION_CLEARED, yoga,              R20",
    "DISCECTOMY, CERVICAL, 84, NECK_CLEARED, cervical-mobility, R29"
  })
  void aWindowThatEndsIsNamedAlthoughTheClearanceIsStillNeeded(
      OperationKind kind,
      Region region,
      int window,
      Question clearance,
      String exercise,
      String restriction) {
    for (Answer answer : List.of(Answer.NO, Answer.UNKNOWN)) {
      PatientFacts facts = Patients.operated(kind, region, 56).with(clearance, answer);
      ExerciseId id = new ExerciseId(exercise);
      ImmutableList<UnlockStep> timeline = UnlockTimeline.of(SCREENER, facts, Patients.TODAY);

      Optional<UnlockStep> release =
          UnlockTimeline.release(timeline, SCREENER.screen(facts, Patients.TODAY).of(id));

      assertThat(release)
          .hasValueSatisfying(
              step -> {
                assertThat(step.date()).isEqualTo(Patients.TODAY.plusDays(window - 56));
                assertThat(step.before()).isEqualTo(Verdict.WITHHELD);
                assertThat(step.after().isReleasable()).isFalse();
                assertThat(step.windowOver()).containsExactly(restriction);
                assertThat(step.waitsFor())
                    .extracting(OpenQuestion::key)
                    .containsExactly(clearance.key());
              });
    }
  }

  @Test
  void aChangeIsPutDownToTheRuleOfWhichASentenceEnded() {
    PatientFacts recent = Patients.operated(OperationKind.DISCECTOMY, Region.LUMBAR, 80);

    ImmutableList<UnlockStep> isokinetic =
        UnlockTimeline.ofExercise(
            UnlockTimeline.of(SCREENER, recent, Patients.TODAY), ExerciseId.ISOKINETIC);

    assertThat(isokinetic).hasSize(1);
    assertThat(isokinetic.get(0).before()).isEqualTo(Verdict.WITHHELD);
    assertThat(isokinetic.get(0).after()).isEqualTo(Verdict.ADAPTED);
    assertThat(isokinetic.get(0).ended()).containsExactly("R14", "R40");
  }

  @Test
  void aSentenceThatEndsIsNamedAlthoughItsRuleStillSpeaks() {
    PatientFacts uncleared =
        Patients.operated(OperationKind.DISCECTOMY, Region.LUMBAR, 20)
            .with(Question.PHYSIOTHERAPY_CLEARED, Answer.NO)
            .with(Question.BLOOD_PRESSURE, Answer.YES)
            .with(Question.HEART_CLEARED, Answer.NO);
    ExerciseScreening today =
        SCREENER.screen(uncleared, Patients.TODAY).of(ExerciseId.DYNAMIC_LUMBAR_STABILIZATION);

    assertThat(
            UnlockTimeline.release(UnlockTimeline.of(SCREENER, uncleared, Patients.TODAY), today))
        .hasValueSatisfying(
            step -> {
              assertThat(step.date()).isEqualTo(Patients.TODAY.plusDays(64));
              assertThat(step.ended()).contains("R40");
              assertThat(step.after()).isEqualTo(Verdict.WITHHELD);
            });
  }

  @Property(tries = 300)
  void everyChangeOfAVerdictIsPutDownToARule(@ForAll long seed) {
    PatientFacts facts = FewTroubles.of(seed);

    assertThat(UnlockTimeline.of(SCREENER, facts, Patients.TODAY))
        .allSatisfy(
            step ->
                assertThat(Stream.concat(step.ended().stream(), step.windowOver().stream()))
                    .as("%s", step)
                    .isNotEmpty());
    for (PatientFacts worse : Worse.answers(facts)) {
      assertThat(
              VerdictChange.ofVerdicts(
                  SCREENER.screen(facts, Patients.TODAY), SCREENER.screen(worse, Patients.TODAY)))
          .allSatisfy(
              change ->
                  assertThat(Stream.concat(change.began().stream(), change.ended().stream()))
                      .as("%s", change)
                      .isNotEmpty());
    }
  }

  @Property(tries = 300)
  void agreesWithScreeningDayByDay(@ForAll long seed) {
    PatientFacts facts = RandomPatients.of(seed);
    ImmutableList<UnlockStep> timeline = UnlockTimeline.of(SCREENER, facts, Patients.TODAY);
    Screening before = SCREENER.screen(facts, Patients.TODAY);
    for (int day = 1; day <= 130; day++) {
      LocalDate date = Patients.TODAY.plusDays(day);
      Screening now = SCREENER.screen(facts, date);
      for (ExerciseScreening exercise : now.exercises()) {
        ExerciseId id = exercise.exercise().id();
        if (before.of(id).verdict() != exercise.verdict()) {
          assertThat(UnlockTimeline.ofExercise(timeline, id))
              .anySatisfy(
                  step -> {
                    assertThat(step.date()).isEqualTo(date);
                    assertThat(step.after()).isEqualTo(exercise.verdict());
                  });
        }
      }
      before = now;
    }
  }

  @Test
  void theEarliestDayIsThatOnWhichTimeAloneReleasesIfEveryAnswerReassures() {
    PatientFacts unhealed =
        Patients.operated(OperationKind.DISCECTOMY, Region.LUMBAR, 20)
            .with(Question.WOUND_HEALED, Answer.NO)
            .with(Question.FEVER, Answer.UNKNOWN);

    assertThat(UnlockTimeline.earliest(SCREENER, unhealed, Patients.TODAY))
        .containsEntry(ExerciseId.WALKING, Patients.TODAY)
        .containsEntry(ExerciseId.SWIMMING, Patients.TODAY.plusDays(22));
    assertThat(
            UnlockTimeline.earliest(
                SCREENER, unhealed.withOperations(Known.unknown()), Patients.TODAY))
        .isEmpty();
  }

  @Test
  void tellsWhatOneChangedFactWouldDo() {
    Screening before = SCREENER.screen(Patients.well(), Patients.TODAY);
    Screening after =
        SCREENER.screen(Patients.answering(Question.WOUND_HEALED, Answer.NO), Patients.TODAY);

    ImmutableList<VerdictChange> changes = VerdictChange.between(before, after);

    assertThat(changes)
        .extracting(VerdictChange::exercise)
        .containsExactly(ExerciseId.SWIMMING, ExerciseId.AQUA_EXERCISE);
    assertThat(changes)
        .allSatisfy(
            change -> {
              assertThat(change.isTightening()).isTrue();
              assertThat(change.isLoosening()).isFalse();
              assertThat(change.began()).containsExactly("R15");
            });
    assertThat(VerdictChange.between(after, before)).allMatch(VerdictChange::isLoosening);
    assertThat(VerdictChange.between(before, before)).isEmpty();
  }

  @Test
  void aCliniciansInstructionIsJudgedWithTheRestAndEnds() {
    Limit instruction =
        new Limit(
            "I-1",
            Target.making(Demand.SHOULDER_MOVEMENT),
            ImmutableList.of(Effect.withhold()),
            "Shoulder being examined.",
            "Dr. Example",
            Patients.TODAY,
            Patients.TODAY.plusDays(14));
    Screener screener =
        Screener.of(Catalogue.standard(), RuleBook.standard().with(instruction.toRestriction()));

    assertThat(verdict(screener, Patients.TODAY)).isEqualTo(Verdict.WITHHELD);
    assertThat(verdict(screener, Patients.TODAY.plusDays(13))).isEqualTo(Verdict.WITHHELD);
    assertThat(verdict(screener, Patients.TODAY.plusDays(14))).isEqualTo(Verdict.PERMITTED);
    assertThat(UnlockTimeline.of(screener, Patients.well(), Patients.TODAY))
        .extracting(UnlockStep::date)
        .containsExactly(Patients.TODAY.plusDays(14));
  }

  @Test
  void anInstructionThatLimitsNothingIsNone() {
    assertThatThrownBy(
            () ->
                new Limit(
                    "I-1",
                    Target.every(),
                    ImmutableList.of(Effect.advise()),
                    "Because.",
                    "Dr. Example",
                    Patients.TODAY,
                    Patients.TODAY.plusDays(1)))
        .hasMessageContaining("expected: at least one that limits");
  }

  private static Verdict verdict(Screener screener, LocalDate date) {
    return screener.screen(Patients.well(), date).of(ExerciseId.SHOULDER_CIRCLES).verdict();
  }
}
