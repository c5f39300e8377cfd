package org.fbsroutines.cli;

import org.fbsroutines.domain.care.EmergencyNumbers;
import org.fbsroutines.persistence.store.ClinicDescription;

/** What the commands say to whoever describes a clinic that has no emergency number. */
final class EmergencyAdvice {
  private EmergencyAdvice() {}

  static void say(Terminal terminal, ClinicDescription description) {
    if (!description.emergencyNumber().isEmpty()) {
      return;
    }
    terminal.say(
        "No emergency number is confirmed: the pages ask in words to call the emergency services.");
    terminal.say(
        description.country().isEmpty()
            ? "State --country and --emergency-number."
            : EmergencyNumbers.of(description.country())
                .map(
                    found ->
                        "For "
                            + found.country()
                            + ", "
                            + found.number()
                            + " is proposed ("
                            + found.source()
                            + ", "
                            + found.address()
                            + "). Check it and give it by --emergency-number.")
                .orElse(
                    "For "
                        + description.country()
                        + " none is proposed; give one by --emergency-number."));
  }
}
