package org.fbsroutines.web.clinician.routine;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.fbsroutines.domain.dosage.Direction;
import org.fbsroutines.domain.dosage.Dosage;
import org.fbsroutines.domain.dosage.Effort;
import org.fbsroutines.domain.dosage.Frequency;
import org.fbsroutines.domain.dosage.SessionsPerDay;
import org.fbsroutines.web.http.Form;

/** Reads the dosage that a clinician typed for one exercise. */
final class DosageEntry {
  private static final ImmutableMap<String, Direction> DIRECTIONS =
      Maps.uniqueIndex(Stream.of(Direction.values()).toList(), Direction::name);
  private static final int MAX_SECONDS = 14_400;
  private static final int SHORTEST_SECONDS = 10;

  private final Form form;
  private final DosageFields fields;
  private final Optional<Dosage.Stated> limit;

  private DosageEntry(Form form, DosageFields fields, Optional<Dosage.Stated> limit) {
    this.form = form;
    this.fields = fields;
    this.limit = limit;
  }

  /**
   * Reads a dosage.
   *
   * @param limit the stated dosage, whose kind, direction, rest and intensity are kept
   * @return empty where something is missing or wrong, which the form remembers
   */
  static Optional<Dosage.Stated> read(
      Form form, DosageFields fields, Optional<Dosage.Stated> limit) {
    DosageEntry entry = new DosageEntry(form, fields, limit);
    Optional<Effort> effort = entry.effort();
    Optional<Frequency> frequency = entry.frequency();
    return effort.flatMap(
        what ->
            frequency.map(
                often -> new Dosage.Stated(what, often, limit.flatMap(Dosage.Stated::intensity))));
  }

  private Optional<Effort> effort() {
    return limit
        .map(
            stated ->
                stated.effort().fold(this::repetitions, timed -> timed(), distance -> distance()))
        .orElseGet(this::chosen);
  }

  private Optional<Effort> chosen() {
    return switch (form.value(fields.kind())) {
      case DosageFields.REPETITIONS ->
          repetitions(
              new Effort.Repetitions(
                  1,
                  form.choice(fields.direction(), DIRECTIONS).orElse(Direction.NONE),
                  1,
                  Duration.ZERO,
                  Duration.ZERO));
      case DosageFields.TIMED -> timed();
      case DosageFields.DISTANCE -> distance();
      default -> {
        form.refuse(fields.kind(), "form.not-a-choice");
        yield Optional.empty();
      }
    };
  }

  private Optional<Effort> repetitions(Effort.Repetitions like) {
    Optional<Integer> repetitions = number(fields.repetitions(), 1, 100);
    int sets = form.number(fields.sets(), 1, 10).orElse(1);
    int hold = form.number(fields.hold(), 0, 120).orElse(0);
    return repetitions.map(
        count ->
            new Effort.Repetitions(
                count, like.direction(), sets, Duration.ofSeconds(hold), like.rest()));
  }

  private Optional<Effort> timed() {
    int minutes = form.number(fields.minutes(), 0, MAX_SECONDS / 60).orElse(0);
    int total = minutes * 60 + form.number(fields.seconds(), 0, 59).orElse(0);
    if (total < SHORTEST_SECONDS || total > MAX_SECONDS) {
      form.refuse(fields.minutes(), "clinician.build.duration");
      return Optional.empty();
    }
    return Optional.of(new Effort.Timed(Duration.ofSeconds(total)));
  }

  private Optional<Effort> distance() {
    return number(fields.metres(), 1, 20_000).map(Effort.Distance::new);
  }

  private Optional<Frequency> frequency() {
    Optional<Integer> least = number(fields.least(), 1, SessionsPerDay.MAX);
    Optional<Integer> planned = number(fields.planned(), least.orElse(1), SessionsPerDay.MAX);
    Optional<Integer> days = number(fields.days(), 1, 7);
    if (least.isEmpty() || planned.isEmpty() || days.isEmpty()) {
      return Optional.empty();
    }
    Optional<Integer> most =
        form.number(fields.most(), planned.get(), SessionsPerDay.MAX).stream().boxed().findFirst();
    return Optional.of(
        new Frequency(new SessionsPerDay(least.get(), planned.get(), most), days.get()));
  }

  private Optional<Integer> number(String field, int least, int most) {
    form.required(field, 9);
    return form.number(field, least, most).stream().boxed().findFirst();
  }
}
