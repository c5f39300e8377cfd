package org.fbsroutines.persistence.store.schedule;

import java.time.Instant;
import java.util.Optional;

/**
 * A job as it stands.
 *
 * @param kind the token of its kind
 * @param place the server that it belongs to; empty where it belongs to all
 * @param beganAt when it was last begun
 * @param endedAt when a run last ended; empty where none has
 * @param doneAt when it was last done
 * @param outcome how that last run ended
 * @param failures how often it has failed since it was last done; not negative
 * @param nextAt when it runs next; empty where no run has ended
 * @param leaseUntil until when somebody runs it; empty where nobody does
 */
public record JobRow(
    String kind,
    String place,
    Instant beganAt,
    Optional<Instant> endedAt,
    Optional<Instant> doneAt,
    Optional<JobOutcome> outcome,
    int failures,
    Optional<Instant> nextAt,
    Optional<Instant> leaseUntil) {

  /** Whether somebody runs it at this moment. */
  public boolean isRunning(Instant now) {
    return leaseUntil.isPresent() && now.isBefore(leaseUntil.get());
  }

  /** Whether whoever ran it was lost amid it: another server goes on. */
  public boolean isLost(Instant now) {
    return leaseUntil.isPresent() && !isRunning(now);
  }
}
