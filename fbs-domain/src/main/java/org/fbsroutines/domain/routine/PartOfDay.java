package org.fbsroutines.domain.routine;

import com.google.common.collect.ImmutableList;
import org.fbsroutines.domain.text.Text;
import org.fbsroutines.domain.text.Token;

/** When in the day a session is. */
public enum PartOfDay implements Token {
  /** After getting up. */
  MORNING("Morning"),
  /** Between morning and midday. */
  LATE_MORNING("Late morning"),
  /** Around noon. */
  MIDDAY("Midday"),
  /** Between midday and evening. */
  AFTERNOON("Afternoon"),
  /** In the evening. */
  EVENING("Evening"),
  /** Before sleep. */
  BEDTIME("Bedtime");

  private final Text title;

  PartOfDay(String title) {
    this.title = Text.of("part." + token(), title);
  }

  /** Returns the heading a person reads. */
  public Text title() {
    return title;
  }

  /**
   * Spreads a number of sessions over the day.
   *
   * @param times 1 to 6
   * @return that many different parts of the day, in their order
   */
  static ImmutableList<PartOfDay> spread(int times) {
    return switch (times) {
      case 1 -> ImmutableList.of(MORNING);
      case 2 -> ImmutableList.of(MORNING, EVENING);
      case 3 -> ImmutableList.of(MORNING, MIDDAY, EVENING);
      case 4 -> ImmutableList.of(MORNING, MIDDAY, AFTERNOON, EVENING);
      case 5 -> ImmutableList.of(MORNING, LATE_MORNING, MIDDAY, AFTERNOON, EVENING);
      case 6 -> ImmutableList.copyOf(values());
      default ->
          throw new IllegalArgumentException("sessions a day: " + times + " (expected: 1 to 6)");
    };
  }
}
