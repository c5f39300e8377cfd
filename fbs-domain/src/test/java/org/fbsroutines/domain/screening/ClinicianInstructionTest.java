package org.fbsroutines.domain.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.List;
import org.fbsroutines.domain.exercise.Catalogue;
import org.fbsroutines.domain.exercise.Demand;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.instruction.ClinicianInstruction;
import org.fbsroutines.domain.instruction.Limit;
import org.fbsroutines.domain.instruction.Waiver;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.PatientFacts;
import org.fbsroutines.domain.patient.Patients;
import org.fbsroutines.domain.patient.Question;
import org.fbsroutines.domain.restriction.Effect;
import org.fbsroutines.domain.restriction.Restriction;
import org.fbsroutines.domain.restriction.RuleBook;
import org.fbsroutines.domain.restriction.Target;
import org.fbsroutines.domain.restriction.Verdict;
import org.junit.jupiter.api.Test;

class ClinicianInstructionTest {
  private static final LocalDate TODAY = Patients.TODAY;
  private static final LocalDate END = TODAY.plusDays(14);
  private static final PatientFacts WITHOUT_GUIDE =
      Patients.answering(Question.YOGA_GUIDE, Answer.NO);

  private static Waiver waiver(String id, String restriction, ExerciseId... exercises) {
    return new Waiver(
        id,
        restriction,
        ImmutableSet.copyOf(exercises),
        "Taught yoga for twenty years.",
        "Dr. Example",
        TODAY,
        END);
  }

  private static Screening screen(
      PatientFacts facts, LocalDate date, ClinicianInstruction... instructions) {
    Catalogue catalogue = Catalogue.standard();
    return Screener.of(
            catalogue,
            ClinicianInstruction.applyAll(RuleBook.standard(), catalogue, List.of(instructions)))
        .screen(facts, date);
  }

  @Test
  void aWaiverLiftsItsRestrictionOnItsDaysAloneAndIsToldAsAdvice() {
    Waiver waiver = waiver("I-1", "R24", ExerciseId.YOGA);

    assertThat(verdict(screen(WITHOUT_GUIDE, TODAY.minusDays(1), waiver)))
        .isEqualTo(Verdict.WITHHELD);
    assertThat(verdict(screen(WITHOUT_GUIDE, TODAY, waiver))).isEqualTo(Verdict.ADAPTED);
    assertThat(verdict(screen(WITHOUT_GUIDE, END.minusDays(1), waiver))).isEqualTo(Verdict.ADAPTED);
    assertThat(verdict(screen(WITHOUT_GUIDE, END, waiver))).isEqualTo(Verdict.WITHHELD);
    assertThat(screen(WITHOUT_GUIDE, TODAY, waiver).of(ExerciseId.YOGA).advice())
        .filteredOn(finding -> finding.restriction().id().equals("R24"))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.reason().forPatient().english())
                  .isEqualTo("Dr. Example allows it: Taught yoga for twenty years.");
              assertThat(finding.reason().forClinician().english())
                  .startsWith("Waived by Dr. Example until " + END);
            });
  }

  @Test
  void aWaiverNeverAnswersAQuestion() {
    PatientFacts notAsked = Patients.answering(Question.YOGA_GUIDE, Answer.UNKNOWN);

    assertThat(verdict(screen(notAsked, TODAY, waiver("I-1", "R24", ExerciseId.YOGA))))
        .isEqualTo(Verdict.INCOMPLETE);
  }

  @Test
  void aWaiverLiftsNothingFromAnotherExercise() {
    PatientFacts unhealed = Patients.answering(Question.WOUND_HEALED, Answer.NO);
    Screening screening = screen(unhealed, TODAY, waiver("I-1", "R15", ExerciseId.AQUA_EXERCISE));

    assertThat(screening.of(ExerciseId.SWIMMING).verdict()).isEqualTo(Verdict.WITHHELD);
    assertThat(screening.of(ExerciseId.SWIMMING).limitedBy()).contains("R15");
    assertThat(screening.of(ExerciseId.AQUA_EXERCISE).limitedBy()).doesNotContain("R15");
  }

  @Test
  void theEndOfAWaiverStandsInTheTimeline() {
    Catalogue catalogue = Catalogue.standard();
    Screener screener =
        Screener.of(
            catalogue,
            waiver("I-1", "R24", ExerciseId.YOGA).applyTo(RuleBook.standard(), catalogue));

    assertThat(UnlockTimeline.of(screener, WITHOUT_GUIDE, TODAY))
        .extracting(UnlockStep::exercise, UnlockStep::date, UnlockStep::after)
        .containsExactly(tuple(ExerciseId.YOGA, END, Verdict.WITHHELD));
  }

  @Test
  void redFlagsPreconditionsAndUnassessedExercisesAreNeverWaived() {
    assertThat(
            RuleBook.standard().restrictions().stream()
                .filter(restriction -> Waiver.refusal(restriction).isPresent())
                .map(Restriction::id))
        .containsExactly(
            "R01", "R02", "R03", "R04", "R05", "R06", "R07", "R08", "R09", "R10", "R11", "R12",
            "R13", "R33", "R38", "D01");
  }

  @Test
  void twoInstructionsHoldTogether() {
    Limit noYoga =
        new Limit(
            "I-2",
            Target.making(Demand.LUMBAR_FLEXION),
            ImmutableList.of(Effect.withhold()),
            "Being examined.",
            "Dr. Other",
            TODAY,
            END);

    assertThat(verdict(screen(WITHOUT_GUIDE, TODAY, waiver("I-1", "R24", ExerciseId.YOGA), noYoga)))
        .isEqualTo(Verdict.WITHHELD);
  }

  @Test
  void anInstructionNamesItsAuthorItsReasonAndItsDays() {
    ImmutableSet<ExerciseId> yoga = ImmutableSet.of(ExerciseId.YOGA);

    assertThatThrownBy(() -> new Waiver("I-1", "R24", yoga, "Because.", " ", TODAY, END))
        .hasMessage("author: blank (expected: the clinician's name)");
    assertThatThrownBy(() -> new Waiver("I-1", "R24", yoga, "", "Dr. Example", TODAY, END))
        .hasMessage("reason: blank (expected: why, in words)");
    assertThatThrownBy(
            () -> new Waiver("I-1", "R24", yoga, "Because.", "Dr. Example", TODAY, TODAY))
        .hasMessageStartingWith("until: " + TODAY);
    assertThatThrownBy(
            () ->
                new Waiver("I-1", "R24", ImmutableSet.of(), "Because.", "Dr. Example", TODAY, END))
        .hasMessage("exercises: none (expected: at least one)");
  }

  private static Verdict verdict(Screening screening) {
    return screening.of(ExerciseId.YOGA).verdict();
  }
}
