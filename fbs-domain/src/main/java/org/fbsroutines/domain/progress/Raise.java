package org.fbsroutines.domain.progress;

import static java.util.Objects.requireNonNull;

import org.fbsroutines.domain.dosage.Dosage;

/**
 * A step up that a clinician may choose.
 *
 * @param variable the one thing that grows
 * @param dosage the dosage after it
 */
public record Raise(Variable variable, Dosage.Stated dosage) {
  /** Refuses null. */
  public Raise {
    requireNonNull(variable, "variable");
    requireNonNull(dosage, "dosage");
  }
}
