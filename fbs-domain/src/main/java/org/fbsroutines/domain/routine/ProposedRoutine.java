package org.fbsroutines.domain.routine;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.fbsroutines.domain.text.Text;

/** A routine that no clinician has approved yet: it can be looked at and approved, not shown. */
public final class ProposedRoutine {
  private final RoutinePeriod period;
  private final ImmutableList<RoutineItem> items;

  ProposedRoutine(RoutinePeriod period, ImmutableList<RoutineItem> items) {
    this.period = period;
    this.items = items;
  }

  /** Returns the days it is for. */
  public RoutinePeriod period() {
    return period;
  }

  /** Returns its exercises in the order of the prescription. */
  public ImmutableList<RoutineItem> items() {
    return items;
  }

  /** Returns what the prescriber should think over, such as sessions that are too full. */
  public ImmutableList<Text> warnings() {
    return RoutinePlanner.warnings(period, items);
  }

  /**
   * The sessions of one day, to be looked at before it is approved.
   *
   * @param date a day of its period
   * @return the day
   * @throws IllegalArgumentException if the day is outside the period
   */
  public RoutineDay day(LocalDate date) {
    return RoutinePlanner.day(period, items, date);
  }

  /**
   * Approves the routine.
   *
   * @param approval who, when, and what was seen
   * @return the routine that a patient may see
   */
  public ApprovedRoutine approve(Approval approval) {
    return new ApprovedRoutine(period, items, approval);
  }
}
