package org.fbsroutines.persistence.store.day;

import java.time.Instant;
import java.time.LocalDate;
import org.fbsroutines.domain.restriction.Referral;

/**
 * The safety questions as a patient answered them once.
 *
 * @param patientId the patient
 * @param checkId what whoever sent the answers called them
 * @param answeredOn the day they are for
 * @param answers the answers as a JSON object; never change
 * @param referral whom the patient was advised to call
 * @param recordedAt when they were recorded
 * @param recordedBy who recorded them
 */
public record SafetyCheckRow(
    String patientId,
    String checkId,
    LocalDate answeredOn,
    String answers,
    Referral referral,
    Instant recordedAt,
    String recordedBy) {}
