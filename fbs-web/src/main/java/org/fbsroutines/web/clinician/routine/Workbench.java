package org.fbsroutines.web.clinician.routine;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.Optional;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.screening.ExerciseScreening;
import org.fbsroutines.domain.screening.Release;
import org.fbsroutines.domain.screening.Screening;
import org.fbsroutines.persistence.clinic.prescribing.Prescribing;
import org.fbsroutines.persistence.store.PatientLock;
import org.fbsroutines.persistence.store.code.CodedEntryStore;
import org.fbsroutines.persistence.store.routine.PrescriptionDraftRow;
import org.fbsroutines.persistence.store.routine.PrescriptionDraftStore;
import org.fbsroutines.web.clinic.ClinicDesk;
import org.fbsroutines.web.clinician.ConcernText;
import org.fbsroutines.web.clinician.LimitationsView;
import org.fbsroutines.web.clinician.PatientRecord;
import org.fbsroutines.web.clinician.Seen;
import org.fbsroutines.web.http.Form;
import org.fbsroutines.web.page.Localizer;
import org.jdbi.v3.core.Handle;

/**
 * Everything that a routine is built from, as it is in one transaction.
 *
 * @param record the patient and the rules
 * @param prescribing what may be prescribed, from which dosage, and what may grow
 * @param seen the versions of all of this
 * @param limitations what the patient says cannot be done
 * @param unread how many entries in unknown codes nobody has read
 * @param draft what came by an import and no clinician has considered
 */
public record Workbench(
    PatientRecord record,
    Prescribing prescribing,
    Seen seen,
    LimitationsView limitations,
    int unread,
    Optional<PrescriptionDraftRow> draft) {

  /** Reads it. */
  static Workbench find(ClinicDesk desk, Handle handle, String patientId) {
    return of(desk, handle, PatientRecord.find(desk, handle, patientId));
  }

  /** Waits for whoever changes something of the patient: what is found after it still holds. */
  static void hold(ClinicDesk desk, Handle handle, String patientId) {
    PatientLock.take(handle, desk.patient(handle, patientId).patient().patientId());
  }

  private static Workbench of(ClinicDesk desk, Handle handle, PatientRecord opened) {
    String patientId = opened.chart().patient().patientId();
    Prescribing now = Prescribing.read(handle, opened.rules(), opened.chart(), opened.today());
    return new Workbench(
        opened,
        now,
        Seen.of(now),
        LimitationsView.read(handle, opened, desk.time(handle).zone()),
        new CodedEntryStore(handle).countUnreadOf(patientId),
        new PrescriptionDraftStore(handle).open(patientId));
  }

  /**
   * What changed since a form was shown, as keys of texts; while there is any, nothing is proposed.
   */
  ImmutableList<String> changesSince(Form form) {
    return Seen.of(form.value(Seen.FIELD)).changes(seen);
  }

  /** Returns what is decided today. */
  Screening screening() {
    return prescribing.screening();
  }

  /** Returns the name of an exercise, or its id where it was not screened. */
  String name(ExerciseId exercise, Localizer words) {
    return screening()
        .find(exercise)
        .map(decided -> words.translate(decided.exercise().name()))
        .orElse(exercise.value());
  }

  /** States what stands in the way of more; empty where nothing does. */
  ImmutableList<ConcernText> held(Localizer words) {
    return record.words(prescribing.hold().concerns(), words);
  }

  /** Returns what may be prescribed. */
  public ImmutableList<ExerciseScreening> released() {
    return with(Release.PRESCRIBABLE);
  }

  /** Returns what may not be prescribed now. */
  public ImmutableList<ExerciseScreening> others() {
    return with(Release.NOT_RELEASED, Release.CLINIC_ONLY);
  }

  /** Returns what might be prescribed and stands in for nothing now. */
  public ImmutableList<ExerciseScreening> notNeeded() {
    return with(Release.NOT_NEEDED, Release.NOT_DECIDED);
  }

  private ImmutableList<ExerciseScreening> with(Release... any) {
    return screening().exercises().stream()
        .filter(decided -> Arrays.asList(any).contains(decided.release()))
        .collect(ImmutableList.toImmutableList());
  }
}
