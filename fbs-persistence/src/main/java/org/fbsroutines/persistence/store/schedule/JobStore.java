package org.fbsroutines.persistence.store.schedule;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.fbsroutines.domain.text.Token;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * The leases and outcomes of jobs: those of the transaction's clinic, or outside clinics those of
 * the installation.
 */
public record JobStore(Handle handle) {

  /**
   * Takes a job that is due and that nobody runs.
   *
   * @param key which one
   * @param now the moment
   * @param lease for how long at most, unless it is renewed
   * @param longest how far ahead its next run can be; what is further counts as due
   * @param isForced whether to take it in any case
   * @return how often it has failed since it was last done; empty where it was not taken
   */
  public OptionalInt begin(
      JobKey key, Instant now, Duration lease, Duration longest, boolean isForced) {
    Optional<Integer> failures =
        bound(
                "select job_begin(:kind, :place, :holder, :now, make_interval(secs => :lease),"
                    + " make_interval(secs => :longest), :forced)",
                key,
                now)
            .bind("lease", lease.toSeconds())
            .bind("longest", longest.toSeconds())
            .bind("forced", isForced)
            .map((row, context) -> Optional.ofNullable(row.getObject(1, Integer.class)))
            .one();
    return failures.map(OptionalInt::of).orElseGet(OptionalInt::empty);
  }

  /**
   * Keeps a job.
   *
   * @return whether its holder still had it
   */
  public boolean renew(JobKey key, Instant now, Duration lease) {
    return bound(
            "select job_renew(:kind, :place, :holder, :now, make_interval(secs => :lease))",
            key,
            now)
        .bind("lease", lease.toSeconds())
        .mapTo(Boolean.class)
        .one();
  }

  /**
   * Gives a job back.
   *
   * @param next when it is due again
   * @return whether its holder still had it; otherwise nothing is stored
   */
  public boolean end(JobKey key, Instant now, JobOutcome outcome, Instant next) {
    return bound("select job_end(:kind, :place, :holder, :now, :outcome, :next)", key, now)
        .bind("outcome", outcome.token())
        .bind("next", next)
        .mapTo(Boolean.class)
        .one();
  }

  /** Returns the jobs of the clinic, if this is in one, and those of the installation. */
  public ImmutableList<JobRow> list() {
    return handle
        .createQuery(
            """
            select kind, place, began_at, ended_at, done_at, outcome, failures, next_at, lease_until
            from scheduled_job order by kind, place
            """)
        .map((row, context) -> row(row))
        .collect(toImmutableList());
  }

  private static JobRow row(ResultSet row) throws SQLException {
    return new JobRow(
        row.getString("kind"),
        row.getString("place"),
        row.getObject("began_at", OffsetDateTime.class).toInstant(),
        moment(row, "ended_at"),
        moment(row, "done_at"),
        Optional.ofNullable(row.getString("outcome"))
            .map(outcome -> Token.of(JobOutcome.class, outcome)),
        row.getInt("failures"),
        moment(row, "next_at"),
        moment(row, "lease_until"));
  }

  private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  private Query bound(String sql, JobKey key, Instant now) {
    return handle
        .createQuery(sql)
        .bind("kind", key.kind())
        .bind("place", key.place())
        .bind("holder", key.holder())
        .bind("now", now);
  }

  /**
   * Which job, and who runs it.
   *
   * @param kind the token of its kind
   * @param place the server that it belongs to; empty where it belongs to all; up to 300 characters
   * @param holder the run
   */
  public record JobKey(String kind, String place, UUID holder) {}
}
