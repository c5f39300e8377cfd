package org.fbsroutines.domain.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import java.util.Optional;
import org.fbsroutines.domain.dosage.Dosage;
import org.fbsroutines.domain.dosage.Effort;
import org.fbsroutines.domain.dosage.Frequency;
import org.fbsroutines.domain.dosage.SessionsPerDay;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.PatientFacts;
import org.fbsroutines.domain.patient.Patients;
import org.fbsroutines.domain.patient.Question;
import org.fbsroutines.domain.progress.Progress;
import org.fbsroutines.domain.progress.Raise;
import org.fbsroutines.domain.progress.Step;
import org.fbsroutines.domain.progress.Variable;
import org.fbsroutines.domain.restriction.Referral;
import org.fbsroutines.domain.routine.Baseline;
import org.fbsroutines.domain.routine.PrescribedItem;
import org.fbsroutines.domain.routine.RoutineItem;
import org.fbsroutines.domain.routine.RoutinePeriod;
import org.fbsroutines.domain.screening.Screener;
import org.junit.jupiter.api.Test;

/** What is offered as a step, and what is prescribed once one is accepted. */
class GrowthTest {
  private static final GrowthHold NOTHING_HOLDS = new GrowthHold(ImmutableSet.of());
  private static final Optional<String> REASON = Optional.of("Strong and keen");
  private static final Dosage.Stated TEN = dosage(Effort.Repetitions.of(10));
  private static final Dosage.Stated EIGHT = dosage(Effort.Repetitions.of(8));
  private static final RoutineItem BRACING =
      PlainItem.of(ExerciseId.ABDOMINAL_BRACING, TEN, REASON);
  private static final RoutineItem SWIMMING =
      PlainItem.of(ExerciseId.SWIMMING, dosage(Effort.Timed.minutes(10)), REASON);
  private static final GrowthHold PAIN = hold(Concern.PAIN_UP);

  private static GrowthHold hold(Concern concern) {
    return GrowthHold.of(new Attention(ImmutableSet.of(concern)));
  }

  private static Dosage.Stated dosage(Effort effort) {
    return Dosage.of(effort, Frequency.daily(SessionsPerDay.atLeast(2, 3)));
  }

  private static NextStep keeps(RoutineItem item) {
    return step(item, Step.HOLD, item.dosage(), NOTHING_HOLDS);
  }

  private static NextStep leaves(RoutineItem item, Dosage.Stated less) {
    return step(item, Step.REDUCE, less, NOTHING_HOLDS);
  }

  /** A step of a tenth of whatever of the dosage can grow. */
  private static NextStep raises(RoutineItem item, GrowthHold hold) {
    return step(
        item,
        Step.RAISE,
        item.dosage(),
        hold,
        Arrays.stream(Variable.values())
            .flatMap(
                variable ->
                    variable.raise(item.dosage()).stream()
                        .map(dosage -> new Raise(variable, dosage)))
            .toArray(Raise[]::new));
  }

  private static NextStep step(
      RoutineItem item, Step step, Dosage.Stated dosage, GrowthHold hold, Raise... raises) {
    return new NextStep(
        item,
        new Progress(step, dosage, ImmutableList.copyOf(raises), Referral.NONE, ImmutableList.of()),
        hold);
  }

  private static Growth growth(NextStep... steps) {
    return growth(Patients.well(), steps);
  }

  private static Growth growth(PatientFacts facts, NextStep... steps) {
    return new Growth(
        ImmutableList.copyOf(steps), Screener.standard().screen(facts, Patients.TODAY));
  }

  /** What the routine has after the only offer of a step, when nothing is lessened any longer. */
  private static ImmutableList<RoutineItem> accepted(Growth growth, NextStep step) {
    ImmutableList<RoutineItem> before =
        growth.steps().stream().map(NextStep::item).collect(ImmutableList.toImmutableList());
    return growth
        .accept(
            step,
            step.offers().get(0),
            Baseline.of(
                Patients.well(),
                ImmutableList.of(before),
                before.stream().map(RoutineItem::exercise).collect(ImmutableSet.toImmutableSet())),
            RoutinePeriod.weeks(Patients.TODAY, 1))
        .fold(
            ready -> ready.items(),
            refusals -> {
              throw new AssertionError(refusals.toString());
            });
  }

  @Test
  void whatThePainRuleLeavesIsOfferedUntilItIsPrescribed() {
    assertThat(leaves(BRACING, EIGHT).offers())
        .containsExactly(new NextStep.Offer(Optional.empty(), EIGHT));
    assertThat(leaves(BRACING, TEN).offers()).isEmpty();
    assertThat(keeps(BRACING).offers()).isEmpty();
  }

  @Test
  void oneThingMoreIsOfferedUnlessWhatStandsInItsWayYieldsToNoReason() {
    NextStep.Offer eleven =
        new NextStep.Offer(Optional.of(Variable.REPETITIONS), dosage(Effort.Repetitions.of(11)));

    assertThat(raises(BRACING, NOTHING_HOLDS).offers()).containsExactly(eleven);
    assertThat(raises(BRACING, PAIN).offers()).containsExactly(eleven);
    assertThat(raises(BRACING, hold(Concern.RED_FLAG)).offers()).isEmpty();
  }

  @Test
  void whatIsNotOfferedIsNotAccepted() {
    NextStep held = raises(BRACING, hold(Concern.ROUTINE_PAUSED));
    NextStep.Offer eleven = raises(BRACING, PAIN).offers().get(0);

    assertThatThrownBy(
            () ->
                growth(held)
                    .accept(
                        held,
                        eleven,
                        Baseline.of(Patients.well(), ImmutableList.of(), ImmutableSet.of()),
                        RoutinePeriod.weeks(Patients.TODAY, 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("expected: one that is open");
  }

  @Test
  void theOthersGoOnWithTheReasonsThatTheyHaveAndWithWhatThePainRuleLeaves() {
    NextStep swims = raises(SWIMMING, NOTHING_HOLDS);

    assertThat(accepted(growth(keeps(BRACING), swims), swims))
        .extracting(RoutineItem::dosage, RoutineItem::overrideReason)
        .containsExactly(tuple(TEN, REASON), tuple(dosage(Effort.Timed.minutes(11)), REASON));
    assertThat(accepted(growth(leaves(BRACING, EIGHT), swims), swims))
        .first()
        .extracting(RoutineItem::dosage)
        .isEqualTo(EIGHT);
  }

  @Test
  void aReasonIsNotKeptForAStepThatNeedsNone() {
    NextStep less = leaves(BRACING, EIGHT);

    assertThat(accepted(growth(less), less))
        .singleElement()
        .satisfies(
            item -> {
              assertThat(item.dosage()).isEqualTo(EIGHT);
              assertThat(item.overrideReason()).isEmpty();
            });
  }

  @Test
  void theNextRoutineStartsWithTheReasonForMoreThanIsStatedAlone() {
    assertThat(growth(keeps(BRACING), keeps(SWIMMING)).start())
        .containsExactly(
            new PrescribedItem(BRACING.exercise(), TEN, REASON),
            PrescribedItem.of(SWIMMING.exercise(), SWIMMING.dosage()));
    assertThat(growth(leaves(BRACING, EIGHT)).start())
        .containsExactly(PrescribedItem.of(BRACING.exercise(), EIGHT));
  }

  @Test
  void whatMayNotBePrescribedKeepsEveryStepBack() {
    assertThat(growth(keeps(BRACING), keeps(SWIMMING)).withheld()).isEmpty();
    assertThat(
            growth(
                    Patients.answering(Question.CAN_SWIM, Answer.NO),
                    keeps(BRACING),
                    keeps(SWIMMING))
                .withheld())
        .containsExactly(SWIMMING.exercise());
    assertThat(growth(keeps(PlainItem.of(new ExerciseId("no-such"), TEN, REASON))).withheld())
        .containsExactly(new ExerciseId("no-such"));
  }
}
