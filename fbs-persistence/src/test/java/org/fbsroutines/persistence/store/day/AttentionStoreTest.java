package org.fbsroutines.persistence.store.day;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.fbsroutines.persistence.store.day.DemonstrationSignals.EMERGENCIES;
import static org.fbsroutines.persistence.store.day.DemonstrationSignals.THEN;
import static org.fbsroutines.persistence.store.day.DemonstrationSignals.TODAY;
import static org.fbsroutines.persistence.store.day.DemonstrationSignals.session;

import com.google.common.collect.ImmutableMap;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.fbsroutines.domain.care.SafetyAnswers;
import org.fbsroutines.domain.care.Signals;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.Question;
import org.fbsroutines.domain.patient.Topic;
import org.fbsroutines.domain.progress.Adherence;
import org.fbsroutines.domain.restriction.Referral;
import org.fbsroutines.persistence.database.ClinicId;
import org.fbsroutines.persistence.database.TestDatabase;
import org.fbsroutines.persistence.demonstration.DemonstrationClinic;
import org.fbsroutines.persistence.format.patient.SafetyAnswersJson;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AttentionStoreTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static ClinicId clinic = ClinicId.random();

  @BeforeAll
  static void makeTheDemonstration() {
    clinic = DemonstrationClinic.ensure(DATABASE.database(), Clock.fixed(THEN, ZoneOffset.UTC));
  }

  private static Signals signalsAfter(String... statements) {
    return DemonstrationSignals.after(DATABASE, clinic, statements);
  }

  private static String answered(String question, String answer) {
    return """
    insert into patient_facts (patient_id, version, document, recorded_at, recorded_by)
    select patient_id, version + 1, jsonb_set(document, '{answers,%s}', '"%s"'), now(), 'demo'
    from patient_facts where patient_id = 'demo' order by version desc limit 1
    """
        .formatted(question, answer);
  }

  private static String paused(String because) {
    return """
    insert into routine_pause (patient_id, pause_id, because, detail, began_at, began_by)
    values ('demo', 1, '%s', '', now(), 'demo')
    """
        .formatted(because);
  }

  @Test
  void aQuietPatientHasNoSignalButMissingSessions() {
    Signals signals = signalsAfter();

    assertThat(signals.redFlag()).isEqualTo(Referral.NONE);
    assertThat(signals.paused()).isFalse();
    assertThat(signals.pain().lately()).isEmpty();
    assertThat(signals.suspended()).isEmpty();
    assertThat(signals.unlocked()).isEmpty();
    assertThat(signals.checkIncomplete()).isFalse();
    assertThat(signals.factsRecorded()).isTrue();
    assertThat(signals.routineEndsOn()).contains(LocalDate.of(2027, 3, 25));
    assertThat(signals.adherence()).contains(new Adherence(0, 63, 0, 28));
  }

  @Test
  void aRedFlagIsSeenInTheFactsAndInThePause() {
    assertThat(signalsAfter(answered("fever", "yes")).redFlag()).isEqualTo(Referral.URGENT);
    assertThat(
            signalsAfter(answered("fever", "yes"), answered("newSaddleNumbness", "yes")).redFlag())
        .isEqualTo(Referral.EMERGENCY);
    assertThat(signalsAfter(answered("fever", "unknown")).redFlag()).isEqualTo(Referral.NONE);
    assertThat(signalsAfter(answered("fever", "yes"), answered("fever", "no")).redFlag())
        .isEqualTo(Referral.NONE);
    assertThat(signalsAfter(paused("red-flag")))
        .satisfies(
            signals -> {
              assertThat(signals.redFlag()).isEqualTo(Referral.URGENT);
              assertThat(signals.paused()).isTrue();
            });
    assertThat(signalsAfter(paused("fall")).redFlag()).isEqualTo(Referral.NONE);
  }

  @Test
  void aLimitationIsNoticedUntilItIsReadInItsVeryWords() {
    String stated = limitations("[\"must not go into water\", \"carrying\"]");

    assertThat(signalsAfter(limitations("[]")).limitationUnread()).isFalse();
    assertThat(signalsAfter(limitations("\"unknown\"")).limitationUnread()).isFalse();
    assertThat(signalsAfter(stated).limitationUnread()).isTrue();
    assertThat(signalsAfter(stated, read("carrying")).limitationUnread()).isTrue();
    assertThat(
            signalsAfter(stated, read("carrying"), read("must not go into water"))
                .limitationUnread())
        .isFalse();
    assertThat(signalsAfter(stated, "update routine set status = 'superseded'").limitationUnread())
        .isFalse();
  }

  private static String limitations(String json) {
    return """
    insert into patient_facts (patient_id, version, document, recorded_at, recorded_by)
    select patient_id, version + 1, jsonb_set(document, '{limitations}', '%s'), now(), 'demo'
    from patient_facts where patient_id = 'demo' order by version desc limit 1
    """
        .formatted(json);
  }

  private static String read(String words) {
    return """
    insert into limitation_read (patient_id, limitation_hash, facts_version, read_at, read_by)
    values ('demo', sha256(convert_to('%s', 'UTF8')), 1, now(), 'demo')
    """
        .formatted(words);
  }

  @Test
  void whoseRoutineIsPausedIsNotBlamedForIt() {
    assertThat(signalsAfter(paused("fall")).adherence()).isEmpty();
  }

  @Test
  void painIsTheMeanOfTheLatestRevisionsOfEachWeek() {
    Signals signals =
        signalsAfter(
            session("a", 1, "walking", TODAY, 8),
            session("b", 1, "walking", TODAY.minusDays(6), 9),
            session("b", 2, "walking", TODAY.minusDays(6), 5),
            session("c", 1, "walking", TODAY.minusDays(7), 4),
            session("d", 1, "walking", TODAY.minusDays(13), 3),
            session("e", 1, "walking", TODAY.minusDays(14), 0),
            session("f", 1, "walking", TODAY, 0),
            session("f", 2, "walking", TODAY.minusDays(20), 0));

    assertThat(signals.pain().lately().orElseThrow()).isCloseTo(6.5, within(0.01));
    assertThat(signals.pain().before().orElseThrow()).isCloseTo(3.5, within(0.01));
    assertThat(signals.pain().rise()).isEqualTo(OptionalDouble.of(3));
  }

  @Test
  void whatWasSuspendedIsReported() {
    Signals signals =
        signalsAfter(
            """
            insert into suspended_item (patient_id, routine_version, exercise_id, suspended_at,
              facts_version, restrictions)
            values ('demo', 1, 'walking', now(), 1, '{R39}')
            """);

    assertThat(signals.suspended()).extracting(Object::toString).containsExactly("walking");
    assertThat(signals.adherence().orElseThrow().daysDue()).as("the rest is due").isEqualTo(21);
  }

  @Test
  void theLastSafetyCheckCountsAlone() {
    assertThat(signalsAfter(check("a", TODAY, "unknown")).checkIncomplete()).isTrue();
    assertThat(
            signalsAfter(check("a", TODAY.minusDays(1), "unknown"), check("b", TODAY, "no"))
                .checkIncomplete())
        .isFalse();
  }

  @Test
  void aSafetyCheckThatWasLeftOpenStaysSoUntilTheNextOne() {
    assertThat(signalsAfter(check("a", TODAY.minusDays(7), "unknown")).checkIncomplete()).isTrue();
    assertThat(
            signalsAfter(
                    check("a", TODAY.minusDays(90), "no"),
                    check("b", TODAY.minusDays(60), "unknown"))
                .checkIncomplete())
        .isTrue();
  }

  /** Every warning sign answered no but for fever, as a page sends it. */
  private static String check(String id, LocalDate day, String fever) {
    ImmutableMap<Question, Answer> signs =
        Stream.of(Question.values())
            .filter(question -> question.topic() == Topic.RED_FLAGS)
            .collect(
                ImmutableMap.toImmutableMap(
                    sign -> sign,
                    sign ->
                        sign == Question.FEVER && fever.equals("unknown")
                            ? Answer.UNKNOWN
                            : Answer.NO));
    return """
    insert into safety_check (patient_id, check_id, answered_on, answers, referral, recorded_at,
      recorded_by)
    values ('demo', '%s', '%s', '%s', 'none', now(), 'demo')
    """
        .formatted(id, day, SafetyAnswersJson.write(new SafetyAnswers(signs, Answer.NO)));
  }

  @Test
  void newlyUnlockedIsWhatWasReleasedAfterTheApproval() {
    assertThat(signalsAfter(pass("2027-01-20", "WITHHELD", "ADAPTED")).unlocked())
        .extracting(Object::toString)
        .containsExactly("swimming");
    assertThat(signalsAfter(pass("2027-01-20", "ADAPTED", "PERMITTED")).unlocked()).isEmpty();
    assertThat(signalsAfter(pass("2026-12-20", "WITHHELD", "PERMITTED")).unlocked()).isEmpty();
    assertThat(
            signalsAfter(
                    pass("2027-01-20", "WITHHELD", "ADAPTED"),
                    pass("2027-01-21", "ADAPTED", "WITHHELD"))
                .unlocked())
        .isEmpty();
  }

  private static String pass(String day, String before, String after) {
    return """
    with pass as (
      insert into rescreening (rescreening_id, on_date, started_at, started_by, rule_book_version,
        catalogue_revision, state, finished_at)
      values (gen_random_uuid(), '%1$s', '%1$s', 'tester', 1, 1, 'finished', '%1$s')
      returning rescreening_id)
    insert into verdict_change (rescreening_id, patient_id, exercise_id, verdict_before,
      verdict_after, began, ended)
    select rescreening_id, 'demo', 'swimming', '%2$s', '%3$s', '{}', '{}' from pass
    """
        .formatted(day, before, after);
  }

  @Test
  void whoIsNotThereIsLeftOut() {
    assertThat(
            DATABASE
                .database()
                .<List<PatientSignals>, RuntimeException>inClinic(
                    clinic,
                    handle ->
                        new AttentionStore(handle)
                            .of(List.of("nobody", "demo"), TODAY, EMERGENCIES)))
        .extracting(PatientSignals::patientId)
        .containsExactly("demo");
  }
}
