package org.fbsroutines.web.patient.today;

import org.fbsroutines.persistence.clinic.day.PatientDay;
import org.fbsroutines.persistence.store.clinic.ContactNumbers;
import org.fbsroutines.web.start.HelpSigns;

/**
 * When to stop and whom to call, to be kept on a device.
 *
 * @param help the signs
 * @param numbers whom to call
 */
public record HelpOfflineView(HelpSigns help, ContactNumbers numbers) {
  static HelpOfflineView of(PatientDay day) {
    return new HelpOfflineView(HelpSigns.of(day.rules().ruleBook()), day.numbers());
  }
}
