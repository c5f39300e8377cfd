package org.fbsroutines.benchmarks;

import static org.fbsroutines.benchmarks.Answers.and;
import static org.fbsroutines.benchmarks.Answers.or;
import static org.fbsroutines.domain.patient.Answer.NO;
import static org.fbsroutines.domain.patient.Answer.UNKNOWN;
import static org.fbsroutines.domain.patient.Answer.YES;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.Approach;
import org.fbsroutines.domain.patient.Known;
import org.fbsroutines.domain.patient.Operation;
import org.fbsroutines.domain.patient.OperationKind;
import org.fbsroutines.domain.patient.PatientFacts;
import org.fbsroutines.domain.patient.Region;

/** What the hand-written rules ask of the operations, found in one walk over them. */
public final class Operations {
  public boolean recorded = true;
  public Answer within42 = NO;
  public Answer within84 = NO;
  public Answer fusion = NO;
  public Answer lumbarFusion = NO;
  public Answer lumbarFusionWithin112 = NO;
  public Answer decompressionWithin42 = NO;
  public Answer stimulator = NO;
  public Answer stimulatorWithin56 = NO;
  public Answer neck = NO;
  public Answer neckWithin84 = NO;
  public Answer neckFusionFromBehind = NO;

  static Operations of(PatientFacts facts, LocalDate date) {
    Operations seen = new Operations();
    facts
        .operations()
        .fold(
            list -> {
              seen.recorded = !list.isEmpty();
              for (Operation operation : list) {
                seen.add(operation, date);
              }
              return seen;
            },
            () -> seen.unknown());
    return seen;
  }

  private Operations unknown() {
    recorded = false;
    within42 = UNKNOWN;
    within84 = UNKNOWN;
    fusion = UNKNOWN;
    lumbarFusion = UNKNOWN;
    lumbarFusionWithin112 = UNKNOWN;
    decompressionWithin42 = UNKNOWN;
    stimulator = UNKNOWN;
    stimulatorWithin56 = UNKNOWN;
    neck = UNKNOWN;
    neckWithin84 = UNKNOWN;
    neckFusionFromBehind = UNKNOWN;
    return this;
  }

  private void add(Operation operation, LocalDate date) {
    if (!operation.isRecorded()) {
      recorded = false;
    }
    Known<LocalDate> day = operation.date();
    Answer fused = is(operation.kind(), OperationKind.FUSION);
    Answer lumbar = is(operation.region(), Region.LUMBAR);
    Answer cervical = is(operation.region(), Region.CERVICAL);
    Answer implanted = is(operation.kind(), OperationKind.SPINAL_CORD_STIMULATOR);
    Answer decompressed =
        operation
            .kind()
            .fold(
                kind ->
                    Answers.of(
                        kind == OperationKind.DISCECTOMY
                            || kind == OperationKind.DECOMPRESSION
                            || kind == OperationKind.LAMINECTOMY),
                () -> UNKNOWN);
    within42 = or(within42, within(day, date, 42));
    within84 = or(within84, within(day, date, 84));
    fusion = or(fusion, fused);
    lumbarFusion = or(lumbarFusion, and(fused, lumbar));
    lumbarFusionWithin112 =
        or(lumbarFusionWithin112, and(and(fused, lumbar), within(day, date, 112)));
    decompressionWithin42 = or(decompressionWithin42, and(decompressed, within(day, date, 42)));
    stimulator = or(stimulator, implanted);
    stimulatorWithin56 = or(stimulatorWithin56, and(implanted, within(day, date, 56)));
    neck = or(neck, cervical);
    neckWithin84 = or(neckWithin84, and(cervical, within(day, date, 84)));
    neckFusionFromBehind =
        or(
            neckFusionFromBehind,
            and(and(fused, cervical), is(operation.approach(), Approach.POSTERIOR)));
  }

  private static <T> Answer is(Known<T> actual, T wanted) {
    return actual.fold(value -> value == wanted ? YES : NO, () -> UNKNOWN);
  }

  private static Answer within(Known<LocalDate> day, LocalDate date, int days) {
    return day.fold(known -> ChronoUnit.DAYS.between(known, date) < days ? YES : NO, () -> UNKNOWN);
  }
}
