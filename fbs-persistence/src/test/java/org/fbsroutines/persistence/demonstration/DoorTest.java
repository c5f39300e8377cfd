package org.fbsroutines.persistence.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.fbsroutines.persistence.account.AccessCodes;
import org.fbsroutines.persistence.account.SecretToken;
import org.fbsroutines.persistence.account.TestAccounts;
import org.fbsroutines.persistence.account.TestClock;
import org.fbsroutines.persistence.database.TestDatabase;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.account.AccountRole;
import org.fbsroutines.persistence.store.account.SessionHolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The way into the demonstration. */
class DoorTest {
  @RegisterExtension static final TestDatabase STORE = TestDatabase.empty();
  @RegisterExtension static final TestDatabase JOINED = TestDatabase.empty();
  @RegisterExtension static final TestDatabase ACCOUNTED = TestDatabase.empty();

  private static final TestClock CLOCK = new TestClock(Instant.parse("2027-01-31T09:00:00Z"));

  private static Door door(TestDatabase store) {
    return Demonstration.begin(store.database(), CLOCK).orElseThrow();
  }

  private static SessionHolder holder(SecretToken token) {
    return new TestAccounts(STORE.database(), CLOCK).holder(token).orElseThrow();
  }

  @ParameterizedTest
  @EnumSource
  void signsInAsEachGuestWhoIsNobodyReal(Guest guest) {
    SessionHolder holder = holder(door(STORE).enter(guest).orElseThrow());

    assertThat(holder.role()).isEqualTo(guest.role());
    assertThat(holder.name()).isEqualTo(guest.displayName());
    assertThat(holder.demonstration()).isTrue();
  }

  @Test
  void signsThePatientInAlsoAfterTheCodeWasTakenBack() {
    Door door = door(STORE);
    SecretToken before = door.enter(Guest.ALEX).orElseThrow();
    STORE
        .database()
        .inClinic(
            door.clinic(),
            handle ->
                new AccessCodes(TestAccounts.hashing())
                    .revoke(handle, "demo", new Recording("Sam", CLOCK.instant())));

    assertThat(new TestAccounts(STORE.database(), CLOCK).holder(before)).isEmpty();
    assertThat(holder(door.enter(Guest.ALEX).orElseThrow()).patientId()).contains("demo");
  }

  @Test
  void isClosedAsSoonAsThereIsAnotherClinic() {
    Door door = door(JOINED);
    assertThat(door.enter(Guest.STAFF)).isPresent();

    JOINED.addClinic("Hill Clinic");

    for (Guest guest : Guest.values()) {
      assertThat(door.enter(guest)).as(guest.name()).isEmpty();
    }
  }

  @Test
  void isClosedAsSoonAsSomebodyRealCanSignIn() {
    Door door = door(ACCOUNTED);

    new TestAccounts(ACCOUNTED.database(), CLOCK)
        .ready(door.clinic(), AccountRole.ADMINISTRATOR, "ann");

    assertThat(door.enter(Guest.CLINICIAN)).isEmpty();
    assertThat(Demonstration.begin(ACCOUNTED.database(), CLOCK)).isEmpty();
  }
}
