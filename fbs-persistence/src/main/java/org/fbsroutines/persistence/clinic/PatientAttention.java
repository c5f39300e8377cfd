package org.fbsroutines.persistence.clinic;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.fbsroutines.domain.care.Attention;
import org.fbsroutines.domain.care.GrowthHold;
import org.fbsroutines.domain.care.SafetyDecision;
import org.fbsroutines.domain.care.Signals;
import org.fbsroutines.persistence.store.day.AttentionStore;
import org.fbsroutines.persistence.store.day.PatientSignals;
import org.jdbi.v3.core.Handle;

/**
 * What was noticed of a patient lately, and why it needs a clinician.
 *
 * @param signals what was noticed
 * @param attention the concerns that it leads to
 */
public record PatientAttention(Signals signals, Attention attention) {

  /**
   * Reads what was noticed of one patient.
   *
   * @param handle inside the clinic
   * @param rules what the clinic screens with
   * @param patientId the patient
   * @param today the day that it is
   * @return empty where the clinic has no such patient
   */
  public static Optional<PatientAttention> read(
      Handle handle, ClinicRules rules, String patientId, LocalDate today) {
    return new AttentionStore(handle)
            .of(ImmutableList.of(patientId), today, SafetyDecision.emergencies(rules.ruleBook()))
            .stream()
            .findFirst()
            .map(PatientSignals::signals)
            .map(
                signals ->
                    new PatientAttention(
                        signals, Attention.of(signals, rules.ruleBook().painRule(), today)));
  }

  /** Returns what stands in the way of more. */
  public GrowthHold hold() {
    return GrowthHold.of(attention);
  }
}
