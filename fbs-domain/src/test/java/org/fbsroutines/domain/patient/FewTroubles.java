package org.fbsroutines.domain.patient;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Random;
import java.util.function.Supplier;
import org.fbsroutines.domain.exercise.Catalogue;
import org.fbsroutines.domain.exercise.Exercise;
import org.fbsroutines.domain.exercise.ExerciseId;

/**
 * Patients with few troubles at a time, from a seed: an operation or several, near and far, and
 * hardly more than three answers that are not reassuring, many of them missing. Where many things
 * are wrong at once, one rule hides the next.
 */
public final class FewTroubles {
  private static final ExerciseId[] EXERCISES =
      Catalogue.standard().exercises().stream().map(Exercise::id).toArray(ExerciseId[]::new);

  private static final int[] AROUND_WINDOWS = {0, 41, 42, 55, 56, 83, 84, 111, 112};

  private final Random random;

  private FewTroubles(Random random) {
    this.random = random;
  }

  /** The patient of this seed. */
  public static PatientFacts of(long seed) {
    return new FewTroubles(new Random(seed)).next();
  }

  /** The operation of this seed: mostly, everything about it is known. */
  public static Operation operation(long seed) {
    return new FewTroubles(new Random(seed)).operation();
  }

  /** The answer of the pain of this seed to any exercise. */
  public static PainResponse painResponse(long seed) {
    FewTroubles troubles = new FewTroubles(new Random(seed));
    return troubles.painResponse(troubles.pick(EXERCISES));
  }

  private PatientFacts next() {
    PatientFacts facts =
        PatientFacts.builder()
            .answers(Patients.well().answers())
            .operations(mostly(97, () -> list(1 + random.nextInt(3), this::operation)))
            .usualPain(mostly(97, () -> new PainScore(random.nextInt(11))))
            .limitations(mostly(97, () -> list(random.nextInt(2), () -> "sitting long")))
            .strokes(mostly(85, this::strokes))
            .painResponses(mostly(97, this::painResponses))
            .build();
    for (int troubles = random.nextInt(4); troubles > 0; troubles--) {
      Question question = question();
      facts = facts.with(question, random.nextBoolean() ? question.concerning() : Answer.UNKNOWN);
    }
    return facts;
  }

  /** One warning sign hides all else, so that few are drawn. */
  private Question question() {
    Question question = pick(Question.values());
    return question.topic() == Topic.RED_FLAGS && random.nextInt(4) > 0
        ? pick(Question.values())
        : question;
  }

  private Operation operation() {
    return new Operation(
        mostly(97, () -> pick(OperationKind.values())),
        mostly(97, () -> pick(Region.values())),
        mostly(97, this::day),
        mostly(75, () -> pick(Approach.values())));
  }

  private LocalDate day() {
    int daysAgo =
        switch (random.nextInt(4)) {
          case 0 -> AROUND_WINDOWS[random.nextInt(AROUND_WINDOWS.length)];
          case 1 -> 130 + random.nextInt(9000);
          default -> random.nextInt(130);
        };
    return Patients.TODAY.minusDays(daysAgo);
  }

  private ImmutableSet<Stroke> strokes() {
    return ImmutableSet.copyOf(list(random.nextInt(3), () -> pick(Stroke.values())));
  }

  private ImmutableList<PainResponse> painResponses() {
    ExerciseId often = pick(EXERCISES);
    return list(
        random.nextInt(3), () -> painResponse(random.nextBoolean() ? often : pick(EXERCISES)));
  }

  private PainResponse painResponse(ExerciseId exercise) {
    return new PainResponse(
        exercise, new PainScore(random.nextInt(11)), pick(Answer.values()), pick(Answer.values()));
  }

  private <T> Known<T> mostly(int percent, Supplier<T> value) {
    return random.nextInt(100) < percent ? Known.of(value.get()) : Known.unknown();
  }

  private static <T> ImmutableList<T> list(int size, Supplier<T> value) {
    ImmutableList.Builder<T> list = ImmutableList.builder();
    for (int i = 0; i < size; i++) {
      list.add(value.get());
    }
    return list.build();
  }

  private <T> T pick(T[] values) {
    return values[random.nextInt(values.length)];
  }
}
