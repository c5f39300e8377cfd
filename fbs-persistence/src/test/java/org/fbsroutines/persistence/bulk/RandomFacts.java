package org.fbsroutines.persistence.bulk;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.Approach;
import org.fbsroutines.domain.patient.Known;
import org.fbsroutines.domain.patient.Operation;
import org.fbsroutines.domain.patient.OperationKind;
import org.fbsroutines.domain.patient.PainResponse;
import org.fbsroutines.domain.patient.PainScore;
import org.fbsroutines.domain.patient.PatientFacts;
import org.fbsroutines.domain.patient.Question;
import org.fbsroutines.domain.patient.Region;
import org.fbsroutines.domain.patient.Stroke;

/**
 * Facts of anybody that may be entered on 5 January 2027; mostly reassuring, so that something is
 * released.
 */
final class RandomFacts {
  private static final LocalDate TODAY = LocalDate.of(2027, 1, 5);

  private final Random random;
  private final int unknownOf;

  private RandomFacts(long seed, int unknownOf) {
    this.random = new Random(seed);
    this.unknownOf = unknownOf;
  }

  /** Facts of which some are unknown. */
  static PatientFacts some(long seed) {
    return new RandomFacts(seed, 8).facts();
  }

  /** Facts that are all known, with an operation at least. */
  static PatientFacts all(long seed) {
    return new RandomFacts(seed, 0).facts();
  }

  private PatientFacts facts() {
    ImmutableMap<Question, Answer> answers =
        Maps.toMap(
            Arrays.asList(Question.values()),
            question -> known(() -> answer(question)).fold(answer -> answer, () -> Answer.UNKNOWN));
    return new PatientFacts(
        answers,
        known(() -> list(1, this::operation)),
        known(() -> new PainScore(random.nextInt(6))),
        known(() -> list(0, () -> one("kneeling", "carrying", "sitting"))),
        known(() -> ImmutableSet.copyOf(list(0, () -> one(Stroke.values())))),
        known(() -> list(0, this::response)),
        known(() -> ImmutableList.of(minutes(), minutes(), minutes())));
  }

  private Answer answer(Question question) {
    return random.nextInt(25) == 0 ? question.concerning() : question.reassuring();
  }

  private Operation operation() {
    return new Operation(
        known(() -> one(OperationKind.values())),
        known(() -> one(Region.values())),
        known(() -> TODAY.minusDays(random.nextInt(400))),
        known(() -> one(Approach.values())));
  }

  private PainResponse response() {
    return new PainResponse(
        one(ExerciseId.WALKING, ExerciseId.YOGA, ExerciseId.SWIMMING),
        new PainScore(random.nextInt(11)),
        one(Answer.values()),
        one(Answer.values()));
  }

  private int minutes() {
    return 1 + random.nextInt(30);
  }

  private <T> Known<T> known(Supplier<T> value) {
    return unknownOf > 0 && random.nextInt(unknownOf) == 0
        ? Known.unknown()
        : Known.of(value.get());
  }

  private <T> ImmutableList<T> list(int least, Supplier<T> value) {
    return Stream.generate(value)
        .limit(least + random.nextInt(3))
        .distinct()
        .collect(ImmutableList.toImmutableList());
  }

  @SafeVarargs
  private <T> T one(T... values) {
    return values[random.nextInt(values.length)];
  }
}
