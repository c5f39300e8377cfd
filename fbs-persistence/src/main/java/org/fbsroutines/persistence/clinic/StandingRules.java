package org.fbsroutines.persistence.clinic;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import java.time.Instant;
import java.time.LocalDate;
import org.fbsroutines.domain.patient.PatientFacts;
import org.fbsroutines.domain.screening.Screening;
import org.fbsroutines.persistence.store.patient.InstructionRow;
import org.fbsroutines.persistence.store.patient.InstructionStore;
import org.jdbi.v3.core.Handle;

/**
 * What a clinic screened many patients with at a moment.
 *
 * @param rules what was in force
 * @param moment what was recorded later is left out
 * @param day the day of the decisions
 */
public record StandingRules(ClinicRules rules, Instant moment, LocalDate day) {

  /**
   * Reads the instructions that stood for patients from the first to the last.
   *
   * @param handle inside the clinic
   * @param firstPatientId the first patient
   * @param lastPatientId the last patient
   * @return the instructions by patient
   */
  public ImmutableListMultimap<String, InstructionRow> instructions(
      Handle handle, String firstPatientId, String lastPatientId) {
    return Multimaps.index(
        new InstructionStore(handle).standingAt(moment, firstPatientId, lastPatientId),
        InstructionRow::patientId);
  }

  /**
   * Screens a patient.
   *
   * @param facts what was known
   * @param instructions what clinicians had decided for the patient
   * @return the decisions
   */
  public Screening screen(PatientFacts facts, ImmutableList<InstructionRow> instructions) {
    return rules.screenerWith(PatientChart.instructions(instructions)).screen(facts, day);
  }
}
