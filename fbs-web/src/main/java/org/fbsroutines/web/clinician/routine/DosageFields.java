package org.fbsroutines.web.clinician.routine;

import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fbsroutines.domain.dosage.Dosage;
import org.fbsroutines.domain.dosage.Effort;
import org.fbsroutines.domain.dosage.SessionsPerDay;
import org.fbsroutines.domain.exercise.ExerciseId;

/**
 * The fields of a dosage, one set for each exercise, in the terms of the field.
 *
 * @param exercise the exercise, whose id begins their names
 */
public record DosageFields(ExerciseId exercise) {
  static final String REPETITIONS = "repetitions";
  static final String TIMED = "timed";
  static final String DISTANCE = "distance";

  /** Returns the field of the kind: repetitions, a time or a distance. */
  public String kind() {
    return name("kind");
  }

  /** Returns the field of the repetitions of a set. */
  public String repetitions() {
    return name("repetitions");
  }

  /** Returns the field of what repetitions are counted for. */
  public String direction() {
    return name("direction");
  }

  /** Returns the field of the sets. */
  public String sets() {
    return name("sets");
  }

  /** Returns the field of the hold, in seconds. */
  public String hold() {
    return name("hold");
  }

  /** Returns the field of the minutes. */
  public String minutes() {
    return name("minutes");
  }

  /** Returns the field of the seconds beside the minutes. */
  public String seconds() {
    return name("seconds");
  }

  /** Returns the field of the metres. */
  public String metres() {
    return name("metres");
  }

  /** Returns the field of the fewest sessions a day that count as done. */
  public String least() {
    return name("least");
  }

  /** Returns the field of the sessions planned for a day. */
  public String planned() {
    return name("planned");
  }

  /** Returns the field of the most sessions a day; empty where nothing caps them. */
  public String most() {
    return name("most");
  }

  /** Returns the field of the days a week. */
  public String days() {
    return name("days");
  }

  /** Returns the field of the reason for more than is stated. */
  public String override() {
    return name("override");
  }

  /** Returns the fields that can be wrong, by the last part of the keys of their labels. */
  ImmutableMap<String, String> byLabel() {
    return Stream.of(
            "kind",
            REPETITIONS,
            "sets",
            "hold",
            "minutes",
            "seconds",
            "metres",
            "least",
            "planned",
            "most",
            "days")
        .collect(toImmutableMap(part -> part, this::name));
  }

  /** The field of how much is done in one session. */
  String amount(Dosage.Stated dosage) {
    return dosage
        .effort()
        .fold(repetitions -> repetitions(), timed -> minutes(), distance -> metres());
  }

  private String name(String field) {
    return exercise.value() + "-" + field;
  }

  /** Returns what stands in the fields for a dosage. */
  Map<String, List<String>> of(Dosage.Stated dosage) {
    Map<String, List<String>> fields = new LinkedHashMap<>(effort(dosage.effort()));
    SessionsPerDay sessions = dosage.frequency().sessionsPerDay();
    put(fields, least(), sessions.floor());
    put(fields, planned(), sessions.target());
    sessions.ceiling().ifPresent(most -> put(fields, most(), most));
    put(fields, days(), dosage.frequency().daysPerWeek());
    return fields;
  }

  /** Returns what stands in the fields for what is done in one session. */
  Map<String, List<String>> effort(Effort effort) {
    return effort.fold(this::repetitions, this::timed, this::distance);
  }

  private Map<String, List<String>> repetitions(Effort.Repetitions effort) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    fields.put(kind(), ImmutableList.of(REPETITIONS));
    put(fields, repetitions(), effort.repetitions());
    fields.put(direction(), ImmutableList.of(effort.direction().name()));
    put(fields, sets(), effort.sets());
    put(fields, hold(), (int) effort.hold().toSeconds());
    return fields;
  }

  private Map<String, List<String>> timed(Effort.Timed effort) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    fields.put(kind(), ImmutableList.of(TIMED));
    put(fields, minutes(), (int) effort.duration().toMinutes());
    put(fields, seconds(), effort.duration().toSecondsPart());
    return fields;
  }

  private Map<String, List<String>> distance(Effort.Distance effort) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    fields.put(kind(), ImmutableList.of(DISTANCE));
    put(fields, metres(), effort.metres());
    return fields;
  }

  private static void put(Map<String, List<String>> fields, String field, int value) {
    fields.put(field, ImmutableList.of(String.valueOf(value)));
  }
}
