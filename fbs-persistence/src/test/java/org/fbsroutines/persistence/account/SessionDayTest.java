package org.fbsroutines.persistence.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.fbsroutines.domain.restriction.Referral;
import org.fbsroutines.persistence.database.ClinicId;
import org.fbsroutines.persistence.database.Database;
import org.fbsroutines.persistence.database.DatabaseSettings;
import org.fbsroutines.persistence.database.LoggedPlans;
import org.fbsroutines.persistence.database.TestDatabase;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.account.AccountRole;
import org.fbsroutines.persistence.store.day.DayRow;
import org.fbsroutines.persistence.store.day.DayStore;
import org.fbsroutines.persistence.store.day.SafetyCheckRow;
import org.fbsroutines.persistence.store.day.SafetyCheckStore;
import org.fbsroutines.persistence.store.day.SessionDay;
import org.fbsroutines.persistence.store.patient.NewPatient;
import org.fbsroutines.persistence.store.patient.PatientStore;
import org.jdbi.v3.core.HandleCallback;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The day of a patient comes with the sign-in and is the same as it is alone. */
class SessionDayTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static final Instant NOW = Instant.parse("2027-01-04T11:30:00Z");
  private static final LocalDate UTC_DAY = LocalDate.of(2027, 1, 4);
  private static final String ALEX = "p1";

  private final TestClock clock = new TestClock(NOW);
  private final TestAccounts accounts = new TestAccounts(DATABASE.database(), clock);
  private final ClinicId clinic = DATABASE.addClinic("Clinic " + UUID.randomUUID());

  @BeforeEach
  void addPatients() {
    in(
        handle -> {
          for (String id : new String[] {ALEX, "p2"}) {
            new PatientStore(handle)
                .save(new NewPatient(id, "Name of " + id, UTC_DAY, true, "{}"), recording());
          }
          return clinic;
        });
  }

  private static Recording recording() {
    return new Recording("tester", NOW);
  }

  private <T> T in(HandleCallback<T, RuntimeException> work) {
    return DATABASE.database().<T, RuntimeException>inClinic(clinic, work);
  }

  private void checkEachDay(LocalDate first, LocalDate last) {
    for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
      LocalDate answered = day;
      in(
          handle ->
              new SafetyCheckStore(handle)
                  .append(ALEX, "c" + answered, answered, "{}", Referral.NONE, recording()));
    }
  }

  @ParameterizedTest
  @CsvSource({"Pacific/Kiritimati, 2027-01-05", "UTC, 2027-01-04", "Etc/GMT+12, 2027-01-03"})
  void isTheDayThatItIsInTheClinic(String zone, LocalDate today) {
    in(handle -> handle.execute("update clinic set time_zone = ?", zone));
    checkEachDay(UTC_DAY.minusDays(2), UTC_DAY.plusDays(2));
    SecretToken token = accounts.session(clinic, ALEX);

    SessionDay found = accounts.sessions().findWithDay(token).orElseThrow();

    assertThat(found.holder()).isEqualTo(accounts.holder(token).orElseThrow());
    DayRow day = found.day().orElseThrow();
    assertThat(day.date()).isEqualTo(today);
    assertThat(day.check()).map(SafetyCheckRow::answeredOn).contains(today);
    assertThat(day).isEqualTo(in(handle -> new DayStore(handle).of(ALEX, today)).orElseThrow());
  }

  @Test
  void answersOfTheDayBeforeAreNoneOfTheDay() {
    checkEachDay(UTC_DAY.minusDays(1), UTC_DAY.minusDays(1));
    checkEachDay(UTC_DAY.plusDays(1), UTC_DAY.plusDays(1));

    SessionDay found =
        accounts.sessions().findWithDay(accounts.session(clinic, ALEX)).orElseThrow();

    assertThat(found.day().orElseThrow().check()).isEmpty();
  }

  @Test
  void whoeverWorksAtTheClinicHasNone() {
    SecretToken token = accounts.session(clinic, AccountRole.CLINICIAN);

    SessionDay found = accounts.sessions().findWithDay(token).orElseThrow();

    assertThat(found.holder()).isEqualTo(accounts.holder(token).orElseThrow());
    assertThat(found.day()).isEmpty();
  }

  @Test
  void isFoundByNobodyWhoseSessionWasEndedOrIdle() {
    SecretToken ended = accounts.session(clinic, ALEX);
    accounts.sessions().end(ended);
    SecretToken idle = accounts.session(clinic, "p2");
    clock.pass(Duration.ofDays(1));

    assertThat(accounts.sessions().findWithDay(ended)).isEmpty();
    assertThat(accounts.sessions().findWithDay(idle)).isEmpty();
  }

  @Test
  void isFoundByIndexesAmongManyPatientsWhoHaveCodesAndSessions() {
    SecretToken token = accounts.session(clinic, ALEX);
    for (int i = 0; i < 150; i++) {
      accounts.session(clinic, "p2");
    }
    in(
        handle ->
            handle.execute(
                """
                insert into patient (patient_id, display_name, demonstration, created_at, created_by)
                select 'q' || n, 'Q', true, now(), 'tester' from generate_series(1, 2000) as n
                """));
    DATABASE.asOwner().useHandle(handle -> handle.execute("analyze"));
    LoggedPlans plans = DATABASE.logPlans();
    try (Database database =
        Database.open(DatabaseSettings.choose(DATABASE.url(), null, Map.of(), Path.of("/")))) {
      Sessions sessions = new Sessions(database, clock);
      for (int i = 0; i < 12; i++) { // After five the server settles for one plan for all patients.
        assertThat(sessions.findWithDay(token).flatMap(SessionDay::day)).isPresent();
      }
    }

    assertThat(plans.soFar())
        .isNotEmpty()
        .allSatisfy(
            plan ->
                assertThat(plan.mostRowsOfAStep())
                    .as("a session or code of each, read once, is little; every patient is not")
                    .isLessThan(1_000));
  }
}
