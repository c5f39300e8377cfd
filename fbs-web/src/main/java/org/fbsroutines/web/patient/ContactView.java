package org.fbsroutines.web.patient;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.fbsroutines.domain.restriction.Referral;
import org.fbsroutines.domain.screening.Finding;
import org.fbsroutines.domain.screening.Screening;

/**
 * Whom a patient is to call, and why.
 *
 * @param referral how urgent it is
 * @param contact whom to call and how soon
 * @param reasons why, in plain words
 */
public record ContactView(Referral referral, String contact, ImmutableList<String> reasons) {

  static ContactView of(Referral referral, ImmutableList<String> reasons, Says says) {
    return new ContactView(referral, says.said(referral.contact()), reasons);
  }

  /** Whom to call because of what is known; empty where nobody. */
  static Optional<ContactView> of(Screening screening, Says says) {
    return Optional.of(screening.referral())
        .filter(referral -> referral != Referral.NONE)
        .map(referral -> of(referral, reasons(screening, says), says));
  }

  /** Where something is withheld for a reason, nothing of how the rest is done. */
  private static ImmutableList<String> reasons(Screening screening, Says says) {
    ImmutableList<Finding> referring = screening.referring();
    boolean withholds = referring.stream().anyMatch(finding -> !finding.verdict().isReleasable());
    return referring.stream()
        .filter(finding -> !withholds || !finding.verdict().isReleasable())
        .map(finding -> says.said(finding.reason().forPatient()))
        .distinct()
        .collect(toImmutableList());
  }

  /** Returns the kind of care card. */
  public String urgency() {
    return Says.urgency(referral);
  }

  /** Returns whether the emergency number belongs beside it. */
  public boolean isEmergency() {
    return referral == Referral.EMERGENCY;
  }
}
