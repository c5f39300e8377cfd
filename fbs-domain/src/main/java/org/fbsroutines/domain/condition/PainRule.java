package org.fbsroutines.domain.condition;

import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.Known;
import org.fbsroutines.domain.patient.PainResponse;
import org.fbsroutines.domain.patient.PainScore;
import org.fbsroutines.domain.patient.PatientFacts;

/**
 * When pain rose too much in an exercise (R37): at an absolute stop, or above the patient's own
 * usual level if it does not settle within 24 hours. An absolute limit alone would bar most people
 * with failed back syndrome at rest.
 *
 * @param stop the absolute stop, NRS points
 * @param rise the rise above the usual pain, NRS points
 */
public record PainRule(int stop, int rise) {
  /** The parameter that gives the absolute stop, in NRS points. */
  public static final String STOP = "painStop";

  /** The parameter that gives the rise above the usual pain, in NRS points. */
  public static final String RISE = "painRise";

  /**
   * Judges one answer of the pain to an exercise.
   *
   * @param response how the pain answered
   * @param usualPain the patient's usual pain
   * @return unknown if it depends on the usual pain or the settling, and that is not known
   */
  public Truth flared(PainResponse response, Known<PainScore> usualPain) {
    if (response.pain().nrs() >= stop) {
      return Truth.TRUE;
    }
    Truth settled = Truth.of(response.settledWithin24Hours(), Answer.YES);
    return rose(response, usualPain).and(settled.negated());
  }

  /**
   * Judges all that is recorded of how the pain responded to an exercise, each answer on its own:
   * one that is bad does not settle what another leaves open, so that worse news releases nothing.
   * Of a flare that lasts, which decides a referral, one is enough.
   *
   * @param facts what is known of the patient
   * @param exercise the exercise
   * @param lasting whether only a flare that has stayed for some days is meant
   * @return unknown if it depends on something that is not known
   */
  public Truth flared(PatientFacts facts, ExerciseId exercise, boolean lasting) {
    return facts
        .painResponses()
        .fold(
            responses -> {
              boolean flared = false;
              boolean open = false;
              for (PainResponse response : responses) {
                if (response.exercise().equals(exercise)) {
                  Truth truth = flared(response, facts.usualPain(), lasting);
                  flared |= truth == Truth.TRUE;
                  open |= truth == Truth.UNKNOWN;
                }
              }
              boolean decided = !open || (lasting && flared);
              return decided ? Truth.of(flared) : Truth.UNKNOWN;
            },
            () -> Truth.UNKNOWN);
  }

  Truth flared(PainResponse response, Known<PainScore> usualPain, boolean lasting) {
    Truth flared = flared(response, usualPain);
    return lasting ? flared.and(Truth.of(response.persistsForDays(), Answer.YES)) : flared;
  }

  /**
   * Whether the first report of a session already stated that the pain rose too much, with no less
   * pain than is known now. A dosage that was reduced for it then is not reduced again.
   *
   * @param first how the pain was reported to have answered at first
   * @param now how it is known to have answered
   * @param usualPain the patient's usual pain
   * @return false if only what is known now states so, or states so of more pain
   */
  public boolean wasKnown(PainResponse first, PainResponse now, Known<PainScore> usualPain) {
    return flared(first, usualPain) == Truth.TRUE && first.pain().nrs() >= now.pain().nrs();
  }

  private Truth rose(PainResponse response, Known<PainScore> usualPain) {
    return usualPain.fold(
        usual -> Truth.of(response.pain().nrs() - usual.nrs() >= rise), () -> Truth.UNKNOWN);
  }
}
