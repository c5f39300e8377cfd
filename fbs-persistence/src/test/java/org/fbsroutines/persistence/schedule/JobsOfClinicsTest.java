package org.fbsroutines.persistence.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.fbsroutines.persistence.account.TestClock;
import org.fbsroutines.persistence.database.ClinicId;
import org.fbsroutines.persistence.database.TestDatabase;
import org.fbsroutines.persistence.store.schedule.JobOutcome;
import org.fbsroutines.persistence.store.schedule.JobRow;
import org.fbsroutines.persistence.store.schedule.JobStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Jobs that each clinic has. */
class JobsOfClinicsTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static final Instant NOW = Instant.parse("2027-01-05T09:00:00Z");

  @Test
  void oneClinicThatFailsKeepsNoOtherWaitingAndNoneSeesTheOther() {
    ClinicId other = DATABASE.addClinic("Another clinic");
    List<ClinicId> runs = new ArrayList<>();
    Job job =
        new Job.OfClinics(
            JobKind.CASELOAD,
            (clinic, goesOn) -> {
              runs.add(clinic);
              return !clinic.equals(DATABASE.clinic());
            });
    try (Scheduler server =
        new Scheduler(DATABASE.database(), new TestClock(NOW), ImmutableList.of(job))) {
      server.round();
    }

    assertThat(runs).containsExactlyInAnyOrder(DATABASE.clinic(), other);
    assertThat(outcomes(other)).containsExactly(JobOutcome.DONE);
    assertThat(outcomes(DATABASE.clinic())).containsExactly(JobOutcome.FAILED);
    assertThat(
            DATABASE
                .database()
                .<ImmutableList<JobRow>, RuntimeException>readOutsideClinics(
                    handle -> new JobStore(handle).list()))
        .isEmpty();
  }

  private static List<JobOutcome> outcomes(ClinicId clinic) {
    return DATABASE
        .database()
        .<List<JobOutcome>, RuntimeException>readInClinic(
            clinic,
            handle ->
                new JobStore(handle)
                    .list().stream().map(row -> row.outcome().orElseThrow()).toList());
  }
}
