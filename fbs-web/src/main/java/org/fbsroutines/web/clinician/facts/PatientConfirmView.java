package org.fbsroutines.web.clinician.facts;

import java.time.ZoneId;
import org.fbsroutines.web.clinician.PatientHead;

/**
 * What imports would take back of what is known of one patient.
 *
 * @param head what stands above
 * @param patient the patient with the changes that wait
 * @param zone where the clinic's clocks are
 */
public record PatientConfirmView(PatientHead head, ConfirmView.Patient patient, ZoneId zone) {}
