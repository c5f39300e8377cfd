package org.fbsroutines.persistence.clinic.day;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.fbsroutines.domain.care.DailyGrounds;
import org.fbsroutines.domain.care.DailyRoutine;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.progress.SessionRecord;
import org.fbsroutines.domain.restriction.Referral;
import org.fbsroutines.domain.screening.Screening;
import org.fbsroutines.persistence.clinic.ClinicRules;
import org.fbsroutines.persistence.clinic.CurrentRoutine;
import org.fbsroutines.persistence.clinic.PatientChart;
import org.fbsroutines.persistence.clinic.RuleCache;
import org.fbsroutines.persistence.database.ClinicId;
import org.fbsroutines.persistence.database.Database;
import org.fbsroutines.persistence.store.clinic.Clinic;
import org.fbsroutines.persistence.store.clinic.ClinicTime;
import org.fbsroutines.persistence.store.clinic.ContactNumbers;
import org.fbsroutines.persistence.store.day.DayRow;
import org.fbsroutines.persistence.store.day.DayStore;
import org.fbsroutines.persistence.store.day.SafetyCheckRow;
import org.fbsroutines.persistence.store.day.SessionRecordRow;
import org.fbsroutines.persistence.store.goal.Goal;
import org.fbsroutines.persistence.store.routine.RoutinePauseRow;
import org.jdbi.v3.core.Handle;

/**
 * A day of a patient, with everything that decides what may be done on it.
 *
 * @param date the day
 * @param chart what is known of the patient
 * @param rules what the clinic screens with
 * @param screening what is decided for the day
 * @param current the routine that the patient has now, if any
 * @param pause why the routine is paused, if it is
 * @param check the latest answers to the safety questions of this day, if there are any
 * @param checksSincePause all answers since the pause began, the latest first
 * @param clinic what the clinic states of itself
 * @param records what was recorded since the routine began up to this day
 * @param goals what the patient wants to reach and did not close
 */
public record PatientDay(
    LocalDate date,
    PatientChart chart,
    ClinicRules rules,
    Screening screening,
    Optional<CurrentRoutine> current,
    Optional<RoutinePauseRow> pause,
    Optional<SafetyCheckRow> check,
    ImmutableList<SafetyCheckRow> checksSincePause,
    Clinic clinic,
    ImmutableList<SessionRecordRow> records,
    ImmutableList<Goal> goals) {

  /**
   * Reads a day.
   *
   * @param handle inside the clinic
   * @param rules what the clinic screens with
   * @param patientId a patient of the clinic
   * @param date the day
   * @return the day
   * @throws java.util.NoSuchElementException if the clinic has no such patient
   */
  public static PatientDay read(
      Handle handle, ClinicRules rules, String patientId, LocalDate date) {
    return of(rules, new DayStore(handle).of(patientId, date).orElseThrow());
  }

  /**
   * The day of a row that was read; what the clinic screens with is read when it is new.
   *
   * @param database where it is stored
   * @param clinic the clinic
   * @param kept what clinics screen with
   * @param row the row
   * @return the day; empty where the clinic has no rule book
   */
  public static Optional<PatientDay> of(
      Database database, ClinicId clinic, RuleCache kept, DayRow row) {
    return kept.of(database, clinic, row.rules()).map(rules -> of(rules, row));
  }

  private static PatientDay of(ClinicRules rules, DayRow row) {
    PatientChart chart = PatientChart.of(row);
    return new PatientDay(
        row.date(),
        chart,
        rules,
        chart.screener(rules).screen(chart.facts(), row.date()),
        CurrentRoutine.of(row),
        row.pause(),
        row.check(),
        row.checksSincePause(),
        row.clinic(),
        row.records(),
        row.goals());
  }

  /** Returns whom patients of the clinic call. */
  public ContactNumbers numbers() {
    return clinic.numbers();
  }

  /** Returns the moment at which the day ends in the clinic. */
  public Instant endsAt() {
    return ClinicTime.endOf(date, clinic.zone());
  }

  /** Returns whether a session may begin now. */
  public DayState state() {
    if (current.isEmpty()) {
      return DayState.NO_ROUTINE;
    }
    if (pause.isPresent()) {
      return DayState.PAUSED;
    }
    if (!current.get().routine().period().contains(date)) {
      return DayState.OUTSIDE;
    }
    return check.filter(answered -> answered.referral() == Referral.NONE).isPresent()
        ? DayState.OPEN
        : DayState.UNCHECKED;
  }

  /**
   * Works out what is to be done on the day, whether or not a session may begin now.
   *
   * @return empty where the routine is not for this day, or there is none
   */
  public Optional<DailyRoutine> routine() {
    return current
        .filter(routine -> routine.routine().period().contains(date))
        .map(routine -> DailyRoutine.of(routine.routine(), grounds(routine), date));
  }

  /**
   * Works out what would be left of the day once something more was recorded; nothing is stored.
   *
   * @param record what would be recorded
   * @return empty where the routine is not for this day, or there is none
   */
  public Optional<DailyRoutine> routineAfter(SessionRecord record) {
    return current
        .filter(routine -> routine.routine().period().contains(date))
        .map(routine -> DailyRoutine.of(routine.routine(), grounds(routine).and(record), date));
  }

  private DailyGrounds grounds(CurrentRoutine routine) {
    ImmutableSet<ExerciseId> tightened = routine.suspendedBy(screening);
    return new DailyGrounds(
        rules.catalogue(),
        tightened,
        chart.facts().usualPain(),
        rules.ruleBook().painRule(),
        records.stream().map(SessionRecordRow::record).collect(toImmutableList()));
  }
}
