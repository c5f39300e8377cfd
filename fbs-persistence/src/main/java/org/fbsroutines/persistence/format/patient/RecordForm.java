package org.fbsroutines.persistence.format.patient;

import java.time.LocalDate;
import java.util.Optional;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.Known;
import org.fbsroutines.domain.patient.PainResponse;
import org.fbsroutines.domain.patient.PainScore;
import org.fbsroutines.domain.progress.AmountDone;
import org.fbsroutines.domain.progress.PerceivedExertion;
import org.fbsroutines.domain.progress.SessionRecord;
import org.fbsroutines.domain.routine.PartOfDay;
import org.fbsroutines.persistence.format.field.DocumentReading;
import org.fbsroutines.persistence.format.field.Field;
import org.fbsroutines.persistence.format.field.Fields;
import org.fbsroutines.persistence.format.field.Kind;
import org.fbsroutines.persistence.format.field.Part;
import org.fbsroutines.persistence.format.row.FieldForm;
import org.fbsroutines.persistence.format.row.RowForm;
import org.fbsroutines.persistence.identity.StatedPerson;

/** Records of sessions, one row for each exercise that was done. */
public final class RecordForm {
  private static final Part<RecordDocument, String> PATIENT =
      PersonFields.patient(RecordDocument::patient);
  private static final Field<RecordDocument, String> ID =
      Field.required("id", "record_id", Kind.IDENTIFIER, RecordDocument::id, "r");
  private static final Field<RecordDocument, ExerciseId> EXERCISE =
      Field.required(
          "exercise", "exercise_id", Kind.EXERCISE, row -> row.record().pain().exercise(), "e");
  private static final Field<RecordDocument, LocalDate> DONE_ON =
      Field.required("doneOn", "done_on", Kind.DAY, row -> row.record().date(), "2026-03-14");
  private static final Field<RecordDocument, Optional<PartOfDay>> PART_OF_DAY =
      Field.optional("partOfDay", Kind.of(PartOfDay.class), row -> row.record().partOfDay());
  private static final Field<RecordDocument, Known<PainScore>> PAIN_BEFORE =
      Field.ifKnown("painBefore", Kind.PAIN, row -> row.record().painBefore());
  private static final Field<RecordDocument, PainScore> PAIN_AFTER =
      Field.required("painAfter", "pain_after", Kind.PAIN, row -> row.record().pain().pain(), "0");
  private static final Field<RecordDocument, Answer> SETTLED =
      Field.stated(
          "settledWithin24Hours",
          "settled_within_24_hours",
          Kind.ANSWER_IF_KNOWN,
          row -> row.record().pain().settledWithin24Hours(),
          Answer.UNKNOWN);
  private static final Field<RecordDocument, Answer> PERSISTS =
      Field.stated(
          "persistsForDays",
          Kind.ANSWER_IF_KNOWN,
          row -> row.record().pain().persistsForDays(),
          Answer.UNKNOWN);
  private static final Field<RecordDocument, Known<PerceivedExertion>> EFFORT =
      Field.ifKnown("effort", Kind.EXERTION, row -> row.record().effort());
  private static final Field<RecordDocument, String> NOTE =
      Field.unless("", "note", Kind.NOTE, row -> row.record().note());
  private static final Field<RecordDocument, Known<AmountDone.Share>> DONE =
      Field.ifKnown("done", Kind.of(AmountDone.Share.class), row -> row.record().amount().stated());
  private static final Field<RecordDocument, Optional<Integer>> REPETITIONS =
      Field.optional("repetitions", Kind.WHOLE, row -> row.record().amount().repetitions());
  private static final Field<RecordDocument, Optional<Integer>> SECONDS =
      Field.optional("seconds", Kind.WHOLE, row -> row.record().amount().seconds());
  private static final Part<RecordDocument, StatedPerson> PERSON =
      PersonFields.ALL.within(RecordDocument::person);

  private static final Fields<RecordDocument> FIELDS =
      Fields.built(
          read ->
              new RecordDocument(
                  read.get(PATIENT),
                  read.get(ID),
                  new SessionRecord(
                      read.get(DONE_ON),
                      read.get(PART_OF_DAY),
                      read.get(PAIN_BEFORE),
                      new PainResponse(
                          read.get(EXERCISE),
                          read.get(PAIN_AFTER),
                          read.get(SETTLED),
                          read.get(PERSISTS)),
                      read.get(EFFORT),
                      read.get(NOTE),
                      new AmountDone(read.get(DONE), read.get(REPETITIONS), read.get(SECONDS))),
                  read.get(PERSON)),
          PATIENT,
          ID,
          EXERCISE,
          DONE_ON,
          PART_OF_DAY,
          PAIN_BEFORE,
          PAIN_AFTER,
          SETTLED,
          PERSISTS,
          EFFORT,
          NOTE,
          DONE,
          REPETITIONS,
          SECONDS,
          PERSON);

  /** What patients did and felt. */
  public static final RowForm<RecordDocument> FORM =
      new FieldForm<>(
              "records",
              FIELDS,
              DocumentReading.STORED,
              ID.column(),
              row -> row.id() + " of patient " + row.patient())
          .leavingOut(PersonFields.ALL.columns());

  private RecordForm() {}
}
