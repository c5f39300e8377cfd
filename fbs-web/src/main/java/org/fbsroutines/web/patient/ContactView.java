package org.fbsroutines.web.patient;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.fbsroutines.domain.restriction.Referral;
import org.fbsroutines.domain.screening.Finding;
import org.fbsroutines.domain.screening.Screening;
import org.fbsroutines.web.page.Localizer;

/**
 * Whom a patient is to call, and why.
 *
 * @param referral how urgent it is
 * @param because why
 * @param words renders texts
 */
public record ContactView(
    Referral referral, ImmutableList<PatientReason> because, Localizer words) {

  /** Whom to call because of what is known; empty where nobody. */
  public static Optional<ContactView> of(Screening screening, Localizer words) {
    return Optional.of(screening.referral())
        .filter(referral -> referral != Referral.NONE)
        .map(referral -> new ContactView(referral, because(screening), words));
  }

  /** Where something is withheld for a reason, nothing of how the rest is done. */
  private static ImmutableList<PatientReason> because(Screening screening) {
    ImmutableList<Finding> referring = screening.referring();
    boolean withholds = referring.stream().anyMatch(finding -> !finding.verdict().isReleasable());
    return referring.stream()
        .filter(finding -> !withholds || !finding.verdict().isReleasable())
        .map(finding -> new PatientReason.OfDomain(finding.reason().forPatient()))
        .collect(toImmutableList());
  }

  /** Returns whom to call and how soon. */
  public String contact() {
    return words.translate(referral.contact());
  }

  /** Returns why, in plain words. */
  public ImmutableList<String> reasons() {
    return PatientReason.once(because.stream(), words);
  }

  /** Returns the kind of care card. */
  public String urgency() {
    return Localizer.urgency(referral);
  }

  /** Returns whether the emergency number belongs beside it. */
  public boolean isEmergency() {
    return referral == Referral.EMERGENCY;
  }
}
