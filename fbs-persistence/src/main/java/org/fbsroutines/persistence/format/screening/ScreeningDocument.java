package org.fbsroutines.persistence.format.screening;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.fbsroutines.domain.patient.Known;
import org.fbsroutines.domain.patient.PatientFacts;
import org.fbsroutines.domain.screening.Screening;
import org.fbsroutines.domain.screening.UnlockStep;
import org.fbsroutines.domain.screening.VerdictChange;

/**
 * A screening as it is exchanged.
 *
 * @param patient the clinic's id of the patient, where it is stated
 * @param limitations what the patient says cannot be done, in words that no rule reads: they stand
 *     beside the verdicts for whoever decides
 * @param screening what was decided
 * @param timeline what time alone will change, where it was asked for
 * @param whatIf what a changed answer would change, where it was asked for
 */
public record ScreeningDocument(
    Optional<String> patient,
    Known<ImmutableList<String>> limitations,
    Screening screening,
    Optional<ImmutableList<UnlockStep>> timeline,
    Optional<ImmutableList<VerdictChange>> whatIf) {

  /**
   * A screening alone.
   *
   * @param patient the clinic's id of the patient, where it is stated
   * @param facts what is known of the patient
   * @param screening what was decided by them
   * @return the document
   */
  public static ScreeningDocument of(
      Optional<String> patient, PatientFacts facts, Screening screening) {
    return new ScreeningDocument(
        patient, facts.limitations(), screening, Optional.empty(), Optional.empty());
  }
}
