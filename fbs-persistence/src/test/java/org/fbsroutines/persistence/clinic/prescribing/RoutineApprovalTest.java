package org.fbsroutines.persistence.clinic.prescribing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;
import static org.fbsroutines.persistence.clinic.PatientWithRoutine.NOW;
import static org.fbsroutines.persistence.clinic.PatientWithRoutine.TODAY;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.Instant;
import java.util.Optional;
import org.fbsroutines.domain.care.PauseReason;
import org.fbsroutines.domain.dosage.Dosage;
import org.fbsroutines.domain.dosage.Effort;
import org.fbsroutines.domain.dosage.Frequency;
import org.fbsroutines.domain.dosage.SessionsPerDay;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.instruction.Limit;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.Known;
import org.fbsroutines.domain.patient.PainResponse;
import org.fbsroutines.domain.patient.PainScore;
import org.fbsroutines.domain.progress.SessionRecord;
import org.fbsroutines.domain.restriction.Effect;
import org.fbsroutines.domain.restriction.Target;
import org.fbsroutines.domain.routine.PrescribedItem;
import org.fbsroutines.domain.routine.ProposedRoutine;
import org.fbsroutines.domain.routine.RoutinePeriod;
import org.fbsroutines.persistence.clinic.ClinicRules;
import org.fbsroutines.persistence.clinic.Instructions;
import org.fbsroutines.persistence.clinic.Limitations;
import org.fbsroutines.persistence.clinic.Parameters;
import org.fbsroutines.persistence.clinic.PatientChart;
import org.fbsroutines.persistence.clinic.PatientWithRoutine;
import org.fbsroutines.persistence.clinic.RoutineVersion;
import org.fbsroutines.persistence.clinic.day.RoutinePausing;
import org.fbsroutines.persistence.database.TestDatabase;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.StaleException;
import org.fbsroutines.persistence.store.day.SessionRecordStore;
import org.fbsroutines.persistence.store.routine.RoutineRow;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is decided in the transaction that approves, whatever a page showed before. */
class RoutineApprovalTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static final Optional<String> REASON = Optional.of("Slept badly, moves well");

  private PatientWithRoutine patient = PatientWithRoutine.add(DATABASE);
  private Instant moment = NOW;

  @BeforeEach
  void readLimitations() {
    patient.in(
        handle -> {
          PatientChart chart = PatientChart.read(handle, patient.id()).orElseThrow();
          Limitations.markRead(
              handle,
              chart,
              Limitations.read(handle, chart).unread(),
              new Recording("Dr. Vega", NOW));
          return true;
        });
  }

  /** More bracing than the routine has, for the reason that more than the stated dosage needs. */
  private RoutineRow approve(Handle handle, int repetitions, Optional<String> growthReason) {
    return approve(
        handle,
        item(ExerciseId.ABDOMINAL_BRACING, Effort.Repetitions.of(repetitions)),
        growthReason);
  }

  private static PrescribedItem item(ExerciseId exercise, Effort effort) {
    return new PrescribedItem(
        exercise,
        Dosage.of(effort, Frequency.daily(SessionsPerDay.atLeast(2, 3))),
        Optional.of("Strong and keen"));
  }

  private RoutineRow approve(Handle handle, PrescribedItem item, Optional<String> growthReason) {
    return record(
        handle,
        ClinicRules.read(handle).orElseThrow(),
        PatientChart.read(handle, patient.id()).orElseThrow(),
        item,
        growthReason);
  }

  private RoutineRow record(
      Handle handle,
      ClinicRules rules,
      PatientChart chart,
      PrescribedItem item,
      Optional<String> growthReason) {
    Prescribing seen = Prescribing.read(handle, rules, chart, TODAY);
    ProposedRoutine proposed =
        seen.propose(ImmutableList.of(item), RoutinePeriod.weeks(TODAY, 6))
            .fold(routine -> routine, refusals -> fail(refusals.toString()));
    return new RoutineApproval(handle, seen)
        .record(proposed, new Recording("Dr. Vega", moment), growthReason);
  }

  private RoutineRow approve(int repetitions, Optional<String> growthReason) {
    return patient.in(handle -> approve(handle, repetitions, growthReason));
  }

  private int version() {
    return patient.in(handle -> RoutineVersion.all(handle, patient.id()).size());
  }

  @Test
  void aLimitationThatNobodyHasReadKeepsTheApprovalBackUntilItIsRead() {
    patient = PatientWithRoutine.add(DATABASE);
    int before = version();

    assertThatThrownBy(() -> approve(10, REASON)).isInstanceOf(UnreadLimitationsException.class);
    assertThat(version()).isEqualTo(before);

    readLimitations();
    assertThat(approve(10, REASON).version()).isEqualTo(before + 1);
  }

  @Test
  void aPauseThatBeganAfterThePageWasReadHoldsTheDosage() {
    patient.in(
        handle -> {
          RoutinePausing.begin(
              handle, patient.id(), PauseReason.FALL, "fall", new Recording(patient.id(), NOW));
          return true;
        });

    assertThatThrownBy(() -> approve(12, REASON))
        .isInstanceOf(HeldGrowthException.class)
        .hasMessageContaining("abdominal-bracing");

    assertThat(version()).isEqualTo(1);
    assertThat(approve(8, Optional.empty()).version()).isEqualTo(2);
  }

  @Test
  void aReasonForMoreThanIsStatedIsNoReasonToGrowWhilePainIsUp() {
    patient.in(
        handle -> {
          new SessionRecordStore(handle)
              .append(
                  patient.id(),
                  "r-1",
                  new SessionRecord(
                      TODAY.minusDays(1),
                      Optional.empty(),
                      Known.unknown(),
                      new PainResponse(ExerciseId.WALKING, new PainScore(9), Answer.YES, Answer.NO),
                      Known.unknown(),
                      ""),
                  new Recording(patient.id(), NOW));
          return true;
        });

    assertThatThrownBy(() -> approve(12, Optional.empty())).isInstanceOf(HeldGrowthException.class);
    assertThat(version()).isEqualTo(1);

    assertThat(approve(12, REASON).document()).contains("Slept badly, moves well");
  }

  @Test
  void whatNothingStandsInTheWayOfGrowsWithoutAReason() {
    assertThat(approve(12, REASON).document()).doesNotContain("growthReason");
  }

  private RoutineRow approve(PrescribedItem item, Optional<String> growthReason) {
    return patient.in(handle -> approve(handle, item, growthReason));
  }

  private static PrescribedItem walking(int minutes) {
    return item(ExerciseId.WALKING, Effort.Timed.minutes(minutes));
  }

  private void walked(int pain) {
    walked(pain, Answer.YES, Answer.NO);
  }

  /** Records the walk of today, or corrects it. */
  private void walked(int pain, Answer settled, Answer persists) {
    SessionRecord walk =
        new SessionRecord(
            TODAY,
            Optional.empty(),
            Known.unknown(),
            new PainResponse(ExerciseId.WALKING, new PainScore(pain), settled, persists),
            Known.unknown(),
            "");
    patient.in(
        handle -> {
          SessionRecordStore records = new SessionRecordStore(handle);
          Recording recording = new Recording(patient.id(), moment);
          return records
              .find(patient.id(), "walk")
              .map(row -> records.correct(patient.id(), "walk", row.revision(), walk, recording))
              .orElseGet(() -> records.append(patient.id(), "walk", walk, recording));
        });
  }

  @Test
  void whatPainLeftOfAnExerciseStaysWhileItIsLeftOut() {
    approve(walking(20), Optional.empty());
    walked(9);
    approve(8, Optional.empty());

    assertThatThrownBy(() -> approve(walking(20), Optional.empty()))
        .isInstanceOf(HeldGrowthException.class)
        .hasMessageContaining("walking");

    assertThat(approve(walking(16), Optional.empty()).document()).contains("walking");
  }

  @Test
  void whatPainLeftOfAnExerciseStaysWhileItIsSuspended() {
    int version = approve(walking(20), Optional.empty()).version();
    walked(9);
    patient.in(
        handle ->
            handle.execute(
                """
                insert into suspended_item (patient_id, routine_version, exercise_id,
                  suspended_at, facts_version, restrictions)
                values (?, ?, 'walking', ?, 1, '{R39}')
                """,
                patient.id(),
                version,
                NOW));

    assertThatThrownBy(() -> approve(walking(20), Optional.empty()))
        .isInstanceOf(HeldGrowthException.class)
        .hasMessageContaining("walking");
  }

  @Test
  void whatALimitThatCameAfterTheScreeningDoesNotReleaseIsNotApproved() {
    Limit limit =
        new Limit(
            "I-1",
            Target.named(ExerciseId.WALKING),
            ImmutableList.of(new Effect.Withhold()),
            "A blister",
            "Dr. Vega",
            TODAY,
            TODAY.plusDays(30));

    assertThatThrownBy(
            () ->
                patient.in(
                    handle -> {
                      ClinicRules rules = ClinicRules.read(handle).orElseThrow();
                      PatientChart seen = PatientChart.read(handle, patient.id()).orElseThrow();
                      Instructions.add(
                          handle,
                          patient.id(),
                          rules,
                          id -> limit,
                          TODAY,
                          new Recording("Dr. Vega", NOW));
                      return record(handle, rules, seen, walking(10), Optional.empty());
                    }))
        .isInstanceOf(TightenedRoutineException.class)
        .hasMessageContaining("walking");
    assertThat(version()).isEqualTo(1);
  }

  @Test
  void aRuleBookThatCameAfterTheScreeningKeepsTheApprovalBack() {
    assertThatThrownBy(
            () ->
                patient.in(
                    handle -> {
                      ClinicRules rules = ClinicRules.read(handle).orElseThrow();
                      PatientChart seen = PatientChart.read(handle, patient.id()).orElseThrow();
                      Parameters.set(
                          handle,
                          ImmutableMap.of("painStop", rules.ruleBook().value("painStop") - 1),
                          new Recording("Dr. Vega", NOW));
                      return record(handle, rules, seen, walking(10), Optional.empty());
                    }))
        .isInstanceOf(StaleException.class)
        .hasMessageContaining("rule book");
    assertThat(version()).isEqualTo(1);
  }

  @Test
  void aFlareThatWasStampedBeforeAnApprovalButStoredAfterItIsNotTakenForSeen() {
    approve(walking(20), Optional.empty());
    moment = NOW.minusSeconds(5);
    walked(9);
    moment = NOW.plusSeconds(60);

    assertThatThrownBy(() -> approve(walking(20), Optional.empty()))
        .isInstanceOf(HeldGrowthException.class)
        .hasMessageContaining("walking");
  }

  @Test
  void aLaterAnswerToPainThatWasLessenedForLessensNothingMore() {
    approve(walking(20), Optional.empty());
    moment = NOW.plusSeconds(60);
    walked(9, Answer.UNKNOWN, Answer.UNKNOWN);
    moment = NOW.plusSeconds(120);
    approve(walking(16), Optional.empty());
    moment = NOW.plusSeconds(180);
    walked(9, Answer.NO, Answer.UNKNOWN);

    assertThat(approve(walking(16), Optional.empty()).document()).contains("walking");
  }

  @Test
  void morePainOfASessionThanWasLessenedForLessensOnceMore() {
    approve(walking(20), Optional.empty());
    moment = NOW.plusSeconds(60);
    walked(8, Answer.UNKNOWN, Answer.UNKNOWN);
    moment = NOW.plusSeconds(120);
    approve(walking(16), Optional.empty());
    moment = NOW.plusSeconds(180);
    walked(9, Answer.NO, Answer.UNKNOWN);

    assertThatThrownBy(() -> approve(walking(16), Optional.empty()))
        .isInstanceOf(HeldGrowthException.class)
        .hasMessageContaining("walking");
  }

  @Test
  void whereNothingIsKnownOfWhatStandsInTheWayNothingIsPrescribed() {
    PatientChart chart =
        patient.in(handle -> PatientChart.read(handle, patient.id()).orElseThrow());
    ClinicRules rules = patient.in(handle -> ClinicRules.read(handle).orElseThrow());

    assertThatThrownBy(
            () ->
                DATABASE
                    .database()
                    .<Prescribing, RuntimeException>inClinic(
                        DATABASE.clinic(), handle -> Prescribing.read(handle, rules, chart, TODAY)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("signals of " + patient.id());
  }
}
