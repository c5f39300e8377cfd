package org.fbsroutines.domain.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.Operation;
import org.fbsroutines.domain.patient.PainResponse;
import org.fbsroutines.domain.patient.PatientFacts;
import org.fbsroutines.domain.patient.Question;
import org.fbsroutines.domain.patient.Stroke;

/** One way the patient may be: everything known, what was unknown filled in by a choice. */
final class World {
  /** Somebody's permission, as opposed to a fact about the body. */
  private static final Set<Question> CLEARANCES =
      EnumSet.of(
          Question.HEART_CLEARED,
          Question.POOL_CLEARED,
          Question.FOLLOW_UP_XRAY,
          Question.ROTATION_CLEARED,
          Question.NECK_CLEARED,
          Question.PHYSIOTHERAPY_CLEARED);

  private static final List<Integer> PAIN = IntStream.rangeClosed(0, 10).boxed().toList();

  private static final List<Set<Stroke>> STROKES =
      List.of(
          Set.of(),
          Set.of(Stroke.BREASTSTROKE, Stroke.BUTTERFLY),
          Set.of(Stroke.FRONT_CRAWL),
          Set.of(Stroke.BACKSTROKE));

  private final PatientFacts facts;
  private final LocalDate date;
  private final Choices choices;
  private final boolean unrecordedClearancesWereGiven;

  World(PatientFacts facts, LocalDate date, Choices choices, boolean mayHaveBeenCleared) {
    this.facts = facts;
    this.date = date;
    this.choices = choices;
    this.unrecordedClearancesWereGiven = mayHaveBeenCleared;
  }

  /** What was recorded, unknown parts included. */
  PatientFacts recorded() {
    return facts;
  }

  boolean yes(Question question) {
    Answer answer = facts.answer(question);
    if (answer != Answer.UNKNOWN) {
      return answer == Answer.YES;
    }
    if (CLEARANCES.contains(question) && !unrecordedClearancesWereGiven) {
      return false;
    }
    return choices.isTrue(question);
  }

  boolean no(Question question) {
    return !yes(question);
  }

  boolean anyYes(Question... questions) {
    for (Question question : questions) {
      if (yes(question)) {
        return true;
      }
    }
    return false;
  }

  /** The operations; where nothing is recorded, there was none or one that may be any. */
  List<Surgery> operations() {
    List<Operation> operations =
        facts
            .operations()
            .fold(
                List::copyOf,
                () -> choices.isTrue("operations") ? List.of(Operation.unknown()) : List.of());
    List<Surgery> surgeries = new ArrayList<>();
    for (int i = 0; i < operations.size(); i++) {
      surgeries.add(new Surgery(i, operations.get(i), date, choices));
    }
    return surgeries;
  }

  /** Whether the latest operation of any kind was fewer days ago. */
  boolean operatedWithin(int days) {
    return operations().stream().anyMatch(surgery -> surgery.isWithin(days));
  }

  int usualPain() {
    return facts.usualPain().fold(pain -> pain.nrs(), () -> choices.oneOf("usual pain", PAIN));
  }

  boolean knowsAnyStroke() {
    return !strokes().isEmpty();
  }

  boolean knowsFrontCrawlOrBackstroke() {
    return strokes().contains(Stroke.FRONT_CRAWL) || strokes().contains(Stroke.BACKSTROKE);
  }

  private Set<Stroke> strokes() {
    return facts.strokes().fold(Set::copyOf, () -> choices.oneOf("strokes", STROKES));
  }

  /** Whether an exercise already tried may have hurt, nothing being recorded of any. */
  boolean hurtUnrecorded() {
    return !facts.painResponses().isKnown() && choices.isTrue("pain responses");
  }

  /** Whether the pain was back at its usual level within 24 hours. */
  boolean settled(PainResponse response) {
    return isYes("settled", response.settledWithin24Hours());
  }

  /** Whether the pain has stayed up for some days. */
  boolean persists(PainResponse response) {
    return isYes("persists", response.persistsForDays());
  }

  private boolean isYes(String fact, Answer answer) {
    return answer == Answer.UNKNOWN ? choices.isTrue(fact) : answer == Answer.YES;
  }
}
