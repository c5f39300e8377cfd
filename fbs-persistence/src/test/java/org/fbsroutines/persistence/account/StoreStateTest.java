package org.fbsroutines.persistence.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.fbsroutines.persistence.database.ClinicId;
import org.fbsroutines.persistence.database.TestDatabase;
import org.fbsroutines.persistence.store.AccountRole;
import org.fbsroutines.persistence.store.StoreState;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a sign-in tells of the state of the store; pages are kept as long as it is the same. */
class StoreStateTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2027-01-04T08:00:00Z"), ZoneOffset.UTC);

  private static final int TRIES = 10;

  private static ClinicId clinic;
  private static SecretToken token;

  private final Sessions sessions = new Sessions(DATABASE.database(), CLOCK);

  @BeforeAll
  static void signIn() {
    clinic = DATABASE.addClinic("Store state");
    token = new TestAccounts(DATABASE.database(), CLOCK).session(clinic, AccountRole.CLINICIAN);
  }

  private StoreState state() {
    return sessions.find(token).orElseThrow().state();
  }

  /** Whether it stays; the server shared by the tests tidies up by transactions of its own. */
  private boolean staysWhile(Runnable work) {
    return IntStream.range(0, TRIES)
        .anyMatch(
            tried -> {
              StoreState before = state();
              work.run();
              return state().equals(before);
            });
  }

  @Test
  void staysWhileTheStoreIsOnlyRead() {
    boolean stays =
        staysWhile(
            () ->
                DATABASE
                    .database()
                    .readInClinic(clinic, handle -> handle.select("select 1").mapToMap().one()));

    assertThat(stays).isTrue();
  }

  @Test
  void isAnotherAfterAChangeInAnyClinic() {
    StoreState before = state();
    DATABASE.addClinic("Quite another clinic");

    assertThat(state()).isNotEqualTo(before);
  }

  @Test
  void isAnotherWhenWhatWasUnderWayIsCommitted() {
    StoreState[] states = new StoreState[1];
    DATABASE
        .database()
        .inClinic(
            clinic,
            handle -> {
              handle.execute("update web_session set last_seen_at = last_seen_at");
              assertThat(staysWhile(() -> {})).isTrue();
              states[0] = state();
              return true;
            });

    assertThat(state()).isNotEqualTo(states[0]);
  }

  @Test
  void isAnotherWhenTheFirstOfTwoUnderWayIsCommittedLast() {
    StoreState[] states = new StoreState[1];
    DATABASE
        .database()
        .inClinic(
            clinic,
            handle -> {
              handle.execute("update web_session set last_seen_at = last_seen_at");
              DATABASE.addClinic("Begun later and committed first");
              states[0] = state();
              return true;
            });

    assertThat(state()).isNotEqualTo(states[0]);
  }
}
