package org.fbsroutines.domain.patient;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Random;
import java.util.function.Supplier;
import org.fbsroutines.domain.exercise.Catalogue;
import org.fbsroutines.domain.exercise.Exercise;
import org.fbsroutines.domain.exercise.ExerciseId;

/** Any patient at all, from a seed: mostly reassuring, so that every verdict occurs. */
public final class RandomPatients {
  private static final ExerciseId[] EXERCISES =
      Catalogue.standard().exercises().stream().map(Exercise::id).toArray(ExerciseId[]::new);

  private static final Answer[] YES_OR_NO = {Answer.YES, Answer.NO};

  private final Random random;
  private final double concern;

  private final double unknown;

  private RandomPatients(long seed, boolean mayBeUnknown) {
    random = new Random(seed);
    concern = random.nextInt(4) * 0.02;
    unknown = mayBeUnknown ? concern : 0;
  }

  /** The patient of this seed. */
  public static PatientFacts of(long seed) {
    return new RandomPatients(seed, true).next();
  }

  /** The patient of this seed, of whom every fact is known. */
  public static PatientFacts fullyKnown(long seed) {
    return new RandomPatients(seed, false).next();
  }

  private PatientFacts next() {
    ImmutableMap.Builder<Question, Answer> answers = ImmutableMap.builder();
    for (Question question : Question.values()) {
      answers.put(question, answer(question));
    }
    return PatientFacts.builder()
        .answers(answers.buildOrThrow())
        .operations(known(() -> list(4, this::operation)))
        .usualPain(known(() -> new PainScore(random.nextInt(11))))
        .limitations(known(() -> list(2, () -> "sitting long")))
        .strokes(known(() -> ImmutableSet.copyOf(list(3, () -> pick(Stroke.values())))))
        .painResponses(known(() -> list(3, this::painResponse)))
        .walkingMinutes(known(() -> ImmutableList.of(1 + random.nextInt(60), 10, 12)))
        .build();
  }

  private Answer answer(Question question) {
    double draw = random.nextDouble();
    if (draw < concern) {
      return question.concerning();
    }
    return draw < concern + unknown ? Answer.UNKNOWN : question.reassuring();
  }

  private Answer yesOrNo() {
    return random.nextDouble() < unknown ? Answer.UNKNOWN : pick(YES_OR_NO);
  }

  private Operation operation() {
    return new Operation(
        known(() -> pick(OperationKind.values())),
        known(() -> pick(Region.values())),
        known(() -> Patients.TODAY.minusDays(random.nextInt(200))),
        known(() -> pick(Approach.values())));
  }

  private PainResponse painResponse() {
    return new PainResponse(
        pick(EXERCISES), new PainScore(random.nextInt(11)), yesOrNo(), yesOrNo());
  }

  private <T> Known<T> known(Supplier<T> value) {
    return random.nextDouble() < unknown ? Known.unknown() : Known.of(value.get());
  }

  private <T> ImmutableList<T> list(int longest, Supplier<T> value) {
    ImmutableList.Builder<T> list = ImmutableList.builder();
    for (int i = random.nextInt(longest); i > 0; i--) {
      list.add(value.get());
    }
    return list.build();
  }

  private <T> T pick(T[] values) {
    return values[random.nextInt(values.length)];
  }
}
