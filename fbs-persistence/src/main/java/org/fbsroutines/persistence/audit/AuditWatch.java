package org.fbsroutines.persistence.audit;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.fbsroutines.persistence.database.Database;
import org.fbsroutines.persistence.format.problem.FormatException;
import org.fbsroutines.persistence.schedule.Job;
import org.fbsroutines.persistence.schedule.JobKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What one server does to watch over the audit logs of its database: it anchors them, and verifies
 * them. When it does is said by its {@link #jobs}; what is done is elsewhere: {@link Anchoring#run}
 * and {@link AuditCheck#run}.
 */
public final class AuditWatch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(AuditWatch.class);

  private final Anchoring anchoring;
  private final AuditCheck check;

  AuditWatch(Database database, Clock clock, Optional<AnchorFile> file) {
    this.anchoring = new Anchoring(database, clock, file);
    this.check = new AuditCheck(database, clock, anchoring);
  }

  /**
   * Anchors where the logs stand.
   *
   * @param database open until the watch is closed
   * @param clock states when something was anchored
   * @param file where anchors are kept
   * @throws IOException if the file cannot be written
   * @throws FormatException if the file cannot be read, or is something else than a file of anchors
   */
  public static AuditWatch start(Database database, Clock clock, Optional<AnchorFile> file)
      throws IOException {
    if (file.isPresent()) {
      file.get().refuseAnythingElse();
    }
    AuditWatch watch = new AuditWatch(database, clock, file);
    if (file.isPresent()) {
      watch.anchoring.run();
    }
    return watch;
  }

  /**
   * What is to be done by time.
   *
   * @param place the name of this server
   */
  public ImmutableList<Job> jobs(String place) {
    return ImmutableList.of(
        new Job.OfServer(JobKind.ANCHORING, place, goesOn -> anchor()),
        new Job.OfServer(JobKind.AUDIT_CHECK, place, this::verify));
  }

  private boolean anchor() throws IOException {
    anchoring.run();
    return true;
  }

  /** What was not anchored is verified all the same, and found by it. */
  private boolean verify(BooleanSupplier goesOn) {
    tryToAnchor();
    return check.run(goesOn);
  }

  private void tryToAnchor() {
    try {
      anchoring.run();
    } catch (IOException | RuntimeException e) {
      LOG.error("The audit logs were not anchored: {}", e.toString());
    }
  }

  /** Anchors the heads that have moved. */
  @Override
  public void close() {
    tryToAnchor();
  }
}
