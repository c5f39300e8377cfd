package org.fbsroutines.domain.care;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.fbsroutines.domain.condition.PainRule;
import org.fbsroutines.domain.restriction.Referral;

/**
 * How much a patient needs a clinician's attention, ordered with those first who need it most: the
 * most urgent concern decides, then the next; the same concerns and one more go first.
 *
 * @param concerns the most urgent first; empty if nothing calls for attention
 */
public record Attention(ImmutableSet<Concern> concerns) implements Comparable<Attention> {
  /** Below this share of the sessions due, in per cent, adherence is low. */
  public static final int LOW_ADHERENCE_PERCENT = 50;

  /** How many days before its end a routine is to be looked at. */
  public static final int DAYS_BEFORE_THE_END = 7;

  /** Puts the concerns in order. */
  public Attention {
    requireNonNull(concerns, "concerns");
    concerns = Sets.immutableEnumSet(concerns);
  }

  /**
   * Judges what was noticed of a patient.
   *
   * @param signals what was noticed
   * @param rule when pain is too high, and which rise counts
   * @param today the day of the judgement
   * @return the concerns
   */
  public static Attention of(Signals signals, PainRule rule, LocalDate today) {
    requireNonNull(rule, "rule");
    requireNonNull(today, "today");
    Set<Concern> concerns = EnumSet.noneOf(Concern.class);
    addIf(concerns, Concern.EMERGENCY, signals.redFlag() == Referral.EMERGENCY);
    addIf(
        concerns,
        Concern.RED_FLAG,
        signals.redFlag() != Referral.EMERGENCY && signals.redFlag() != Referral.NONE);
    addIf(concerns, Concern.ROUTINE_PAUSED, signals.paused());
    addIf(
        concerns,
        Concern.PAIN_UP,
        signals.pain().isStop(rule)
            || signals.pain().rise().stream().anyMatch(rise -> rise >= rule.rise()));
    addIf(concerns, Concern.EXERCISES_SUSPENDED, !signals.suspended().isEmpty());
    addIf(concerns, Concern.LIMITATION_UNREAD, signals.limitationUnread());
    addIf(concerns, Concern.CHANGE_UNCONFIRMED, signals.unconfirmed() > 0);
    addIf(
        concerns,
        Concern.LOW_ADHERENCE,
        signals.adherence().filter(done -> done.percent() < LOW_ADHERENCE_PERCENT).isPresent());
    addIf(concerns, Concern.SAFETY_CHECK_INCOMPLETE, signals.checkIncomplete());
    addIf(concerns, Concern.NEWLY_UNLOCKED, !signals.unlocked().isEmpty());
    addIf(
        concerns,
        Concern.ROUTINE_ENDING,
        signals
            .routineEndsOn()
            .filter(end -> end.isBefore(today.plusDays(DAYS_BEFORE_THE_END)))
            .isPresent());
    addIf(
        concerns, Concern.NO_ROUTINE, signals.factsRecorded() && signals.routineEndsOn().isEmpty());
    addIf(concerns, Concern.NO_FACTS, !signals.factsRecorded());
    return new Attention(ImmutableSet.copyOf(concerns));
  }

  /** Returns whether anything calls for attention. */
  public boolean isNeeded() {
    return !concerns.isEmpty();
  }

  /** Returns the most urgent concern; empty if nothing calls for attention. */
  public Optional<Concern> first() {
    return concerns.stream().findFirst();
  }

  /**
   * Returns the place of these concerns among all that there can be: the more a patient needs a
   * clinician, the lower. It is stored, and depends on which concerns there are.
   *
   * @return 0 if everything calls for attention
   */
  public int rank() {
    int rank = 0;
    for (Concern concern : Concern.values()) {
      rank = 2 * rank + (concerns.contains(concern) ? 0 : 1);
    }
    return rank;
  }

  @Override
  public int compareTo(Attention other) {
    return Integer.compare(rank(), other.rank());
  }

  private static void addIf(Set<Concern> concerns, Concern concern, boolean holds) {
    if (holds) {
      concerns.add(concern);
    }
  }
}
