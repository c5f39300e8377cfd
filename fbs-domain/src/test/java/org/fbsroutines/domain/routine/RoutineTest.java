package org.fbsroutines.domain.routine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.IntStream;
import org.fbsroutines.domain.dosage.Dosage;
import org.fbsroutines.domain.dosage.Effort;
import org.fbsroutines.domain.dosage.Effort.Repetitions;
import org.fbsroutines.domain.dosage.Frequency;
import org.fbsroutines.domain.dosage.SessionsPerDay;
import org.fbsroutines.domain.exercise.Catalogue;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.exercise.Instructions;
import org.fbsroutines.domain.exercise.StartingPosition;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.PatientFacts;
import org.fbsroutines.domain.patient.Patients;
import org.fbsroutines.domain.patient.Question;
import org.fbsroutines.domain.restriction.Adaptation;
import org.fbsroutines.domain.restriction.Manner;
import org.fbsroutines.domain.restriction.Verdict;
import org.fbsroutines.domain.screening.Screener;
import org.fbsroutines.domain.text.OwnWords;
import org.fbsroutines.domain.text.Text;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RoutineTest {
  private static final RoutinePeriod PERIOD = RoutinePeriod.weeks(Patients.TODAY, 12);
  private static final Approval APPROVAL =
      new Approval(
          "Dr. Example",
          Instant.parse("2026-11-24T09:00:00Z"),
          new SeenVersions(1, 9, 1),
          Optional.empty());

  @Nested
  class Prescribing {
    @Test
    void keepsTheSeedsDosageWithItsConditionsAndReasons() {
      ProposedRoutine routine = ready(Patients.well(), seedDose(ExerciseId.CERVICAL_MOBILITY));

      RoutineItem item = routine.items().get(0);
      assertThat(item.dosage().phrase().english())
          .isEqualTo("5 repetitions, 3 times a day, no more, no less");
      assertThat(item.conditions())
          .anySatisfy(condition -> assertThat(condition.english()).contains("Head on the pillow"));
      assertThat(item.why()).isNotEmpty();
    }

    @Test
    void aSheetNamesOneDoseAndTheRoutineStaysValidWithIt() {
      PatientFacts flared =
          Patients.afterPain(ExerciseId.ABDOMINAL_BRACING, 8, Answer.NO, Answer.UNKNOWN);
      ProposedRoutine routine =
          ready(
              flared,
              PrescribedItem.of(
                  ExerciseId.ABDOMINAL_BRACING,
                  Dosage.of(Repetitions.of(8), Frequency.daily(SessionsPerDay.atLeast(2, 3)))));

      RoutineItem item = routine.items().get(0);
      assertThat(item.dosage().phrase().english()).startsWith("8 repetitions");
      assertThat(item.conditions())
          .extracting(Text::english)
          .filteredOn(condition -> !condition.contains("7 days"))
          .isNotEmpty()
          .allSatisfy(condition -> assertThat(condition).doesNotContainPattern("[0-9]"));
      assertThat(item.allowsFor(new Adaptation.ScaleDosage(80))).isTrue();
      assertThat(item.allowsFor(new Adaptation.ScaleDosage(70))).isFalse();
      assertThat(item.why())
          .as("whether it lasts is not known")
          .noneMatch(why -> why.english().contains("stayed up for days"));
    }

    @Test
    void whoeverMustNotLieOnTheBackIsNeverToldTo() {
      RoutineItem item =
          ready(
                  Patients.answering(Question.LIES_ON_BACK, Answer.NO),
                  seedDose(ExerciseId.ABDOMINAL_BRACING))
              .items()
              .get(0);

      assertThat(item.beginning(bracing()))
          .containsExactly(new Adaptation.Done(Manner.OFF_THE_BACK).phrase());
      assertThat(item.ownPosition()).isEqualTo(StartingPosition.NOT_STATED);
    }

    @Test
    void whatIsSaidOfThePositionDoesNotMatterToWhoeverMustNotLieOnTheBack() {
      RoutineItem imported =
          new RoutineItem(
              new ExerciseId("dead-bug"),
              OwnWords.of("Dead bug"),
              StartingPosition.NOT_STATED,
              Dosage.of(Repetitions.of(5), Frequency.daily(SessionsPerDay.exactly(1))),
              ImmutableSet.of(new Adaptation.Done(Manner.OFF_THE_BACK)),
              ImmutableList.of(),
              ImmutableList.of(),
              Optional.empty());

      assertThat(imported.beginning(bracing()))
          .extracting(Text::english)
          .isNotEmpty()
          .doesNotContain("Lie on your back.");
    }

    @Test
    void everybodyElseBeginsAsTheCatalogueTells() {
      RoutineItem item =
          ready(Patients.well(), seedDose(ExerciseId.ABDOMINAL_BRACING)).items().get(0);

      assertThat(item.beginning(bracing()))
          .first()
          .isEqualTo(Text.of("exercise.abdominal-bracing.position.1", "Lie on your back."));
      assertThat(item.ownPosition()).isEqualTo(StartingPosition.LYING_SUPINE);
    }

    private static Instructions bracing() {
      return Catalogue.standard().find(ExerciseId.ABDOMINAL_BRACING).orElseThrow().instructions();
    }

    @Test
    void refusesWhatIsWithheldIncompleteOrForTheClinic() {
      PatientFacts facts = Patients.answering(Question.CAN_SWIM, Answer.NO);

      assertThat(refusals(facts, minutes(ExerciseId.SWIMMING, 10)))
          .containsExactly(
              new Refusal(
                  ExerciseId.SWIMMING,
                  RoutineWords.verdict(Verdict.WITHHELD, ImmutableSet.of("R28"))));
      assertThat(
              refusals(
                  Patients.answering(Question.WOUND_HEALED, Answer.UNKNOWN),
                  minutes(ExerciseId.SWIMMING, 10)))
          .containsExactly(
              new Refusal(
                  ExerciseId.SWIMMING,
                  RoutineWords.verdict(Verdict.INCOMPLETE, ImmutableSet.of("R15"))));
      assertThat(refusals(Patients.well(), minutes(ExerciseId.ISOKINETIC, 10)))
          .containsExactly(new Refusal(ExerciseId.ISOKINETIC, RoutineWords.CLINIC_ONLY.text()));
    }

    @Test
    void refusesAFallbackThatIsNotOfferedAnUnknownExerciseAndADuplicate() {
      assertThat(refusals(Patients.well(), minutes(ExerciseId.AQUA_EXERCISE, 10)))
          .extracting(refusal -> refusal.reason().english())
          .containsExactly(
              "it is a fallback and is not offered while the exercise itself may be done");
      assertThat(refusals(Patients.well(), minutes(new ExerciseId("juggling"), 10)))
          .extracting(refusal -> refusal.reason().english())
          .containsExactly("it was not screened; choose one from the catalogue");
      assertThat(
              refusals(
                  Patients.well(), minutes(ExerciseId.WALKING, 8), minutes(ExerciseId.WALKING, 9)))
          .containsExactly(new Refusal(ExerciseId.WALKING, RoutineWords.TWICE.text()));
    }

    @Test
    void aDosageAboveTheStatedOneNeedsAWrittenReason() {
      Dosage.Stated twelve =
          Dosage.of(Repetitions.of(12), Frequency.daily(SessionsPerDay.exactly(2)));
      PrescribedItem bare = PrescribedItem.of(ExerciseId.ABDOMINAL_BRACING, twelve);
      PrescribedItem reasoned =
          new PrescribedItem(
              ExerciseId.ABDOMINAL_BRACING, twelve, Optional.of("Strong and symptom free."));

      assertThat(refusals(Patients.well(), bare))
          .extracting(refusal -> refusal.reason().english())
          .containsExactly(
              "its dosage is above 10 repetitions, at least 2–3 times a day; lower it or give a"
                  + " written reason");
      assertThat(ready(Patients.well(), reasoned).items().get(0).overrideReason())
          .contains("Strong and symptom free.");
      assertThatThrownBy(
              () -> new PrescribedItem(ExerciseId.ABDOMINAL_BRACING, twelve, Optional.of(" ")))
          .hasMessageContaining("overrideReason: blank");
    }

    @Test
    void afterAFlareTheLimitIsTheReducedDosage() {
      PatientFacts flared =
          Patients.afterPain(ExerciseId.ABDOMINAL_BRACING, 9, Answer.NO, Answer.NO);

      assertThat(refusals(flared, seedDose(ExerciseId.ABDOMINAL_BRACING)))
          .extracting(refusal -> refusal.reason().english())
          .containsExactly(
              "its dosage is above 8 repetitions, at least 2–3 times a day; lower it or give a"
                  + " written reason");
    }

    @Test
    void warnsAboveFourExercisesASession() {
      PrescribedItem walk = minutes(ExerciseId.WALKING, 9);
      PrescribedItem swim = minutes(ExerciseId.SWIMMING, 10);

      assertThat(ready(Patients.well(), withSeedDoses(walk)).warnings()).isEmpty();
      assertThat(ready(Patients.well(), withSeedDoses(walk, swim)).warnings())
          .extracting(Text::english)
          .containsExactly(
              "Morning: 5 exercises in one session; people keep up 2 to 4",
              "Evening: 5 exercises in one session; people keep up 2 to 4");
    }
  }

  @Nested
  class Planning {
    @Test
    void meetsEveryFrequencyInASensibleOrder() {
      RoutineDay day =
          RoutinePlanner.day(
              approved(withSeedDoses(minutes(ExerciseId.WALKING, 9))), Patients.TODAY);

      assertThat(day.sessions())
          .extracting(Session::partOfDay)
          .containsExactly(PartOfDay.MORNING, PartOfDay.MIDDAY, PartOfDay.EVENING);
      assertThat(exercises(day, 0))
          .containsExactly(
              ExerciseId.WALKING,
              ExerciseId.SHOULDER_CIRCLES,
              ExerciseId.ABDOMINAL_BRACING,
              ExerciseId.CERVICAL_MOBILITY);
      assertThat(exercises(day, 1))
          .containsExactly(
              ExerciseId.SHOULDER_CIRCLES,
              ExerciseId.ABDOMINAL_BRACING,
              ExerciseId.CERVICAL_MOBILITY);
    }

    @Test
    void spreadsFewerDaysOverTheWeek() {
      ApprovedRoutine routine =
          approved(
              PrescribedItem.of(
                  ExerciseId.SWIMMING,
                  Dosage.of(
                      Effort.Timed.minutes(10), new Frequency(SessionsPerDay.exactly(1), 3))));

      assertThat(
              IntStream.range(0, 14)
                  .filter(
                      i ->
                          !RoutinePlanner.day(routine, Patients.TODAY.plusDays(i))
                              .sessions()
                              .isEmpty()))
          .containsExactly(2, 4, 6, 9, 11, 13);
    }

    @Test
    void spreadsUpToSixSessionsOverDifferentPartsOfTheDay() {
      for (int times = 1; times <= SessionsPerDay.MAX; times++) {
        assertThat(PartOfDay.spread(times)).hasSize(times).doesNotHaveDuplicates().isSorted();
      }
      assertThatThrownBy(() -> PartOfDay.spread(7)).hasMessageContaining("7 (expected: 1 to 6)");
    }

    @Test
    void coversThePeriodAndNoOtherDay() {
      ApprovedRoutine routine = approved(seedDose(ExerciseId.SHOULDER_CIRCLES));

      assertThat(RoutinePlanner.days(routine))
          .hasSize(84)
          .extracting(RoutineDay::date)
          .startsWith(Patients.TODAY)
          .endsWith(LocalDate.of(2027, 2, 15));
      assertThatThrownBy(() -> RoutinePlanner.day(routine, Patients.TODAY.minusDays(1)))
          .hasMessage("date: 2026-11-23 (expected: 2026-11-24 to 2027-02-15)");
      assertThatThrownBy(() -> new RoutinePeriod(Patients.TODAY, Patients.TODAY.minusDays(1)))
          .hasMessageContaining("endsOn: 2026-11-23");
    }

    @Test
    void remembersWhoApprovedWhat() {
      assertThat(approved(seedDose(ExerciseId.SHOULDER_CIRCLES)).approval()).isEqualTo(APPROVAL);
      assertThatThrownBy(
              () -> new Approval(" ", Instant.EPOCH, new SeenVersions(1, 1, 1), Optional.empty()))
          .hasMessageContaining("clinician: blank");
    }
  }

  private static PrescribedItem[] withSeedDoses(PrescribedItem... more) {
    return ImmutableList.<PrescribedItem>builder()
        .add(seedDose(ExerciseId.ABDOMINAL_BRACING))
        .add(seedDose(ExerciseId.CERVICAL_MOBILITY))
        .add(seedDose(ExerciseId.SHOULDER_CIRCLES))
        .add(more)
        .build()
        .toArray(new PrescribedItem[0]);
  }

  private static PrescribedItem seedDose(ExerciseId id) {
    return PrescribedItem.of(
        id, Catalogue.standard().get(id).dosage().dosage().stated().orElseThrow());
  }

  private static PrescribedItem minutes(ExerciseId id, int minutes) {
    return PrescribedItem.of(
        id, Dosage.of(Effort.Timed.minutes(minutes), Frequency.daily(SessionsPerDay.exactly(2))));
  }

  private static Proposal propose(PatientFacts facts, PrescribedItem... items) {
    return Prescriber.propose(
        Screener.standard().screen(facts, Patients.TODAY),
        ImmutableList.copyOf(items),
        PERIOD,
        Baseline.of(facts, ImmutableList.of(), ImmutableSet.of()));
  }

  private static ProposedRoutine ready(PatientFacts facts, PrescribedItem... items) {
    return propose(facts, items)
        .fold(
            routine -> routine,
            refusals -> {
              throw new AssertionError(refusals);
            });
  }

  private static ImmutableList<Refusal> refusals(PatientFacts facts, PrescribedItem... items) {
    return propose(facts, items)
        .fold(
            routine -> {
              throw new AssertionError("not refused");
            },
            refusals -> refusals);
  }

  private static ApprovedRoutine approved(PrescribedItem... items) {
    return ready(Patients.well(), items).approve(APPROVAL);
  }

  private static ImmutableList<ExerciseId> exercises(RoutineDay day, int session) {
    return day.sessions().get(session).items().stream()
        .map(item -> item.item().exercise())
        .collect(ImmutableList.toImmutableList());
  }
}
