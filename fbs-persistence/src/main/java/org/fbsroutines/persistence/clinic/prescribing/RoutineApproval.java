package org.fbsroutines.persistence.clinic.prescribing;

import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.fbsroutines.domain.care.GrowthCheck;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.routine.Approval;
import org.fbsroutines.domain.routine.ApprovedRoutine;
import org.fbsroutines.domain.routine.ProposedRoutine;
import org.fbsroutines.domain.routine.RoutineReview;
import org.fbsroutines.domain.routine.SeenVersions;
import org.fbsroutines.domain.routine.SuspendedItem;
import org.fbsroutines.domain.screening.Screening;
import org.fbsroutines.persistence.clinic.Limitations;
import org.fbsroutines.persistence.clinic.PatientChart;
import org.fbsroutines.persistence.format.routine.RoutineJson;
import org.fbsroutines.persistence.store.Moments;
import org.fbsroutines.persistence.store.PatientLock;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.StaleException;
import org.fbsroutines.persistence.store.audit.AuditStore;
import org.fbsroutines.persistence.store.code.CodedEntryStore;
import org.fbsroutines.persistence.store.exercise.ExerciseStore;
import org.fbsroutines.persistence.store.routine.NewRoutine;
import org.fbsroutines.persistence.store.routine.RoutineRow;
import org.fbsroutines.persistence.store.routine.RoutineStore;
import org.fbsroutines.persistence.store.rulebook.RuleBookRow;
import org.fbsroutines.persistence.store.rulebook.RuleBookStore;
import org.fbsroutines.persistence.text.StoreComplaint;
import org.jdbi.v3.core.Handle;

/**
 * How an approved routine becomes a version that never changes: the only way by which a dosage may
 * become higher, whoever proposed it.
 *
 * @param handle inside the clinic
 * @param seen what it was proposed from
 */
public record RoutineApproval(Handle handle, Prescribing seen) {

  /**
   * Approves a proposed routine, stores it as the patient's current one, and writes it to the audit
   * log. It ends no pause: only resuming does. What stands in the way of growth, the rules in force
   * and what they release are read in the same transaction, after everybody else who changes what
   * belongs to the patient.
   *
   * @param proposed what the prescriber let through
   * @param recording the clinician, and the moment
   * @param growthReason the clinician's written reason for growth where one is given; it is kept
   *     only where it was needed
   * @return the version
   * @throws HeldGrowthException if a dosage grows although something stands in the way of it
   * @throws StaleException if another version was approved meanwhile, or the facts, the catalogue
   *     or the rule book that were seen are no longer the latest
   * @throws TightenedRoutineException if what is known by now does not release it
   * @throws UnreadLimitationsException if the patient states limitations that nobody has read
   * @throws UnreadEntriesException if imports state of the patient what nobody has read
   */
  public RoutineRow record(
      ProposedRoutine proposed, Recording recording, Optional<String> growthReason) {
    String patientId = seen.chart().patient().patientId();
    PatientLock.take(handle, patientId);
    SeenVersions versions = seen.chart().seen(seen.rules());
    checkRulesAreInForce(versions);
    PatientChart chart = PatientChart.read(handle, patientId).orElseThrow();
    checkLimitationsAreRead(chart);
    checkEntriesAreRead(patientId);
    Prescribing now = Prescribing.read(handle, seen.rules(), chart, seen.screening().date());
    GrowthCheck check = now.check();
    ImmutableSet<ExerciseId> held = check.held(proposed.items(), growthReason);
    if (!held.isEmpty()) {
      throw new HeldGrowthException(patientId, held);
    }
    ApprovedRoutine routine =
        proposed.approve(
            new Approval(
                recording.by(),
                recording.at(),
                versions,
                check.kept(proposed.items(), growthReason)));
    checkIsReleased(patientId, routine, now.screening());
    RoutineRow stored = new RoutineStore(handle).approve(row(patientId, routine), seen.latest());
    audit(patientId, stored, recording, routine.approval().growthReason(), check);
    return stored;
  }

  private void checkRulesAreInForce(SeenVersions versions) {
    long catalogue = new ExerciseStore(handle).revisionAt(Moments.LATEST);
    if (catalogue != versions.catalogue()) {
      throw new StaleException(StoreComplaint.CATALOGUE.of(), versions.catalogue(), catalogue);
    }
    int ruleBook = new RuleBookStore(handle).latest().map(RuleBookRow::version).orElse(0);
    if (ruleBook != versions.ruleBook()) {
      throw new StaleException(StoreComplaint.RULE_BOOK.of(), versions.ruleBook(), ruleBook);
    }
  }

  /** Whoever screened before the lock may have missed a limit that a clinician set meanwhile. */
  private static void checkIsReleased(
      String patientId, ApprovedRoutine routine, Screening screening) {
    ImmutableSet<ExerciseId> tightened =
        RoutineReview.suspended(routine, screening).stream()
            .map(SuspendedItem::exercise)
            .collect(toImmutableSet());
    if (!tightened.isEmpty()) {
      throw new TightenedRoutineException(patientId, tightened);
    }
  }

  private static NewRoutine row(String patientId, ApprovedRoutine routine) {
    Approval approval = routine.approval();
    return new NewRoutine(
        patientId,
        RoutineJson.DOCUMENT.write(routine),
        approval.clinician(),
        approval.at(),
        approval.seen(),
        routine.period().startsOn(),
        routine.period().endsOn());
  }

  /** The reason itself stands in the version that the entry names. */
  private void audit(
      String patientId,
      RoutineRow stored,
      Recording recording,
      Optional<String> growthReason,
      GrowthCheck check) {
    String despite =
        growthReason.isEmpty()
            ? ""
            : check.hold().concerns().stream()
                .map(concern -> concern.token())
                .collect(joining("\", \"", ", \"growthDespite\": [\"", "\"]"));
    new AuditStore(handle)
        .append(
            recording,
            "approve-routine",
            "patient",
            patientId,
            "{\"version\": " + stored.version() + despite + "}");
  }

  private void checkLimitationsAreRead(PatientChart chart) {
    int unread = Limitations.read(handle, chart).unread().size();
    if (unread > 0) {
      throw new UnreadLimitationsException(unread);
    }
  }

  private void checkEntriesAreRead(String patientId) {
    int unread = new CodedEntryStore(handle).countUnreadOf(patientId);
    if (unread > 0) {
      throw new UnreadEntriesException(unread);
    }
  }
}
