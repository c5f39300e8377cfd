package org.fbsroutines.persistence.store.day;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fbsroutines.persistence.store.day.DemonstrationSignals.THEN;
import static org.fbsroutines.persistence.store.day.DemonstrationSignals.TODAY;
import static org.fbsroutines.persistence.store.day.DemonstrationSignals.session;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fbsroutines.domain.care.Signals;
import org.fbsroutines.domain.dosage.Frequency;
import org.fbsroutines.domain.dosage.SessionsPerDay;
import org.fbsroutines.domain.progress.Adherence;
import org.fbsroutines.persistence.database.ClinicId;
import org.fbsroutines.persistence.database.TestDatabase;
import org.fbsroutines.persistence.demonstration.DemonstrationClinic;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How many of the sessions due were done, by the version that was in force on each day. */
class SessionsDueTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static ClinicId clinic = ClinicId.random();

  @BeforeAll
  static void makeTheDemonstration() {
    clinic = DemonstrationClinic.ensure(DATABASE.database(), Clock.fixed(THEN, ZoneOffset.UTC));
  }

  private static Signals signalsAfter(String... statements) {
    return DemonstrationSignals.after(DATABASE, clinic, statements);
  }

  @Test
  void adherenceIsCountedAsTheDomainCountsIt() {
    Random random = new Random(7);
    for (int round = 0; round < 20; round++) {
      List<LocalDate> days =
          IntStream.range(0, random.nextInt(20))
              .mapToObj(i -> TODAY.minusDays(random.nextInt(10)))
              .toList();
      String[] done =
          Stream.concat(
                  Stream.of(oneItem(2, 3)),
                  IntStream.range(0, days.size())
                      .mapToObj(i -> session("s" + i, 1, "walking", days.get(i), 3)))
              .toArray(String[]::new);

      assertThat(signalsAfter(done).adherence())
          .contains(
              Adherence.of(
                  new Frequency(SessionsPerDay.exactly(2), 3), TODAY.minusDays(7), 7, days));
    }
  }

  @Test
  void aSessionOfWhichSeveralRecordsCameCountsOnceWithTheMostPainOfThem() {
    String[] mornings =
        IntStream.rangeClosed(1, 7)
            .boxed()
            .flatMap(
                day ->
                    Stream.of(
                        morning("page-" + day, TODAY.minusDays(day), 6),
                        morning("tracker-" + day, TODAY.minusDays(day), 0)))
            .toArray(String[]::new);

    Signals signals =
        signalsAfter(
            Stream.concat(Stream.of(oneItem(2, 7)), Stream.of(mornings)).toArray(String[]::new));

    assertThat(signals.adherence()).contains(new Adherence(7, 14, 0, 7));
    assertThat(signals.pain().lately()).hasValue(6);
  }

  @Test
  void aSessionThatWasLeftOutIsNotDoneAndItsPainCounts() {
    String[] mornings =
        IntStream.rangeClosed(1, 7)
            .mapToObj(day -> morning("page-" + day, TODAY.minusDays(day), 6))
            .map(
                row ->
                    row.replace("done_on, part", "done, done_on, part")
                        .replaceFirst("(?<='walking', )", "'none', "))
            .toArray(String[]::new);

    Signals signals =
        signalsAfter(
            Stream.concat(Stream.of(oneItem(2, 7)), Stream.of(mornings)).toArray(String[]::new));

    assertThat(signals.adherence()).contains(new Adherence(0, 14, 0, 7));
    assertThat(signals.pain().lately()).hasValue(6);
  }

  private static String morning(String id, LocalDate day, int pain) {
    return session(id, 1, "walking", day, pain)
        .replace("done_on, pain_after", "done_on, part_of_day, pain_after")
        .replace("'" + day + "', ", "'" + day + "', 'morning', ");
  }

  /** A later version with walking alone. */
  private static String oneItem(int floor, int days) {
    return """
    with closed as (
      update routine set status = 'superseded' where patient_id = 'demo' returning *)
    insert into routine (patient_id, version, status, status_changed_at, document, approved_by,
      approved_at, facts_version, catalogue_revision, rule_book_version, starts_on, ends_on)
    select patient_id, version + 1, 'active', approved_at,
      jsonb_build_object('items', jsonb_build_array(jsonb_build_object('exercise', 'walking',
        'dosage', jsonb_build_object('frequency', jsonb_build_object('daysPerWeek', %d,
          'sessionsPerDay', jsonb_build_object('floor', %d, 'target', %d)))))),
      approved_by, approved_at, facts_version, catalogue_revision, rule_book_version, starts_on,
      ends_on
    from closed
    """
        .formatted(days, floor, floor);
  }

  @Test
  void approvingTheSameDosagesOnceMoreForgivesNoSession() {
    Adherence before = signalsAfter(oneItem(2, 3)).adherence().orElseThrow();

    assertThat(before).isEqualTo(new Adherence(0, 6, 0, 3));
    assertThat(signalsAfter(oneItem(2, 3), again(2, 3, TODAY, TODAY.plusDays(30))).adherence())
        .contains(before);
    assertThat(
            signalsAfter(
                    oneItem(2, 3),
                    again(2, 3, TODAY.minusDays(2), TODAY.plusDays(30)),
                    again(2, 3, TODAY.minusDays(1), TODAY.plusDays(30)),
                    again(2, 3, TODAY, TODAY.plusDays(30)))
                .adherence())
        .contains(before);
  }

  @Test
  void eachDayIsCountedByTheVersionThatWasInForceOnIt() {
    assertThat(
            signalsAfter(
                    oneItem(1, 7),
                    again(2, 7, TODAY.minusDays(2), TODAY.plusDays(30)),
                    session("a", 1, "walking", TODAY.minusDays(3), 3),
                    session("b", 1, "walking", TODAY.minusDays(1), 3),
                    session("c", 1, "walking", TODAY.minusDays(1), 3))
                .adherence())
        .contains(new Adherence(3, 9, 2, 7));
  }

  @Test
  void aRoutineThatEndedLatelyIsCountedForItsDays() {
    assertThat(
            signalsAfter(oneItem(1, 7), again(1, 7, TODAY.minusDays(20), TODAY.minusDays(3)))
                .adherence())
        .contains(new Adherence(0, 5, 0, 5));
    assertThat(
            signalsAfter(oneItem(1, 7), again(1, 7, TODAY.minusDays(20), TODAY.minusDays(8)))
                .adherence())
        .isEmpty();
  }

  @Test
  void whoBeganLessThanAWeekAgoIsNotJudged() {
    assertThat(
            signalsAfter(
                    again(1, 7, TODAY.minusDays(20), TODAY.minusDays(14)),
                    again(1, 7, TODAY.minusDays(6), TODAY.plusDays(30)))
                .adherence())
        .isEmpty();
  }

  /** The next version with walking alone, approved on the day on which it begins. */
  private static String again(int floor, int days, LocalDate from, LocalDate to) {
    return """
    with closed as (
      update routine set status = 'superseded', status_changed_at = '%3$s 12:00Z'
      where patient_id = 'demo' and status = 'active' returning *)
    insert into routine (patient_id, version, status, status_changed_at, document, approved_by,
      approved_at, facts_version, catalogue_revision, rule_book_version, starts_on, ends_on)
    select patient_id, version + 1, 'active', '%3$s 12:00Z',
      jsonb_build_object('items', jsonb_build_array(jsonb_build_object('exercise', 'walking',
        'dosage', jsonb_build_object('frequency', jsonb_build_object('daysPerWeek', %2$d,
          'sessionsPerDay', jsonb_build_object('floor', %1$d, 'target', %1$d)))))),
      approved_by, '%3$s 12:00Z', facts_version, catalogue_revision, rule_book_version, '%3$s', '%4$s'
    from closed
    """
        .formatted(floor, days, from, to);
  }
}
