package org.fbsroutines.web.clinician.facts;

import com.google.common.collect.ImmutableList;
import java.time.ZoneId;
import java.util.function.Predicate;
import org.fbsroutines.persistence.clinic.LooseningDecision;
import org.fbsroutines.persistence.format.patient.HeldBack;
import org.fbsroutines.persistence.store.patient.QueuedLoosening;
import org.fbsroutines.web.clinician.PatientTabs;
import org.fbsroutines.web.page.Localizer;

/**
 * What imports would take back, by patient.
 *
 * @param patients a page of those of whom something waits
 * @param count how many changes wait in the clinic
 * @param next the last patient of this page; empty where no more follow
 * @param done what was just done, as the key of its text; empty where nothing was
 * @param zone where the clinic's clocks are
 */
public record ConfirmView(
    ImmutableList<Patient> patients, long count, String next, String done, ZoneId zone) {

  /** Returns the address of the next page; empty for the last. */
  public String nextPage() {
    return next.isEmpty() ? "" : "/to-confirm?after=" + next;
  }

  /**
   * A patient with what waits.
   *
   * @param patientId the clinic's own identifier
   * @param name what the clinic calls the patient
   * @param changes the oldest first
   * @param unread how many entries in unknown codes nobody has read
   */
  public record Patient(String patientId, String name, ImmutableList<Change> changes, int unread) {}

  /**
   * A change that waits.
   *
   * @param queued what was queued
   * @param what which fact or record, what stays and what the file states, in words
   * @param isOvertaken whether something else is stored by now, so that it can be dismissed alone
   */
  public record Change(QueuedLoosening queued, FactsDifference what, boolean isOvertaken) {
    static Change of(QueuedLoosening queued, Predicate<HeldBack> isOvertaken, Localizer words) {
      HeldBack change = LooseningDecision.change(queued);
      return new Change(queued, what(change, words), isOvertaken.test(change));
    }

    static FactsDifference what(HeldBack change, Localizer words) {
      return change.fold(
          fact -> FactsDifference.between(fact.storedAlone(), fact.arrivingAlone(), words).get(0),
          new RecordDifference(words)::of);
    }

    /** Returns the address at which it is decided. */
    public String href() {
      return PatientTabs.TO_CONFIRM.href(queued.patientId()) + "/" + queued.looseningId();
    }
  }
}
