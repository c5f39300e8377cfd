package org.fbsroutines.domain.care;

/** Why a patient needs a clinician's attention, the most urgent first. */
public enum Concern {
  /** A warning sign is answered yes that sends the patient to emergency services. */
  EMERGENCY("emergency"),
  /** Another warning sign is answered yes, or has paused the routine. */
  RED_FLAG("red-flag"),
  /** The routine is paused for another reason, such as a fall, and waits to be resumed. */
  ROUTINE_PAUSED("routine-paused"),
  /**
   * Pain lies well above the usual level, or above the week before, or required a stop just now.
   */
  PAIN_UP("pain-up"),
  /** Something is suspended in the routine because it is no longer released. */
  EXERCISES_SUSPENDED("exercises-suspended"),
  /** Something cannot be done, the patient says, and nobody has marked it as read since. */
  LIMITATION_UNREAD("limitation-unread"),
  /** Fewer than half of the sessions that the floor asks for were done. */
  LOW_ADHERENCE("low-adherence"),
  /** The last safety check left a question open. */
  SAFETY_CHECK_INCOMPLETE("safety-check-incomplete"),
  /** An exercise was released after the routine was approved. */
  NEWLY_UNLOCKED("newly-unlocked"),
  /** The routine ends within a week, or is over. */
  ROUTINE_ENDING("routine-ending"),
  /** Facts are recorded, and no routine was approved by them yet. */
  NO_ROUTINE("no-routine"),
  /** Nothing is recorded to screen by. */
  NO_FACTS("no-facts");

  private final String token;

  Concern(String token) {
    this.token = token;
  }

  /** Returns its name as it is stored, such as {@code pain-up}. */
  public String token() {
    return token;
  }
}
