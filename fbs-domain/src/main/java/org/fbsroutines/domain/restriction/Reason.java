package org.fbsroutines.domain.restriction;

import static java.util.Objects.requireNonNull;

import org.fbsroutines.domain.text.OwnWords;
import org.fbsroutines.domain.text.Text;

/**
 * Why a clause speaks, stated twice.
 *
 * @param forPatient plain words
 * @param forClinician the clinical sentence
 */
public record Reason(Text forPatient, Text forClinician) {
  /** Refuses null. */
  public Reason {
    requireNonNull(forPatient, "forPatient");
    requireNonNull(forClinician, "forClinician");
  }

  /**
   * A reason that a person wrote for both.
   *
   * @param words not blank
   * @return the reason
   * @throws IllegalArgumentException if the words are blank
   */
  public static Reason of(String words) {
    return new Reason(OwnWords.of(words), OwnWords.of(words));
  }
}
