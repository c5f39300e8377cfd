package org.fbsroutines.web.patient;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.fbsroutines.domain.exercise.Catalogue;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.exercise.Instructions;
import org.fbsroutines.domain.restriction.Referral;
import org.fbsroutines.domain.routine.ApprovedRoutine;
import org.fbsroutines.domain.routine.RoutineItem;
import org.fbsroutines.domain.routine.RoutinePlanner;
import org.fbsroutines.domain.routine.Session;
import org.fbsroutines.domain.screening.Finding;
import org.fbsroutines.domain.screening.Screening;
import org.fbsroutines.web.start.HelpSigns;

/**
 * A routine on one of its days, as the screening of that day still releases it.
 *
 * @param patientId the patient
 * @param patientName what the clinic calls the patient
 * @param demonstration whether this is nobody real
 * @param date the day
 * @param today the day on which it is looked at
 * @param zone where the clinic's clocks are
 * @param routine what was approved
 * @param paused the exercises of it that must not be done now
 * @param screening what is decided for the day
 * @param catalogue where the steps are looked up
 * @param help when to stop
 */
public record RoutineView(
    String patientId,
    String patientName,
    boolean demonstration,
    LocalDate date,
    LocalDate today,
    ZoneId zone,
    ApprovedRoutine routine,
    ImmutableSet<ExerciseId> paused,
    Screening screening,
    Catalogue catalogue,
    HelpSigns help) {

  /** Returns the sessions in the order of the day, without what is paused. */
  public ImmutableList<Session> sessions() {
    return RoutinePlanner.day(routine, date).without(paused).sessions();
  }

  /** Returns the conditions that every exercise of the routine has, said once. */
  public ImmutableList<String> sharedConditions() {
    return routine.items().stream()
        .limit(1)
        .flatMap(item -> item.conditions().stream())
        .filter(
            condition ->
                routine.items().stream().allMatch(item -> item.conditions().contains(condition)))
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * The conditions that not every exercise has.
   *
   * @param item an exercise of the routine
   * @return in the order of the approval
   */
  public ImmutableList<String> ownConditions(RoutineItem item) {
    ImmutableList<String> shared = sharedConditions();
    return item.conditions().stream()
        .filter(condition -> !shared.contains(condition))
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns what was approved and must not be done now. */
  public ImmutableList<RoutineItem> pausedItems() {
    return routine.items().stream()
        .filter(item -> paused.contains(item.exercise()))
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * Why an exercise is paused, in plain words.
   *
   * @param item what is paused
   * @return the reasons, each once
   */
  public ImmutableList<String> whyPaused(RoutineItem item) {
    ImmutableList<String> limits = limits(item);
    return limits.isEmpty()
        ? ImmutableList.of("It was paused for a while and needs a new approval.")
        : limits;
  }

  private ImmutableList<String> limits(RoutineItem item) {
    return screening.exercises().stream()
        .filter(decision -> decision.exercise().id().equals(item.exercise()))
        .flatMap(decision -> decision.limits().stream())
        .map(Finding::reason)
        .map(reason -> reason.forPatient())
        .distinct()
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns whom to contact because of the screening; empty where nobody. */
  public Optional<String> contact() {
    return Optional.of(screening.referral())
        .filter(referral -> referral != Referral.NONE)
        .map(Referral::contact);
  }

  /**
   * How an exercise is done.
   *
   * @param item an exercise of the routine
   * @return empty where the catalogue no longer has it
   */
  public Optional<Instructions> howTo(RoutineItem item) {
    return catalogue.find(item.exercise()).map(exercise -> exercise.instructions());
  }

  /** Returns the day of the approval where the clinic is. */
  public LocalDate approvedOn() {
    return routine.approval().at().atZone(zone).toLocalDate();
  }

  /** Returns the day before, if the routine has it. */
  public Optional<LocalDate> dayBefore() {
    return Optional.of(date.minusDays(1)).filter(routine.period()::contains);
  }

  /** Returns the day after, if the routine has it. */
  public Optional<LocalDate> dayAfter() {
    return Optional.of(date.plusDays(1)).filter(routine.period()::contains);
  }

  /** Returns whether it is looked at on the day itself. */
  public boolean isToday() {
    return date.equals(today);
  }
}
