package org.fbsroutines.domain.evaluation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.fbsroutines.domain.patient.Known;
import org.fbsroutines.domain.patient.Operation;
import org.fbsroutines.domain.patient.OperationKind;
import org.fbsroutines.domain.patient.PainResponse;
import org.fbsroutines.domain.patient.PainScore;
import org.fbsroutines.domain.patient.PatientFacts;
import org.fbsroutines.domain.patient.Question;
import org.fbsroutines.domain.patient.Region;
import org.fbsroutines.domain.patient.Stroke;

/** Makes a patient smaller by setting back one fact after another, while something still holds. */
final class Smallest {
  private static final ImmutableSet<Stroke> STROKES =
      ImmutableSet.of(Stroke.FRONT_CRAWL, Stroke.BREASTSTROKE);

  private Smallest() {}

  /** Returns a patient of whom it still holds and no single fact can be set back. */
  static DrawnPatient of(DrawnPatient patient, Predicate<DrawnPatient> holds) {
    DrawnPatient smallest = patient;
    Optional<DrawnPatient> smaller = Optional.of(patient);
    while (smaller.isPresent()) {
      smallest = smaller.get();
      smaller = smallerThan(smallest).stream().filter(holds).findFirst();
    }
    return smallest;
  }

  /** Returns what of the facts is not as in a patient who is well. */
  static List<String> differencesFromWell(DrawnPatient patient) {
    PatientFacts facts = patient.facts();
    List<String> lines = new ArrayList<>();
    Arrays.stream(Question.values())
        .filter(question -> facts.answer(question) != question.reassuring())
        .map(question -> question.key() + ": " + facts.answer(question).token())
        .forEach(lines::add);
    lines.add("operations: " + facts.operations());
    lines.add("usual pain: " + facts.usualPain());
    lines.add("limitations: " + facts.limitations());
    lines.add("strokes: " + facts.strokes());
    lines.add("pain responses: " + facts.painResponses());
    lines.add("date: " + patient.date());
    return lines;
  }

  private static List<DrawnPatient> smallerThan(DrawnPatient patient) {
    PatientFacts facts = patient.facts();
    List<PatientFacts> smaller = new ArrayList<>();
    for (Question question : Question.values()) {
      smaller.add(facts.with(question, question.reassuring()));
    }
    withFewerOperations(facts, patient.date()).forEach(smaller::add);
    withFewerResponses(facts).forEach(smaller::add);
    smaller.add(facts.withStrokes(Known.of(STROKES)));
    smaller.add(facts.withWalkingMinutes(Known.of(ImmutableList.of(12, 14, 10))));
    smaller.add(with(facts, Known.of(new PainScore(5)), facts.limitations()));
    smaller.add(with(facts, facts.usualPain(), Known.of(ImmutableList.of())));
    return smaller.stream().filter(other -> !other.equals(facts)).map(patient::knowing).toList();
  }

  private static PatientFacts with(
      PatientFacts facts, Known<PainScore> usual, Known<ImmutableList<String>> limitations) {
    return facts.withUsualPain(usual).withLimitations(limitations);
  }

  /** One operation fewer, or an ordinary one of long ago where there was one or none was known. */
  private static List<PatientFacts> withFewerOperations(PatientFacts facts, LocalDate date) {
    ImmutableList<Operation> operations =
        facts.operations().toOptional().orElse(ImmutableList.of());
    Operation ordinary =
        Operation.of(OperationKind.DISCECTOMY, Region.LUMBAR, date.minusDays(1_000));
    List<PatientFacts> smaller = new ArrayList<>();
    smaller.add(facts.withOperations(Known.of(ImmutableList.of(ordinary))));
    for (Operation operation : operations) {
      if (operations.size() > 1) {
        smaller.add(facts.withOperations(Known.of(ImmutableList.of(operation))));
      }
    }
    return smaller;
  }

  private static List<PatientFacts> withFewerResponses(PatientFacts facts) {
    List<PatientFacts> smaller = new ArrayList<>();
    smaller.add(facts.withPainResponses(Known.of(ImmutableList.of())));
    for (PainResponse response : facts.painResponses().toOptional().orElse(ImmutableList.of())) {
      smaller.add(facts.withPainResponses(Known.of(ImmutableList.of(response))));
    }
    return smaller;
  }
}
