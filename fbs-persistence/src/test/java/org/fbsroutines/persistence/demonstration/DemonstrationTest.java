package org.fbsroutines.persistence.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.fbsroutines.domain.care.SafetyAnswers;
import org.fbsroutines.domain.exercise.Catalogue;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.Known;
import org.fbsroutines.domain.patient.PainResponse;
import org.fbsroutines.domain.patient.PainScore;
import org.fbsroutines.domain.patient.Question;
import org.fbsroutines.domain.progress.SessionRecord;
import org.fbsroutines.domain.restriction.RuleBook;
import org.fbsroutines.domain.restriction.Verdict;
import org.fbsroutines.domain.routine.ApprovedRoutine;
import org.fbsroutines.domain.routine.RoutinePlanner;
import org.fbsroutines.persistence.clinic.ClinicRules;
import org.fbsroutines.persistence.clinic.PatientChart;
import org.fbsroutines.persistence.clinic.day.DailyCare;
import org.fbsroutines.persistence.database.ClinicId;
import org.fbsroutines.persistence.database.Database;
import org.fbsroutines.persistence.database.TestDatabase;
import org.fbsroutines.persistence.format.routine.RoutineJson;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.day.SessionRecordStore;
import org.fbsroutines.persistence.store.routine.RoutineRow;
import org.fbsroutines.persistence.store.routine.RoutineStatus;
import org.fbsroutines.persistence.store.routine.RoutineStore;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DemonstrationTest {
  @RegisterExtension static final TestDatabase STORE = TestDatabase.empty();
  @RegisterExtension static final TestDatabase REPORTED = TestDatabase.empty();
  @RegisterExtension static final TestDatabase HURT = TestDatabase.empty();

  private static final LocalDate START = LocalDate.of(2027, 1, 31);

  private static ClinicId begin(LocalDate day) {
    return Demonstration.begin(database(), on(day)).orElseThrow().clinic();
  }

  private static Clock on(LocalDate day) {
    return Clock.fixed(Instant.parse(day + "T09:00:00Z"), ZoneOffset.UTC);
  }

  private static Database database() {
    return STORE.database();
  }

  private static RoutineRow current(Handle handle) {
    return new RoutineStore(handle).current(Demonstration.PATIENT).orElseThrow();
  }

  @Test
  void thePatientHasARoutineOfFourExercisesThatAnotherCallLeavesAlone() {
    ClinicId clinic = begin(START);
    RoutineRow first = database().inClinic(clinic, DemonstrationTest::current);

    assertThat(begin(START.plusDays(3))).isEqualTo(clinic);

    assertThat(database().inClinic(clinic, DemonstrationTest::current)).isEqualTo(first);
    ApprovedRoutine routine = RoutineJson.DOCUMENT.read("routine", first.document());
    assertThat(routine.approval().clinician()).isEqualTo("Dr. Dana Demo (demonstration)");
    assertThat(routine.items().stream().map(item -> item.name().english()))
        .containsExactly("Abdominal bracing", "Cervical mobility", "Shoulder circles", "Walking");
    assertThat(routine.items().stream().map(item -> item.dosage().phrase().english()))
        .containsExactly(
            "10 repetitions, at least 2–3 times a day",
            "5 repetitions, 3 times a day, no more, no less",
            "10 repetitions in each direction, 2–3 times a day",
            "9 minutes, twice a day, no more, no less");
    assertThat(RoutinePlanner.day(routine, first.startsOn()).sessions()).hasSize(3);
  }

  @Test
  void aRoutineThatIsOverIsRenewedFromTheDayOn() {
    ClinicId clinic = begin(START);
    RoutineRow first = database().inClinic(clinic, DemonstrationTest::current);

    begin(first.endsOn().plusDays(1));

    RoutineRow second = database().inClinic(clinic, DemonstrationTest::current);
    assertThat(second.version()).isEqualTo(first.version() + 1);
    assertThat(second.startsOn()).isEqualTo(first.endsOn().plusDays(1));
    RoutineRow before =
        database()
            .inClinic(
                clinic,
                handle ->
                    new RoutineStore(handle)
                        .find(Demonstration.PATIENT, first.version())
                        .orElseThrow());
    assertThat(before.status()).isEqualTo(RoutineStatus.SUPERSEDED);
    assertThat(second.factsVersion()).isEqualTo(first.factsVersion());
  }

  @Test
  void aRoutineThatIsOverIsNotRenewedOverASignThatAGuestReported() {
    Database database = REPORTED.database();
    ClinicId clinic = Demonstration.begin(database, on(START)).orElseThrow().clinic();
    RoutineRow first =
        database.inClinic(
            clinic,
            handle -> {
              new DailyCare(
                      handle,
                      ClinicRules.read(handle).orElseThrow(),
                      Demonstration.PATIENT,
                      START,
                      new Recording("guest", on(START).instant()))
                  .answer(
                      "c1",
                      new SafetyAnswers(ImmutableMap.of(Question.FEVER, Answer.YES), Answer.NO),
                      Optional.empty());
              return current(handle);
            });

    assertThat(Demonstration.begin(database, on(first.endsOn().plusDays(1)))).isPresent();

    assertThat(database.<RoutineRow, RuntimeException>inClinic(clinic, DemonstrationTest::current))
        .isEqualTo(first);
  }

  @Test
  void aRoutineThatIsOverIsNotRenewedAboveWhatPainLeftOfIt() {
    Database database = HURT.database();
    ClinicId clinic = Demonstration.begin(database, on(START)).orElseThrow().clinic();
    RoutineRow first =
        database.inClinic(
            clinic,
            handle -> {
              new SessionRecordStore(handle)
                  .append(
                      Demonstration.PATIENT,
                      "r1",
                      new SessionRecord(
                          START,
                          Optional.empty(),
                          Known.unknown(),
                          new PainResponse(
                              ExerciseId.ABDOMINAL_BRACING, new PainScore(9), Answer.NO, Answer.NO),
                          Known.unknown(),
                          ""),
                      new Recording("guest", on(START).instant()));
              return current(handle);
            });

    assertThat(Demonstration.begin(database, on(first.endsOn().plusDays(30)))).isPresent();

    assertThat(database.<RoutineRow, RuntimeException>inClinic(clinic, DemonstrationTest::current))
        .isEqualTo(first);
  }

  @Test
  void whatIsStoredIsTheStandardCatalogueAndRuleBookInTheirOrder() {
    ClinicRules rules = database().inClinic(begin(START), ClinicRules::read).orElseThrow();

    assertThat(rules.catalogue()).isEqualTo(Catalogue.standard());
    assertThat(rules.ruleBook()).isEqualTo(RuleBook.standard());
  }

  @Test
  void thePatientShowsEveryVerdictButIncomplete() {
    ClinicId clinic = begin(START);
    ClinicRules rules = database().inClinic(clinic, ClinicRules::read).orElseThrow();
    PatientChart chart =
        database()
            .inClinic(clinic, handle -> PatientChart.read(handle, Demonstration.PATIENT))
            .orElseThrow();

    assertThat(rules.screener().screen(chart.facts(), START).exercises())
        .extracting("verdict")
        .contains(Verdict.WITHHELD, Verdict.ADAPTED, Verdict.PERMITTED)
        .doesNotContain(Verdict.INCOMPLETE);
  }
}
