package org.fbsroutines.persistence.clinic.day;

import com.google.common.collect.ImmutableSet;
import org.fbsroutines.domain.care.PauseReason;
import org.fbsroutines.domain.care.StandingSigns;
import org.fbsroutines.domain.patient.Question;
import org.fbsroutines.persistence.clinic.PatientChart;
import org.fbsroutines.persistence.store.PatientLock;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.audit.AuditStore;
import org.fbsroutines.persistence.store.routine.RoutinePauseRow;
import org.fbsroutines.persistence.store.routine.RoutinePauseStore;
import org.jdbi.v3.core.Handle;

/** Pauses a whole routine until a clinician resumes it. */
public final class RoutinePausing {
  private RoutinePausing() {}

  /**
   * Begins a pause; where one lasts already, it goes on for its first reason.
   *
   * @param handle inside the clinic
   * @param patientId the patient
   * @param because why
   * @param detail what exactly: keys of signs, an exercise, or a clinician's words
   * @param recording who begins it
   */
  public static void begin(
      Handle handle, String patientId, PauseReason because, String detail, Recording recording) {
    new RoutinePauseStore(handle).begin(patientId, because, detail, recording);
    audit(
        handle,
        patientId,
        "pause-routine",
        "{\"because\": \"" + because.token() + "\"}",
        recording);
  }

  /**
   * Ends a pause, so that the routine may be followed again; never while a warning sign is answered
   * yes, nor while nobody knows whether one that was reported is still there. It waits for whoever
   * else changes what belongs to the patient.
   *
   * @param handle inside the clinic
   * @param patientId the patient
   * @param pauseId the pause
   * @param because why, in a clinician's words
   * @param recording the clinician
   * @throws org.fbsroutines.persistence.store.StoreException if there is no such pause, or it has
   *     ended already
   * @throws StandingSignsException if a sign stands; nothing is changed then
   */
  public static void end(
      Handle handle, String patientId, int pauseId, String because, Recording recording) {
    PatientLock.take(handle, patientId);
    RoutinePauseStore pauses = new RoutinePauseStore(handle);
    pauses.open(patientId).ifPresent(pause -> requireNoSign(handle, pause));
    pauses.end(patientId, pauseId, because, recording);
    audit(handle, patientId, "resume-routine", "{\"pause\": " + pauseId + "}", recording);
  }

  private static void requireNoSign(Handle handle, RoutinePauseRow pause) {
    ImmutableSet<Question> signs =
        StandingSigns.of(
            PatientChart.read(handle, pause.patientId()).orElseThrow().facts(),
            ReportedSigns.during(handle, pause));
    if (!signs.isEmpty()) {
      throw new StandingSignsException(pause.pauseId(), signs);
    }
  }

  private static void audit(
      Handle handle, String patientId, String action, String detail, Recording recording) {
    new AuditStore(handle).append(recording, action, "patient", patientId, detail);
  }
}
