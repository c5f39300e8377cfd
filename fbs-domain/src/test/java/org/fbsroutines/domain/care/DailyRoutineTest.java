package org.fbsroutines.domain.care;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.fbsroutines.domain.condition.PainRule;
import org.fbsroutines.domain.dosage.Dosage;
import org.fbsroutines.domain.dosage.Effort;
import org.fbsroutines.domain.dosage.Frequency;
import org.fbsroutines.domain.dosage.SessionsPerDay;
import org.fbsroutines.domain.exercise.Catalogue;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.Known;
import org.fbsroutines.domain.patient.PainResponse;
import org.fbsroutines.domain.patient.PainScore;
import org.fbsroutines.domain.patient.Patients;
import org.fbsroutines.domain.progress.SessionRecord;
import org.fbsroutines.domain.progress.Step;
import org.fbsroutines.domain.restriction.RuleBook;
import org.fbsroutines.domain.routine.Approval;
import org.fbsroutines.domain.routine.ApprovedRoutine;
import org.fbsroutines.domain.routine.Baseline;
import org.fbsroutines.domain.routine.PartOfDay;
import org.fbsroutines.domain.routine.PrescribedItem;
import org.fbsroutines.domain.routine.Prescriber;
import org.fbsroutines.domain.routine.RoutinePeriod;
import org.fbsroutines.domain.routine.SeenVersions;
import org.fbsroutines.domain.screening.Screener;
import org.fbsroutines.domain.screening.Screening;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DailyRoutineTest {
  private static final ExerciseId WALKING = ExerciseId.WALKING;
  private static final ExerciseId BRACING = ExerciseId.ABDOMINAL_BRACING;
  private static final LocalDate START = Patients.TODAY;
  private static final LocalDate NEXT_DAY = START.plusDays(1);
  private static final Dosage.Stated TEN_MINUTES_TWICE =
      Dosage.of(Effort.Timed.minutes(10), Frequency.daily(SessionsPerDay.exactly(2)));
  private static final Dosage.Stated EIGHT_MINUTES_TWICE =
      Dosage.of(Effort.Timed.minutes(8), Frequency.daily(SessionsPerDay.exactly(2)));
  private static final ApprovedRoutine ROUTINE = approved();

  private static ApprovedRoutine approved() {
    Screening screening = Screener.standard().screen(Patients.well(), START);
    Dosage.Stated bracing = screening.of(BRACING).dosage().flatMap(Dosage::stated).orElseThrow();
    return Prescriber.propose(
            screening,
            ImmutableList.of(
                PrescribedItem.of(BRACING, bracing), PrescribedItem.of(WALKING, TEN_MINUTES_TWICE)),
            RoutinePeriod.weeks(START, 12),
            Baseline.of(
                Patients.well().withWalkingMinutes(Known.of(ImmutableList.of(13, 13, 13))),
                ImmutableList.of(),
                ImmutableSet.of()))
        .fold(
            ready ->
                ready.approve(
                    new Approval(
                        "Dr. Example", Instant.EPOCH, new SeenVersions(1, 1, 1), Optional.empty())),
            refusals -> {
              throw new AssertionError(refusals.toString());
            });
  }

  private static SessionRecord walk(
      LocalDate day, PartOfDay part, int pain, Answer settled, Answer persists) {
    return new SessionRecord(
        day,
        Optional.of(part),
        Known.unknown(),
        new PainResponse(WALKING, new PainScore(pain), settled, persists),
        Known.unknown(),
        "");
  }

  private static SessionRecord walk(int pain, Answer settled, Answer persists) {
    return walk(START, PartOfDay.MORNING, pain, settled, persists);
  }

  private static SessionRecord walk(int pain) {
    return walk(pain, Answer.UNKNOWN, Answer.UNKNOWN);
  }

  private static DailyRoutine day(LocalDate date, SessionRecord... records) {
    return day(date, ImmutableSet.of(), records);
  }

  private static DailyRoutine day(
      LocalDate date, ImmutableSet<ExerciseId> tightened, SessionRecord... records) {
    return DailyRoutine.of(
        ROUTINE,
        new DailyGrounds(
            Catalogue.standard(),
            tightened,
            Known.of(new PainScore(5)),
            RuleBook.standard().painRule(),
            ImmutableList.copyOf(records)),
        date);
  }

  @Test
  void tellsWhatIsDoneAndWhatIsLeft() {
    DailyRoutine before = day(START);
    DailyRoutine after = day(START, walk(4));

    assertThat(before.session(PartOfDay.MORNING).orElseThrow().left()).isEqualTo(2);
    DueSession morning = after.session(PartOfDay.MORNING).orElseThrow();
    assertThat(morning.left()).isEqualTo(1);
    assertThat(morning.doneCount()).isEqualTo(1);
    assertThat(morning.isDone()).isFalse();
    assertThat(after.session(PartOfDay.EVENING).orElseThrow().doneCount()).isZero();
    assertThat(day(NEXT_DAY, walk(4)).session(PartOfDay.MORNING).orElseThrow().doneCount())
        .isZero();
  }

  @Test
  void whatTightenedIsNeitherShownNorFound() {
    DailyRoutine day = day(START, ImmutableSet.of(WALKING));

    assertThat(day.find(PartOfDay.MORNING, WALKING)).isEmpty();
    assertThat(day.find(PartOfDay.MORNING, BRACING)).isPresent();
    assertThat(day.sessions()).allSatisfy(session -> assertThat(session.exercises()).hasSize(1));
    assertThat(day.notToday().values())
        .extracting(NotToday::why)
        .containsExactly(NotToday.Why.TIGHTENED);
  }

  @Test
  void painAtTheStopEndsTheExerciseForTodayAndWhatWasDoneStaysShown() {
    DailyRoutine day = day(START, walk(8));

    assertThat(day.find(PartOfDay.EVENING, WALKING)).isEmpty();
    assertThat(day.find(PartOfDay.EVENING, BRACING)).isPresent();
    assertThat(day.session(PartOfDay.MORNING).orElseThrow().doneCount()).isEqualTo(1);
    assertThat(day.notToday().values())
        .extracting(NotToday::why)
        .containsExactly(NotToday.Why.PAIN_TODAY);
    assertThat(day.pauseBecauseOf(walk(8))).isEmpty();
  }

  @Test
  void painThatRoseBelowTheStopIsAskedAboutTheNextDayAndUntilThenTheExerciseIsNotToday() {
    assertThat(day(START, walk(7)).find(PartOfDay.EVENING, WALKING)).isPresent();
    assertThat(day(START, walk(7)).asked()).isEmpty();

    DailyRoutine next = day(NEXT_DAY, walk(7));
    assertThat(next.asked()).containsExactly(walk(7));
    assertThat(next.find(PartOfDay.MORNING, WALKING)).isEmpty();
    assertThat(next.notToday().values())
        .extracting(NotToday::why)
        .containsExactly(NotToday.Why.PAIN_NOT_REPORTED);
    assertThat(day(NEXT_DAY, walk(6)).asked()).isEmpty();
  }

  @Test
  void painThatSettledWithinADayChangesNothing() {
    DailyRoutine next = day(NEXT_DAY, Settling.WITHIN_A_DAY.applyTo(walk(7), NEXT_DAY));

    assertThat(next.find(PartOfDay.MORNING, WALKING).orElseThrow().dosage())
        .isEqualTo(TEN_MINUTES_TWICE);
    assertThat(next.asked()).isEmpty();
  }

  @Test
  void painThatSettledLaterLessensTheDosageAtOnce() {
    DueExercise due =
        day(NEXT_DAY, Settling.LATER.applyTo(walk(7), NEXT_DAY))
            .find(PartOfDay.MORNING, WALKING)
            .orElseThrow();

    assertThat(due.isReduced()).isTrue();
    assertThat(due.dosage()).isEqualTo(EIGHT_MINUTES_TWICE);
  }

  @Test
  void painAtTheStopLessensTheDosageEvenIfItSettled() {
    assertThat(
            day(NEXT_DAY, Settling.WITHIN_A_DAY.applyTo(walk(8), NEXT_DAY))
                .find(PartOfDay.MORNING, WALKING)
                .orElseThrow()
                .dosage())
        .isEqualTo(EIGHT_MINUTES_TWICE);
  }

  @Test
  void painThatIsStillUpStopsTheExerciseForTheDayAndAfterDaysPausesTheRoutine() {
    SessionRecord first = Settling.STILL_UP.applyTo(walk(7), NEXT_DAY);
    DailyRoutine next = day(NEXT_DAY, first);
    assertThat(next.notToday().values())
        .extracting(NotToday::why)
        .containsExactly(NotToday.Why.PAIN_STILL_UP);
    assertThat(next.asked()).containsExactly(first);
    assertThat(next.pauseBecauseOf(first)).isEmpty();

    LocalDate dayAfter = START.plusDays(2);
    SessionRecord lasting = Settling.STILL_UP.applyTo(first, dayAfter);
    DailyRoutine paused = day(dayAfter, lasting);
    assertThat(paused.pauseBecauseOf(lasting)).contains(PauseReason.PAIN);
    assertThat(paused.notToday().values())
        .extracting(NotToday::why)
        .containsExactly(NotToday.Why.PAIN_FOR_DAYS);
    assertThat(paused.asked()).isEmpty();
  }

  @Test
  void aRecordOfBeforeBeginsNoPauseAnew() {
    SessionRecord lasting = walk(7, Answer.NO, Answer.YES);
    SessionRecord harmless = walk(NEXT_DAY, PartOfDay.MORNING, 4, Answer.UNKNOWN, Answer.UNKNOWN);

    assertThat(day(NEXT_DAY, lasting, harmless).pauseBecauseOf(harmless)).isEmpty();
    assertThat(day(NEXT_DAY, lasting, harmless).find(PartOfDay.MORNING, WALKING)).isEmpty();
  }

  @Test
  void aWeekDoneAndBorneIsOnlyProposedToGrow() {
    SessionRecord[] week =
        START
            .datesUntil(START.plusDays(7))
            .flatMap(
                day ->
                    ImmutableList.of(PartOfDay.MORNING, PartOfDay.EVENING).stream()
                        .map(part -> walk(day, part, 5, Answer.YES, Answer.NO)))
            .toArray(SessionRecord[]::new);

    DueExercise due = day(START.plusDays(7), week).find(PartOfDay.MORNING, WALKING).orElseThrow();
    assertThat(due.progress().step()).isEqualTo(Step.RAISE);
    assertThat(due.dosage()).isEqualTo(TEN_MINUTES_TWICE);
  }

  @ParameterizedTest
  @CsvSource({"6,false", "7,true"})
  void unknownUsualPainAsksAboutEveryPain(int pain, boolean rose) {
    PainRule rule = RuleBook.standard().painRule();

    assertThat(Settling.isAskedAbout(rule, Known.of(new PainScore(5)), walk(pain), NEXT_DAY))
        .isEqualTo(rose);
    assertThat(Settling.isAskedAbout(rule, Known.unknown(), walk(pain), NEXT_DAY)).isTrue();
  }

  /** More pain never opens an exercise that less pain closes, nor gives it a higher dosage. */
  @Property
  void neverMoreWithMorePain(
      @ForAll @IntRange(max = 10) int pain,
      @ForAll @IntRange(max = 3) int rise,
      @ForAll Answer settled,
      @ForAll Answer persists,
      @ForAll @IntRange(max = 3) int days) {
    LocalDate date = START.plusDays(days);
    Optional<DueExercise> less =
        day(date, walk(pain, settled, persists)).find(PartOfDay.EVENING, WALKING);
    Optional<DueExercise> more =
        day(date, walk(Math.min(10, pain + rise), settled, persists))
            .find(PartOfDay.EVENING, WALKING);

    assertThat(less.isPresent() || more.isEmpty()).isTrue();
    more.ifPresent(due -> assertThat(due.dosage().isWithin(less.orElseThrow().dosage())).isTrue());
  }
}
