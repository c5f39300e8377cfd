package org.fbsroutines.domain.care;

import org.fbsroutines.domain.text.Token;

/**
 * Why a patient needs a clinician's attention, the most urgent first. Stored ranks depend on these
 * and their order: whoever changes either also writes a migration that marks every patient as
 * changed, as V029 does.
 */
public enum Concern implements Token {
  /** A warning sign is answered yes that sends the patient to emergency services. */
  EMERGENCY,
  /** Another warning sign is answered yes, or has paused the routine. */
  RED_FLAG,
  /** The routine is paused for another reason, such as a fall, and waits to be resumed. */
  ROUTINE_PAUSED,
  /**
   * Pain lies well above the usual level, or above the week before, or required a stop just now.
   */
  PAIN_UP,
  /** Something is suspended in the routine because it is no longer released. */
  EXERCISES_SUSPENDED,
  /** The patient says that something cannot be done, and nobody has marked it as read since. */
  LIMITATION_UNREAD,
  /** An import would take back something that is known, and nobody has confirmed it. */
  CHANGE_UNCONFIRMED,
  /** Fewer than half of the sessions that the floor asks for were done. */
  LOW_ADHERENCE,
  /** The last safety check left a question open. */
  SAFETY_CHECK_INCOMPLETE,
  /** An exercise was released after the routine was approved. */
  NEWLY_UNLOCKED,
  /** The routine ends within a week, or is over. */
  ROUTINE_ENDING,
  /** Facts are recorded, and no routine was approved by them yet. */
  NO_ROUTINE,
  /** Nothing is recorded to screen by. */
  NO_FACTS
}
