package org.fbsroutines.domain.routine;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.fbsroutines.domain.dosage.Dosage;
import org.fbsroutines.domain.dosage.Effort;
import org.fbsroutines.domain.dosage.Frequency;
import org.fbsroutines.domain.dosage.SessionsPerDay;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.Known;
import org.fbsroutines.domain.patient.PatientFacts;
import org.fbsroutines.domain.patient.Patients;
import org.fbsroutines.domain.screening.Screener;
import org.fbsroutines.domain.screening.Screening;
import org.junit.jupiter.api.Test;

/** What no source states a dosage for is limited by what the patient is known to bear. */
class BaselineTest {
  private static final RoutinePeriod PERIOD = RoutinePeriod.weeks(Patients.TODAY, 12);
  private static final ExerciseId WALKING = ExerciseId.WALKING;
  private static final ExerciseId SWIMMING = ExerciseId.SWIMMING;
  private static final String AGAIN =
      "it was prescribed for a written reason before; state a reason again";

  /** The walks of {@link Patients#well} were 12, 14 and 10 minutes. */
  private static final PatientFacts WELL = Patients.well();

  @Test
  void aWalkLongerThanItsStartNeedsAWrittenReason() {
    Baseline baseline = never();

    assertThat(reasons(minutes(WALKING, 9), baseline)).isEmpty();
    assertThat(reasons(minutes(WALKING, 10), baseline))
        .containsExactly("its dosage is above 9 minutes; lower it or give a written reason");
    assertThat(reasons(because(minutes(WALKING, 200)), baseline)).isEmpty();
  }

  @Test
  void aWalkWhoseStartNobodyMeasuredNeedsAWrittenReason() {
    Baseline baseline =
        Baseline.of(
            WELL.withWalkingMinutes(Known.unknown()), ImmutableList.of(), ImmutableSet.of());

    assertThat(reasons(minutes(WALKING, 1), baseline))
        .singleElement()
        .asString()
        .startsWith("the starting point for walking has not been measured");
    assertThat(reasons(because(minutes(WALKING, 5)), baseline)).isEmpty();
  }

  @Test
  void aDistanceIsNoTimeSoThatItNeedsAReason() {
    PrescribedItem distance =
        PrescribedItem.of(
            WALKING,
            Dosage.of(new Effort.Distance(500), Frequency.daily(SessionsPerDay.exactly(2))));

    assertThat(reasons(distance, never())).hasSize(1);
  }

  @Test
  void theFirstDosageOfWhatNoSourceStatesIsTheClinicians() {
    assertThat(reasons(minutes(SWIMMING, 60), never())).isEmpty();
  }

  @Test
  void whatWasPrescribedLastIsBorneAndNoMore() {
    Baseline baseline = after(minutes(SWIMMING, 10));

    assertThat(reasons(minutes(SWIMMING, 10), baseline)).isEmpty();
    assertThat(reasons(minutes(SWIMMING, 11), baseline))
        .containsExactly(
            "its dosage is above 10 minutes, twice a day, no more, no less; lower it or give a"
                + " written reason");
    assertThat(reasons(times(SWIMMING, SessionsPerDay.exactly(3)), baseline)).hasSize(1);
    assertThat(reasons(times(SWIMMING, new SessionsPerDay(1, 1, Optional.empty())), baseline))
        .as("nothing caps the sessions")
        .hasSize(1);
  }

  @Test
  void whatWasLoweredIsNotRaisedByAnEarlierStart() {
    assertThat(reasons(minutes(WALKING, 9), after(minutes(WALKING, 5)))).hasSize(1);
    assertThat(reasons(minutes(SWIMMING, 10), after(minutes(SWIMMING, 5), minutes(SWIMMING, 10))))
        .hasSize(1);
  }

  @Test
  void walkingThatIsOverBeginsAtItsStartAgain() {
    Baseline over = Baseline.of(WELL, ImmutableList.of(walkedBefore(45)), ImmutableSet.of());

    assertThat(reasons(minutes(WALKING, 45), over))
        .containsExactly("its dosage is above 9 minutes; lower it or give a written reason");
    assertThat(reasons(minutes(WALKING, 9), over)).isEmpty();
    assertThat(
            reasons(
                minutes(WALKING, 45),
                Baseline.of(WELL, ImmutableList.of(walkedBefore(45)), ImmutableSet.of(WALKING))))
        .isEmpty();
  }

  /** A walk as it was prescribed before its start was a limit. */
  private static ImmutableList<RoutineItem> walkedBefore(int minutes) {
    return approved(minutes(WALKING, 9)).items().stream()
        .map(item -> item.with(minutes(WALKING, minutes).dosage()))
        .collect(ImmutableList.toImmutableList());
  }

  @Test
  void whatWasLoweredUnderAReasonIsNotRaisedByWhatWasBefore() {
    Baseline baseline = after(because(minutes(SWIMMING, 20)), minutes(SWIMMING, 30));

    assertThat(reasons(minutes(SWIMMING, 30), baseline)).containsExactly(AGAIN);
  }

  @Test
  void whatHadAReasonIsNoBaseline() {
    Baseline baseline = after(because(minutes(SWIMMING, 60)), minutes(SWIMMING, 10));

    assertThat(reasons(minutes(SWIMMING, 60), baseline)).hasSize(1);
    assertThat(reasons(minutes(SWIMMING, 10), baseline)).isEmpty();
    assertThat(reasons(because(minutes(SWIMMING, 60)), baseline)).isEmpty();
    assertThat(reasons(minutes(SWIMMING, 5), after(because(minutes(SWIMMING, 60)))))
        .containsExactly(AGAIN);
  }

  @Test
  void aStepOfProgressionIsBorne() {
    RoutineItem swims = approved(minutes(SWIMMING, 10)).items().get(0);
    Baseline baseline = after(minutes(SWIMMING, 10));

    assertThat(
            reasons(
                minutes(SWIMMING, 11), baseline.accepting(swims, minutes(SWIMMING, 11).dosage())))
        .isEmpty();
  }

  @Test
  void moreThanThePainRuleLeavesNeedsAReasonWhateverIsStated() {
    ExerciseId bracing = ExerciseId.ABDOMINAL_BRACING;
    Dosage.Stated stated =
        Screener.standard()
            .screen(WELL, Patients.TODAY)
            .of(bracing)
            .dosage()
            .flatMap(Dosage::stated)
            .orElseThrow();
    Baseline baseline = never().lessened(ImmutableMap.of(bracing, stated.scaled(80)));

    assertThat(reasons(PrescribedItem.of(bracing, stated.scaled(80)), baseline)).isEmpty();
    assertThat(reasons(PrescribedItem.of(bracing, stated), baseline))
        .singleElement()
        .asString()
        .contains("above 8 repetitions");
    assertThat(reasons(because(PrescribedItem.of(bracing, stated)), baseline)).isEmpty();
  }

  @Test
  void whatItMustBeAdaptedBySinceThenLowersIt() {
    PatientFacts hurt = Patients.afterPain(SWIMMING, 9, Answer.NO, Answer.NO);
    Baseline baseline = after(minutes(SWIMMING, 10));

    assertThat(reasons(hurt, minutes(SWIMMING, 10), baseline)).hasSize(1);
    assertThat(reasons(hurt, minutes(SWIMMING, 8), baseline)).isEmpty();
  }

  private static Baseline never() {
    return Baseline.of(WELL, ImmutableList.of(), ImmutableSet.of());
  }

  /** After versions of the routine with one item each, the latest first. */
  private static Baseline after(PrescribedItem... items) {
    return Baseline.of(
        WELL,
        Arrays.stream(items)
            .map(item -> approved(item).items())
            .collect(ImmutableList.toImmutableList()),
        Arrays.stream(items).map(PrescribedItem::exercise).collect(ImmutableSet.toImmutableSet()));
  }

  private static PrescribedItem minutes(ExerciseId exercise, int minutes) {
    return PrescribedItem.of(
        exercise,
        Dosage.of(Effort.Timed.minutes(minutes), Frequency.daily(SessionsPerDay.exactly(2))));
  }

  private static PrescribedItem times(ExerciseId exercise, SessionsPerDay times) {
    return PrescribedItem.of(exercise, Dosage.of(Effort.Timed.minutes(10), Frequency.daily(times)));
  }

  private static PrescribedItem because(PrescribedItem item) {
    return new PrescribedItem(item.exercise(), item.dosage(), Optional.of("keen and strong"));
  }

  private static ApprovedRoutine approved(PrescribedItem item) {
    return propose(WELL, item, never())
        .fold(
            routine ->
                routine.approve(
                    new Approval(
                        "Dr. Example", Instant.EPOCH, new SeenVersions(1, 1, 1), Optional.empty())),
            refusals -> {
              throw new AssertionError(refusals);
            });
  }

  private static ImmutableList<String> reasons(PrescribedItem item, Baseline baseline) {
    return reasons(WELL, item, baseline);
  }

  private static ImmutableList<String> reasons(
      PatientFacts facts, PrescribedItem item, Baseline baseline) {
    return propose(facts, item, baseline)
        .fold(
            routine -> ImmutableList.of(),
            refusals ->
                refusals.stream()
                    .map(refusal -> refusal.reason().english())
                    .collect(ImmutableList.toImmutableList()));
  }

  private static Proposal propose(PatientFacts facts, PrescribedItem item, Baseline baseline) {
    Screening screening = Screener.standard().screen(facts, Patients.TODAY);
    return Prescriber.propose(screening, ImmutableList.of(item), PERIOD, baseline);
  }
}
