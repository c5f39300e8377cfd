package org.fbsroutines.domain.patient;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.fbsroutines.domain.exercise.ExerciseId;

/** Patients that a test changes where it matters. */
public final class Patients {
  /** The day on which tests decide. */
  public static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  private Patients() {}

  /** A lumbar discectomy years ago, every answer reassuring, every fact known. */
  public static PatientFacts well() {
    return PatientFacts.builder()
        .operations(
            Known.of(
                ImmutableList.of(
                    Operation.of(
                        OperationKind.DISCECTOMY, Region.LUMBAR, LocalDate.of(2023, 5, 3)))))
        .usualPain(Known.of(new PainScore(5)))
        .limitations(Known.of(ImmutableList.of()))
        .strokes(Known.of(ImmutableSet.of(Stroke.FRONT_CRAWL, Stroke.BREASTSTROKE)))
        .painResponses(Known.of(ImmutableList.of()))
        .walkingMinutes(Known.of(ImmutableList.of(12, 14, 10)))
        .build()
        .reassured();
  }

  /** {@link #well()} with this operation, so many days ago, in addition. */
  public static PatientFacts operated(OperationKind kind, Region region, int daysAgo) {
    return with(well(), Operation.of(kind, region, TODAY.minusDays(daysAgo)));
  }

  /** The facts with one more operation. */
  public static PatientFacts with(PatientFacts facts, Operation operation) {
    List<Operation> operations =
        new ArrayList<>(facts.operations().toOptional().orElse(ImmutableList.of()));
    operations.add(operation);
    return facts.withOperations(Known.of(ImmutableList.copyOf(operations)));
  }

  /** {@link #well()} with this answer. */
  public static PatientFacts answering(Question question, Answer answer) {
    return well().with(question, answer);
  }

  /** {@link #well()}, whose pain answered the exercise so. */
  public static PatientFacts afterPain(
      ExerciseId exercise, int pain, Answer settled, Answer persists) {
    return well()
        .withPainResponses(
            Known.of(
                ImmutableList.of(
                    new PainResponse(exercise, new PainScore(pain), settled, persists))));
  }
}
