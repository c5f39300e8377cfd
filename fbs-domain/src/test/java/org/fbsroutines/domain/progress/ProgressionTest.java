package org.fbsroutines.domain.progress;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.fbsroutines.domain.dosage.Direction;
import org.fbsroutines.domain.dosage.Dosage;
import org.fbsroutines.domain.dosage.Effort;
import org.fbsroutines.domain.dosage.Frequency;
import org.fbsroutines.domain.dosage.SessionsPerDay;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.Known;
import org.fbsroutines.domain.patient.PainResponse;
import org.fbsroutines.domain.patient.PainScore;
import org.fbsroutines.domain.restriction.Referral;
import org.fbsroutines.domain.restriction.RuleBook;
import org.fbsroutines.domain.routine.PartOfDay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressionTest {
  private static final ExerciseId WALKING = new ExerciseId("walking");
  private static final LocalDate SINCE = LocalDate.of(2027, 3, 1);
  private static final LocalDate WEEK_LATER = SINCE.plusDays(7);
  private static final Known<PainScore> USUAL_FIVE = Known.of(new PainScore(5));
  private static final Progression PROGRESSION = new Progression(RuleBook.standard().painRule());
  private static final Dosage.Stated TEN_MINUTES = once(Effort.Timed.minutes(10));

  private static Dosage.Stated once(Effort effort) {
    return Dosage.of(effort, Frequency.daily(SessionsPerDay.exactly(1)));
  }

  private static CurrentDosage walking(Dosage.Stated dosage) {
    return new CurrentDosage(WALKING, dosage, SINCE, Optional.empty());
  }

  private static SessionRecord session(LocalDate date, int pain, Answer settled, Answer persists) {
    return new SessionRecord(
        date,
        Optional.empty(),
        Known.unknown(),
        new PainResponse(WALKING, new PainScore(pain), settled, persists),
        Known.unknown(),
        "");
  }

  private static ImmutableList<SessionRecord> quietWeek() {
    return IntStream.range(0, 7)
        .mapToObj(day -> session(SINCE.plusDays(day), 5, Answer.YES, Answer.NO))
        .collect(ImmutableList.toImmutableList());
  }

  private static ImmutableList<SessionRecord> quietWeekAnd(SessionRecord last) {
    return ImmutableList.<SessionRecord>builder().addAll(quietWeek()).add(last).build();
  }

  private static Progress decide(ImmutableList<SessionRecord> records, LocalDate today) {
    return PROGRESSION.decide(walking(TEN_MINUTES), USUAL_FIVE, records, today);
  }

  private static void assertHeld(Progress progress, String rule, String why) {
    assertThat(progress.step()).isEqualTo(Step.HOLD);
    assertThat(progress.raises()).isEmpty();
    assertThat(progress.referral()).isEqualTo(Referral.NONE);
    assertThat(progress.findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.rule()).isEqualTo(rule);
              assertThat(finding.why().english()).contains(why);
              assertThat(finding.citations()).isNotEmpty();
            });
  }

  @Test
  void afterSevenDaysDoneAndBorneOneThingMayGrowByATenth() {
    Progress progress = decide(quietWeek(), WEEK_LATER);

    assertThat(progress.step()).isEqualTo(Step.RAISE);
    assertThat(progress.dosage()).isEqualTo(TEN_MINUTES);
    assertThat(progress.raises())
        .containsExactly(new Raise(Variable.DURATION, once(Effort.Timed.minutes(11))));
    assertThat(progress.findings()).extracting(ProgressFinding::rule).containsExactly("R38");
  }

  @Test
  void onTheSixthDayTheDosageStays() {
    assertHeld(decide(quietWeek(), WEEK_LATER.minusDays(1)), "R38", "until 2027-03-08");
  }

  @Test
  void aDayLeftOutKeepsTheDosage() {
    assertHeld(decide(quietWeek().subList(0, 6), WEEK_LATER), "R38", "6 of 7 sessions (85 %)");
  }

  @Test
  void morningsRecordedTwiceAreNoEvenings() {
    CurrentDosage twiceADay =
        walking(Dosage.of(Effort.Timed.minutes(10), Frequency.daily(SessionsPerDay.exactly(2))));
    ImmutableList<SessionRecord> sentTwice =
        quietWeek().stream()
            .map(ProgressionTest::inTheMorning)
            .flatMap(morning -> Stream.of(morning, morning))
            .collect(ImmutableList.toImmutableList());

    assertHeld(
        PROGRESSION.decide(twiceADay, USUAL_FIVE, sentTwice, WEEK_LATER),
        "R38",
        "7 of 14 sessions");
  }

  private static SessionRecord inTheMorning(SessionRecord record) {
    return new SessionRecord(
        record.date(),
        Optional.of(PartOfDay.MORNING),
        record.painBefore(),
        record.pain(),
        record.effort(),
        record.note());
  }

  @Test
  void nothingRecordedKeepsTheDosage() {
    assertHeld(decide(ImmutableList.of(), WEEK_LATER), "R38", "0 of 7 sessions");
  }

  @Test
  void sessionsOfAnotherExerciseOrBeforeTheDosageOrInTheFutureDoNotCount() {
    SessionRecord other =
        new SessionRecord(
            SINCE,
            Optional.empty(),
            Known.unknown(),
            new PainResponse(new ExerciseId("yoga"), new PainScore(10), Answer.NO, Answer.YES),
            Known.unknown(),
            "");
    SessionRecord before = session(SINCE.minusDays(1), 10, Answer.NO, Answer.YES);
    SessionRecord later = session(WEEK_LATER.plusDays(1), 10, Answer.NO, Answer.YES);
    ImmutableList<SessionRecord> all =
        ImmutableList.<SessionRecord>builder()
            .addAll(quietWeek())
            .add(other, before, later)
            .build();

    assertThat(decide(all, WEEK_LATER).step()).isEqualTo(Step.RAISE);
  }

  @ParameterizedTest
  @CsvSource({"8, YES", "8, NO", "10, YES", "7, NO"})
  void painThatRoseTooMuchTodayStopsTheExerciseAndTheNextTimeIsEightyPerCent(
      int pain, Answer settled) {
    Progress progress =
        decide(quietWeekAnd(session(WEEK_LATER, pain, settled, Answer.NO)), WEEK_LATER);

    assertThat(progress.step()).isEqualTo(Step.STOP);
    assertThat(progress.dosage()).isEqualTo(once(Effort.Timed.minutes(8)));
    assertThat(progress.raises()).isEmpty();
    assertThat(progress.referral()).isEqualTo(Referral.NONE);
    assertThat(progress.findings()).extracting(ProgressFinding::rule).containsExactly("R37");
  }

  @Test
  void painThatRoseTooMuchOnAnEarlierDayReducesTheDosage() {
    Progress progress =
        decide(quietWeekAnd(session(WEEK_LATER.minusDays(1), 7, Answer.NO, Answer.NO)), WEEK_LATER);

    assertThat(progress.step()).isEqualTo(Step.REDUCE);
    assertThat(progress.dosage()).isEqualTo(once(Effort.Timed.minutes(8)));
    assertThat(progress.findings().get(0).why().english()).contains("2027-03-07");
  }

  @Test
  void painThatStaysUpForDaysStopsTheExerciseAndRefers() {
    Progress progress = decide(quietWeekAnd(session(SINCE, 9, Answer.NO, Answer.YES)), WEEK_LATER);

    assertThat(progress.step()).isEqualTo(Step.STOP);
    assertThat(progress.referral()).isEqualTo(Referral.CLINIC);
  }

  @Test
  void painThatRoseAndSettledIsNoFlare() {
    assertThat(decide(quietWeekAnd(session(SINCE, 7, Answer.YES, Answer.NO)), WEEK_LATER).step())
        .isEqualTo(Step.RAISE);
  }

  @Test
  void notKnowingWhetherPainSettledKeepsTheDosage() {
    assertHeld(
        decide(quietWeekAnd(session(SINCE, 7, Answer.UNKNOWN, Answer.NO)), WEEK_LATER),
        "R37",
        "It is not known");
  }

  @Test
  void notKnowingTheUsualPainKeepsTheDosage() {
    ImmutableList<SessionRecord> unsettled = quietWeekAnd(session(SINCE, 3, Answer.NO, Answer.NO));

    assertHeld(
        PROGRESSION.decide(walking(TEN_MINUTES), Known.unknown(), unsettled, WEEK_LATER),
        "R37",
        "It is not known");
  }

  @Test
  void nothingGrowsAboveWhatTheArticleStates() {
    Dosage.Stated five = once(Effort.Repetitions.of(5));
    CurrentDosage atTheCount = new CurrentDosage(WALKING, five, SINCE, Optional.of(five));
    CurrentDosage below =
        new CurrentDosage(WALKING, five, SINCE, Optional.of(once(Effort.Repetitions.of(6))));

    assertHeld(
        PROGRESSION.decide(atTheCount, USUAL_FIVE, quietWeek(), WEEK_LATER),
        "R38",
        "only a clinician goes above it");
    assertThat(PROGRESSION.decide(below, USUAL_FIVE, quietWeek(), WEEK_LATER).raises())
        .containsExactly(new Raise(Variable.REPETITIONS, once(Effort.Repetitions.of(6))));
  }

  @Test
  void aStepOfMoreThanAFifthIsNotTaken() {
    CurrentDosage four = walking(once(Effort.Repetitions.of(4)));

    assertHeld(
        PROGRESSION.decide(four, USUAL_FIVE, quietWeek(), WEEK_LATER), "R38", "more than 20 %");
  }

  @Test
  void repetitionsOrTheHoldMayGrowNeverBothAtOnce() {
    Effort held =
        new Effort.Repetitions(
            10, Direction.NONE, 2, Duration.ofSeconds(20), Duration.ofSeconds(30));
    Effort more =
        new Effort.Repetitions(
            11, Direction.NONE, 2, Duration.ofSeconds(20), Duration.ofSeconds(30));
    Effort longer =
        new Effort.Repetitions(
            10, Direction.NONE, 2, Duration.ofSeconds(22), Duration.ofSeconds(30));

    assertThat(
            PROGRESSION.decide(walking(once(held)), USUAL_FIVE, quietWeek(), WEEK_LATER).raises())
        .containsExactly(
            new Raise(Variable.REPETITIONS, once(more)), new Raise(Variable.HOLD, once(longer)));
  }

  @ParameterizedTest
  @CsvSource({
    "12, 780", // 13 min 12 s, to the half minute
    "20, 1320",
    "240, 0", // Four hours are the longest.
    "3, 198" // Half a minute is more than a tenth, so a tenth to the second.
  })
  void aTimeGrowsToTheHalfMinuteWhereATenthReachesIt(int minutes, int expectedSeconds) {
    Optional<Dosage.Stated> raised = Variable.DURATION.raise(once(Effort.Timed.minutes(minutes)));

    assertThat(raised.map(dosage -> dosage.effort().amount()).orElse(0)).isEqualTo(expectedSeconds);
  }

  @Test
  void aDistanceGrowsByATenth() {
    assertThat(Variable.DISTANCE.raise(once(new Effort.Distance(250))))
        .contains(once(new Effort.Distance(275)));
    assertThat(Variable.DISTANCE.raise(once(new Effort.Distance(19_999)))).isEmpty();
    assertThat(Variable.DISTANCE.raise(TEN_MINUTES)).isEmpty();
  }

  @Property(tries = 5_000)
  void everyDecisionExplainsItselfAndNeverGrowsByItself(
      @ForAll("records") ImmutableList<SessionRecord> records) {
    Progress progress = decide(records, WEEK_LATER);

    assertThat(progress.findings()).isNotEmpty();
    assertThat(progress.dosage().isWithin(TEN_MINUTES)).isTrue();
    assertThat(progress.raises().isEmpty()).isEqualTo(progress.step() != Step.RAISE);
    for (Raise raise : progress.raises()) {
      assertThat(raise.dosage().effort().amount()).isBetween(601, 720);
    }
  }

  @Property(tries = 5_000)
  void anAnswerTakenBackNeverLetsADosageGrow(
      @ForAll("records") ImmutableList<SessionRecord> records) {
    ImmutableList<SessionRecord> unanswered =
        records.stream()
            .map(
                record ->
                    session(
                        record.date(), record.pain().pain().nrs(), Answer.UNKNOWN, Answer.UNKNOWN))
            .collect(ImmutableList.toImmutableList());

    if (decide(records, WEEK_LATER).step() != Step.RAISE) {
      assertThat(decide(unanswered, WEEK_LATER).step()).isNotEqualTo(Step.RAISE);
    }
  }

  @Property(tries = 5_000)
  void worsePainNeverMakesTheStepBolder(@ForAll("records") ImmutableList<SessionRecord> records) {
    ImmutableList<SessionRecord> worse =
        records.stream()
            .map(
                record ->
                    session(
                        record.date(),
                        10,
                        record.pain().settledWithin24Hours(),
                        record.pain().persistsForDays()))
            .collect(ImmutableList.toImmutableList());

    assertThat(decide(worse, WEEK_LATER).step())
        .isLessThanOrEqualTo(decide(records, WEEK_LATER).step());
  }

  @Provide
  Arbitrary<ImmutableList<SessionRecord>> records() {
    Arbitrary<Answer> answers = Arbitraries.of(Answer.class);
    return Combinators.combine(
            Arbitraries.integers().between(-1, 8),
            Arbitraries.integers().between(0, 10),
            answers,
            answers)
        .as((day, pain, settled, persists) -> session(SINCE.plusDays(day), pain, settled, persists))
        .list()
        .ofMaxSize(12)
        .map(
            more ->
                ImmutableList.<SessionRecord>builder().addAll(quietWeek()).addAll(more).build());
  }
}
