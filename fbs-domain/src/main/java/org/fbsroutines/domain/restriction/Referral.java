package org.fbsroutines.domain.restriction;

import org.fbsroutines.domain.text.Text;
import org.fbsroutines.domain.text.Token;

/** Whom the patient must contact, most urgent first. */
public enum Referral implements Token {
  /** Emergency services, now. */
  EMERGENCY("Call your emergency number or go to an emergency department now. Do not exercise."),
  /** A doctor, the same day. */
  URGENT(
      "Call your surgeon's team, your doctor or an urgent medical advice line today. Do not"
          + " exercise until they have seen you."),
  /** The clinic that looks after the plan. */
  CLINIC("Speak to your clinic, doctor or physiotherapist before you go on."),
  /** Nobody. */
  NONE("No contact is needed because of these answers.");

  private final Text contact;

  Referral(String contact) {
    this.contact = Text.of("referral." + token(), contact);
  }

  /** Returns whom to contact and how soon, in plain words. */
  public Text contact() {
    return contact;
  }

  /** The more urgent of two. */
  public Referral mostUrgent(Referral other) {
    return compareTo(other) <= 0 ? this : other;
  }
}
