package org.fbsroutines.web.clinic;

import java.util.function.Function;
import org.fbsroutines.persistence.clinic.ClinicRules;
import org.fbsroutines.persistence.clinic.PatientChart;
import org.fbsroutines.persistence.database.ClinicId;
import org.fbsroutines.persistence.database.Database;
import org.fbsroutines.web.http.PageException;
import org.jdbi.v3.core.Handle;

/**
 * The clinic that is shown. Who asks is not known, so only patients who are nobody real are found,
 * unless whoever started the program decided otherwise.
 *
 * @param database where it is stored
 * @param id which clinic it is
 * @param allPatients whether real patients are shown, too
 */
public record ShownClinic(Database database, ClinicId id, boolean allPatients) {

  /**
   * Reads in one transaction that changes nothing.
   *
   * @param <T> what is read
   * @param work gets the handle inside the clinic
   * @return what the work returned
   */
  public <T> T read(Function<Handle, T> work) {
    return database.<T, RuntimeException>readInClinic(id, work::apply);
  }

  /**
   * Reads what the clinic screens with.
   *
   * @param handle inside the clinic
   * @return what is in force
   * @throws PageException if the clinic has no rule book yet
   */
  public ClinicRules rules(Handle handle) {
    return ClinicRules.read(handle)
        .orElseThrow(() -> PageException.notFound("The clinic has no rule book yet."));
  }

  /**
   * Reads a patient. One who may not be shown is told in the same words as one who is not there.
   *
   * @param handle inside the clinic
   * @param patientId the clinic's own identifier
   * @return the patient
   * @throws PageException if there is no such patient, or none that may be shown
   */
  public PatientChart patient(Handle handle, String patientId) {
    return PatientChart.read(handle, patientId)
        .filter(chart -> allPatients || chart.patient().demonstration())
        .orElseThrow(
            () ->
                PageException.notFound(
                    "No patient “" + patientId + "” is shown here. Check the address."));
  }
}
