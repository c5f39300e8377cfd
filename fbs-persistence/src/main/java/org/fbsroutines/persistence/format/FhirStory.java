package org.fbsroutines.persistence.format;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import org.fbsroutines.domain.patient.Operation;

/** What a bundle states of one patient; filled while the bundle is read. */
final class FhirStory {
  private final Value place;
  private final StatedPerson person;
  private final List<Operation> operations = new ArrayList<>();
  private boolean hypertension;
  private int painScores;
  private int unknownCodes;
  private int leftOut;

  FhirStory(Value place) {
    this(place, StatedPerson.BY_ID);
  }

  private FhirStory(Value place, StatedPerson person) {
    this.place = place;
    this.person = person;
  }

  /** A story of this place that states nothing yet, of somebody who is found. */
  FhirStory of(StatedPerson found) {
    return new FhirStory(place, found);
  }

  /** Who the patient is. */
  StatedPerson person() {
    return person;
  }

  /** Where the bundle first speaks of the patient. */
  Value place() {
    return place;
  }

  void addOperations(List<Operation> told) {
    operations.addAll(told);
    leftOut += told.isEmpty() ? 1 : 0;
    unknownCodes += (int) told.stream().filter(one -> !one.kind().isKnown()).count();
  }

  void addCondition(boolean isHypertension) {
    hypertension |= isHypertension;
    leftOut += isHypertension ? 0 : 1;
  }

  void addPainScore() {
    painScores++;
  }

  void add(FhirStory other) {
    operations.addAll(other.operations);
    hypertension |= other.hypertension;
    painScores += other.painScores;
    leftOut += other.leftOut;
    unknownCodes += other.unknownCodes;
  }

  boolean tellsFacts() {
    return hypertension || !operations.isEmpty();
  }

  boolean hasHypertension() {
    return hypertension;
  }

  /**
   * The operations, each once, and one of which nothing is known: no bundle states that these were
   * all, and until a person has stated so the history is not recorded.
   */
  ImmutableList<Operation> allOperations() {
    return operations.isEmpty()
        ? ImmutableList.of()
        : ImmutableList.<Operation>builder()
            .addAll(ImmutableSet.copyOf(operations))
            .add(Operation.unknown())
            .build();
  }

  /** Reports what was not taken, without its content. */
  void remarkOn(String patient, RowSink<?> sink) {
    if (painScores > 0) {
      sink.remark(place.problem(FileComplaint.PAIN_SCORES.of(patient, painScores)));
    }
    if (unknownCodes > 0) {
      sink.remark(place.problem(FileComplaint.UNKNOWN_PROCEDURES.of(patient, unknownCodes)));
    }
    if (leftOut > 0) {
      sink.remark(place.problem(FileComplaint.UNKNOWN_CODES.of(patient, leftOut)));
    }
  }
}
