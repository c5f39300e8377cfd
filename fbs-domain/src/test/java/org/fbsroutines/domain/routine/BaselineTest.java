package org.fbsroutines.domain.routine;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.fbsroutines.domain.dosage.Dosage;
import org.fbsroutines.domain.dosage.Effort;
import org.fbsroutines.domain.dosage.Frequency;
import org.fbsroutines.domain.dosage.SessionsPerDay;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.patient.Known;
import org.fbsroutines.domain.patient.PatientFacts;
import org.fbsroutines.domain.patient.Patients;
import org.fbsroutines.domain.screening.Screener;
import org.fbsroutines.domain.screening.Screening;
import org.junit.jupiter.api.Test;

/** What no source states a dosage for is limited by what the patient is known to bear. */
class BaselineTest {
  private static final RoutinePeriod PERIOD = RoutinePeriod.weeks(Patients.TODAY, 12);
  private static final String REASON = "walks to work";

  @Test
  void aWalkLongerThanItsStartNeedsAWrittenReason() {
    Baseline baseline = Baseline.of(measured(12, 14, 10), ImmutableList.of());

    assertThat(refusals(walk(9, 2), baseline)).isEmpty();
    assertThat(refusals(walk(10, 2), baseline))
        .containsExactly(
            new Refusal(
                ExerciseId.WALKING,
                "its dosage is above 9 minutes; lower it or give a written reason"));
    assertThat(refusals(because(walk(200, 2)), baseline)).isEmpty();
  }

  @Test
  void aDistanceIsNoTimeSoThatItNeedsAReason() {
    PrescribedItem distance =
        PrescribedItem.of(
            ExerciseId.WALKING,
            Dosage.of(new Effort.Distance(500), Frequency.daily(SessionsPerDay.exactly(2))));

    assertThat(refusals(distance, Baseline.of(measured(12, 14, 10), ImmutableList.of())))
        .hasSize(1);
  }

  @Test
  void whatIsPrescribedNowIsBorne() {
    Baseline baseline = Baseline.of(measured(12, 14, 10), approved(walk(9, 2)).items());

    assertThat(refusals(walk(9, 2), baseline)).isEmpty();
    assertThat(refusals(walk(10, 2), baseline))
        .extracting(Refusal::reason)
        .containsExactly(
            "its dosage is above 9 minutes, exactly twice a day; lower it or give a written reason");
    assertThat(
            refusals(walk(10, 2), Baseline.of(measured(15, 15, 15), approved(walk(9, 2)).items())))
        .as("three days measured anew")
        .isEmpty();
  }

  @Test
  void aStepOfProgressionRaisesIt() {
    Baseline baseline = Baseline.of(measured(12, 14, 10), approved(walk(9, 2)).items());

    assertThat(refusals(walk(10, 2), baseline.raised(ExerciseId.WALKING, walk(10, 2).dosage())))
        .isEmpty();
  }

  @Test
  void whatWasPrescribedForAReasonAsksForItAgain() {
    Baseline baseline = Baseline.of(measured(12, 14, 10), approved(because(walk(60, 2))).items());

    assertThat(refusals(walk(60, 2), baseline)).hasSize(1);
    assertThat(refusals(because(walk(60, 2)), baseline)).isEmpty();
  }

  @Test
  void whereNothingIsKnownTheClinicianSetsTheDosage() {
    PatientFacts unmeasured = Patients.well().withWalkingMinutes(Known.unknown());

    assertThat(refusals(walk(200, 2), Baseline.of(unmeasured, ImmutableList.of()))).isEmpty();
    assertThat(Baseline.of(unmeasured, ImmutableList.of()).phrase(ExerciseId.WALKING)).isEmpty();
  }

  private static PatientFacts measured(int... minutes) {
    return Patients.well()
        .withWalkingMinutes(
            Known.of(Arrays.stream(minutes).boxed().collect(ImmutableList.toImmutableList())));
  }

  private static PrescribedItem walk(int minutes, int times) {
    return PrescribedItem.of(
        ExerciseId.WALKING,
        Dosage.of(Effort.Timed.minutes(minutes), Frequency.daily(SessionsPerDay.exactly(times))));
  }

  private static PrescribedItem because(PrescribedItem item) {
    return new PrescribedItem(item.exercise(), item.dosage(), Optional.of(REASON));
  }

  private static ApprovedRoutine approved(PrescribedItem item) {
    return propose(item, Baseline.of(Patients.well(), ImmutableList.of()))
        .fold(
            routine ->
                routine.approve(
                    new Approval("Dr. Example", Instant.EPOCH, new SeenVersions(1, 1, 1))),
            refusals -> {
              throw new AssertionError(refusals);
            });
  }

  private static ImmutableList<Refusal> refusals(PrescribedItem item, Baseline baseline) {
    return propose(item, baseline).fold(routine -> ImmutableList.of(), refusals -> refusals);
  }

  private static Proposal propose(PrescribedItem item, Baseline baseline) {
    Screening screening = Screener.standard().screen(Patients.well(), Patients.TODAY);
    return Prescriber.propose(screening, ImmutableList.of(item), PERIOD, baseline);
  }
}
