package org.fbsroutines.domain.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.fbsroutines.domain.dosage.Frequency;
import org.fbsroutines.domain.dosage.SessionsPerDay;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.Known;
import org.fbsroutines.domain.patient.PainResponse;
import org.fbsroutines.domain.patient.PainScore;
import org.fbsroutines.domain.routine.PartOfDay;
import org.junit.jupiter.api.Test;

class AdherenceTest {
  private static final LocalDate MONDAY = LocalDate.of(2027, 3, 1);
  private static final Frequency AT_LEAST_TWO_OR_THREE =
      Frequency.daily(SessionsPerDay.atLeast(2, 3));

  @Test
  void twoSessionsFulfilAtLeastTwoToThree() {
    Adherence day = Adherence.of(AT_LEAST_TWO_OR_THREE, MONDAY, 1, List.of(MONDAY, MONDAY));

    assertThat(day).isEqualTo(new Adherence(2, 2, 1, 1));
    assertThat(day.isFull()).isTrue();
    assertThat(day.phrase().english()).isEqualTo("2 of 2 sessions (100 %)");
  }

  @Test
  void whatIsDoneBeyondTheFloorMakesUpForNoOtherDay() {
    Adherence two =
        Adherence.of(AT_LEAST_TWO_OR_THREE, MONDAY, 2, List.of(MONDAY, MONDAY, MONDAY, MONDAY));

    assertThat(two).isEqualTo(new Adherence(2, 4, 1, 2));
    assertThat(two.isFull()).isFalse();
    assertThat(two.percent()).isEqualTo(50);
  }

  @Test
  void aSessionCountsOnceHoweverManyRecordsThereAreOfIt() {
    List<SessionRecord> records =
        List.of(
            walked(MONDAY, Optional.of(PartOfDay.MORNING)),
            walked(MONDAY, Optional.of(PartOfDay.MORNING)),
            walked(MONDAY.plusDays(1), Optional.of(PartOfDay.MORNING)),
            walked(MONDAY.plusDays(1), Optional.of(PartOfDay.EVENING)));

    assertThat(Adherence.ofRecords(AT_LEAST_TWO_OR_THREE, MONDAY, 2, ExerciseId.WALKING, records))
        .isEqualTo(new Adherence(3, 4, 1, 2));
  }

  @Test
  void recordsThatDoNotStateThePartOfTheDayEachStandForASession() {
    List<SessionRecord> records =
        List.of(
            walked(MONDAY, Optional.empty()),
            walked(MONDAY, Optional.empty()),
            walked(MONDAY, Optional.of(PartOfDay.MORNING)));

    assertThat(
            Adherence.ofRecords(
                Frequency.daily(SessionsPerDay.exactly(4)), MONDAY, 1, ExerciseId.WALKING, records))
        .isEqualTo(new Adherence(3, 4, 0, 1));
  }

  @Test
  void recordsOfAnotherExerciseAreLeftAside() {
    assertThat(
            Adherence.ofRecords(
                AT_LEAST_TWO_OR_THREE,
                MONDAY,
                1,
                ExerciseId.SWIMMING,
                List.of(walked(MONDAY, Optional.of(PartOfDay.MORNING)))))
        .isEqualTo(new Adherence(0, 2, 0, 1));
  }

  @Test
  void aSessionThatWasLeftOutDoesNotCount() {
    SessionRecord walked = walked(MONDAY, Optional.of(PartOfDay.MORNING));
    SessionRecord left =
        new SessionRecord(
            walked.date(),
            walked.partOfDay(),
            walked.painBefore(),
            walked.pain(),
            walked.effort(),
            "",
            new AmountDone(Known.of(AmountDone.Share.NONE), Optional.of(0), Optional.empty()));
    Frequency daily = Frequency.daily(SessionsPerDay.exactly(1));

    assertThat(Adherence.ofRecords(daily, MONDAY, 1, ExerciseId.WALKING, List.of(left)).done())
        .isZero();
    assertThat(Adherence.ofRecords(daily, MONDAY, 1, ExerciseId.WALKING, List.of(walked)).done())
        .isEqualTo(1);
  }

  private static SessionRecord walked(LocalDate date, Optional<PartOfDay> part) {
    return new SessionRecord(
        date,
        part,
        Known.unknown(),
        new PainResponse(ExerciseId.WALKING, new PainScore(3), Answer.YES, Answer.NO),
        Known.unknown(),
        "");
  }

  @Test
  void onlyTheDaysAskedAboutCount() {
    List<LocalDate> sessions = List.of(MONDAY.minusDays(1), MONDAY, MONDAY.plusDays(1));

    assertThat(Adherence.of(Frequency.daily(SessionsPerDay.exactly(1)), MONDAY, 1, sessions))
        .isEqualTo(new Adherence(1, 1, 1, 1));
  }

  @Test
  void threeDaysAWeekMayBeAnyThree() {
    Frequency threeDays = new Frequency(SessionsPerDay.exactly(1), 3);
    List<LocalDate> sessions = List.of(MONDAY, MONDAY.plusDays(5), MONDAY.plusDays(6));

    assertThat(Adherence.of(threeDays, MONDAY, 7, sessions)).isEqualTo(new Adherence(3, 3, 3, 3));
    assertThat(Adherence.of(threeDays, MONDAY, 14, sessions)).isEqualTo(new Adherence(3, 6, 3, 6));
  }

  @Test
  void aPartOfAWeekAsksForItsShareRoundedDown() {
    Frequency threeDays = new Frequency(SessionsPerDay.exactly(1), 3);

    assertThat(Adherence.of(threeDays, MONDAY, 2, List.of()))
        .isEqualTo(new Adherence(0, 0, 0, 0))
        .returns(100, Adherence::percent)
        .returns("0 of 0 sessions (100 %)", adherence -> adherence.phrase().english());
    assertThat(Adherence.of(threeDays, MONDAY, 10, List.of()).due()).isEqualTo(4);
    assertThat(Adherence.of(threeDays, MONDAY, 3, List.of()).phrase().english())
        .isEqualTo("0 of 1 session (0 %)");
  }

  @Test
  void noDayIsRefused() {
    assertThatThrownBy(() -> Adherence.of(AT_LEAST_TWO_OR_THREE, MONDAY, 0, List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("days: 0 (expected: 1 or more)");
  }

  @Property(tries = 2_000)
  void oneSessionMoreNeverLowersIt(
      @ForAll @IntRange(min = 1, max = 7) int daysPerWeek,
      @ForAll @IntRange(min = 1, max = 6) int floor,
      @ForAll @IntRange(min = 1, max = 30) int days,
      @ForAll List<@IntRange(min = 0, max = 29) Integer> done,
      @ForAll @IntRange(min = 0, max = 29) int oneMore) {
    Frequency frequency = new Frequency(SessionsPerDay.exactly(floor), daysPerWeek);
    List<LocalDate> sessions = new ArrayList<>(done.stream().map(MONDAY::plusDays).toList());
    Adherence before = Adherence.of(frequency, MONDAY, days, sessions);
    sessions.add(MONDAY.plusDays(oneMore));
    Adherence after = Adherence.of(frequency, MONDAY, days, sessions);

    assertThat(after.done()).isBetween(before.done(), before.done() + 1);
    assertThat(after.due()).isEqualTo(before.due());
    assertThat(after.done()).isLessThanOrEqualTo(after.due());
    assertThat(after.isFull()).isEqualTo(after.daysReached() == after.daysDue());
  }
}
