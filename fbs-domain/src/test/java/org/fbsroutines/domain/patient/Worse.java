package org.fbsroutines.domain.patient;

import static java.time.temporal.ChronoUnit.DAYS;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** The same patient, of whom one thing is worse or no longer known. */
public final class Worse {
  private final Random random;

  private Worse(Random random) {
    this.random = random;
  }

  /** Every question whose answer was reassuring, answered badly and not at all. */
  public static ImmutableList<PatientFacts> answers(PatientFacts facts) {
    ImmutableList.Builder<PatientFacts> all = ImmutableList.builder();
    for (Question question : Question.values()) {
      if (facts.answer(question) == question.reassuring()) {
        all.add(facts.with(question, question.concerning()));
        all.add(facts.with(question, Answer.UNKNOWN));
      }
    }
    return all.build();
  }

  /** Every fact beside the answers that was no bad news, unknown. */
  public static ImmutableList<PatientFacts> forgotten(PatientFacts facts) {
    boolean isWithoutPain = facts.painResponses().fold(ImmutableList::isEmpty, () -> false);
    return ImmutableList.of(
        facts.withOperations(Known.unknown()),
        facts.withStrokes(Known.unknown()),
        facts.withStrokes(Known.of(ImmutableSet.of())),
        facts.withPainResponses(isWithoutPain ? Known.unknown() : facts.painResponses()),
        facts.withUsualPain(isWithoutPain ? Known.unknown() : facts.usualPain()),
        facts.withLimitations(Known.unknown()));
  }

  /**
   * Each pain that settled, unsettled and unknown, and each that did not last, lasting and unknown.
   */
  public static ImmutableList<PatientFacts> pain(PatientFacts facts) {
    ImmutableList<PainResponse> responses =
        facts.painResponses().toOptional().orElse(ImmutableList.of());
    ImmutableList.Builder<PatientFacts> all = ImmutableList.builder();
    for (int i = 0; i < responses.size(); i++) {
      for (PainResponse worse : worse(responses.get(i))) {
        all.add(facts.withPainResponses(Known.of(replaced(responses, i, worse))));
      }
    }
    return all.build();
  }

  private static List<PainResponse> worse(PainResponse response) {
    List<PainResponse> all = new ArrayList<>();
    if (response.settledWithin24Hours() == Answer.YES) {
      all.add(with(response, Answer.NO, response.persistsForDays()));
      all.add(with(response, Answer.UNKNOWN, response.persistsForDays()));
    }
    if (response.persistsForDays() != Answer.YES) {
      all.add(with(response, response.settledWithin24Hours(), Answer.YES));
    }
    if (response.persistsForDays() == Answer.NO) {
      all.add(with(response, response.settledWithin24Hours(), Answer.UNKNOWN));
    }
    return all;
  }

  private static PainResponse with(PainResponse response, Answer settled, Answer persists) {
    return new PainResponse(response.exercise(), response.pain(), settled, persists);
  }

  /** Each operation of a known day, nearer to today by some days. */
  public static ImmutableList<PatientFacts> nearer(PatientFacts facts, long seed) {
    Worse worse = new Worse(new Random(seed));
    ImmutableList<Operation> operations =
        facts.operations().toOptional().orElse(ImmutableList.of());
    return IntStream.range(0, operations.size())
        .mapToObj(i -> replaced(operations, i, worse.nearer(operations.get(i))))
        .map(changed -> facts.withOperations(Known.of(changed)))
        .collect(ImmutableList.toImmutableList());
  }

  private Operation nearer(Operation operation) {
    UnaryOperator<Operation> unchanged = UnaryOperator.identity();
    return operation
        .date()
        .<UnaryOperator<Operation>>fold(
            day ->
                one ->
                    new Operation(
                        one.kind(),
                        one.region(),
                        Known.of(
                            day.plusDays(
                                random.nextInt((int) DAYS.between(day, Patients.TODAY) + 1))),
                        one.approach()),
            () -> unchanged)
        .apply(operation);
  }

  private static <T> ImmutableList<T> replaced(ImmutableList<T> list, int place, T value) {
    List<T> changed = new ArrayList<>(list);
    changed.set(place, value);
    return ImmutableList.copyOf(changed);
  }
}
