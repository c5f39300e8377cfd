package org.fbsroutines.persistence.audit;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.Streams;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fbsroutines.persistence.database.ClinicId;
import org.fbsroutines.persistence.database.Database;
import org.fbsroutines.persistence.format.problem.FormatException;
import org.fbsroutines.persistence.store.audit.AuditHead;
import org.fbsroutines.persistence.text.ChainComplaint;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Anchors the heads of audit logs that have moved, in the program's log and in a file, if there is
 * one, and remembers them: what a file has lost since, or what a log no longer contains, is still
 * known here.
 */
final class Anchoring {
  private static final Logger LOG = LoggerFactory.getLogger(Anchoring.class);

  private final Database database;
  private final Clock clock;
  private final Optional<AnchorFile> file;

  /** Of each clinic the latest last; before it those that its log lacked by then. */
  private final ListMultimap<ClinicId, Anchor> remembered = ArrayListMultimap.create();

  private boolean stalled;

  Anchoring(Database database, Clock clock, Optional<AnchorFile> file) {
    this.database = requireNonNull(database, "database");
    this.clock = requireNonNull(clock, "clock");
    this.file = requireNonNull(file, "file");
  }

  /**
   * Anchors the heads that have moved since the last time.
   *
   * @throws IOException if the file cannot be written; they are anchored the next time
   */
  synchronized void run() throws IOException {
    List<Anchor> moved = new ArrayList<>();
    for (ClinicId clinic : new AuditedClinics(database).ids()) {
      AuditHead head = new AuditChain(database, clinic).head();
      if (!latest(clinic).equals(Optional.of(head))) {
        moved.add(new Anchor(clinic, head, clock.instant()));
      }
    }
    moved.forEach(anchor -> LOG.info("anchor {}", anchor.line()));
    if (file.isPresent() && !moved.isEmpty()) {
      stalled = true;
      file.get().append(moved);
      stalled = false;
    }
    moved.forEach(this::remember);
  }

  /** The latest stands for all before it that are still where they were. */
  private void remember(Anchor anchor) {
    AuditChain chain = new AuditChain(database, anchor.clinic());
    List<Anchor> before = remembered.get(anchor.clinic());
    before.removeIf(one -> chain.contains(one.head()));
    before.add(anchor);
  }

  private Optional<AuditHead> latest(ClinicId clinic) {
    return Streams.findLast(remembered.get(clinic).stream()).map(Anchor::head);
  }

  /** Reads what the file contains; nothing where there is no file, or none that can be read. */
  Anchors read() {
    try {
      Anchors anchors = file.map(AnchorFile::read).orElse(Anchors.NONE);
      anchors.torn().forEach(line -> LOG.warn("{}", line.text()));
      anchors.wrong().forEach(line -> LOG.error("{}", line.text()));
      return anchors;
    } catch (FormatException e) {
      LOG.error("The file of anchors: {}", e.getMessage());
      return Anchors.NONE;
    }
  }

  /** Returns what a clinic's log must fit: what the file contains, and what is remembered. */
  synchronized ImmutableList<Anchor> of(ClinicId clinic, Anchors inFile) {
    return ImmutableSet.<Anchor>builder()
        .addAll(inFile.of(clinic))
        .addAll(remembered.get(clinic))
        .build()
        .asList();
  }

  /** Returns what is wrong with the anchors of a clinic, whatever its log. */
  synchronized ImmutableList<AuditFinding> findings(ClinicId clinic, Anchors inFile) {
    ImmutableList.Builder<AuditFinding> findings = ImmutableList.builder();
    ImmutableList<Anchor> there = inFile.of(clinic);
    Optional<AuditHead> latest = latest(clinic);
    latest
        .filter(
            head -> file.isPresent() && there.stream().noneMatch(one -> one.head().equals(head)))
        .ifPresent(
            head ->
                findings.add(
                    AuditFinding.of(ChainComplaint.LOST, head, String.valueOf(there.size()))));
    AuditHead head = new AuditChain(database, clinic).head();
    if (stalled && !latest.equals(Optional.of(head))) {
      findings.add(
          AuditFinding.of(
              ChainComplaint.STALLED, latest.orElse(AuditHead.NONE), String.valueOf(head.seq())));
    }
    return findings.build();
  }
}
