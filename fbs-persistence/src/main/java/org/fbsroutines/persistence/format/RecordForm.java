package org.fbsroutines.persistence.format;

import java.time.LocalDate;
import java.util.Optional;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.Known;
import org.fbsroutines.domain.patient.PainResponse;
import org.fbsroutines.domain.patient.PainScore;
import org.fbsroutines.domain.progress.PerceivedExertion;
import org.fbsroutines.domain.progress.SessionRecord;
import org.fbsroutines.domain.routine.PartOfDay;

/** Records of sessions, one row for each exercise that was done. */
final class RecordForm implements FieldForm<RecordDocument> {
  private static final Field<RecordDocument, String> PATIENT =
      Field.required("patient", "patient_id", Kind.IDENTIFIER, RecordDocument::patient, "p");
  private static final Field<RecordDocument, String> ID =
      Field.required("id", "record_id", Kind.IDENTIFIER, RecordDocument::id, "r");
  private static final Field<RecordDocument, ExerciseId> EXERCISE =
      Field.required(
          "exercise", "exercise_id", Kind.EXERCISE, row -> row.record().pain().exercise(), "e");
  private static final Field<RecordDocument, LocalDate> DONE_ON =
      Field.required("doneOn", "done_on", Kind.DAY, row -> row.record().date(), "2026-03-14");
  private static final Field<RecordDocument, PartOfDay> PART_OF_DAY =
      Field.optional("partOfDay", Kind.of(Tokens.PART_OF_DAY), row -> row.record().partOfDay());
  private static final Field<RecordDocument, PainScore> PAIN_BEFORE =
      Field.optional("painBefore", Kind.PAIN, row -> row.record().painBefore().toOptional());
  private static final Field<RecordDocument, PainScore> PAIN_AFTER =
      Field.required("painAfter", "pain_after", Kind.PAIN, row -> row.record().pain().pain(), "0");
  private static final Field<RecordDocument, Answer> SETTLED =
      Field.stated(
          "settledWithin24Hours",
          "settled_within_24_hours",
          Kind.ANSWER_IF_KNOWN,
          row -> row.record().pain().settledWithin24Hours());
  private static final Field<RecordDocument, Answer> PERSISTS =
      Field.stated(
          "persistsForDays",
          "persists_for_days",
          Kind.ANSWER_IF_KNOWN,
          row -> row.record().pain().persistsForDays());
  private static final Field<RecordDocument, PerceivedExertion> EFFORT =
      Field.optional("effort", Kind.EXERTION, row -> row.record().effort().toOptional());
  private static final Field<RecordDocument, String> NOTE =
      Field.optional(
          "note",
          Kind.NOTE,
          row -> Optional.of(row.record().note()).filter(note -> !note.isEmpty()));

  private static final Fields<RecordDocument> FIELDS =
      Fields.of(
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
          NOTE);

  @Override
  public String kind() {
    return "records";
  }

  @Override
  public Fields<RecordDocument> fields() {
    return FIELDS;
  }

  @Override
  public String key(RecordDocument row) {
    return row.id() + " of patient " + row.patient();
  }

  @Override
  public String keyField() {
    return ID.column();
  }

  @Override
  public RecordDocument read(FieldSource source) {
    String patient = source.get(PATIENT);
    String id = source.get(ID);
    PainResponse pain =
        new PainResponse(
            source.get(EXERCISE),
            source.get(PAIN_AFTER),
            source.find(SETTLED).orElse(Answer.UNKNOWN),
            source.find(PERSISTS).orElse(Answer.UNKNOWN));
    LocalDate date = source.get(DONE_ON);
    Optional<PartOfDay> part = source.find(PART_OF_DAY);
    Known<PainScore> before = known(source.find(PAIN_BEFORE));
    Known<PerceivedExertion> effort = known(source.find(EFFORT));
    String note = source.find(NOTE).orElse("");
    return source.build(
        () ->
            new RecordDocument(
                patient, id, new SessionRecord(date, part, before, pain, effort, note)));
  }

  private static <T> Known<T> known(Optional<T> told) {
    return Known.ofOptional(told);
  }
}
