package org.fbsroutines.persistence.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.fbsroutines.persistence.account.TestClock;
import org.fbsroutines.persistence.database.ClinicId;
import org.fbsroutines.persistence.database.TestDatabase;
import org.fbsroutines.persistence.schedule.Job.ClinicWork;
import org.fbsroutines.persistence.store.schedule.JobOutcome;
import org.fbsroutines.persistence.store.schedule.JobRow;
import org.fbsroutines.persistence.store.schedule.JobStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What servers do by time, round by round. */
class SchedulerTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static final Instant NOW = Instant.parse("2027-01-05T09:00:00Z");
  private static final Duration EVERY = JobKind.CASELOAD.every();

  private final TestClock clock = new TestClock(NOW);
  private final List<ClinicId> runs = new ArrayList<>();

  @BeforeEach
  void forgetWhatRan() {
    DATABASE.asSuperuser().useHandle(handle -> handle.execute("delete from fbs.scheduled_job"));
  }

  private Scheduler server(ClinicWork work) {
    return new Scheduler(
        DATABASE.database(), clock, ImmutableList.of(new Job.OfClinics(JobKind.CASELOAD, work)));
  }

  private Scheduler server() {
    return server((clinic, goesOn) -> runs.add(clinic));
  }

  private static JobRow row() {
    return rows().get(0);
  }

  private static ImmutableList<JobRow> rows() {
    return DATABASE
        .database()
        .<ImmutableList<JobRow>, RuntimeException>readInClinic(
            DATABASE.clinic(), handle -> new JobStore(handle).list());
  }

  @Test
  void aJobRunsAgainWhenItIsDueWhicheverServerComes() {
    try (Scheduler one = server();
        Scheduler other = server()) {
      one.round();
      other.round();
      assertThat(runs).containsExactly(DATABASE.clinic());

      clock.pass(EVERY.minusMillis(1));
      other.round();
      assertThat(runs).hasSize(1);

      clock.pass(Duration.ofMillis(1));
      other.round();
      one.round();
      assertThat(runs).hasSize(2);
    }
    assertThat(row().outcome()).contains(JobOutcome.DONE);
    assertThat(row().doneAt()).contains(NOW.plus(EVERY));
    assertThat(row().nextAt()).contains(NOW.plus(EVERY).plus(EVERY));
  }

  @Test
  void aJobThatFailedIsTriedLaterAndLaterAndSaysSo() {
    boolean[] works = {false};
    try (Scheduler server =
        server(
            (clinic, goesOn) -> {
              runs.add(clinic);
              if (!works[0]) {
                throw new IllegalStateException("broken");
              }
              return true;
            })) {
      for (int minutes : new int[] {1, 2, 4, 8, 16, 32, 60, 60}) {
        server.round();
        assertThat(row().outcome()).contains(JobOutcome.FAILED);
        assertThat(row().nextAt()).contains(clock.instant().plus(Duration.ofMinutes(minutes)));
        clock.pass(Duration.ofMinutes(minutes).minusSeconds(1));
        server.round();
        clock.pass(Duration.ofSeconds(1));
      }
      assertThat(runs).hasSize(8);
      assertThat(row().failures()).isEqualTo(8);

      works[0] = true;
      server.round();
      assertThat(row().failures()).isZero();
      assertThat(row().nextAt()).contains(clock.instant().plus(EVERY));
    }
  }

  @Test
  void aJobNeverRunsTwiceAtOnceThoughItTakesLongerThanItsLease() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    ExecutorService threads = Executors.newSingleThreadExecutor();
    try (Scheduler one =
            server(
                (clinic, goesOn) -> {
                  for (int i = 0; i < 20; i++) {
                    clock.pass(Duration.ofMinutes(5));
                    assertThat(goesOn.getAsBoolean()).isTrue();
                  }
                  begun.countDown();
                  goOn.await();
                  return true;
                });
        Scheduler other = server()) {
      Future<?> running = threads.submit(one::round);
      begun.await();
      assertThat(row().isRunning(clock.instant())).isTrue();
      other.round();
      assertThat(runs).isEmpty();

      goOn.countDown();
      running.get();
      assertThat(row().outcome()).contains(JobOutcome.DONE);
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void theLeaseOfAKilledServerRunsOutAndAnotherGoesOn() {
    kill();
    try (Scheduler other = server()) {
      clock.pass(Turn.LEASE);
      other.round();
      assertThat(runs).isEmpty();

      clock.pass(Duration.ofSeconds(1));
      assertThat(row().isLost(clock.instant())).isTrue();
      other.round();
      assertThat(runs).containsExactly(DATABASE.clinic());
      assertThat(row().isLost(clock.instant())).isFalse();
    }
  }

  /** What a server leaves behind that is killed amid a job. */
  private void kill() {
    DATABASE
        .database()
        .inClinic(
            DATABASE.clinic(),
            handle ->
                handle
                    .createQuery(
                        """
                        select job_begin('caseload', '', gen_random_uuid(), :now,
                          interval '10 minutes', interval '1 hour', false)
                        """)
                    .bind("now", clock.instant())
                    .mapTo(Integer.class)
                    .one());
  }

  @Test
  void whoLostTheLeaseIsToldToStopAndStoresNothing() {
    List<Boolean> wentOn = new ArrayList<>();
    Scheduler other = server();
    try (Scheduler hanging =
        server(
            (clinic, goesOn) -> {
              clock.pass(Turn.LEASE.plusSeconds(1));
              other.round();
              wentOn.add(goesOn.getAsBoolean());
              throw new IllegalStateException("too late");
            })) {
      hanging.round();
    }
    other.close();

    assertThat(wentOn).containsExactly(false);
    assertThat(runs).hasSize(1);
    assertThat(row().outcome()).contains(JobOutcome.DONE);
    assertThat(row().failures()).isZero();
  }

  @Test
  void aServerThatStopsLeavesWhatItBeganToAnother() {
    Scheduler[] stopping = new Scheduler[1];
    stopping[0] =
        server(
            (clinic, goesOn) -> {
              stopping[0].close();
              return goesOn.getAsBoolean();
            });
    stopping[0].round();
    assertThat(row().outcome()).contains(JobOutcome.STOPPED);

    try (Scheduler other = server()) {
      other.round();
    }
    assertThat(runs).hasSize(1);
  }

  @Test
  void aClockThatIsSetBackPutsNothingOff() {
    try (Scheduler server = server()) {
      server.round();
      clock.pass(Duration.ofDays(-400));
      server.round();
    }
    assertThat(runs).hasSize(2);
  }

  @Test
  void whatEachServerDoesIsDecidedByItselfAndReadInEveryClinic() {
    List<String> done = new ArrayList<>();
    try (Scheduler one = own("one", done);
        Scheduler other = own("other", done)) {
      one.round();
      other.round();
      DATABASE
          .asSuperuser()
          .useHandle(
              handle ->
                  handle.execute(
                      "update fbs.scheduled_job set next_at = 'infinity', holder ="
                          + " gen_random_uuid(), lease_until = '2999-01-01'"));
      clock.pass(JobKind.AUDIT_CHECK.every());
      one.round();
    }

    assertThat(done).containsExactly("one", "other", "one");
    assertThat(rows())
        .filteredOn(row -> row.place().equals("one"))
        .singleElement()
        .extracting(JobRow::nextAt)
        .isEqualTo(Optional.of(clock.instant().plus(JobKind.AUDIT_CHECK.every())));
  }

  private Scheduler own(String place, List<String> done) {
    return new Scheduler(
        DATABASE.database(),
        clock,
        ImmutableList.of(new Job.OfServer(JobKind.AUDIT_CHECK, place, goesOn -> done.add(place))));
  }
}
