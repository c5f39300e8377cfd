package org.fbsroutines.domain.dosage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.fbsroutines.domain.dosage.Effort.Distance;
import org.fbsroutines.domain.dosage.Effort.Repetitions;
import org.fbsroutines.domain.dosage.Effort.Timed;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DosageTest {
  private static final Dosage.Stated BRACING =
      daily(Repetitions.of(10), SessionsPerDay.atLeast(2, 3));
  private static final Dosage.Stated NODS = daily(Repetitions.of(5), SessionsPerDay.exactly(3));
  private static final Dosage.Stated CIRCLES =
      daily(Repetitions.inEachDirection(10), SessionsPerDay.between(2, 3));

  @Nested
  class Phrase {
    @Test
    void readsAsAPersonWouldSayIt() {
      assertThat(BRACING.phrase().english()).isEqualTo("10 repetitions, at least 2–3 times a day");
      assertThat(NODS.phrase().english())
          .isEqualTo("5 repetitions, 3 times a day, no more, no less");
      assertThat(CIRCLES.phrase().english())
          .isEqualTo("10 repetitions in each direction, 2–3 times a day");
      assertThat(Dosage.setByClinician().phrase().english())
          .isEqualTo("Not stated in the source article; set by the clinician");
    }

    @Test
    void saysOnceOrTwice() {
      assertThat(daily(Repetitions.of(5), SessionsPerDay.atLeast(1, 2)).phrase().english())
          .isEqualTo("5 repetitions, at least once or twice a day");
      assertThat(daily(Repetitions.of(5), SessionsPerDay.between(1, 2)).phrase().english())
          .isEqualTo("5 repetitions, once or twice a day");
      assertThat(daily(Repetitions.of(5), SessionsPerDay.between(1, 3)).phrase().english())
          .isEqualTo("5 repetitions, 1–3 times a day");
    }

    @Test
    void namesSetsHoldRestSideDaysAndIntensity() {
      Repetitions sided =
          new Repetitions(8, Direction.EACH_SIDE, 2, Duration.ofSeconds(5), Duration.ofSeconds(90));
      Dosage dosage =
          new Dosage.Stated(
              sided, new Frequency(SessionsPerDay.exactly(1), 3), Optional.of(new Intensity(2, 3)));

      assertThat(dosage.phrase().english())
          .isEqualTo(
              "2 sets of 8 repetitions on each side, each held for 5 seconds, resting 1 minute 30"
                  + " seconds between sets, once a day, no more, no less, 3 days a week, effort 2–3"
                  + " out of 10");
    }

    @Test
    void knowsOneFromMany() {
      assertThat(daily(Repetitions.of(1), SessionsPerDay.atLeast(2, 2)).phrase().english())
          .isEqualTo("1 repetition, at least twice a day");
      assertThat(daily(Timed.minutes(1), SessionsPerDay.exactly(2)).phrase().english())
          .isEqualTo("1 minute, twice a day, no more, no less");
      assertThat(daily(new Distance(1), SessionsPerDay.exactly(1)).phrase().english())
          .isEqualTo("1 metre, once a day, no more, no less");
      assertThat(
              new Dosage.Stated(
                      Timed.minutes(2),
                      new Frequency(SessionsPerDay.exactly(1), 1),
                      Optional.of(new Intensity(3, 3)))
                  .phrase()
                  .english())
          .isEqualTo("2 minutes, once a day, no more, no less, 1 day a week, effort 3 out of 10");
    }
  }

  @Nested
  class DailyVolumes {
    @Test
    void countBothDirections() {
      assertThat(CIRCLES.dailyVolume().phrase().english()).isEqualTo("40–60 repetitions a day");
      assertThat(BRACING.dailyVolume().phrase().english())
          .isEqualTo("at least 20–30 repetitions a day");
      assertThat(NODS.dailyVolume().phrase().english()).isEqualTo("15 repetitions a day");
    }

    @Test
    void countSetsSecondsAndMetres() {
      Repetitions sets = new Repetitions(5, Direction.EACH_SIDE, 3, Duration.ZERO, Duration.ZERO);

      assertThat(daily(sets, SessionsPerDay.exactly(2)).dailyVolume())
          .isEqualTo(new DailyVolume(60, 60, Optional.of(60), Effort.Unit.REPETITIONS));
      assertThat(daily(Timed.minutes(9), SessionsPerDay.exactly(2)).dailyVolume().target())
          .isEqualTo(1080);
      assertThat(
              daily(new Distance(200), SessionsPerDay.between(1, 2))
                  .dailyVolume()
                  .phrase()
                  .english())
          .isEqualTo("200–400 metres a day");
    }
  }

  @Nested
  class Scaling {
    @Test
    void roundsDownAndNeverBelowOne() {
      assertThat(BRACING.scaled(80).effort()).isEqualTo(Repetitions.of(8));
      assertThat(NODS.scaled(80).effort()).isEqualTo(Repetitions.of(4));
      assertThat(Repetitions.of(1).scaled(80)).isEqualTo(Repetitions.of(1));
      assertThat(Repetitions.of(4).scaled(80)).isEqualTo(Repetitions.of(3));
      assertThat(new Timed(Duration.ofSeconds(10)).scaled(50))
          .isEqualTo(new Timed(Duration.ofSeconds(10)));
      assertThat(new Distance(201).scaled(80)).isEqualTo(new Distance(160));
      assertThat(BRACING.scaled(80).frequency()).isEqualTo(BRACING.frequency());
      assertThat(Dosage.setByClinician().scaled(80)).isEqualTo(Dosage.setByClinician());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 101, -80})
    void refusesAPercentageThatIsNone(int percent) {
      assertThatThrownBy(() -> BRACING.scaled(percent))
          .hasMessage("percent: " + percent + " (expected: 1 to 100)");
    }

    @Property
    void neverMakesMore(
        @ForAll @IntRange(min = 1, max = 100) int repetitions,
        @ForAll @IntRange(min = 1, max = 100) int percent) {
      Dosage.Stated dosage = daily(Repetitions.of(repetitions), SessionsPerDay.exactly(3));

      assertThat(dosage.scaled(percent).isWithin(dosage)).isTrue();
    }
  }

  @Nested
  class Comparing {
    @Test
    void goesPartByPart() {
      Dosage.Stated fewer = daily(Repetitions.of(8), SessionsPerDay.atLeast(2, 3));
      Dosage.Stated fewerButOften = daily(Repetitions.of(8), SessionsPerDay.exactly(6));

      assertThat(fewer.compare(BRACING)).isEqualTo(DosageOrder.LESS);
      assertThat(BRACING.compare(fewer)).isEqualTo(DosageOrder.MORE);
      assertThat(BRACING.compare(BRACING)).isEqualTo(DosageOrder.EQUAL);
      assertThat(fewerButOften.compare(NODS)).isEqualTo(DosageOrder.MORE);
      assertThat(daily(Repetitions.of(4), SessionsPerDay.exactly(4)).compare(NODS))
          .isEqualTo(DosageOrder.INCOMPARABLE);
    }

    @Test
    void aHigherFloorOfSessionsIsMore() {
      Dosage.Stated before = daily(Repetitions.of(8), SessionsPerDay.between(1, 3));
      Dosage.Stated after = daily(Repetitions.of(8), SessionsPerDay.exactly(3));

      assertThat(after.compare(before)).isEqualTo(DosageOrder.MORE);
      assertThat(before.compare(after)).isEqualTo(DosageOrder.LESS);
    }

    @Test
    void lessRestBetweenSetsIsMoreAndRestOfOneSetIsNothing() {
      Dosage.Stated minute = resting(3, 60);

      assertThat(resting(3, 30).compare(minute)).isEqualTo(DosageOrder.MORE);
      assertThat(resting(3, 0).compare(minute)).isEqualTo(DosageOrder.MORE);
      assertThat(resting(3, 90).compare(minute)).isEqualTo(DosageOrder.LESS);
      assertThat(resting(1, 0).compare(minute)).isEqualTo(DosageOrder.LESS);
    }

    private static Dosage.Stated resting(int sets, int seconds) {
      return daily(
          new Repetitions(8, Direction.NONE, sets, Duration.ZERO, Duration.ofSeconds(seconds)),
          SessionsPerDay.exactly(1));
    }

    @Test
    void aHarderEffortIsMoreAndSoIsOneThatNothingLimits() {
      Dosage.Stated free = daily(Timed.minutes(5), SessionsPerDay.exactly(1));
      Dosage.Stated light = feeling(2, 3);

      assertThat(feeling(2, 4).compare(light)).isEqualTo(DosageOrder.MORE);
      assertThat(feeling(3, 3).compare(light)).isEqualTo(DosageOrder.MORE);
      assertThat(feeling(1, 2).compare(light)).isEqualTo(DosageOrder.LESS);
      assertThat(free.compare(light)).isEqualTo(DosageOrder.MORE);
      assertThat(light.compare(free)).isEqualTo(DosageOrder.LESS);
      assertThat(light.compare(feeling(2, 3))).isEqualTo(DosageOrder.EQUAL);
    }

    private static Dosage.Stated feeling(int least, int most) {
      return new Dosage.Stated(
          Timed.minutes(5),
          Frequency.daily(SessionsPerDay.exactly(1)),
          Optional.of(new Intensity(least, most)));
    }

    @Test
    void whatALimitDoesNotNameIsWithinIt() {
      Dosage.Stated limit = daily(Repetitions.of(8), SessionsPerDay.between(1, 3));

      assertThat(daily(Repetitions.of(8), SessionsPerDay.exactly(3)).isWithin(limit)).isTrue();
      assertThat(resting(1, 0).isWithin(resting(3, 60))).isTrue();
    }

    @Test
    void ofDifferentKindsIsNotPossible() {
      Dosage.Stated minutes = daily(Timed.minutes(1), SessionsPerDay.exactly(3));
      Dosage.Stated metres = daily(new Distance(1), SessionsPerDay.exactly(3));

      assertThat(minutes.compare(NODS)).isEqualTo(DosageOrder.INCOMPARABLE);
      assertThat(metres.compare(minutes)).isEqualTo(DosageOrder.INCOMPARABLE);
      assertThat(NODS.compare(metres)).isEqualTo(DosageOrder.INCOMPARABLE);
      assertThat(minutes.isWithin(NODS)).isFalse();
    }

    @Test
    void aLimitThatIsOpenAboveAllowsMoreSessionsNotMoreRepetitions() {
      assertThat(daily(Repetitions.of(10), SessionsPerDay.exactly(5)).isWithin(BRACING)).isTrue();
      assertThat(daily(Repetitions.of(11), SessionsPerDay.exactly(2)).isWithin(BRACING)).isFalse();
      assertThat(daily(Repetitions.of(5), SessionsPerDay.exactly(4)).isWithin(NODS)).isFalse();
      assertThat(daily(Repetitions.of(5), SessionsPerDay.exactly(2)).isWithin(NODS)).isTrue();
    }

    @Test
    void aLongerHoldOrMoreSetsIsMore() {
      Repetitions held =
          new Repetitions(5, Direction.NONE, 1, Duration.ofSeconds(3), Duration.ZERO);
      Repetitions twoSets = new Repetitions(5, Direction.NONE, 2, Duration.ZERO, Duration.ZERO);

      assertThat(daily(held, SessionsPerDay.exactly(3)).isWithin(NODS)).isFalse();
      assertThat(daily(twoSets, SessionsPerDay.exactly(3)).isWithin(NODS)).isFalse();
      assertThat(
              Dosage.of(Repetitions.of(5), new Frequency(SessionsPerDay.exactly(3), 5))
                  .isWithin(NODS))
          .isTrue();
    }
  }

  @Nested
  class Ranges {
    @ParameterizedTest
    @ValueSource(ints = {-3, 0, 101, 1_000_000_000})
    void repetitions(int value) {
      assertThatThrownBy(() -> Repetitions.of(value))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("repetitions: " + value + " (expected: 1 to 100)");
    }

    @Test
    void everythingElse() {
      assertThatThrownBy(() -> new Distance(0)).hasMessageContaining("metres: 0");
      assertThatThrownBy(() -> Timed.minutes(0)).hasMessageContaining("duration");
      assertThatThrownBy(() -> Timed.minutes(241)).hasMessageContaining("duration");
      assertThatThrownBy(() -> new Timed(Duration.ofMillis(10_500)))
          .hasMessageContaining("whole seconds");
      assertThatThrownBy(() -> new Intensity(4, 3)).hasMessageContaining("intensity.most: 3");
      assertThatThrownBy(() -> new Intensity(-1, 3)).hasMessageContaining("intensity.least");
      assertThatThrownBy(() -> new Frequency(SessionsPerDay.exactly(1), 8))
          .hasMessage("daysPerWeek: 8 (expected: 1 to 7)");
      assertThatThrownBy(() -> new SessionsPerDay(2, 3, Optional.of(2)))
          .hasMessage("sessionsPerDay.ceiling: 2 (expected: 3 to 6)");
      assertThatThrownBy(() -> SessionsPerDay.atLeast(3, 2))
          .hasMessage("sessionsPerDay.target: 2 (expected: 3 to 6)");
      assertThatThrownBy(() -> SessionsPerDay.exactly(7)).hasMessageContaining("expected: 1 to 6");
      assertThatThrownBy(() -> new Repetitions(1, Direction.NONE, 11, Duration.ZERO, Duration.ZERO))
          .hasMessageContaining("sets: 11");
      assertThatThrownBy(
              () -> new Repetitions(1, Direction.NONE, 1, Duration.ofSeconds(121), Duration.ZERO))
          .hasMessageContaining("hold");
      assertThatThrownBy(
              () -> new Repetitions(1, Direction.NONE, 1, Duration.ZERO, Duration.ofSeconds(601)))
          .hasMessageContaining("rest");
    }
  }

  private static Dosage.Stated daily(Effort effort, SessionsPerDay sessions) {
    return Dosage.of(effort, Frequency.daily(sessions));
  }
}
