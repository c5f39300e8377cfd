package org.fbsroutines.web.clinician;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import java.util.Optional;
import org.fbsroutines.domain.routine.Baseline;
import org.fbsroutines.domain.routine.RoutineItem;
import org.fbsroutines.domain.screening.ExerciseScreening;
import org.fbsroutines.domain.screening.Release;
import org.fbsroutines.domain.screening.Screening;
import org.fbsroutines.persistence.clinic.CurrentRoutine;
import org.fbsroutines.persistence.clinic.Growth;
import org.fbsroutines.persistence.clinic.RoutineApproval;
import org.fbsroutines.persistence.clinic.RoutineCourse;
import org.fbsroutines.persistence.clinic.RoutineVersion;
import org.fbsroutines.persistence.store.PrescriptionDraftRow;
import org.fbsroutines.persistence.store.PrescriptionDraftStore;
import org.fbsroutines.web.clinic.ClinicDesk;
import org.fbsroutines.web.visit.SignedIn;
import org.jdbi.v3.core.Handle;

/**
 * Everything that a routine is built from, as it is in one transaction.
 *
 * @param record the patient and the rules
 * @param screening what is decided today
 * @param course what was prescribed up to now, and what may come next
 * @param seen the versions of all of this
 * @param limitations what the patient says cannot be done
 * @param draft what came by an import and no clinician has considered
 */
record Workbench(
    PatientRecord record,
    Screening screening,
    RoutineCourse course,
    Seen seen,
    LimitationsView limitations,
    Optional<PrescriptionDraftRow> draft) {

  /** Reads it, and writes down that somebody looked. */
  static Workbench open(ClinicDesk desk, SignedIn who, Handle handle, String patientId) {
    return of(desk, handle, PatientRecord.open(desk, who, handle, patientId, "routine"));
  }

  /** Reads it in order to change something. */
  static Workbench find(ClinicDesk desk, Handle handle, String patientId) {
    return of(desk, handle, PatientRecord.find(desk, handle, patientId));
  }

  /** Waits for whoever changes something of the patient: what is found after it still holds. */
  static void hold(ClinicDesk desk, Handle handle, String patientId) {
    RoutineApproval.lock(handle, desk.patient(handle, patientId).patient().patientId());
  }

  private static Workbench of(ClinicDesk desk, Handle handle, PatientRecord opened) {
    String patientId = opened.chart().patient().patientId();
    return new Workbench(
        opened,
        opened.chart().screener(opened.rules()).screen(opened.chart().facts(), opened.today()),
        RoutineCourse.read(
            handle, opened.rules(), opened.chart(), desk.clock().instant(), opened.today()),
        Seen.of(opened, RoutineApproval.latestVersion(handle, patientId)),
        LimitationsView.read(handle, opened, desk.time(handle).zone()),
        new PrescriptionDraftStore(handle).open(patientId));
  }

  /** Returns the routine that the patient has now. */
  Optional<CurrentRoutine> current() {
    return course.current();
  }

  /** Returns all versions of the routine, the latest first. */
  ImmutableList<RoutineVersion> versions() {
    return course.versions();
  }

  /** Returns what pain and sessions say of the current routine. */
  Optional<Growth> growth() {
    return course.growth();
  }

  /** Returns what the patient is known to bear, and what the pain rule leaves of it. */
  Baseline baseline() {
    return Baseline.of(
            record.chart().facts(),
            versions().stream()
                .map(version -> version.routine().items())
                .collect(ImmutableList.toImmutableList()),
            current().stream()
                .filter(now -> !now.isOver(screening.date()))
                .flatMap(now -> now.standing().stream())
                .map(RoutineItem::exercise)
                .collect(ImmutableSet.toImmutableSet()))
        .lessened(course.lessened());
  }

  /** Returns what may be prescribed. */
  ImmutableList<ExerciseScreening> released() {
    return with(Release.PRESCRIBABLE);
  }

  /** Returns what may not be prescribed now. */
  ImmutableList<ExerciseScreening> others() {
    return with(Release.NOT_RELEASED, Release.CLINIC_ONLY);
  }

  /** Returns what might be prescribed and stands in for nothing now. */
  ImmutableList<ExerciseScreening> notNeeded() {
    return with(Release.NOT_NEEDED, Release.NOT_DECIDED);
  }

  private ImmutableList<ExerciseScreening> with(Release... any) {
    return screening.exercises().stream()
        .filter(decided -> Arrays.asList(any).contains(decided.release()))
        .collect(ImmutableList.toImmutableList());
  }
}
