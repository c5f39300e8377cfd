package org.fbsroutines.persistence.format;

import com.google.common.collect.ImmutableSet;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.fbsroutines.domain.dosage.Direction;
import org.fbsroutines.domain.dosage.Dosage;
import org.fbsroutines.domain.dosage.Effort;
import org.fbsroutines.domain.dosage.Frequency;
import org.fbsroutines.domain.dosage.Intensity;
import org.fbsroutines.domain.dosage.SessionsPerDay;

/** The fields of a dosage. In CSV they are columns; in JSON its parts are objects of their own. */
final class DosageFields {
  private static final Kind<Integer> WHOLE =
      Kind.whole((value, reading) -> value.integer(), Integer::intValue);
  private static final Kind<Duration> SECONDS =
      Kind.whole(
          (value, reading) -> Duration.ofSeconds(value.integer()),
          duration -> Math.toIntExact(duration.toSeconds()));

  private static final Field<Effort.Repetitions, Integer> COUNT =
      Field.stated("repetitions", WHOLE, Effort.Repetitions::repetitions);
  private static final Field<Effort.Repetitions, Direction> DIRECTION =
      Field.stated("direction", Kind.of(Tokens.DIRECTION), Effort.Repetitions::direction);
  private static final Field<Effort.Repetitions, Integer> SETS =
      Field.stated("sets", WHOLE, Effort.Repetitions::sets);
  private static final Field<Effort.Repetitions, Duration> HOLD =
      Field.stated("holdSeconds", SECONDS, Effort.Repetitions::hold);
  private static final Field<Effort.Repetitions, Duration> REST =
      Field.stated("restSeconds", SECONDS, Effort.Repetitions::rest);
  static final Fields<Effort.Repetitions> REPETITIONS =
      Fields.of(COUNT, DIRECTION, SETS, HOLD, REST);

  private static final Field<Effort.Timed, Duration> DURATION =
      Field.stated("durationSeconds", SECONDS, Effort.Timed::duration);
  static final Fields<Effort.Timed> TIMED = Fields.of(DURATION);

  private static final Field<Effort.Distance, Integer> METRES =
      Field.stated("metres", WHOLE, Effort.Distance::metres);
  static final Fields<Effort.Distance> DISTANCE = Fields.of(METRES);

  private static final Field<SessionsPerDay, Integer> FLOOR =
      Field.stated("floor", "sessions_per_day_floor", WHOLE, SessionsPerDay::floor);
  private static final Field<SessionsPerDay, Integer> TARGET =
      Field.stated("target", "sessions_per_day_target", WHOLE, SessionsPerDay::target);
  private static final Field<SessionsPerDay, Integer> CEILING =
      Field.optional("ceiling", "sessions_per_day_ceiling", WHOLE, SessionsPerDay::ceiling);
  static final Fields<SessionsPerDay> SESSIONS = Fields.of(FLOOR, TARGET, CEILING);

  private static final Field<Frequency, Integer> DAYS =
      Field.stated("daysPerWeek", WHOLE, Frequency::daysPerWeek);
  static final Fields<Frequency> FREQUENCY = Fields.of(DAYS);

  private static final Field<Intensity, Integer> LEAST =
      Field.stated("least", "intensity_least", WHOLE, Intensity::least);
  private static final Field<Intensity, Integer> MOST =
      Field.stated("most", "intensity_most", WHOLE, Intensity::most);
  static final Fields<Intensity> INTENSITY = Fields.of(LEAST, MOST);

  private static final ImmutableSet<String> EFFORTS =
      ImmutableSet.of(COUNT.column(), DURATION.column(), METRES.column());
  static final ImmutableSet<String> COLUMNS =
      Fields.columns(REPETITIONS, TIMED, DISTANCE, SESSIONS, FREQUENCY, INTENSITY);

  private DosageFields() {}

  static Effort repetitions(FieldSource source) {
    int repetitions = source.get(COUNT);
    Direction direction = source.find(DIRECTION).orElse(Direction.NONE);
    int sets = source.find(SETS).orElse(1);
    Duration hold = source.find(HOLD).orElse(Duration.ZERO);
    Duration rest = source.find(REST).orElse(Duration.ZERO);
    return source.build(() -> new Effort.Repetitions(repetitions, direction, sets, hold, rest));
  }

  static Effort timed(FieldSource source) {
    Duration duration = source.get(DURATION);
    return source.build(() -> new Effort.Timed(duration));
  }

  static Effort distance(FieldSource source) {
    int metres = source.get(METRES);
    return source.build(() -> new Effort.Distance(metres));
  }

  /**
   * Reads a frequency.
   *
   * @param perDay where the sessions of a day stand
   */
  static Frequency frequency(FieldSource source, FieldSource perDay) {
    int floor = perDay.get(FLOOR);
    int target = perDay.get(TARGET);
    Optional<Integer> ceiling = perDay.find(CEILING);
    SessionsPerDay sessions = perDay.build(() -> new SessionsPerDay(floor, target, ceiling));
    int days = source.find(DAYS).orElse(7);
    return source.build(() -> new Frequency(sessions, days));
  }

  static Intensity intensity(FieldSource source) {
    int least = source.get(LEAST);
    int most = source.get(MOST);
    return source.build(() -> new Intensity(least, most));
  }

  /** Reads a row of CSV; where no column states anything, the clinician sets the dosage. */
  static Dosage read(CsvRow row) {
    if (COLUMNS.stream().allMatch(column -> row.field(column).isEmpty())) {
      return Dosage.setByClinician();
    }
    Effort effort = effort(row);
    Frequency frequency = frequency(row, row);
    Optional<Intensity> intensity =
        row.contains(LEAST) || row.contains(MOST) ? Optional.of(intensity(row)) : Optional.empty();
    return new Dosage.Stated(effort, frequency, intensity);
  }

  private static Effort effort(CsvRow row) {
    long efforts = EFFORTS.stream().filter(column -> !row.field(column).isEmpty()).count();
    if (efforts != 1) {
      throw row.refuse(FileComplaint.EFFORTS.of(efforts, Suggestion.series(EFFORTS)));
    }
    return row.contains(COUNT)
        ? repetitions(row)
        : row.contains(DURATION) ? timed(row) : distance(row);
  }

  /** The cells by column; those without a value are left out. */
  static Map<String, String> cells(Dosage.Stated dosage) {
    Map<String, String> cells =
        dosage.effort().fold(REPETITIONS::cells, TIMED::cells, DISTANCE::cells);
    cells.putAll(SESSIONS.cells(dosage.frequency().sessionsPerDay()));
    cells.putAll(FREQUENCY.cells(dosage.frequency()));
    dosage.intensity().map(INTENSITY::cells).ifPresent(cells::putAll);
    return cells;
  }
}
