package org.fbsroutines.persistence.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.fbsroutines.persistence.account.SignInOutcome.Granted;
import org.fbsroutines.persistence.account.SignInOutcome.Refused;
import org.fbsroutines.persistence.account.SignInOutcome.Waiting;
import org.fbsroutines.persistence.database.TestDatabase;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.StoreException;
import org.fbsroutines.persistence.store.patient.NewPatient;
import org.fbsroutines.persistence.store.patient.PatientStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PatientSignInTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static final LocalDate BORN = LocalDate.of(1960, 4, 7);

  private final TestClock clock = new TestClock(Instant.parse("2027-01-05T09:00:00Z"));

  private final Origin origin = TestAccounts.origin();

  private TestAccounts accounts() {
    return new TestAccounts(DATABASE.database(), clock);
  }

  private AccessCode codeOf(String patientId) {
    save(patientId, BORN);
    return accounts().accessCode(DATABASE.clinic(), patientId);
  }

  private void save(String patientId, @Nullable LocalDate birthDate) {
    DATABASE
        .database()
        .inClinic(
            DATABASE.clinic(),
            handle ->
                new PatientStore(handle)
                    .save(
                        new NewPatient(patientId, "Patient " + patientId, birthDate, false, "{}"),
                        recording()));
  }

  private Recording recording() {
    return new Recording("tester", clock.instant());
  }

  private SignInOutcome attempt(String code, LocalDate birthDate) {
    return new PatientSignIn(DATABASE.database(), clock, TestAccounts.hashing())
        .attempt(code, birthDate, origin);
  }

  @Test
  void codeAndDateOfBirthSignIn() {
    AccessCode code = codeOf("p1");
    assertThat(code.text()).matches("[2-9A-HJKMNP-Z]{4}(-[2-9A-HJKMNP-Z]{4}){2}");

    String typed = code.text().toLowerCase(Locale.ROOT).replace("-", " ");
    SecretToken token = ((Granted) attempt(typed, BORN)).token();

    assertThat(accounts().sessions().find(token).orElseThrow().patientId()).contains("p1");
  }

  @Test
  void aWrongCodeAndAWrongDateAreRefusedAlike() {
    String code = codeOf("p2").text();
    String end = code.endsWith("2") ? "3" : "2";

    assertThat(attempt(code, BORN.plusDays(1))).isEqualTo(new Refused());
    assertThat(attempt(code.substring(0, 13) + end, BORN)).isEqualTo(new Refused());
    assertThat(attempt("2222-2222-2222", BORN)).isEqualTo(new Refused());
    assertThat(attempt("not a code", BORN)).isEqualTo(new Refused());
    assertThat(attempt("", BORN)).isEqualTo(new Refused());
  }

  @Test
  void datesCannotBeTriedOneAfterTheOther() {
    String code = codeOf("p3").text();
    for (int i = 1; i <= 5; i++) {
      assertThat(attempt(code, BORN.plusDays(i))).isEqualTo(new Refused());
    }

    assertThat(attempt(code, BORN)).isInstanceOf(Waiting.class);
  }

  @Test
  void aNewCodeReplacesTheOldOneAndWhoeverIsSignedInStaysSo() {
    AccessCode old = codeOf("p4");
    SecretToken token = ((Granted) attempt(old.text(), BORN)).token();

    AccessCode next = accounts().accessCode(DATABASE.clinic(), "p4");

    assertThat(attempt(old.text(), BORN)).isEqualTo(new Refused());
    assertThat(attempt(next.text(), BORN)).isInstanceOf(Granted.class);
    assertThat(accounts().sessions().find(token)).isPresent();
  }

  @Test
  void aRevokedCodeEndsEverySessionThatBeganWithOneOfThePatients() {
    SecretToken first = ((Granted) attempt(codeOf("p5").text(), BORN)).token();
    AccessCode next = accounts().accessCode(DATABASE.clinic(), "p5");
    SecretToken second = ((Granted) attempt(next.text(), BORN)).token();

    DATABASE
        .database()
        .inClinic(
            DATABASE.clinic(),
            handle -> new AccessCodes(TestAccounts.hashing()).revoke(handle, "p5", recording()));

    assertThat(accounts().sessions().find(first)).isEmpty();
    assertThat(accounts().sessions().find(second)).isEmpty();
    assertThat(attempt(next.text(), BORN)).isEqualTo(new Refused());
  }

  @Test
  void aCodeExpires() {
    String code = codeOf("p6").text();

    clock.pass(AccessCodes.LASTS);

    assertThat(attempt(code, BORN)).isEqualTo(new Refused());
  }

  @Test
  void aPatientWithoutADateOfBirthGetsNoCode() {
    save("p7", null);

    assertThatThrownBy(() -> accounts().accessCode(DATABASE.clinic(), "p7"))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("birth date: not recorded");
  }

  @Test
  void sessionsEndWhenIdleAndAtTheLatestAfterTwoWeeks() {
    SecretToken token = ((Granted) attempt(codeOf("p8").text(), BORN)).token();

    for (int i = 0; i < 14; i++) {
      assertThat(accounts().sessions().find(token)).as("day " + i).isPresent();
      clock.pass(Duration.ofHours(24).minusSeconds(1));
    }
    assertThat(accounts().sessions().find(token)).isPresent();
    clock.pass(Duration.ofSeconds(14));
    assertThat(accounts().sessions().find(token)).isEmpty();
    SecretToken idle = ((Granted) attempt(codeOf("p9").text(), BORN)).token();
    clock.pass(Duration.ofHours(24));
    assertThat(accounts().sessions().find(idle)).isEmpty();
  }
}
