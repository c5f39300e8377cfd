package org.fbsroutines.persistence.clinic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.fbsroutines.domain.care.PauseReason;
import org.fbsroutines.domain.care.SafetyAnswers;
import org.fbsroutines.domain.care.Settling;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.Known;
import org.fbsroutines.domain.patient.PainResponse;
import org.fbsroutines.domain.patient.PainScore;
import org.fbsroutines.domain.patient.Question;
import org.fbsroutines.domain.patient.Topic;
import org.fbsroutines.domain.progress.SessionRecord;
import org.fbsroutines.domain.restriction.Referral;
import org.fbsroutines.domain.routine.ApprovedRoutine;
import org.fbsroutines.domain.routine.PartOfDay;
import org.fbsroutines.domain.routine.RoutineItem;
import org.fbsroutines.persistence.database.ClinicId;
import org.fbsroutines.persistence.database.TestDatabase;
import org.fbsroutines.persistence.demonstration.DemonstrationClinic;
import org.fbsroutines.persistence.demonstration.DemonstrationPatients;
import org.fbsroutines.persistence.format.RoutineJson;
import org.fbsroutines.persistence.format.SafetyAnswersJson;
import org.fbsroutines.persistence.store.AuditRow;
import org.fbsroutines.persistence.store.AuditStore;
import org.fbsroutines.persistence.store.NewRoutine;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.RoutinePauseRow;
import org.fbsroutines.persistence.store.RoutinePauseStore;
import org.fbsroutines.persistence.store.RoutineRow;
import org.fbsroutines.persistence.store.RoutineStore;
import org.fbsroutines.persistence.store.SafetyCheckRow;
import org.fbsroutines.persistence.store.SafetyCheckStore;
import org.fbsroutines.persistence.store.SessionRecordRow;
import org.fbsroutines.persistence.store.SessionRecordStore;
import org.fbsroutines.persistence.store.TakenRecordException;
import org.fbsroutines.persistence.store.TakenSessionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DailyCareTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static final LocalDate TODAY = LocalDate.of(2027, 1, 31);
  private static final Instant NOW = Instant.parse("2027-01-31T09:00:00Z");

  private ClinicId clinic = ClinicId.random();
  private String patient = "";

  @BeforeEach
  void addPatientWithRoutine() {
    clinic = DemonstrationClinic.ensure(DATABASE.database(), Clock.fixed(NOW, ZoneOffset.UTC));
    patient = DemonstrationPatients.add(DATABASE.database(), clinic, UUID.randomUUID().toString());
  }

  @Test
  void reassuringAnswersOpenTheDayAndNoOther() {
    assertThat(day(TODAY).state()).isEqualTo(DayState.UNCHECKED);

    answer("c1", no());

    assertThat(day(TODAY).state()).isEqualTo(DayState.OPEN);
    assertThat(day(TODAY.plusDays(1)).state()).isEqualTo(DayState.UNCHECKED);
    assertThat(day(TODAY.minusDays(1)).state()).isEqualTo(DayState.OUTSIDE);
    assertThat(day(TODAY).chart().factsVersion()).isEqualTo(1);
  }

  @Test
  void anAnswerThatIsMissingStoresNothing() {
    SafetyAnswers missing = new SafetyAnswers(no().signs(), Answer.UNKNOWN);

    assertThat(answer("c1", missing)).isEqualTo(CheckOutcome.INCOMPLETE);
    assertThat(day(TODAY).check()).isEmpty();
  }

  @Test
  void whatReassuresOfAnotherDayIsNotTakenAndWhatRaisesAConcernIs() {
    for (Optional<LocalDate> asked :
        List.of(Optional.<LocalDate>empty(), Optional.of(TODAY.minusDays(1)))) {
      CheckOutcome reassuring = in(care -> care.answer("c1", no(), asked));
      assertThat(reassuring).isEqualTo(CheckOutcome.ANOTHER_DAY);
    }
    assertThat(day(TODAY).check()).isEmpty();

    CheckOutcome concern =
        in(care -> care.answer("c1", yes(Question.FEVER), Optional.of(TODAY.minusDays(1))));

    assertThat(concern).isEqualTo(CheckOutcome.TAKEN);
    assertThat(day(TODAY).state()).isEqualTo(DayState.PAUSED);
  }

  @Test
  void aWarningSignBecomesAFactAndPausesTheRoutineInOneStep() {
    assertThat(answer("c1", yes(Question.FEVER))).isEqualTo(CheckOutcome.TAKEN);

    PatientDay day = day(TODAY);
    assertThat(day.check()).map(SafetyCheckRow::referral).contains(Referral.URGENT);
    assertThat(day.state()).isEqualTo(DayState.PAUSED);
    assertThat(day.pause()).map(RoutinePauseRow::because).contains(PauseReason.RED_FLAG);
    assertThat(day.pause()).map(RoutinePauseRow::detail).contains("fever");
    assertThat(day.chart().factsVersion()).isEqualTo(2);
    assertThat(day.chart().facts().answer(Question.FEVER)).isEqualTo(Answer.YES);
    assertThat(day.routine().orElseThrow().sessions()).isEmpty();
    assertThat(actions()).contains("pause-routine", "record-facts");
  }

  @ParameterizedTest
  @EnumSource(
      value = Question.class,
      names = {"NIGHT_PAIN", "FEVER", "SADDLE_NUMBNESS", "FALL_PAIN", "CALF_SWELLING"})
  void noExerciseIsDueWhileAWarningSignStandsEvenWhereThePauseHasEnded(Question sign) {
    answer("c1", yes(sign));
    endPauseWithoutLookingAtTheSign();
    in(TODAY, NOW.plusSeconds(60), care -> care.answer("c2", no(), Optional.of(TODAY)));

    PatientDay day = day(TODAY);
    assertThat(day.state()).as("nothing but screening stands in the way").isEqualTo(DayState.OPEN);
    assertThat(day.chart().facts().answer(sign)).isEqualTo(Answer.YES);
    assertThat(day.routine().orElseThrow().sessions()).isEmpty();
    assertThat(day.current().orElseThrow().suspendedBy(day.screening()))
        .containsExactlyInAnyOrderElementsOf(
            day.current().orElseThrow().routine().items().stream()
                .map(RoutineItem::exercise)
                .toList());
  }

  private void endPauseWithoutLookingAtTheSign() {
    in(
        care -> {
          RoutinePauseStore pauses = new RoutinePauseStore(care.handle());
          pauses.end(
              patient, pauses.open(patient).orElseThrow().pauseId(), "none", care.recording());
          return patient;
        });
  }

  @Test
  void aConcernUnderTheNameOfReassuringAnswersCountsAndOnce() {
    answer("c1", no());
    answer("c1", yes(Question.FEVER));
    answer("c1", yes(Question.FEVER));
    answer("c1", no());

    assertThat(day(TODAY).state()).isEqualTo(DayState.PAUSED);
    assertThat(day(TODAY).chart().facts().answer(Question.FEVER)).isEqualTo(Answer.YES);
    List<?> checks = in(care -> new SafetyCheckStore(care.handle()).since(patient, Instant.EPOCH));
    assertThat(checks).hasSize(2);
  }

  @Test
  void theSameAnswersSentTwiceChangeNothingMore() {
    answer("c1", yes(Question.FEVER));
    answer("c1", yes(Question.FEVER));

    assertThat(day(TODAY).chart().factsVersion()).isEqualTo(2);
    assertThat(actions()).containsOnlyOnce("pause-routine");
  }

  @Test
  void reassuringAnswersDoNotEndAPause() {
    CheckOutcome fall = answer("c1", new SafetyAnswers(no().signs(), Answer.YES));
    CheckOutcome after = answer("c2", no());

    assertThat(List.of(fall, after))
        .containsExactly(CheckOutcome.TAKEN, CheckOutcome.TAKEN_WHILE_PAUSED);

    assertThat(day(TODAY).state()).isEqualTo(DayState.PAUSED);
    assertThat(day(TODAY).pause()).map(RoutinePauseRow::because).contains(PauseReason.FALL);
  }

  @Test
  void answersAreReadBackAsTheyWereGiven() {
    answer("c1", yes(Question.FEVER));

    String stored =
        in(
            rules ->
                new SafetyCheckStore(rules.handle()).find(patient, "c1").orElseThrow().answers());
    assertThat(SafetyAnswersJson.read("answers", stored)).isEqualTo(yes(Question.FEVER));
  }

  @Test
  void whatIsDoneShowsOnTheDayOnce() {
    for (int i = 0; i < 2; i++) {
      in(care -> care.record("r1", walk(TODAY, 4)));
    }

    assertThat(
            day(TODAY).routine().orElseThrow().session(PartOfDay.MORNING).orElseThrow().doneCount())
        .isEqualTo(1);
    assertThat(actions()).containsOnlyOnce("record-session");
  }

  @Test
  void morePainUnderTheSameIdCountsAtOnceAsACorrection() {
    in(care -> care.record("r1", walk(TODAY, 2)));
    for (int i = 0; i < 2; i++) {
      in(care -> care.record("r1", walk(TODAY, 9)));
    }
    in(care -> care.record("r1", walk(TODAY, 2)));

    assertThat(pains("r1")).containsExactly(2, 9);
    assertThat(day(TODAY).routine().orElseThrow().notToday(ExerciseId.WALKING)).isPresent();
    assertThat(actions()).containsOnlyOnce("record-session", "correct-record");
  }

  @Test
  void morePainUnderTheSameIdCountsAlsoWhereThePartOfTheDayIsNotKnown() {
    in(
        care ->
            care.record(
                "r1",
                new SessionRecord(
                    TODAY,
                    Optional.empty(),
                    Known.unknown(),
                    walk(TODAY, 2).pain(),
                    Known.unknown(),
                    "")));
    in(
        care ->
            care.record(
                "r1",
                new SessionRecord(
                    TODAY,
                    Optional.empty(),
                    Known.unknown(),
                    walk(TODAY, 9).pain(),
                    Known.unknown(),
                    "")));

    assertThat(pains("r1")).containsExactly(2, 9);
  }

  @Test
  void notMorePainUnderTheSameIdIsForThePatientToChoose() {
    in(care -> care.record("r1", walk(TODAY, 4)));

    assertThatThrownBy(() -> in(care -> care.record("r1", walk(TODAY, 3))))
        .isInstanceOf(TakenSessionException.class);
    assertThatThrownBy(() -> in(care -> care.record("r1", noted(walk(TODAY, 4), "well"))))
        .isInstanceOf(TakenSessionException.class);
    assertThatThrownBy(() -> in(care -> care.record("r1", walk(TODAY.minusDays(1), 9))))
        .isInstanceOf(TakenRecordException.class);
    assertThat(pains("r1")).containsExactly(4);
  }

  @Test
  void theSameIdWithoutTheNoteThatADeviceDoesNotKeepChangesNothing() {
    in(care -> care.record("r1", noted(walk(TODAY, 4), "well")));
    in(care -> care.record("r1", walk(TODAY, 4)));

    assertThat(pains("r1")).containsExactly(4);
  }

  @Test
  void whatWasCorrectedStaysSoWhenTheFirstIsSentAgain() {
    in(care -> care.record("r1", walk(TODAY, 9)));
    in(care -> care.correct("r1", 1, walk(TODAY, 2)));
    in(care -> care.record("r1", walk(TODAY, 9)));

    assertThat(pains("r1")).containsExactly(9, 2);
  }

  private static SessionRecord noted(SessionRecord record, String note) {
    return new SessionRecord(
        record.date(),
        record.partOfDay(),
        record.painBefore(),
        record.pain(),
        record.effort(),
        note);
  }

  private List<Integer> pains(String recordId) {
    return in(
        care ->
            new SessionRecordStore(care.handle())
                .history(patient, recordId).stream()
                    .map(row -> row.record().pain().pain().nrs())
                    .toList());
  }

  @Test
  void painThatStaysUpForDaysPausesTheRoutineOnce() {
    SessionRecord walk = walk(TODAY, 7);
    LocalDate later = TODAY.plusDays(2);
    in(care -> care.record("r1", walk));
    for (int i = 0; i < 2; i++) {
      in(later, care -> care.correct("r1", 1, Settling.STILL_UP.applyTo(walk, later)));
    }

    assertThat(day(later).state()).isEqualTo(DayState.PAUSED);
    assertThat(day(later).pause()).map(RoutinePauseRow::because).contains(PauseReason.PAIN);
    assertThat(day(later).pause()).map(RoutinePauseRow::detail).contains("walking");
    assertThat(actions()).containsOnlyOnce("pause-routine", "correct-record");
    List<SessionRecordRow> history =
        in(care -> new SessionRecordStore(care.handle()).history(patient, "r1"));
    assertThat(history).hasSize(2);
  }

  @Test
  void aLateRecordWithMorePainLeavesStandingThatThePainStayed() {
    SessionRecord walk = walk(TODAY, 6);
    LocalDate later = TODAY.plusDays(2);
    in(care -> care.record("r1", walk));
    in(later, care -> care.correct("r1", 1, Settling.STILL_UP.applyTo(walk, later)));

    SessionRecord kept = in(later, care -> care.record("r2", walk(TODAY, 7))).row().record();

    assertThat(kept.pain())
        .isEqualTo(new PainResponse(ExerciseId.WALKING, new PainScore(7), Answer.NO, Answer.YES));
  }

  @Test
  void thatThePainDidNotSettleCountsFromAnotherPageWithoutMorePain() {
    SessionRecord walk = walk(TODAY, 7);
    LocalDate later = TODAY.plusDays(2);
    in(care -> care.record("r1", walk));

    SessionRecordRow kept =
        in(later, care -> care.record("r2", Settling.STILL_UP.applyTo(walk, later))).row();

    assertThat(kept.revision()).isEqualTo(2);
    assertThat(kept.record().pain().persistsForDays()).isEqualTo(Answer.YES);
    assertThat(day(later).state()).isEqualTo(DayState.PAUSED);
  }

  @Test
  void theDayThatComesWithARecordIsTheOneAfterIt() {
    answer("c1", no());
    SessionRecord walk = walk(TODAY, 7);
    LocalDate later = TODAY.plusDays(2);

    Reported walked = in(care -> care.record("r1", walk));
    assertThat(walked.day().records()).hasSize(1);
    Reported stillUp =
        in(later, care -> care.correct("r1", 1, Settling.STILL_UP.applyTo(walk, later)));

    assertThat(stillUp.row().revision()).isEqualTo(2);
    assertThat(stillUp.day().records()).isEqualTo(day(later).records()).hasSize(1);
    assertThat(stillUp.day().pause()).isEqualTo(day(later).pause()).isPresent();
    assertThat(stillUp.day().state()).isEqualTo(DayState.PAUSED);
  }

  @Test
  void anExerciseThatWasNeverApprovedForThePatientIsNotRecordedWhoeverSendsIt() {
    SessionRecord yoga = of(ExerciseId.YOGA);
    assertThat(day(TODAY).current().orElseThrow().routine().items())
        .extracting(RoutineItem::exercise)
        .doesNotContain(ExerciseId.YOGA);

    assertThatThrownBy(() -> in(care -> care.record("r1", yoga)))
        .isInstanceOf(NotPrescribedException.class)
        .hasMessageContaining("yoga");

    assertThat(pains("r1")).isEmpty();
    assertThat(actions()).doesNotContain("record-session");
  }

  @Test
  void whatWasApprovedOnceIsRecordedAlsoWhereTheRoutineNoLongerHasIt() {
    approveNothing();

    in(care -> care.record("r1", walk(TODAY, 4)));

    assertThat(pains("r1")).containsExactly(4);
  }

  private void approveNothing() {
    in(
        care -> {
          RoutineRow before = new RoutineStore(care.handle()).current(patient).orElseThrow();
          ApprovedRoutine routine = RoutineJson.read("routine", before.document());
          return new RoutineStore(care.handle())
              .approve(
                  new NewRoutine(
                      patient,
                      RoutineJson.write(
                          new ApprovedRoutine(
                              routine.period(), ImmutableList.of(), routine.approval())),
                      before.approvedBy(),
                      before.approvedAt(),
                      routine.approval().seen(),
                      before.startsOn(),
                      before.endsOn()),
                  1);
        });
  }

  /** The second looks at what was known only when the first is done. */
  @Test
  void theSameCorrectionFromTwoPagesAtOnceCountsOnce() throws Exception {
    in(care -> care.record("r1", walk(TODAY, 4)));
    ExecutorService other = Executors.newSingleThreadExecutor();
    try {
      Future<Reported> second =
          in(
              care -> {
                care.correct("r1", 1, walk(TODAY, 9));
                Future<Reported> begun =
                    other.submit(() -> in(too -> too.correct("r1", 1, walk(TODAY, 9))));
                while (!DATABASE.somebodyWaits() && !begun.isDone()) {
                  Thread.onSpinWait();
                }
                return begun;
              });

      assertThat(second.get().row().revision()).isEqualTo(2);
    } finally {
      other.shutdown();
    }
    assertThat(pains("r1")).containsExactly(4, 9);
    assertThat(actions()).containsOnlyOnce("correct-record");
  }

  private static SessionRecord of(ExerciseId exercise) {
    return new SessionRecord(
        TODAY,
        Optional.of(PartOfDay.MORNING),
        Known.unknown(),
        new PainResponse(exercise, new PainScore(2), Answer.UNKNOWN, Answer.UNKNOWN),
        Known.unknown(),
        "");
  }

  private static SafetyAnswers no() {
    return new SafetyAnswers(
        Arrays.stream(Question.values())
            .filter(question -> question.topic() == Topic.RED_FLAGS)
            .collect(ImmutableMap.toImmutableMap(sign -> sign, sign -> Answer.NO)),
        Answer.NO);
  }

  private static SafetyAnswers yes(Question sign) {
    Map<Question, Answer> answers = new EnumMap<>(no().signs());
    answers.put(sign, Answer.YES);
    return new SafetyAnswers(ImmutableMap.copyOf(answers), Answer.NO);
  }

  private static SessionRecord walk(LocalDate day, int pain) {
    return new SessionRecord(
        day,
        Optional.of(PartOfDay.MORNING),
        Known.unknown(),
        new PainResponse(ExerciseId.WALKING, new PainScore(pain), Answer.UNKNOWN, Answer.UNKNOWN),
        Known.unknown(),
        "");
  }

  private CheckOutcome answer(String checkId, SafetyAnswers answers) {
    return in(care -> care.answer(checkId, answers, Optional.of(TODAY)));
  }

  private List<String> actions() {
    return in(
        care ->
            new AuditStore(care.handle())
                .before(Long.MAX_VALUE, patient, 50).stream().map(AuditRow::action).toList());
  }

  private PatientDay day(LocalDate date) {
    return in(care -> PatientDay.read(care.handle(), care.rules(), patient, date));
  }

  private <T> T in(Function<DailyCare, T> work) {
    return in(TODAY, work);
  }

  private <T> T in(LocalDate day, Function<DailyCare, T> work) {
    return in(day, NOW, work);
  }

  private <T> T in(LocalDate day, Instant at, Function<DailyCare, T> work) {
    return DATABASE
        .database()
        .<T, RuntimeException>inClinic(
            clinic,
            handle ->
                work.apply(
                    new DailyCare(
                        handle,
                        ClinicRules.read(handle).orElseThrow(),
                        patient,
                        day,
                        new Recording("Alex Example", at))));
  }
}
