package org.fbsroutines.domain.progress;

import org.fbsroutines.domain.dosage.Dosage;

/**
 * A step up that a clinician may choose.
 *
 * @param variable the one thing that grows
 * @param dosage the dosage after it
 */
public record Raise(Variable variable, Dosage.Stated dosage) {}
