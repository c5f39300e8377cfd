package org.fbsroutines.domain.evaluation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fbsroutines.domain.condition.Parameter;
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
import org.fbsroutines.domain.patient.Topic;
import org.fbsroutines.domain.restriction.RuleBook;

/**
 * Random patients who stand near the edges of the rules. Most are well but for a few things, so
 * that one rule does not hide another; some are random through and through.
 */
final class PatientDraw {
  private static final LocalDate FIRST_DAY = LocalDate.of(2023, 1, 1);

  /** The days on which windows of the standard rule book end, ascending. */
  static final List<Integer> WINDOWS =
      RuleBook.standard().parameters().values().stream()
          .filter(parameter -> parameter.unit() == Parameter.Unit.DAYS)
          .map(Parameter::value)
          .distinct()
          .sorted()
          .toList();

  private static final int LAST_WINDOW = WINDOWS.get(WINDOWS.size() - 1);
  private static final List<String> WORDS =
      List.of("must not go into water", "cannot kneel", "no puede estar de pie mucho tiempo");

  private final SplittableRandom random;

  private PatientDraw(SplittableRandom random) {
    this.random = random;
  }

  /** Returns so many patients, always the same for one seed. */
  static Stream<DrawnPatient> patients(long seed, int count) {
    SplittableRandom source = new SplittableRandom(seed);
    return IntStream.range(0, count).mapToObj(i -> new PatientDraw(source.split()).draw());
  }

  private DrawnPatient draw() {
    LocalDate date = FIRST_DAY.plusDays(random.nextInt(3_000));
    PainScore usual = new PainScore(random.nextInt(11));
    PatientFacts facts =
        PatientFacts.builder()
            .answers(answers())
            .operations(known(95, () -> operations(date)))
            .usualPain(known(96, () -> usual))
            .limitations(known(96, this::limitations))
            .strokes(known(88, this::strokes))
            .painResponses(known(95, () -> painResponses(usual)))
            .walkingMinutes(known(80, this::walkingMinutes))
            .build();
    return new DrawnPatient(facts, date);
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  private <T> T any(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  private <T> T any(T[] values) {
    return values[random.nextInt(values.length)];
  }

  private <T> Known<T> known(int percent, Supplier<T> value) {
    return chance(percent) ? Known.of(value.get()) : Known.unknown();
  }

  private ImmutableMap<Question, Answer> answers() {
    Map<Question, Answer> answers = new EnumMap<>(Question.class);
    for (Question question : Question.values()) {
      answers.put(question, question.reassuring());
    }
    if (chance(50)) {
      disturbAll(answers, Topic.CLEARANCES, 60);
    }
    if (chance(20)) {
      disturbAll(answers, any(Topic.values()), 50);
    }
    if (chance(3)) {
      for (Topic topic : Topic.values()) {
        disturbAll(answers, topic, 30);
      }
    }
    int disturbed = random.nextInt(5);
    for (int i = 0; i < disturbed; i++) {
      disturb(answers, any(Question.values()));
    }
    return ImmutableMap.copyOf(answers);
  }

  private void disturbAll(Map<Question, Answer> answers, Topic topic, int percent) {
    for (Question question : Question.values()) {
      if (question.topic() == topic && chance(percent)) {
        disturb(answers, question);
      }
    }
  }

  private void disturb(Map<Question, Answer> answers, Question question) {
    answers.put(question, chance(50) ? question.concerning() : Answer.UNKNOWN);
  }

  private ImmutableList<Operation> operations(LocalDate date) {
    int count = chance(4) ? 0 : 1 + (chance(40) ? 1 + random.nextInt(2) : 0);
    return IntStream.range(0, count)
        .mapToObj(i -> operation(date))
        .collect(ImmutableList.toImmutableList());
  }

  private Operation operation(LocalDate date) {
    return new Operation(
        known(95, () -> any(OperationKind.values())),
        known(95, () -> any(Region.values())),
        known(95, () -> date.minusDays(daysAgo())),
        known(60, () -> any(Approach.values())));
  }

  private int daysAgo() {
    if (chance(45)) {
      return any(WINDOWS) - 1 + random.nextInt(3);
    }
    return chance(30)
        ? random.nextInt(LAST_WINDOW + 18) - 1
        : LAST_WINDOW + 1 + random.nextInt(4_000);
  }

  private ImmutableList<String> limitations() {
    return chance(70) ? ImmutableList.of() : ImmutableList.of(any(WORDS));
  }

  private ImmutableSet<Stroke> strokes() {
    return Stream.of(Stroke.values())
        .filter(stroke -> chance(45))
        .collect(ImmutableSet.toImmutableSet());
  }

  private ImmutableList<PainResponse> painResponses(PainScore usual) {
    int count = chance(55) ? 0 : 1 + random.nextInt(3);
    return IntStream.range(0, count)
        .mapToObj(i -> painResponse(usual))
        .collect(ImmutableList.toImmutableList());
  }

  private PainResponse painResponse(PainScore usual) {
    int pain =
        chance(50) ? usual.nrs() + 1 + random.nextInt(2) : chance(30) ? 7 : random.nextInt(11);
    return new PainResponse(
        any(Code.values()).id(),
        new PainScore(Math.min(pain, 10)),
        any(Answer.values()),
        any(Answer.values()));
  }

  private ImmutableList<Integer> walkingMinutes() {
    return ImmutableList.of(random.nextInt(30), random.nextInt(30), random.nextInt(30));
  }
}
