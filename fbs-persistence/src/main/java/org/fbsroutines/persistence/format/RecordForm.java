package org.fbsroutines.persistence.format;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
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
final class RecordForm implements RowForm<RecordDocument> {
  private static final ImmutableMap<String, String> REQUIRED =
      ImmutableMap.of(
          "patient_id",
          "p",
          "record_id",
          "r",
          "exercise_id",
          "e",
          "done_on",
          "2026-03-14",
          "pain_after",
          "0");

  private static final ImmutableSet<String> COLUMNS =
      ImmutableSet.of(
          "patient_id",
          "record_id",
          "exercise_id",
          "done_on",
          "part_of_day",
          "pain_before",
          "pain_after",
          "settled_within_24_hours",
          "persists_for_days",
          "effort",
          "note");

  @Override
  public String kind() {
    return "records";
  }

  @Override
  public ImmutableSet<String> columns() {
    return COLUMNS;
  }

  @Override
  public ImmutableMap<String, String> required() {
    return REQUIRED;
  }

  @Override
  public String key(RecordDocument row) {
    return row.id() + " of patient " + row.patient();
  }

  @Override
  public String keyField() {
    return "record_id";
  }

  @Override
  public RecordDocument fromCsv(CsvRow row) {
    String patient = row.get("patient_id").identifier();
    String id = row.get("record_id").identifier();
    PainResponse pain =
        new PainResponse(
            exercise(row.get("exercise_id")),
            FactsJson.pain(row.get("pain_after")),
            row.answer("settled_within_24_hours").orElse(Answer.UNKNOWN),
            row.answer("persists_for_days").orElse(Answer.UNKNOWN));
    LocalDate date = row.get("done_on").date();
    Optional<PartOfDay> part = row.find("part_of_day").map(cell -> cell.token(Tokens.PART_OF_DAY));
    Known<PainScore> before = known(row.find("pain_before").map(FactsJson::pain));
    Known<PerceivedExertion> effort = known(row.find("effort").map(RecordForm::effort));
    String note = row.field("note");
    return row.build(
        () ->
            new RecordDocument(
                patient, id, new SessionRecord(date, part, before, pain, effort, note)));
  }

  private static ExerciseId exercise(Value cell) {
    String id = cell.plain();
    return cell.build(() -> new ExerciseId(id));
  }

  private static Answer answer(Optional<Value> told) {
    return told.map(cell -> cell.token(Tokens.ANSWER)).orElse(Answer.UNKNOWN);
  }

  private static <T> Known<T> known(Optional<T> told) {
    return told.map(Known::of).orElse(Known.unknown());
  }

  private static PerceivedExertion effort(Value cell) {
    int borg = cell.integer();
    return cell.build(() -> new PerceivedExertion(borg));
  }

  @Override
  public Map<String, String> toCsv(RecordDocument row) {
    SessionRecord record = row.record();
    PainResponse pain = record.pain();
    Map<String, String> fields = new HashMap<>();
    fields.put("patient_id", row.patient());
    fields.put("record_id", row.id());
    fields.put("exercise_id", pain.exercise().value());
    fields.put("done_on", record.date().toString());
    record.partOfDay().ifPresent(part -> fields.put("part_of_day", Tokens.PART_OF_DAY.of(part)));
    record
        .painBefore()
        .toOptional()
        .ifPresent(before -> fields.put("pain_before", Integer.toString(before.nrs())));
    fields.put("pain_after", Integer.toString(pain.pain().nrs()));
    fields.put("settled_within_24_hours", told(pain.settledWithin24Hours()));
    fields.put("persists_for_days", told(pain.persistsForDays()));
    record
        .effort()
        .toOptional()
        .ifPresent(effort -> fields.put("effort", Integer.toString(effort.borg())));
    fields.put("note", record.note());
    return fields;
  }

  private static String told(Answer answer) {
    return answer == Answer.UNKNOWN ? "" : answer.token();
  }

  @Override
  public RecordDocument fromJson(Value value) {
    value.knowing(
        "patient",
        "id",
        "exercise",
        "doneOn",
        "partOfDay",
        "painBefore",
        "painAfter",
        "settledWithin24Hours",
        "persistsForDays",
        "effort",
        "note");
    String patient = value.get("patient").text();
    String id = value.get("id").text();
    PainResponse pain =
        new PainResponse(
            FactsJson.exerciseId(value.get("exercise")),
            FactsJson.pain(value.get("painAfter")),
            answer(value.find("settledWithin24Hours")),
            answer(value.find("persistsForDays")));
    LocalDate date = value.get("doneOn").date();
    Optional<PartOfDay> part = value.find("partOfDay").map(told -> told.token(Tokens.PART_OF_DAY));
    Known<PainScore> before = known(value.find("painBefore").map(FactsJson::pain));
    Known<PerceivedExertion> effort = known(value.find("effort").map(RecordForm::effort));
    String note = value.find("note").map(Value::text).orElse("");
    return value.build(
        () ->
            new RecordDocument(
                patient, id, new SessionRecord(date, part, before, pain, effort, note)));
  }

  @Override
  public ObjectNode toJson(RecordDocument row) {
    SessionRecord record = row.record();
    PainResponse pain = record.pain();
    ObjectNode json =
        JsonNodes.object()
            .put("patient", row.patient())
            .put("id", row.id())
            .put("exercise", pain.exercise().value())
            .put("doneOn", record.date().toString());
    record.partOfDay().ifPresent(part -> json.put("partOfDay", Tokens.PART_OF_DAY.of(part)));
    record.painBefore().toOptional().ifPresent(before -> json.put("painBefore", before.nrs()));
    json.put("painAfter", pain.pain().nrs())
        .put("settledWithin24Hours", pain.settledWithin24Hours().token())
        .put("persistsForDays", pain.persistsForDays().token());
    record.effort().toOptional().ifPresent(effort -> json.put("effort", effort.borg()));
    return record.note().isEmpty() ? json : json.put("note", record.note());
  }
}
