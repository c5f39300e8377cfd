package org.fbsroutines.web.patient;

import org.fbsroutines.web.start.HelpSigns;

/**
 * Why there is nothing to do.
 *
 * @param patientId the patient
 * @param patientName what the clinic calls the patient
 * @param title what is the case
 * @param message what it means and what to do
 * @param otherDay a day of the routine, such as 2027-01-31; empty where there is none
 * @param help when to stop
 */
public record NoRoutineView(
    String patientId,
    String patientName,
    String title,
    String message,
    String otherDay,
    HelpSigns help) {}
