package org.fbsroutines.persistence.demonstration;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.Known;
import org.fbsroutines.domain.patient.Operation;
import org.fbsroutines.domain.patient.OperationKind;
import org.fbsroutines.domain.patient.PainScore;
import org.fbsroutines.domain.patient.PatientFacts;
import org.fbsroutines.domain.patient.Question;
import org.fbsroutines.domain.patient.Region;
import org.fbsroutines.domain.patient.Stroke;
import org.fbsroutines.domain.routine.WalkingStart;

/** The patient of the demonstration, who is nobody real. */
final class AlexExample {
  static final String ID = Demonstration.PATIENT;
  static final String NAME = "Alex Example";
  static final LocalDate BIRTH_DATE = LocalDate.of(1974, 5, 2);

  private static final ImmutableList<Integer> WALKING_MINUTES = ImmutableList.of(12, 14, 10);

  private AlexExample() {}

  static PatientFacts facts() {
    Map<Question, Answer> answers = new EnumMap<>(Question.class);
    for (Question question : Question.values()) {
      answers.put(question, question.reassuring());
    }
    answers.put(Question.EXTENSION_LIMITED, Answer.YES);
    answers.put(Question.YOGA_GUIDE, Answer.NO);
    return new PatientFacts(
        Maps.immutableEnumMap(answers),
        Known.of(
            ImmutableList.of(
                Operation.of(OperationKind.DISCECTOMY, Region.LUMBAR, LocalDate.of(2024, 3, 5)),
                Operation.of(
                    OperationKind.DECOMPRESSION, Region.LUMBAR, LocalDate.of(2025, 2, 11)))),
        Known.of(new PainScore(5)),
        Known.of(ImmutableList.of("sitting for longer than half an hour")),
        Known.of(ImmutableSet.of(Stroke.FRONT_CRAWL)),
        Known.of(ImmutableList.of()),
        Known.of(WALKING_MINUTES));
  }

  /** What Alex walks by. */
  static WalkingStart walking() {
    return WalkingStart.from(WALKING_MINUTES);
  }
}
