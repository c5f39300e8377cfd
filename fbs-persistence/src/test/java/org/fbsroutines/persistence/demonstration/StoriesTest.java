package org.fbsroutines.persistence.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.restriction.Verdict;
import org.fbsroutines.domain.screening.Screening;
import org.fbsroutines.persistence.account.TestClock;
import org.fbsroutines.persistence.clinic.ClinicRules;
import org.fbsroutines.persistence.clinic.PatientChart;
import org.fbsroutines.persistence.database.ClinicId;
import org.fbsroutines.persistence.database.TestDatabase;
import org.fbsroutines.persistence.store.account.AccountRow;
import org.fbsroutines.persistence.store.account.AccountStore;
import org.fbsroutines.persistence.store.day.SessionRecordStore;
import org.fbsroutines.persistence.store.routine.RoutinePauseRow;
import org.fbsroutines.persistence.store.routine.RoutinePauseStore;
import org.fbsroutines.persistence.store.routine.RoutineRow;
import org.fbsroutines.persistence.store.routine.RoutineStore;
import org.jdbi.v3.core.HandleCallback;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The weeks that the demonstration's patients have behind them. */
class StoriesTest {
  @RegisterExtension static final TestDatabase STORE = TestDatabase.empty();

  private static final TestClock CLOCK = new TestClock(Instant.parse("2027-01-31T09:00:00Z"));

  private static void begin() {
    assertThat(Demonstration.begin(STORE.database(), CLOCK)).isPresent();
  }

  private static <T> T in(HandleCallback<T, RuntimeException> work) {
    ClinicId clinic = Demonstration.find(STORE.database()).orElseThrow();
    return STORE.database().readInClinic(clinic, work);
  }

  private static Optional<RoutineRow> current(String patientId) {
    return in(handle -> new RoutineStore(handle).current(patientId));
  }

  private static Optional<RoutinePauseRow> openPause(String patientId) {
    return in(handle -> new RoutinePauseStore(handle).open(patientId));
  }

  private static long records(String patientId) {
    return in(
        handle ->
            (long)
                new SessionRecordStore(handle)
                    .between(patientId, LocalDate.of(2026, 1, 1), LocalDate.of(2028, 1, 1))
                    .size());
  }

  private static Screening screening(String patientId, LocalDate day) {
    return in(
        handle -> {
          PatientChart chart = PatientChart.read(handle, patientId).orElseThrow();
          return chart.screener(ClinicRules.read(handle).orElseThrow()).screen(chart.facts(), day);
        });
  }

  @Test
  void everyPatientHasAStoryAndOnceMoreDoublesNothing() {
    begin();

    List<AccountRow> accounts = in(handle -> new AccountStore(handle).list());
    assertThat(accounts).hasSize(3);
    int patients =
        in(handle -> handle.createQuery("select count(*) from patient").mapTo(int.class).one());
    assertThat(patients).isEqualTo(6);
    tellsTheStories();
    long before = records("demo-henry");
    begin();
    assertThat(records("demo-henry")).isEqualTo(before);
    CLOCK.pass(Duration.ofDays(2));
    begin();
    assertThat(records("demo-henry")).isGreaterThan(before);
  }

  private static void tellsTheStories() {
    LocalDate today = LocalDate.of(2027, 1, 31);
    assertThat(openPause("demo-maria")).isPresent();
    assertThat(screening("demo-maria", today).of(ExerciseId.WALKING).verdict())
        .isEqualTo(Verdict.WITHHELD);
    assertThat(screening("demo-henry", today.minusDays(21)).of(ExerciseId.SWIMMING).verdict())
        .isEqualTo(Verdict.WITHHELD);
    assertThat(screening("demo-henry", today).of(ExerciseId.SWIMMING).verdict().isReleasable())
        .isTrue();
    assertThat(records("demo-grace")).isLessThan(records("demo-tom") / 2 + records("demo-tom") / 4);
    assertThat(current("demo-priya")).isEmpty();
    assertThat(screening("demo-priya", today).exercises())
        .allMatch(exercise -> !exercise.verdict().isReleasable());
  }
}
