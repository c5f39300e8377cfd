package org.fbsroutines.persistence.demonstration;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import org.fbsroutines.domain.patient.Known;
import org.fbsroutines.domain.patient.Operation;
import org.fbsroutines.domain.patient.OperationKind;
import org.fbsroutines.domain.patient.PainScore;
import org.fbsroutines.domain.patient.PatientFacts;
import org.fbsroutines.domain.patient.Question;
import org.fbsroutines.domain.patient.Region;
import org.fbsroutines.domain.patient.Stroke;
import org.fbsroutines.domain.routine.WalkingStart;

/** The patients of the demonstration, each with something for a clinician to see. */
final class Stories {
  /** How long their routines have run. */
  static final int DAYS = 21;

  private static final ImmutableList<Integer> WALKING_MINUTES = ImmutableList.of(10, 12, 11);

  private Stories() {}

  static ImmutableList<Story> on(LocalDate today) {
    return ImmutableList.of(
        redFlag(today), painUp(today), fewSessions(today), unlocked(today), unknown(today));
  }

  /** What they walk by. */
  static WalkingStart walking() {
    return WalkingStart.from(WALKING_MINUTES);
  }

  private static Story redFlag(LocalDate today) {
    return new Story(
        "demo-maria",
        "Maria Sample",
        LocalDate.of(1968, 11, 23),
        facts(operation(OperationKind.DISCECTOMY, today.minusDays(150)), 4),
        Optional.of((daysAgo, session) -> Optional.of(new Felt(4, 4, 10))),
        Optional.of(Story.noticed(Question.SADDLE_NUMBNESS)));
  }

  private static Story painUp(LocalDate today) {
    return new Story(
        "demo-tom",
        "Tom Sample",
        LocalDate.of(1981, 2, 9),
        facts(operation(OperationKind.LAMINECTOMY, today.minusDays(420)), 4),
        Optional.of(
            (daysAgo, session) ->
                Optional.of(daysAgo <= 5 ? new Felt(6, 7, 13) : new Felt(4, 4, 11))),
        Optional.empty());
  }

  private static Story fewSessions(LocalDate today) {
    return new Story(
        "demo-grace",
        "Grace Sample",
        LocalDate.of(1955, 7, 30),
        facts(operation(OperationKind.DISCECTOMY, today.minusDays(700)), 5),
        Optional.of(
            (daysAgo, session) ->
                daysAgo > 12 || (daysAgo % 4 == 0 && session == 0)
                    ? Optional.of(new Felt(5, 5, 12))
                    : Optional.empty()),
        Optional.empty());
  }

  private static Story unlocked(LocalDate today) {
    return new Story(
        "demo-henry",
        "Henry Sample",
        LocalDate.of(1990, 1, 17),
        facts(operation(OperationKind.DECOMPRESSION, today.minusDays(44)), 3),
        Optional.of(
            (daysAgo, session) ->
                Optional.of(daysAgo > 10 ? new Felt(3, 3, 11) : new Felt(2, 2, 10))),
        Optional.empty());
  }

  private static Story unknown(LocalDate today) {
    return new Story(
        "demo-priya",
        "Priya Sample",
        LocalDate.of(1977, 9, 4),
        PatientFacts.unknown()
            .withOperations(
                Known.of(ImmutableList.of(operation(OperationKind.FUSION, today.minusDays(24))))),
        Optional.empty(),
        Optional.empty());
  }

  private static Operation operation(OperationKind kind, LocalDate date) {
    return Operation.of(kind, Region.LUMBAR, date);
  }

  private static PatientFacts facts(Operation operation, int usualPain) {
    return PatientFacts.builder()
        .operations(Known.of(ImmutableList.of(operation)))
        .usualPain(Known.of(new PainScore(usualPain)))
        .limitations(Known.of(ImmutableList.of()))
        .strokes(Known.of(ImmutableSet.of(Stroke.FRONT_CRAWL)))
        .painResponses(Known.of(ImmutableList.of()))
        .walkingMinutes(Known.of(WALKING_MINUTES))
        .build()
        .reassured();
  }
}
