package org.fbsroutines.persistence.store;

import org.fbsroutines.persistence.text.StoreComplaint;

/** An instruction is not there to be withdrawn, or was withdrawn already. */
public final class WithdrawnInstructionException extends StoreException {
  private static final long serialVersionUID = 1L;

  /** Names the patient and the instruction. */
  public WithdrawnInstructionException(String patientId, String instructionId) {
    super(StoreComplaint.NO_INSTRUCTION.of(instructionId, patientId));
  }
}
