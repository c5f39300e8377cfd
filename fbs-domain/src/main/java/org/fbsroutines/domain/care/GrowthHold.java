package org.fbsroutines.domain.care;

import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.Optional;

/**
 * What stands in the way of any dosage that grows. Who gets worse, who has not answered whether a
 * warning sign is there, and who does not manage what is prescribed already gets no more of it. A
 * clinician's written reason goes beyond pain that rose and sessions that were left out, and beyond
 * nothing else.
 *
 * @param concerns what stands in the way, the most urgent first; empty if nothing does
 */
public record GrowthHold(ImmutableSet<Concern> concerns) {
  /** Puts the concerns in order. */
  public GrowthHold {
    requireNonNull(concerns, "concerns");
    concerns = Sets.immutableEnumSet(concerns);
  }

  /**
   * The concerns about a patient that stand in the way.
   *
   * @param attention why the patient needs a clinician
   * @return those of its concerns during which nothing grows
   */
  public static GrowthHold of(Attention attention) {
    return new GrowthHold(
        attention.concerns().stream().filter(GrowthHold::holds).collect(toImmutableSet()));
  }

  private static boolean holds(Concern concern) {
    return switch (concern) {
      case EMERGENCY, RED_FLAG, ROUTINE_PAUSED, PAIN_UP, LOW_ADHERENCE, SAFETY_CHECK_INCOMPLETE ->
          true;
      case EXERCISES_SUSPENDED,
          LIMITATION_UNREAD,
          CHANGE_UNCONFIRMED,
          NEWLY_UNLOCKED,
          ROUTINE_ENDING,
          NO_ROUTINE,
          NO_FACTS ->
          false;
    };
  }

  /** Returns whether anything stands in the way. */
  public boolean stands() {
    return !concerns.isEmpty();
  }

  /** Returns whether a dosage may grow all the same for a written reason. */
  public boolean yieldsToReason() {
    return stands()
        && concerns.stream()
            .allMatch(concern -> concern == Concern.PAIN_UP || concern == Concern.LOW_ADHERENCE);
  }

  /**
   * Whether a dosage may grow.
   *
   * @param reason the clinician's written reason, if there is one
   * @return true if nothing stands in the way, or everything yields to the reason
   */
  public boolean lets(Optional<String> reason) {
    return !stands()
        || (yieldsToReason() && reason.filter(written -> !written.isBlank()).isPresent());
  }
}
