package org.fbsroutines.persistence.audit;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.time.temporal.ChronoUnit.SECONDS;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.fbsroutines.persistence.database.ClinicId;
import org.fbsroutines.persistence.database.Database;
import org.fbsroutines.persistence.format.problem.FormatException;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.audit.AuditHead;
import org.fbsroutines.persistence.store.clinic.Clinic;
import org.fbsroutines.persistence.store.clinic.ClinicStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches over the audit logs of a database while a server runs. Every quarter of an hour, and when
 * it is closed, the heads that have moved are anchored in the program's log and in a file, if there
 * is one. Once a day each log is verified as a whole, since an entry may have been changed that was
 * verified before; what is wrong goes to the program's log and to the clinic's administrators.
 */
public final class AuditWatch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(AuditWatch.class);
  private static final Duration BETWEEN_CHECKS = Duration.ofDays(1);
  private static final long FIRST_ROUND_SECONDS = 60;
  private static final long ROUND_SECONDS = 900;
  private static final long MAX_STOP_SECONDS = 5;
  private static final String PROGRAM = "fbs";

  private final Database database;
  private final Clock clock;
  private final Optional<AnchorFile> file;
  private final Map<ClinicId, AuditHead> anchored = new ConcurrentHashMap<>();
  private final ScheduledExecutorService rounds =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "audit watch");
            thread.setDaemon(true);
            return thread;
          });
  private volatile Instant nextCheck = Instant.MIN;
  private volatile boolean closing;

  AuditWatch(Database database, Clock clock, Optional<AnchorFile> file) {
    this.database = requireNonNull(database, "database");
    this.clock = requireNonNull(clock, "clock");
    this.file = requireNonNull(file, "file");
  }

  /**
   * Anchors where the logs stand, and begins to watch over them.
   *
   * @param database open until the watch is closed
   * @param clock states when something was anchored, and when a day has passed
   * @param file where anchors are kept
   * @throws IOException if the file cannot be written
   */
  public static AuditWatch start(Database database, Clock clock, Optional<AnchorFile> file)
      throws IOException {
    AuditWatch watch = new AuditWatch(database, clock, file);
    if (file.isPresent()) {
      watch.anchor();
    }
    watch.rounds.scheduleWithFixedDelay(
        watch::round, FIRST_ROUND_SECONDS, ROUND_SECONDS, TimeUnit.SECONDS);
    return watch;
  }

  /** Anchors the heads that have moved and, if a day has passed, verifies all logs. */
  void round() {
    tryToAnchor();
    Instant now = clock.instant();
    if (!now.isBefore(nextCheck)) {
      nextCheck = now.plus(BETWEEN_CHECKS);
      try {
        check();
      } catch (RuntimeException e) {
        LOG.error("The audit logs were not verified: {}", e.getClass().getName());
      }
    }
  }

  private void tryToAnchor() {
    try {
      anchor();
    } catch (IOException | RuntimeException e) {
      LOG.error("The audit logs were not anchored: {}", e.toString());
    }
  }

  private void anchor() throws IOException {
    List<Anchor> moved = new ArrayList<>();
    for (ClinicId clinic : clinics()) {
      AuditHead head = new AuditChain(database, clinic).head();
      if (!head.equals(anchored.get(clinic))) {
        moved.add(new Anchor(clinic, head, clock.instant().truncatedTo(SECONDS)));
      }
    }
    moved.forEach(anchor -> LOG.info("anchor {}", anchor.line()));
    if (file.isPresent() && !moved.isEmpty()) {
      file.get().append(moved);
    }
    moved.forEach(anchor -> anchored.put(anchor.clinic(), anchor.head()));
  }

  private void check() {
    Anchors anchors = anchors();
    ImmutableList<ClinicId> clinics = clinics();
    for (ClinicId clinic : clinics) {
      ImmutableList<AuditFinding> findings =
          new AuditChain(database, clinic).verify(anchors.of(clinic), last -> !closing).findings();
      findings.forEach(
          finding -> LOG.error("audit log of clinic {}: {}", clinic, finding.text().english()));
      if (!findings.isEmpty()) {
        raise(clinic, findings);
      }
    }
    Sets.difference(anchors.clinics(), Sets.newHashSet(clinics))
        .forEach(clinic -> LOG.error("audit log of clinic {}: anchored, but not there", clinic));
  }

  private Anchors anchors() {
    try {
      Anchors anchors = file.map(AnchorFile::read).orElse(Anchors.NONE);
      anchors.torn().forEach(line -> LOG.warn("{}", line.text()));
      return anchors;
    } catch (FormatException e) {
      LOG.error("The audit logs are verified without anchors: {}", e.getMessage());
      return Anchors.NONE;
    }
  }

  private void raise(ClinicId clinic, ImmutableList<AuditFinding> findings) {
    try {
      database.<Boolean, RuntimeException>inClinic(
          clinic,
          handle -> {
            new AuditNotices(handle).raise(findings, new Recording(PROGRAM, clock.instant()));
            return true;
          });
    } catch (RuntimeException e) {
      LOG.error("audit log of clinic {}: it takes no notice: {}", clinic, e.getClass().getName());
    }
  }

  private ImmutableList<ClinicId> clinics() {
    return database.<ImmutableList<ClinicId>, RuntimeException>readOutsideClinics(
        handle ->
            new ClinicStore(handle).list().stream().map(Clinic::id).collect(toImmutableList()));
  }

  /** Ends what is under way, and anchors the heads that have moved. */
  @Override
  public void close() {
    closing = true;
    rounds.shutdown();
    try {
      if (!rounds.awaitTermination(MAX_STOP_SECONDS, TimeUnit.SECONDS)) {
        LOG.warn("stopped before the audit logs were verified");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    tryToAnchor();
  }
}
