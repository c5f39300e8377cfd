package org.fbsroutines.persistence.format;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import org.fbsroutines.domain.patient.Operation;

/** What a bundle tells of one patient; filled while the bundle is read. */
final class FhirStory {
  private final Value place;
  private final List<Operation> operations = new ArrayList<>();
  private boolean hypertension;
  private int painScores;
  private int leftOut;

  FhirStory(Value place) {
    this.place = place;
  }

  /** Where the bundle first speaks of the patient. */
  Value place() {
    return place;
  }

  void addOperations(List<Operation> told) {
    operations.addAll(told);
    leftOut += told.isEmpty() ? 1 : 0;
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
  }

  boolean tellsFacts() {
    return hypertension || !operations.isEmpty();
  }

  boolean hasHypertension() {
    return hypertension;
  }

  /**
   * The operations, and one of which nothing is known: no bundle says that these were all, and
   * until a person has said so the history is not recorded.
   */
  ImmutableList<Operation> allOperations() {
    return operations.isEmpty()
        ? ImmutableList.of()
        : ImmutableList.<Operation>builder().addAll(operations).add(Operation.unknown()).build();
  }

  /** Tells what was not taken, without its content. */
  void remarkOn(String patient, RowSink<?> sink) {
    if (painScores > 0) {
      sink.remark(
          place.problem(
              patient
                  + ": "
                  + painScores
                  + " pain scores left out: they are no usual level of pain"));
    }
    if (leftOut > 0) {
      sink.remark(
          place.problem(
              patient
                  + ": "
                  + leftOut
                  + " procedures and conditions left out: no code that is known here"));
    }
  }
}
