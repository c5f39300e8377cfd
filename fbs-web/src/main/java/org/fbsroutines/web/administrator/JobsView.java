package org.fbsroutines.web.administrator;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.ZoneId;
import org.fbsroutines.persistence.store.schedule.JobRow;

/**
 * What runs by itself.
 *
 * @param jobs in the order of their kinds
 * @param now the moment
 * @param zone where the clinic's clocks are
 */
public record JobsView(ImmutableList<JobRow> jobs, Instant now, ZoneId zone) {

  /** The key of a job's name. */
  public String name(JobRow job) {
    return "administrator.jobs.kind." + job.kind();
  }

  /** The key of how a job stands. */
  public String state(JobRow job) {
    if (job.isRunning(now)) {
      return "administrator.jobs.running";
    }
    if (job.isLost(now)) {
      return "administrator.jobs.lost";
    }
    return "administrator.jobs." + job.outcome().map(outcome -> outcome.token()).orElse("lost");
  }
}
