package org.fbsroutines.persistence.format.screening;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.fbsroutines.domain.instruction.ClinicianInstruction;
import org.fbsroutines.domain.patient.PatientFacts;
import org.fbsroutines.domain.routine.SeenVersions;
import org.fbsroutines.domain.routine.StatedLimitations;
import org.fbsroutines.domain.screening.Screening;
import org.fbsroutines.domain.screening.VerdictChange;

/**
 * What was decided for a patient on a day, and what has changed since.
 *
 * @param patient the clinic's id of the patient
 * @param versions what was in force at the end of the day; facts 0 while none were recorded
 * @param instructions what clinicians had decided for the patient by then
 * @param routine the version of the routine approved last by then
 * @param facts what was known of the patient by then
 * @param limitations what the patient said cannot be done, and who had marked it as read by then
 * @param screening what was decided on the day
 * @param today the day it is compared with
 * @param versionsToday what is in force now
 * @param changes how the decisions of today differ
 */
public record ExplanationDocument(
    String patient,
    SeenVersions versions,
    ImmutableList<ClinicianInstruction> instructions,
    Optional<Integer> routine,
    PatientFacts facts,
    StatedLimitations limitations,
    Screening screening,
    LocalDate today,
    SeenVersions versionsToday,
    ImmutableList<VerdictChange> changes) {}
