package org.fbsroutines.persistence.format.exercise;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.fbsroutines.domain.dosage.Direction;
import org.fbsroutines.domain.dosage.Dosage;
import org.fbsroutines.domain.dosage.Effort;
import org.fbsroutines.domain.dosage.Frequency;
import org.fbsroutines.domain.dosage.Intensity;
import org.fbsroutines.domain.dosage.SessionsPerDay;
import org.fbsroutines.domain.text.Complaint;
import org.fbsroutines.persistence.format.field.DocumentReading;
import org.fbsroutines.persistence.format.field.Field;
import org.fbsroutines.persistence.format.field.Fields;
import org.fbsroutines.persistence.format.field.Flat;
import org.fbsroutines.persistence.format.field.JsonNodes;
import org.fbsroutines.persistence.format.field.Kind;
import org.fbsroutines.persistence.format.field.Part;
import org.fbsroutines.persistence.format.field.TextKinds;
import org.fbsroutines.persistence.format.field.Value;
import org.fbsroutines.persistence.format.field.ValueKind;
import org.fbsroutines.persistence.format.field.Variants;
import org.fbsroutines.persistence.format.problem.FileComplaint;
import org.fbsroutines.persistence.format.problem.Suggestion;

/**
 * The fields of a dosage. In CSV they are columns; in JSON its parts are objects of their own, and
 * {@code "set-by-clinician"} stands where it has none.
 */
public final class DosageFields {
  private static final String SET_BY_CLINICIAN = "set-by-clinician";
  private static final Kind<Duration> SECONDS =
      Kind.whole(
          (value, reading) -> Duration.ofSeconds(value.integer()),
          duration -> Math.toIntExact(duration.toSeconds()));

  private static final Part<Dosage.Stated, Effort> EFFORT =
      Variants.of(Effort.class)
          .with(
              "repetitions",
              Effort.Repetitions.class,
              Fields.of(
                  Effort.Repetitions::new,
                  Field.required("repetitions", Kind.WHOLE, Effort.Repetitions::repetitions),
                  Field.stated(
                      "direction",
                      Kind.of(Direction.class),
                      Effort.Repetitions::direction,
                      Direction.NONE),
                  Field.stated("sets", Kind.WHOLE, Effort.Repetitions::sets, 1),
                  Field.stated("holdSeconds", SECONDS, Effort.Repetitions::hold, Duration.ZERO),
                  Field.stated("restSeconds", SECONDS, Effort.Repetitions::rest, Duration.ZERO)))
          .with(
              "timed",
              Effort.Timed.class,
              Effort.Timed::new,
              Field.required("durationSeconds", SECONDS, Effort.Timed::duration))
          .with(
              "distance",
              Effort.Distance.class,
              Effort.Distance::new,
              Field.required("metres", Kind.WHOLE, Effort.Distance::metres))
          .withNotes(List.of())
          .part(
              "effort",
              Dosage.Stated::effort,
              (efforts, columns) -> FileComplaint.EFFORTS.of(efforts, Suggestion.series(columns)));

  private static final Fields<Dosage.Stated> PARTS =
      Fields.of(
              Dosage.Stated::new,
              EFFORT,
              Flat.of(
                  "frequency",
                  Fields.of(
                      Frequency::new,
                      Flat.of(
                          "sessionsPerDay",
                          Fields.of(
                              SessionsPerDay::new,
                              column("sessions_per_day_", "floor", SessionsPerDay::floor),
                              column("sessions_per_day_", "target", SessionsPerDay::target),
                              Field.optional(
                                  "ceiling",
                                  "sessions_per_day_ceiling",
                                  Kind.WHOLE,
                                  SessionsPerDay::ceiling)),
                          Frequency::sessionsPerDay),
                      Field.stated("daysPerWeek", Kind.WHOLE, Frequency::daysPerWeek, 7)),
                  Dosage.Stated::frequency),
              Flat.optional(
                  "intensity",
                  Fields.of(
                      Intensity::new,
                      column("intensity_", "least", Intensity::least),
                      column("intensity_", "most", Intensity::most)),
                  Dosage.Stated::intensity))
          .withNotes(
              Field.required(
                  "phrase", "", TextKinds.ENGLISH.translate(""), Dosage.Stated::phrase, ""));

  /** A dosage as an object. */
  public static final Kind<Dosage.Stated> STATED =
      new Kind<>(DosageFields::object, PARTS::json, dosage -> dosage.phrase().english());

  /** A dosage, or that the clinician sets it. */
  public static final Kind<Dosage> DOSAGE =
      new Kind<>(
          (value, reading) ->
              value.isText(SET_BY_CLINICIAN) ? Dosage.setByClinician() : object(value, reading),
          dosage -> dosage.<JsonNode>fold(PARTS::json, unset -> JsonNodes.text(SET_BY_CLINICIAN)),
          dosage -> dosage.phrase().english());

  private DosageFields() {}

  private static <R> Field<R, Integer> column(
      String start, String member, Function<R, Integer> value) {
    return Field.required(member, start + member, Kind.WHOLE, value, "");
  }

  private static Dosage.Stated object(Value value, DocumentReading reading) {
    if (!value.is(ValueKind.OBJECT)) {
      throw value.refuse(
          Complaint.EXPECTED.of(
              FileComplaint.ANOTHER_VALUE.of(), FileComplaint.OBJECT_OR.of(SET_BY_CLINICIAN)));
    }
    return PARTS.readObject(value, reading);
  }

  /** A dosage that must be stated. */
  public static <R> Part<R, Dosage.Stated> stated(Function<R, Dosage.Stated> dosage) {
    return new Flat<>(
        Field.required("dosage", STATED, dosage),
        PARTS.fields(),
        (row, reading) ->
            PARTS.find(row, reading).orElseThrow(() -> row.refuse(FileComplaint.NO_DOSAGE.of())),
        PARTS::write);
  }

  /** A dosage; where nothing is said of it, the clinician sets it. */
  static <R> Part<R, Dosage> dosage(Function<R, Dosage> dosage) {
    return new Flat<>(
        Field.stated("dosage", DOSAGE, dosage, Dosage.setByClinician()),
        PARTS.fields(),
        (row, reading) ->
            PARTS
                .find(row, reading)
                .<Dosage>map(Function.identity())
                .orElseGet(Dosage::setByClinician),
        (found, cells) -> found.stated().ifPresent(stated -> PARTS.write(stated, cells)));
  }
}
