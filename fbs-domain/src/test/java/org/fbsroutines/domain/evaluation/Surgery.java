package org.fbsroutines.domain.evaluation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fbsroutines.domain.patient.Approach;
import org.fbsroutines.domain.patient.Operation;
import org.fbsroutines.domain.patient.OperationKind;
import org.fbsroutines.domain.patient.Region;

/** One operation, its unknown parts filled in by choice when they are asked for. */
final class Surgery {
  /** A day in each stretch between the ends of windows. */
  private static final List<Integer> DAYS_AGO =
      Stream.concat(Stream.of(0), PatientDraw.WINDOWS.stream()).toList();

  private static final List<Optional<OperationKind>> KINDS_AND_ANOTHER =
      Stream.concat(
              Stream.of(OperationKind.values()).map(Optional::of),
              Stream.of(Optional.<OperationKind>empty()))
          .toList();

  private final int index;
  private final Operation operation;
  private final LocalDate date;
  private final Choices choices;

  Surgery(int index, Operation operation, LocalDate date, Choices choices) {
    this.index = index;
    this.operation = operation;
    this.date = date;
    this.choices = choices;
  }

  /** An unknown kind may also be one that has no name here, such as a disc prosthesis. */
  private boolean is(OperationKind kind) {
    return operation
        .kind()
        .fold(
            known -> known == kind,
            () -> choices.oneOf("kind " + index, KINDS_AND_ANOTHER).equals(Optional.of(kind)));
  }

  boolean isFusion() {
    return is(OperationKind.FUSION);
  }

  boolean isStimulatorImplant() {
    return is(OperationKind.SPINAL_CORD_STIMULATOR);
  }

  /** A laminectomy is a decompression by removal of the arch. */
  boolean isDiscectomyOrDecompression() {
    return is(OperationKind.DISCECTOMY)
        || is(OperationKind.DECOMPRESSION)
        || is(OperationKind.LAMINECTOMY);
  }

  private boolean isIn(Region region) {
    return operation
        .region()
        .fold(
            known -> known == region,
            () -> choices.oneOf("region " + index, List.of(Region.values())) == region);
  }

  boolean isCervical() {
    return isIn(Region.CERVICAL);
  }

  boolean isLumbarFusion() {
    return isIn(Region.LUMBAR) && isFusion();
  }

  /** Whether a window of so many days, half-open from the day of the operation, is not yet over. */
  boolean isWithin(int days) {
    return daysAgo() < days;
  }

  private int daysAgo() {
    return operation
        .date()
        .fold(
            day -> Math.toIntExact(ChronoUnit.DAYS.between(day, date)),
            () -> choices.oneOf("date " + index, DAYS_AGO));
  }

  boolean isPosterior() {
    return operation
        .approach()
        .fold(known -> known == Approach.POSTERIOR, () -> choices.isTrue("approach " + index));
  }
}
