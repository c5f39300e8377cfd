package org.fbsroutines.persistence.demonstration;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
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
    return PatientFacts.builder()
        .operations(
            Known.of(
                ImmutableList.of(
                    Operation.of(OperationKind.DISCECTOMY, Region.LUMBAR, LocalDate.of(2024, 3, 5)),
                    Operation.of(
                        OperationKind.DECOMPRESSION, Region.LUMBAR, LocalDate.of(2025, 2, 11)))))
        .usualPain(Known.of(new PainScore(5)))
        .limitations(Known.of(ImmutableList.of("sitting for longer than half an hour")))
        .strokes(Known.of(ImmutableSet.of(Stroke.FRONT_CRAWL)))
        .painResponses(Known.of(ImmutableList.of()))
        .walkingMinutes(Known.of(WALKING_MINUTES))
        .build()
        .reassured()
        .with(Question.EXTENSION_LIMITED, Answer.YES)
        .with(Question.YOGA_GUIDE, Answer.NO);
  }

  /** What Alex walks by. */
  static WalkingStart walking() {
    return WalkingStart.from(WALKING_MINUTES);
  }
}
