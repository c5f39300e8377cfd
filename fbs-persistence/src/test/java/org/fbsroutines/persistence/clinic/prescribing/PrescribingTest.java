package org.fbsroutines.persistence.clinic.prescribing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fbsroutines.persistence.clinic.PatientWithRoutine.NOW;
import static org.fbsroutines.persistence.clinic.PatientWithRoutine.TODAY;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.fbsroutines.domain.dosage.Dosage;
import org.fbsroutines.domain.dosage.Effort;
import org.fbsroutines.domain.dosage.Frequency;
import org.fbsroutines.domain.dosage.SessionsPerDay;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.Known;
import org.fbsroutines.domain.patient.PainResponse;
import org.fbsroutines.domain.patient.PainScore;
import org.fbsroutines.domain.progress.SessionRecord;
import org.fbsroutines.domain.routine.PrescribedItem;
import org.fbsroutines.domain.routine.Proposal;
import org.fbsroutines.domain.routine.RoutineItem;
import org.fbsroutines.domain.routine.RoutinePeriod;
import org.fbsroutines.persistence.clinic.ClinicRules;
import org.fbsroutines.persistence.clinic.PatientChart;
import org.fbsroutines.persistence.clinic.PatientWithRoutine;
import org.fbsroutines.persistence.database.TestDatabase;
import org.fbsroutines.persistence.format.routine.PrescriptionJson;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.day.SessionRecordStore;
import org.fbsroutines.persistence.store.routine.PrescriptionDraftRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What may be prescribed is the same without a page, such as for the draft of an import. */
class PrescribingTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private final PatientWithRoutine patient = PatientWithRoutine.add(DATABASE);

  private static final ExerciseId BRACING = ExerciseId.ABDOMINAL_BRACING;
  private static final Optional<String> REASON = Optional.of("As ever");

  private Prescribing prescribing(LocalDate today) {
    return patient.in(
        handle ->
            Prescribing.read(
                handle,
                ClinicRules.read(handle).orElseThrow(),
                PatientChart.read(handle, patient.id()).orElseThrow(),
                today));
  }

  private static PrescribedItem item(ExerciseId exercise, Effort effort) {
    return new PrescribedItem(
        exercise, Dosage.of(effort, Frequency.daily(SessionsPerDay.exactly(2))), REASON);
  }

  private Proposal propose(PrescribedItem... items) {
    return prescribing(TODAY).propose(ImmutableList.copyOf(items), RoutinePeriod.weeks(TODAY, 6));
  }

  private Proposal draft(PrescribedItem... items) {
    return propose(
        Prescribing.drafted(
                new PrescriptionDraftRow(
                    1, PrescriptionJson.write(ImmutableList.copyOf(items)), NOW, "Sam Staff"))
            .toArray(PrescribedItem[]::new));
  }

  private static ImmutableList<String> refusals(Proposal proposal) {
    return proposal.fold(
        routine -> ImmutableList.of(),
        refusals ->
            refusals.stream()
                .map(refusal -> refusal.exercise() + ": " + refusal.reason().english())
                .collect(ImmutableList.toImmutableList()));
  }

  private static ImmutableList<RoutineItem> items(Proposal proposal) {
    return proposal.fold(
        routine -> routine.items(),
        refusals -> {
          throw new AssertionError(refusals.toString());
        });
  }

  @Test
  void aDraftAboveWhatIsStatedOrBorneIsRefusedWhateverReasonCameWithIt() {
    assertThat(
            refusals(
                draft(
                    item(BRACING, Effort.Repetitions.of(15)),
                    item(ExerciseId.WALKING, Effort.Timed.minutes(200)))))
        .satisfiesExactly(
            bracing -> assertThat(bracing).startsWith("abdominal-bracing: its dosage is above 10"),
            walking -> assertThat(walking).startsWith("walking: its dosage is above 9 minutes"));
    assertThat(items(draft(item(ExerciseId.WALKING, Effort.Timed.minutes(9)))))
        .singleElement()
        .satisfies(walk -> assertThat(walk.overrideReason()).isEmpty());
  }

  @Test
  void aReasonIsKeptOnlyWhereTheDosageNeedsIt() {
    assertThat(
            items(
                propose(
                    item(BRACING, Effort.Repetitions.of(15)),
                    item(ExerciseId.SHOULDER_CIRCLES, Effort.Repetitions.inEachDirection(8)))))
        .extracting(RoutineItem::overrideReason)
        .containsExactly(REASON, Optional.empty());
  }

  @Test
  void moreThanPainLeftIsRefusedAndItsLessIsTheStepThatMayBeAccepted() {
    patient.in(
        handle ->
            new SessionRecordStore(handle)
                .append(
                    patient.id(),
                    "walk",
                    new SessionRecord(
                        TODAY,
                        Optional.empty(),
                        Known.unknown(),
                        new PainResponse(
                            ExerciseId.WALKING, new PainScore(9), Answer.NO, Answer.NO),
                        Known.unknown(),
                        ""),
                    new Recording(patient.id(), NOW)));
    Prescribing prescribing = prescribing(TODAY);

    assertThat(refusals(draft(item(ExerciseId.WALKING, Effort.Timed.minutes(9)))))
        .singleElement()
        .asString()
        .startsWith("walking: its dosage is above 7 minutes");
    assertThat(prescribing.step(ExerciseId.WALKING).orElseThrow().offers())
        .singleElement()
        .satisfies(
            offer ->
                assertThat(
                        items(
                            prescribing.accept(
                                prescribing.step(ExerciseId.WALKING).orElseThrow(), offer)))
                    .filteredOn(item -> item.exercise().equals(ExerciseId.WALKING))
                    .extracting(RoutineItem::dosage)
                    .containsExactly(offer.dosage()));
  }

  @Test
  void aRoutineThatIsOverHasNoStepAndWhatItHadOfWalkingIsNoLongerBorne() {
    LocalDate over = prescribing(TODAY).current().orElseThrow().row().endsOn().plusDays(1);

    assertThat(prescribing(TODAY).step(ExerciseId.WALKING)).isPresent();
    assertThat(prescribing(TODAY).baseline().current()).contains(ExerciseId.WALKING);
    assertThat(prescribing(over).step(ExerciseId.WALKING)).isEmpty();
    assertThat(prescribing(over).baseline().current()).isEmpty();
    assertThat(prescribing(over).latest()).isEqualTo(1);
  }
}
