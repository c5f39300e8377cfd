package org.fbsroutines.persistence.clinic;

import org.fbsroutines.domain.care.PauseReason;
import org.fbsroutines.persistence.store.AuditStore;
import org.fbsroutines.persistence.store.NewAuditEntry;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.RoutinePauseStore;
import org.fbsroutines.persistence.store.RoutineStatus;
import org.fbsroutines.persistence.store.RoutineStore;
import org.jdbi.v3.core.Handle;

/** Lets a whole routine rest until a clinician resumes it. */
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
    RoutineStore routines = new RoutineStore(handle);
    routines
        .current(patientId)
        .filter(routine -> routine.status() == RoutineStatus.ACTIVE)
        .ifPresent(
            routine ->
                routines.changeStatus(
                    patientId, routine.version(), RoutineStatus.SUSPENDED, recording.at()));
    new AuditStore(handle)
        .append(
            new NewAuditEntry(
                recording.at(),
                recording.by(),
                "pause-routine",
                "patient",
                patientId,
                "{\"because\": \"" + because.token() + "\"}"));
  }
}
