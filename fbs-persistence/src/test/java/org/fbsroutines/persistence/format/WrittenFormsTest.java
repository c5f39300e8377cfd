package org.fbsroutines.persistence.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.io.Resources;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.fbsroutines.domain.dosage.Direction;
import org.fbsroutines.domain.dosage.Dosage;
import org.fbsroutines.domain.dosage.Effort;
import org.fbsroutines.domain.dosage.Frequency;
import org.fbsroutines.domain.dosage.Intensity;
import org.fbsroutines.domain.dosage.SessionsPerDay;
import org.fbsroutines.domain.exercise.Catalogue;
import org.fbsroutines.domain.exercise.Demand;
import org.fbsroutines.domain.exercise.Exercise;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.exercise.StartingPosition;
import org.fbsroutines.domain.exercise.Supervision;
import org.fbsroutines.domain.instruction.ClinicianInstruction;
import org.fbsroutines.domain.instruction.Limit;
import org.fbsroutines.domain.instruction.Waiver;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.Approach;
import org.fbsroutines.domain.patient.Known;
import org.fbsroutines.domain.patient.Operation;
import org.fbsroutines.domain.patient.OperationKind;
import org.fbsroutines.domain.patient.PainResponse;
import org.fbsroutines.domain.patient.PainScore;
import org.fbsroutines.domain.patient.Region;
import org.fbsroutines.domain.patient.Stroke;
import org.fbsroutines.domain.progress.AmountDone;
import org.fbsroutines.domain.progress.PerceivedExertion;
import org.fbsroutines.domain.progress.SessionRecord;
import org.fbsroutines.domain.restriction.Adaptation;
import org.fbsroutines.domain.restriction.Effect;
import org.fbsroutines.domain.restriction.Manner;
import org.fbsroutines.domain.restriction.Target;
import org.fbsroutines.domain.routine.Approval;
import org.fbsroutines.domain.routine.ApprovedRoutine;
import org.fbsroutines.domain.routine.PartOfDay;
import org.fbsroutines.domain.routine.PrescribedItem;
import org.fbsroutines.domain.routine.RoutineItem;
import org.fbsroutines.domain.routine.RoutinePeriod;
import org.fbsroutines.domain.routine.SeenVersions;
import org.fbsroutines.domain.text.OwnWords;
import org.fbsroutines.persistence.format.patient.OperationDocument;
import org.fbsroutines.persistence.format.patient.OperationForm;
import org.fbsroutines.persistence.format.patient.RecordDocument;
import org.fbsroutines.persistence.format.patient.RecordForm;
import org.fbsroutines.persistence.format.routine.PrescriptionDocument;
import org.fbsroutines.persistence.format.routine.PrescriptionForm;
import org.fbsroutines.persistence.format.routine.PrescriptionJson;
import org.fbsroutines.persistence.format.routine.RoutineJson;
import org.fbsroutines.persistence.format.rulebook.InstructionJson;
import org.junit.jupiter.api.Test;

/** Every document is written to the byte as it was stored and handed on before. */
class WrittenFormsTest {
  private static final ExerciseId WALKING = ExerciseId.WALKING;
  private static final LocalDate FROM = LocalDate.of(2027, 1, 5);
  private static final LocalDate UNTIL = LocalDate.of(2027, 2, 5);

  private static final Dosage.Stated REPETITIONS =
      new Dosage.Stated(
          new Effort.Repetitions(
              10, Direction.EACH_SIDE, 2, Duration.ofSeconds(5), Duration.ofSeconds(30)),
          new Frequency(new SessionsPerDay(2, 3, Optional.of(4)), 6),
          Optional.of(new Intensity(3, 5)));
  private static final Dosage.Stated TIMED =
      Dosage.of(Effort.Timed.minutes(8), Frequency.daily(SessionsPerDay.exactly(1)));
  private static final Dosage.Stated DISTANCE =
      Dosage.of(
          new Effort.Distance(200), Frequency.daily(new SessionsPerDay(1, 2, Optional.empty())));

  private static final List<PrescriptionDocument> PRESCRIPTIONS =
      List.of(
          new PrescriptionDocument(
              "P-1", new PrescribedItem(WALKING, REPETITIONS, Optional.of("why not"))),
          new PrescriptionDocument("P-1", PrescribedItem.of(ExerciseId.YOGA, TIMED)),
          new PrescriptionDocument("P-2", PrescribedItem.of(ExerciseId.SWIMMING, DISTANCE)));

  private static final List<OperationDocument> OPERATIONS =
      List.of(
          new OperationDocument(
              "P-1",
              Optional.of(
                  new Operation(
                      Known.of(OperationKind.FUSION),
                      Known.of(Region.LUMBAR),
                      Known.of(LocalDate.of(2026, 1, 10)),
                      Known.of(Approach.POSTERIOR)))),
          new OperationDocument("P-1", Optional.of(Operation.unknown())),
          new OperationDocument("P-3", Optional.empty()));

  private static final List<RecordDocument> RECORDS =
      List.of(
          new RecordDocument(
              "P-1",
              "r-1",
              new SessionRecord(
                  LocalDate.of(2026, 12, 1),
                  Optional.of(PartOfDay.LATE_MORNING),
                  Known.of(new PainScore(2)),
                  new PainResponse(WALKING, new PainScore(3), Answer.NO, Answer.YES),
                  Known.of(new PerceivedExertion(12)),
                  "fine\nreally",
                  new AmountDone(
                      Known.of(AmountDone.Share.PART), Optional.of(0), Optional.of(480)))),
          new RecordDocument(
              "P-1",
              "r-2",
              new SessionRecord(
                  LocalDate.of(2026, 12, 2),
                  Optional.empty(),
                  Known.unknown(),
                  new PainResponse(WALKING, new PainScore(3), Answer.UNKNOWN, Answer.UNKNOWN),
                  Known.unknown(),
                  "")));

  private static ClinicianInstruction limit() {
    return new Limit(
        "I-1",
        new Target.AnyOf(
            ImmutableList.of(
                Target.named(WALKING),
                new Target.SupervisedBy(Supervision.CLINIC),
                Target.every().except(WALKING))),
        ImmutableList.of(
            Effect.withhold(),
            Effect.adapt(Manner.GENTLE),
            Effect.adapt(new Adaptation.OnlyStrokes(ImmutableSet.of(Stroke.BACKSTROKE)))),
        "because",
        "Dr Rowe",
        FROM,
        UNTIL);
  }

  private static ClinicianInstruction waiver() {
    return new Waiver("I-2", "R15", ImmutableSet.of(WALKING), "because", "Dr Rowe", FROM, UNTIL);
  }

  private static ApprovedRoutine routine() {
    Exercise walking = Catalogue.standard().get(WALKING);
    return new ApprovedRoutine(
        RoutinePeriod.weeks(FROM, 6),
        ImmutableList.of(
            new RoutineItem(
                WALKING,
                walking.name(),
                walking.position(),
                TIMED,
                ImmutableSet.of(
                    new Adaptation.Done(Manner.GENTLE),
                    new Adaptation.ScaleDosage(80),
                    new Adaptation.Drop(Demand.IMPACT),
                    new Adaptation.Supervised(Supervision.CLINIC)),
                ImmutableList.of(OwnWords.of("advice")),
                ImmutableList.of(
                    walking.instructions().purpose().get(0).text(), OwnWords.of("It helps.")),
                Optional.of("override")),
            new RoutineItem(
                ExerciseId.YOGA,
                OwnWords.of("Y"),
                StartingPosition.STANDING,
                REPETITIONS,
                ImmutableSet.of(),
                ImmutableList.of(),
                ImmutableList.of(),
                Optional.empty())),
        new Approval(
            "Dr Rowe",
            Instant.parse("2027-01-05T09:00:00Z"),
            new SeenVersions(1, 5_000_000_000L, 2),
            Optional.of("grow")));
  }

  @Test
  void everyDocumentIsWrittenAsItAlwaysWas() throws IOException {
    String written =
        section("limit", InstructionJson.write(limit()))
            + section("waiver", InstructionJson.write(waiver()))
            + section(
                "items",
                PrescriptionJson.write(
                    PRESCRIPTIONS.stream().map(PrescriptionDocument::item).toList()))
            + section("pres.csv", Documents.csv(PrescriptionForm.FORM, PRESCRIPTIONS))
            + section("pres.json", Documents.json(PrescriptionForm.FORM, PRESCRIPTIONS))
            + section("routine", RoutineJson.DOCUMENT.write(routine()))
            + section("ops.csv", Documents.csv(OperationForm.STORED, OPERATIONS))
            + section("ops.json", Documents.json(OperationForm.STORED, OPERATIONS))
            + section("recs.csv", Documents.csv(RecordForm.FORM, RECORDS))
            + section("recs.json", Documents.json(RecordForm.FORM, RECORDS));

    assertThat(written)
        .isEqualTo(
            Resources.toString(Resources.getResource(getClass(), "written-forms.txt"), UTF_8));
  }

  /** The lines of CSV end as a spreadsheet ends them; the golden file has one kind of line end. */
  private static String section(String name, String document) {
    return "== " + name + "\n" + document.replace("\r\n", "\n").stripTrailing() + "\n";
  }
}
