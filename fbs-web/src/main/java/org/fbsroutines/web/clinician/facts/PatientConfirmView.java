package org.fbsroutines.web.clinician.facts;

import com.google.common.collect.ImmutableList;
import java.time.ZoneId;
import org.fbsroutines.persistence.store.patient.DecidedLoosening;
import org.fbsroutines.web.clinician.PatientHead;

/**
 * What imports would take back of what is known of one patient.
 *
 * @param head what stands above
 * @param patient the patient with the changes that wait
 * @param decided those on which somebody has decided, the latest first
 * @param unread what imports state of the patient in codes that nobody here knows
 * @param zone where the clinic's clocks are
 */
public record PatientConfirmView(
    PatientHead head,
    ConfirmView.Patient patient,
    ImmutableList<Decided> decided,
    UnreadView unread,
    ZoneId zone) {

  /**
   * A change on which somebody has decided.
   *
   * @param row what was decided
   * @param what which fact or record, what was stored and what the file stated, in words
   */
  public record Decided(DecidedLoosening row, FactsDifference what) {}
}
