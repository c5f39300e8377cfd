package org.fbsroutines.domain.screening;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.Known;
import org.fbsroutines.domain.patient.Loosening;
import org.fbsroutines.domain.patient.Operation;
import org.fbsroutines.domain.patient.OperationKind;
import org.fbsroutines.domain.patient.PatientFacts;
import org.fbsroutines.domain.patient.Patients;
import org.fbsroutines.domain.patient.Question;
import org.fbsroutines.domain.patient.RandomPatients;
import org.fbsroutines.domain.patient.Region;
import org.fbsroutines.domain.restriction.Verdict;
import org.junit.jupiter.api.Test;

/** What is taken of facts that arrive while a clinician has not confirmed what would loosen. */
class HeldBackTest {
  private static final Screener SCREENER = Screener.standard();
  private static final Operation FUSION =
      Operation.of(OperationKind.FUSION, Region.LUMBAR, LocalDate.of(2026, 10, 1));

  @Property(tries = 2_000)
  void whatIsTakenLoosensNothing(@ForAll long seed) {
    assertLoosensNothing(known(seed), known(~seed));
  }

  @Property(tries = 2_000)
  void theSameAgainChangesNothing(@ForAll long seed) {
    assertChangesNothingAgain(known(seed), known(~seed));
  }

  /** In any order, and twice: nothing is released that was not before the first of them. */
  @Property(tries = 2_000)
  void noOrderOfFilesReleasesAnything(@ForAll long seed) {
    assertNoOrderOfFilesReleasesAnything(seed);
  }

  @Tag("slow")
  @Property(tries = 100_000)
  void soItIsOfAHundredThousandPatients(@ForAll long seed) {
    assertLoosensNothing(known(seed), known(~seed));
    assertChangesNothingAgain(known(seed), known(~seed));
    assertNoOrderOfFilesReleasesAnything(seed);
  }

  private static void assertLoosensNothing(PatientFacts stored, PatientFacts arriving) {
    PatientFacts held = Loosening.heldBack(stored, arriving);

    assertThat(Loosening.between(stored, held)).isEmpty();
    assertThat(held.equals(arriving)).isEqualTo(Loosening.between(stored, arriving).isEmpty());
  }

  private static void assertChangesNothingAgain(PatientFacts stored, PatientFacts arriving) {
    PatientFacts held = Loosening.heldBack(stored, arriving);

    assertThat(Loosening.heldBack(held, arriving)).isEqualTo(held);
  }

  private static void assertNoOrderOfFilesReleasesAnything(long seed) {
    Random random = new Random(seed);
    PatientFacts stored = operated(RandomPatients.fullyKnown(seed));
    ImmutableList<PatientFacts> files =
        ImmutableList.of(RandomPatients.fullyKnown(seed + 1), RandomPatients.of(seed + 2));
    PatientFacts now = stored;
    for (int file = 0; file < 4; file++) {
      now = Loosening.heldBack(now, files.get(random.nextInt(files.size())));
    }

    Screening before = SCREENER.screen(stored, Patients.TODAY);
    for (ExerciseScreening after : SCREENER.screen(now, Patients.TODAY).exercises()) {
      Optional<ExerciseScreening> known = before.find(after.exercise().id());
      assertThat(isReleased(known.orElseThrow()) || !isReleased(after))
          .as("%s of %s after %s", after.exercise().id(), now, stored)
          .isTrue();
    }
  }

  private static boolean isReleased(ExerciseScreening exercise) {
    return exercise.verdict() == Verdict.ADAPTED || exercise.verdict() == Verdict.PERMITTED;
  }

  private static PatientFacts known(long seed) {
    return seed % 2 == 0 ? RandomPatients.fullyKnown(seed) : RandomPatients.of(seed);
  }

  private static PatientFacts operated(PatientFacts facts) {
    return facts.operations().fold(ImmutableList::isEmpty, () -> true)
        ? facts.withOperations(Known.of(ImmutableList.of(FUSION)))
        : facts;
  }

  @Test
  void anAnswerThatWarnsStaysAndTheOthersAreTaken() {
    PatientFacts stored = Patients.answering(Question.FEVER, Answer.YES);
    PatientFacts arriving = Patients.answering(Question.COLLAPSE, Answer.YES);

    assertThat(Loosening.heldBack(stored, arriving))
        .isEqualTo(stored.with(Question.COLLAPSE, Answer.YES));
  }

  @Test
  void anOperationOfAnotherKindIsAddedAndTheSameOneLongerAgoIsNot() {
    PatientFacts stored = operated(FUSION);
    Operation other =
        Operation.of(OperationKind.DISCECTOMY, Region.LUMBAR, LocalDate.of(2026, 10, 1));
    Operation older = Operation.of(OperationKind.FUSION, Region.LUMBAR, LocalDate.of(2020, 1, 1));

    assertThat(Loosening.heldBack(stored, operated(other))).isEqualTo(operated(other, FUSION));
    assertThat(Loosening.heldBack(stored, operated(older))).isEqualTo(stored);
    assertThat(Loosening.heldBack(stored, operated(older, FUSION)))
        .isEqualTo(operated(older, FUSION));
    assertThat(Loosening.heldBack(stored, operated(Operation.unknown())))
        .isEqualTo(operated(Operation.unknown(), FUSION));
    assertThat(Loosening.heldBack(stored, stored.withOperations(Known.unknown())))
        .isEqualTo(stored);
  }

  @Test
  void theWorstOfThePainStays() {
    PatientFacts stored = Patients.afterPain(ExerciseId.WALKING, 7, Answer.NO, Answer.UNKNOWN);
    PatientFacts arriving = Patients.afterPain(ExerciseId.WALKING, 4, Answer.YES, Answer.YES);

    assertThat(Loosening.heldBack(stored, arriving))
        .isEqualTo(Patients.afterPain(ExerciseId.WALKING, 7, Answer.NO, Answer.YES));
  }

  private static PatientFacts operated(Operation... operations) {
    return Patients.well().withOperations(Known.of(ImmutableList.copyOf(operations)));
  }
}
