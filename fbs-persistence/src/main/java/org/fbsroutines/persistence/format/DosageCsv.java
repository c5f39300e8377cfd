package org.fbsroutines.persistence.format;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.fbsroutines.domain.dosage.Direction;
import org.fbsroutines.domain.dosage.Dosage;
import org.fbsroutines.domain.dosage.Effort;
import org.fbsroutines.domain.dosage.Frequency;
import org.fbsroutines.domain.dosage.Intensity;
import org.fbsroutines.domain.dosage.SessionsPerDay;

/** The columns of a dosage. Where all of them are empty, the clinician sets it. */
final class DosageCsv {
  private static final ImmutableList<String> EFFORTS =
      ImmutableList.of("repetitions", "duration_seconds", "metres");

  static final ImmutableSet<String> COLUMNS =
      ImmutableSet.of(
          "repetitions",
          "direction",
          "sets",
          "hold_seconds",
          "rest_seconds",
          "duration_seconds",
          "metres",
          "sessions_per_day_floor",
          "sessions_per_day_target",
          "sessions_per_day_ceiling",
          "days_per_week",
          "intensity_least",
          "intensity_most");

  private DosageCsv() {}

  static Dosage read(CsvRow row) {
    if (COLUMNS.stream().allMatch(column -> row.find(column).isEmpty())) {
      return Dosage.setByClinician();
    }
    Effort effort = effort(row);
    int floor = row.get("sessions_per_day_floor").integer();
    int target = row.get("sessions_per_day_target").integer();
    Optional<Integer> ceiling = row.find("sessions_per_day_ceiling").map(Value::integer);
    int days = integer(row, "days_per_week", 7);
    Optional<Intensity> intensity = intensity(row);
    return row.build(
        () ->
            new Dosage.Stated(
                effort,
                new Frequency(new SessionsPerDay(floor, target, ceiling), days),
                intensity));
  }

  private static Effort effort(CsvRow row) {
    ImmutableList<String> told =
        EFFORTS.stream()
            .filter(column -> row.find(column).isPresent())
            .collect(ImmutableList.toImmutableList());
    if (told.size() != 1) {
      throw row.refuse(FileComplaint.EFFORTS.of(told.size(), Suggestion.series(EFFORTS)));
    }
    return switch (told.get(0)) {
      case "repetitions" -> repetitions(row);
      case "duration_seconds" -> {
        int seconds = row.get("duration_seconds").integer();
        yield row.build(() -> new Effort.Timed(Duration.ofSeconds(seconds)));
      }
      default -> {
        int metres = row.get("metres").integer();
        yield row.build(() -> new Effort.Distance(metres));
      }
    };
  }

  private static Effort repetitions(CsvRow row) {
    int repetitions = row.get("repetitions").integer();
    Direction direction =
        row.find("direction").map(told -> told.token(Tokens.DIRECTION)).orElse(Direction.NONE);
    int sets = integer(row, "sets", 1);
    Duration hold = Duration.ofSeconds(integer(row, "hold_seconds", 0));
    Duration rest = Duration.ofSeconds(integer(row, "rest_seconds", 0));
    return row.build(() -> new Effort.Repetitions(repetitions, direction, sets, hold, rest));
  }

  private static Optional<Intensity> intensity(CsvRow row) {
    if (row.find("intensity_least").isEmpty() && row.find("intensity_most").isEmpty()) {
      return Optional.empty();
    }
    int least = row.get("intensity_least").integer();
    int most = row.get("intensity_most").integer();
    return Optional.of(row.build(() -> new Intensity(least, most)));
  }

  private static int integer(CsvRow row, String column, int otherwise) {
    return row.find(column).map(Value::integer).orElse(otherwise);
  }

  /** The fields by column; those that are not told are left out. */
  static Map<String, String> write(Dosage dosage) {
    Map<String, String> fields = new HashMap<>();
    dosage.stated().ifPresent(stated -> write(stated, fields));
    return fields;
  }

  private static void write(Dosage.Stated dosage, Map<String, String> fields) {
    dosage
        .effort()
        .<Object>fold(
            effort -> {
              put(fields, "repetitions", effort.repetitions());
              put(fields, "sets", effort.sets());
              put(fields, "hold_seconds", effort.hold().toSeconds());
              put(fields, "rest_seconds", effort.rest().toSeconds());
              return fields.put("direction", Tokens.DIRECTION.of(effort.direction()));
            },
            effort -> put(fields, "duration_seconds", effort.duration().toSeconds()),
            effort -> put(fields, "metres", effort.metres()));
    SessionsPerDay sessions = dosage.frequency().sessionsPerDay();
    put(fields, "sessions_per_day_floor", sessions.floor());
    put(fields, "sessions_per_day_target", sessions.target());
    sessions.ceiling().ifPresent(most -> put(fields, "sessions_per_day_ceiling", most));
    put(fields, "days_per_week", dosage.frequency().daysPerWeek());
    dosage
        .intensity()
        .ifPresent(
            intensity -> {
              put(fields, "intensity_least", intensity.least());
              put(fields, "intensity_most", intensity.most());
            });
  }

  private static Map<String, String> put(Map<String, String> fields, String column, long value) {
    fields.put(column, Long.toString(value));
    return fields;
  }
}
