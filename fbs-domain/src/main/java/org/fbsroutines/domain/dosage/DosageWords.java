package org.fbsroutines.domain.dosage;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.Duration;
import org.fbsroutines.domain.text.Argument.Choice;
import org.fbsroutines.domain.text.Argument.Count;
import org.fbsroutines.domain.text.Argument.Joint;
import org.fbsroutines.domain.text.Argument.Series;
import org.fbsroutines.domain.text.Key;
import org.fbsroutines.domain.text.Phrase;
import org.fbsroutines.domain.text.Text;

/** The texts of dosages. */
final class DosageWords {
  private static final String TIMES =
      "{times, plural, =1 {once} =2 {twice} other {{times} times}} a day";
  private static final String MINUTES =
      "{minutes, plural, one {{minutes} minute} other {{minutes} minutes}}";
  private static final String SECONDS =
      "{seconds, plural, one {{seconds} second} other {{seconds} seconds}}";

  static final Phrase NOT_STATED =
      Text.of("dosage.not-stated", "Not stated in the source article; set by the clinician");

  private static final Key PARTS = Key.of("dosage.parts", "{parts}");
  private static final Key REPETITIONS =
      Key.of(
          "effort.repetitions",
          "{sets, plural, =1 {} other {{sets} sets of }}"
              + "{repetitions, plural, one {{repetitions} repetition}"
              + " other {{repetitions} repetitions}}"
              + "{direction, select, each_side { on each side}"
              + " each_direction { in each direction} other {}}");
  private static final Key HELD = Key.of("effort.held", "each held for {time}");
  private static final Key REST = Key.of("effort.resting", "resting {time} between sets");
  private static final Key METRES =
      Key.of("effort.metres", "{metres, plural, one {{metres} metre} other {{metres} metres}}");
  private static final Key TIME_MINUTES = Key.of("time.minutes", MINUTES);
  private static final Key TIME_SECONDS = Key.of("time.seconds", SECONDS);
  private static final Key TIME_BOTH = Key.of("time.minutes-seconds", MINUTES + " " + SECONDS);
  private static final String BETWEEN =
      "{floor, plural, =1 {{most, plural, =2 {once or twice} other {{floor}–{most} times}}}"
          + " other {{floor}–{most} times}} a day";
  private static final Key EXACTLY = Key.of("frequency.exactly", TIMES + ", no more, no less");
  private static final Key AT_LEAST = Key.of("frequency.at-least", "at least " + TIMES);
  private static final Key RANGE = Key.of("frequency.range", BETWEEN);
  private static final Key AT_LEAST_RANGE =
      Key.of("frequency.at-least-range", "at least " + BETWEEN);
  private static final Key DAYS_A_WEEK =
      Key.of(
          "frequency.days-a-week", "{days, plural, one {{days} day} other {{days} days}} a week");
  private static final Key EFFORT = Key.of("intensity.one", "effort {effort} out of 10");
  private static final Key EFFORT_RANGE =
      Key.of("intensity.range", "effort {least}–{most} out of 10");
  private static final Key VOLUME_AT_LEAST = Key.of("volume.at-least", "at least {volume}");

  /** All keys, for translations. */
  static final ImmutableList<Key> KEYS =
      ImmutableList.<Key>builder()
          .add(PARTS, REPETITIONS, HELD, REST, METRES, TIME_MINUTES, TIME_SECONDS, TIME_BOTH)
          .add(EXACTLY, AT_LEAST, RANGE, AT_LEAST_RANGE, DAYS_A_WEEK, EFFORT, EFFORT_RANGE)
          .add(VOLUME_AT_LEAST, NOT_STATED.key())
          .build();

  private DosageWords() {}

  static Text parts(ImmutableList<Text> parts) {
    return parts.size() == 1 ? parts.get(0) : PARTS.with("parts", Series.of(Joint.COMMA, parts));
  }

  static Text repetitions(int repetitions, Direction direction, int sets) {
    return REPETITIONS.with(
        ImmutableMap.of(
            "sets", new Count(sets),
            "repetitions", new Count(repetitions),
            "direction", Choice.of(direction)));
  }

  static Text held(Duration time) {
    return HELD.with("time", time(time));
  }

  static Text rest(Duration time) {
    return REST.with("time", time(time));
  }

  static Text time(Duration time) {
    int minutes = (int) time.toMinutes();
    int seconds = time.toSecondsPart();
    if (minutes == 0) {
      return TIME_SECONDS.with("seconds", seconds);
    }
    return seconds == 0
        ? TIME_MINUTES.with("minutes", minutes)
        : TIME_BOTH.with(
            ImmutableMap.of("minutes", new Count(minutes), "seconds", new Count(seconds)));
  }

  static Text metres(int metres) {
    return METRES.with("metres", metres);
  }

  static Text exactly(int times) {
    return EXACTLY.with("times", times);
  }

  static Text atLeast(int times) {
    return AT_LEAST.with("times", times);
  }

  static Text between(int floor, int most) {
    return RANGE.with(ImmutableMap.of("floor", new Count(floor), "most", new Count(most)));
  }

  static Text atLeastBetween(int floor, int target) {
    return AT_LEAST_RANGE.with(
        ImmutableMap.of("floor", new Count(floor), "most", new Count(target)));
  }

  static Text daysPerWeek(int days) {
    return DAYS_A_WEEK.with("days", days);
  }

  static Text effort(int least, int most) {
    return least == most
        ? EFFORT.with("effort", least)
        : EFFORT_RANGE.with(ImmutableMap.of("least", new Count(least), "most", new Count(most)));
  }

  static Text volumeAtLeast(Text volume) {
    return VOLUME_AT_LEAST.with("volume", volume);
  }
}
