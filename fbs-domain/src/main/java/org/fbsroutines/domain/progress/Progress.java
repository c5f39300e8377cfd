package org.fbsroutines.domain.progress;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import org.fbsroutines.domain.dosage.Dosage;
import org.fbsroutines.domain.restriction.Referral;

/**
 * What was decided about the dosage of one exercise.
 *
 * @param step what happens next
 * @param dosage what to go on with: the same, or less if it is stopped or reduced
 * @param raises the steps up that a clinician may choose one of; empty unless it may be raised
 * @param referral whom to contact
 * @param findings why, the deciding one first; never empty
 */
public record Progress(
    Step step,
    Dosage.Stated dosage,
    ImmutableList<Raise> raises,
    Referral referral,
    ImmutableList<ProgressFinding> findings) {
  /** Refuses null. */
  public Progress {
    requireNonNull(step, "step");
    requireNonNull(dosage, "dosage");
    requireNonNull(raises, "raises");
    requireNonNull(referral, "referral");
    requireNonNull(findings, "findings");
  }

  /** Returns whether the pain rule leaves less (R37). */
  public boolean isLess() {
    return step == Step.STOP || step == Step.REDUCE;
  }
}
