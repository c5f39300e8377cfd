package org.fbsroutines.persistence.rescreening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import com.google.common.collect.ImmutableList;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.fbsroutines.domain.dosage.Dosage;
import org.fbsroutines.domain.dosage.Effort;
import org.fbsroutines.domain.dosage.Frequency;
import org.fbsroutines.domain.dosage.SessionsPerDay;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.exercise.StartingPosition;
import org.fbsroutines.domain.restriction.RuleBook;
import org.fbsroutines.domain.restriction.Verdict;
import org.fbsroutines.domain.routine.Approval;
import org.fbsroutines.domain.routine.ApprovedRoutine;
import org.fbsroutines.domain.routine.RoutineItem;
import org.fbsroutines.domain.routine.RoutinePeriod;
import org.fbsroutines.domain.routine.SeenVersions;
import org.fbsroutines.persistence.clinic.ClinicRules;
import org.fbsroutines.persistence.clinic.CurrentRoutine;
import org.fbsroutines.persistence.clinic.PatientChart;
import org.fbsroutines.persistence.database.ClinicId;
import org.fbsroutines.persistence.database.TestDatabase;
import org.fbsroutines.persistence.demonstration.Demonstration;
import org.fbsroutines.persistence.format.FormatException;
import org.fbsroutines.persistence.format.RoutineJson;
import org.fbsroutines.persistence.format.RuleBookJson;
import org.fbsroutines.persistence.store.AuditRow;
import org.fbsroutines.persistence.store.AuditStore;
import org.fbsroutines.persistence.store.NewPatient;
import org.fbsroutines.persistence.store.NewRoutine;
import org.fbsroutines.persistence.store.PatientStore;
import org.fbsroutines.persistence.store.PatientVerdictChange;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.RescreeningChunk;
import org.fbsroutines.persistence.store.RescreeningCounts;
import org.fbsroutines.persistence.store.RescreeningResults;
import org.fbsroutines.persistence.store.RescreeningRow;
import org.fbsroutines.persistence.store.RescreeningStore;
import org.fbsroutines.persistence.store.RoutineStore;
import org.fbsroutines.persistence.store.RuleBookStore;
import org.fbsroutines.persistence.store.StoreException;
import org.fbsroutines.persistence.store.SuspendedItemRow;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RescreeningTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static final LocalDate MONDAY = LocalDate.of(2027, 1, 4);
  private static final LocalDate TUESDAY = MONDAY.plusDays(1);
  private static final String OPERATED =
      """
      {"format": "fbs-facts/1", "operations": [{"kind": "discectomy", "region": "lumbar", "date": "%s"}]}
      """;

  private static final String UNKNOWN = "{\"format\": \"fbs-facts/1\"}";

  private static Clock at(LocalDate day, int hour) {
    return Clock.fixed(day.atTime(hour, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
  }

  private static ClinicId clinic(String name) {
    ClinicId clinic = DATABASE.addClinic(name);
    in(
        clinic,
        handle -> {
          ClinicRules.storeStandard(handle, new Recording("test", at(MONDAY, 6).instant()));
          return handle;
        });
    return clinic;
  }

  private static <T> T in(ClinicId clinic, HandleCallback<T, RuntimeException> work) {
    return DATABASE.database().inClinic(clinic, work);
  }

  private static void patient(ClinicId clinic, String id, String facts, Clock clock) {
    in(
        clinic,
        handle ->
            new PatientStore(handle)
                .save(
                    new NewPatient(id, "Somebody", null, false, facts),
                    new Recording("test", clock.instant())));
  }

  private static void patients(ClinicId clinic, int count, LocalDate operated) {
    IntStream.range(0, count)
        .forEach(
            i ->
                patient(
                    clinic, "P-%03d".formatted(i), OPERATED.formatted(operated), at(MONDAY, 7)));
  }

  private static RescreeningRow rescreen(ClinicId clinic, Clock clock, int chunkSize) {
    return new Rescreening(DATABASE.database(), clinic, clock, 1, chunkSize)
        .run(LocalDate.now(clock), "anna");
  }

  private static RescreeningCounts counts(ClinicId clinic, RescreeningRow pass) {
    return in(clinic, handle -> new RescreeningResults(handle).counts(pass.rescreeningId()));
  }

  private static ImmutableList<PatientVerdictChange> changes(ClinicId clinic, RescreeningRow pass) {
    List<PatientVerdictChange> changes = new ArrayList<>();
    in(
        clinic,
        handle -> {
          new RescreeningResults(handle).forEachChange(pass.rescreeningId(), changes::add);
          return handle;
        });
    return ImmutableList.copyOf(changes);
  }

  private static void set(ClinicId clinic, String parameter, int value, Clock clock) {
    in(
        clinic,
        handle ->
            new RuleBookStore(handle)
                .save(
                    "Changed",
                    RuleBookJson.write(RuleBook.standard().withParameter(parameter, value)),
                    new Recording("test", clock.instant())));
  }

  @Test
  void theFirstPassHasNothingToCompareWith() {
    ClinicId clinic = clinic("First");
    patients(clinic, 3, MONDAY.minusDays(50));

    RescreeningRow pass = rescreen(clinic, at(MONDAY, 8), 2);

    assertThat(pass.previousId()).isEmpty();
    assertThat(pass.finishedAt()).contains(at(MONDAY, 8).instant());
    assertThat(counts(clinic, pass)).isEqualTo(new RescreeningCounts(3, 0, 0, 0));
    assertThat(changes(clinic, pass)).isEmpty();
  }

  @Test
  void whatChangedByTimeIsTold() {
    ClinicId clinic = clinic("By time");
    patients(clinic, 1, MONDAY.minusDays(83));
    rescreen(clinic, at(MONDAY, 8), 2);

    RescreeningRow pass = rescreen(clinic, at(TUESDAY, 8), 2);

    assertThat(counts(clinic, pass)).isEqualTo(new RescreeningCounts(1, 0, 1, 0));
    assertThat(changes(clinic, pass))
        .extracting(
            row -> row.change().exercise().value(),
            row -> row.change().before(),
            row -> row.change().after())
        .containsExactly(tuple("isokinetic", Verdict.WITHHELD, Verdict.INCOMPLETE));
    assertThat(changes(clinic, pass).get(0).change().ended()).containsExactly("R14");
  }

  @Test
  void whatChangedByNewFactsIsToldOnce() {
    ClinicId clinic = clinic("By facts");
    patients(clinic, 2, MONDAY.minusDays(400));
    rescreen(clinic, at(MONDAY, 8), 2);
    patient(clinic, "P-001", OPERATED.formatted(MONDAY.minusDays(10)), at(MONDAY, 9));

    RescreeningRow pass = rescreen(clinic, at(MONDAY, 10), 2);
    RescreeningRow again = rescreen(clinic, at(MONDAY, 11), 2);

    assertThat(counts(clinic, pass)).isEqualTo(new RescreeningCounts(2, 1, 0, 0));
    assertThat(changes(clinic, pass))
        .extracting(PatientVerdictChange::patientId)
        .containsOnly("P-001");
    assertThat(changes(clinic, again)).isEmpty();
  }

  @Test
  void aNewPatientIsNoChange() {
    ClinicId clinic = clinic("New patient");
    rescreen(clinic, at(MONDAY, 8), 2);
    patients(clinic, 1, MONDAY.minusDays(10));

    assertThat(counts(clinic, rescreen(clinic, at(MONDAY, 9), 2)))
        .isEqualTo(new RescreeningCounts(1, 0, 0, 0));
  }

  @Test
  void whatTightenedIsTakenOutOfTheRoutineUntilItIsApprovedAgain() {
    ClinicId clinic = Demonstration.ensure(DATABASE.database(), at(MONDAY, 6));
    rescreen(clinic, at(MONDAY, 8), 2);
    String facts =
        in(
            clinic,
            handle ->
                new PatientStore(handle).facts(Demonstration.PATIENT).orElseThrow().document());
    String injured = facts.replace("\"canLieOnBack\": \"yes\"", "\"canLieOnBack\": \"no\"");
    assertThat(injured).isNotEqualTo(facts);
    saveFacts(clinic, injured, at(MONDAY, 9));

    RescreeningRow pass = rescreen(clinic, at(MONDAY, 10), 2);
    saveFacts(clinic, facts, at(MONDAY, 11));
    RescreeningRow well = rescreen(clinic, at(MONDAY, 12), 2);

    List<SuspendedItemRow> suspended = new ArrayList<>();
    in(
        clinic,
        handle -> {
          new RescreeningResults(handle).forEachSuspended(pass.rescreeningId(), suspended::add);
          return handle;
        });
    assertThat(suspended)
        .extracting(SuspendedItemRow::exerciseId)
        .contains("cervical-mobility", "abdominal-bracing");
    assertThat(suspended).allSatisfy(item -> assertThat(item.restrictions()).contains("R35"));
    assertThat(counts(clinic, pass).suspended()).isEqualTo(suspended.size());
    assertThat(counts(clinic, well)).isEqualTo(new RescreeningCounts(1, 0, 1, 0));
    assertThat(in(clinic, RescreeningTest::pausedIds))
        .as("still out after the facts are well again")
        .containsExactlyElementsOf(
            suspended.stream().map(SuspendedItemRow::exerciseId).sorted().toList());
    List<AuditRow> audit =
        in(clinic, handle -> new AuditStore(handle).about("patient", Demonstration.PATIENT, 10));
    assertThat(audit).extracting(AuditRow::action).contains("suspend-exercises");
  }

  private static void saveFacts(ClinicId clinic, String facts, Clock clock) {
    in(
        clinic,
        handle ->
            new PatientStore(handle)
                .saveFacts(Demonstration.PATIENT, facts, new Recording("test", clock.instant())));
  }

  private static List<String> pausedIds(Handle handle) {
    PatientChart chart = PatientChart.read(handle, Demonstration.PATIENT).orElseThrow();
    ClinicRules rules = ClinicRules.read(handle).orElseThrow();
    return CurrentRoutine.read(handle, Demonstration.PATIENT)
        .orElseThrow()
        .paused(chart.screener(rules).screen(chart.facts(), MONDAY))
        .stream()
        .map(Object::toString)
        .sorted()
        .toList();
  }

  @Test
  void aChangedParameterTightensAndThenLoosens() {
    ClinicId clinic = clinic("Parameter");
    patients(clinic, 5, MONDAY.minusDays(100));
    rescreen(clinic, at(MONDAY, 8), 2);
    set(clinic, "clinicAfterOperation", 120, at(MONDAY, 9));

    RescreeningRow tighter = rescreen(clinic, at(MONDAY, 10), 2);
    set(clinic, "clinicAfterOperation", 84, at(MONDAY, 11));
    RescreeningRow looser = rescreen(clinic, at(MONDAY, 12), 2);

    assertThat(counts(clinic, tighter)).isEqualTo(new RescreeningCounts(5, 5, 0, 0));
    assertThat(counts(clinic, looser)).isEqualTo(new RescreeningCounts(5, 0, 5, 0));
  }

  @Test
  void programsAtTheSameTimeShareOnePassAndDoEachChunkOnce() throws Exception {
    ClinicId clinic = clinic("Shared");
    patients(clinic, 60, MONDAY.minusDays(83));
    rescreen(clinic, at(MONDAY, 8), 1);

    List<RescreeningRow> passes = new ArrayList<>();
    ExecutorService programs = Executors.newFixedThreadPool(4);
    try {
      Callable<RescreeningRow> program = () -> rescreen(clinic, at(TUESDAY, 8), 1);
      for (Future<RescreeningRow> one : programs.invokeAll(List.of(program, program, program))) {
        passes.add(one.get());
      }
    } finally {
      programs.shutdown();
    }

    // One that comes when all is done begins a pass of its own, and finds nothing new.
    RescreeningRow first =
        passes.stream().filter(pass -> !changes(clinic, pass).isEmpty()).findFirst().orElseThrow();
    assertThat(counts(clinic, first)).isEqualTo(new RescreeningCounts(60, 0, 60, 0));
    assertThat(changes(clinic, first)).hasSize(60);
    assertThat(passes).allSatisfy(pass -> assertThat(pass.finishedAt()).isPresent());
  }

  @Test
  void aPassThatBrokeOffIsTakenUpWhereItStopped() {
    ClinicId clinic = clinic("Broken off");
    patients(clinic, 4, MONDAY.minusDays(83));
    rescreen(clinic, at(MONDAY, 8), 1);
    damage(clinic, "P-002", "{\"format\": \"fbs-facts/0\"}");
    assertThatThrownBy(() -> rescreen(clinic, at(TUESDAY, 8), 1))
        .isInstanceOf(FormatException.class);
    RescreeningRow broken =
        in(clinic, handle -> new RescreeningStore(handle).running()).orElseThrow();
    assertThat(counts(clinic, broken).patients()).isEqualTo(2);
    damage(clinic, "P-002", OPERATED.formatted(MONDAY.minusDays(83)));

    RescreeningRow pass = rescreen(clinic, at(TUESDAY, 9), 1);

    assertThat(pass.rescreeningId()).isEqualTo(broken.rescreeningId());
    assertThat(counts(clinic, pass)).isEqualTo(new RescreeningCounts(4, 0, 4, 0));
  }

  @Test
  void aPassOfAnotherRuleBookIsGivenUpAndBegunAnew() {
    ClinicId clinic = clinic("Given up");
    patients(clinic, 2, MONDAY.minusDays(83));
    damage(clinic, "P-001", "{\"format\": \"fbs-facts/0\"}");
    assertThatThrownBy(() -> rescreen(clinic, at(MONDAY, 8), 1))
        .isInstanceOf(FormatException.class);
    Optional<RescreeningRow> running = in(clinic, handle -> new RescreeningStore(handle).running());
    damage(clinic, "P-001", OPERATED.formatted(MONDAY.minusDays(83)));
    set(clinic, "clinicAfterOperation", 120, at(MONDAY, 9));

    RescreeningRow pass = rescreen(clinic, at(MONDAY, 10), 1);

    assertThat(running).isPresent();
    assertThat(pass.rescreeningId()).isNotEqualTo(running.get().rescreeningId());
    assertThat(pass.previousId()).isEmpty();
    assertThat(counts(clinic, pass).patients()).isEqualTo(2);
  }

  @Test
  void aRoutineThatWasApprovedAfterThePassBeganIsLeftToTheNextPass() {
    ClinicId clinic = clinic("Approved anew");
    patient(clinic, "P-1", UNKNOWN, at(MONDAY, 7));
    patient(clinic, "P-2", UNKNOWN, at(MONDAY, 7));
    approve(clinic, "P-1", at(MONDAY, 7));
    damage(clinic, "P-2", "{\"format\": \"fbs-facts/0\"}");
    assertThatThrownBy(() -> rescreen(clinic, at(MONDAY, 8), 2))
        .isInstanceOf(FormatException.class);
    damage(clinic, "P-2", UNKNOWN);
    approve(clinic, "P-2", at(MONDAY, 9));

    RescreeningRow pass = rescreen(clinic, at(MONDAY, 10), 2);
    RescreeningRow next = rescreen(clinic, at(MONDAY, 11), 2);

    assertThat(pass.startedAt()).isEqualTo(at(MONDAY, 8).instant());
    assertThat(suspended(clinic, pass)).containsExactly("P-1");
    assertThat(suspended(clinic, next)).containsExactly("P-2");
  }

  private static List<String> suspended(ClinicId clinic, RescreeningRow pass) {
    List<String> patients = new ArrayList<>();
    in(
        clinic,
        handle -> {
          new RescreeningResults(handle)
              .forEachSuspended(pass.rescreeningId(), item -> patients.add(item.patientId()));
          return handle;
        });
    return patients;
  }

  private static void approve(ClinicId clinic, String patientId, Clock clock) {
    ApprovedRoutine routine =
        new ApprovedRoutine(
            RoutinePeriod.weeks(MONDAY, 4),
            ImmutableList.of(
                new RoutineItem(
                    ExerciseId.WALKING,
                    "Walking",
                    StartingPosition.STANDING,
                    Dosage.of(Effort.Timed.minutes(5), Frequency.daily(SessionsPerDay.exactly(1))),
                    ImmutableList.of(),
                    ImmutableList.of("Because."),
                    Optional.empty())),
            new Approval("Dr. Rowe", clock.instant(), new SeenVersions(1, 1, 1)));
    in(
        clinic,
        handle ->
            new RoutineStore(handle)
                .approve(
                    new NewRoutine(
                        patientId,
                        RoutineJson.write(routine),
                        routine.approval().clinician(),
                        routine.approval().at(),
                        routine.approval().seen(),
                        routine.period().startsOn(),
                        routine.period().endsOn()),
                    0));
  }

  @Test
  void nobodyWorksAtAPassThatWasGivenUp() {
    ClinicId clinic = clinic("No more work");
    patients(clinic, 2, MONDAY.minusDays(83));
    damage(clinic, "P-001", "{\"format\": \"fbs-facts/0\"}");
    assertThatThrownBy(() -> rescreen(clinic, at(MONDAY, 8), 1))
        .isInstanceOf(FormatException.class);
    RescreeningRow given =
        in(clinic, handle -> new RescreeningStore(handle).running()).orElseThrow();
    damage(clinic, "P-001", OPERATED.formatted(MONDAY.minusDays(83)));
    rescreen(clinic, at(TUESDAY, 8), 1);

    Optional<RescreeningChunk> free =
        in(clinic, handle -> new RescreeningStore(handle).claimFree(given.rescreeningId()));
    Optional<RescreeningChunk> waiting =
        in(clinic, handle -> new RescreeningStore(handle).claimWaiting(given.rescreeningId()));

    assertThat(free).isEmpty();
    assertThat(waiting).isEmpty();
    assertThat(in(clinic, handle -> new RescreeningStore(handle).latestFinished()).orElseThrow())
        .isNotEqualTo(given);
  }

  @Test
  void aPassScreensByTheRuleBookItNamesWhateverTheClocksSay() {
    ClinicId clinic = clinic("Fast clock");
    patients(clinic, 1, MONDAY.minusDays(100));
    rescreen(clinic, at(MONDAY, 8), 1);
    set(clinic, "clinicAfterOperation", 120, at(TUESDAY, 9));

    RescreeningRow pass = rescreen(clinic, at(MONDAY, 9), 1);

    assertThat(pass.ruleBookVersion()).isEqualTo(2);
    assertThat(counts(clinic, pass)).isEqualTo(new RescreeningCounts(1, 1, 0, 0));
  }

  @Test
  void aClinicWithoutRulesIsRefused() {
    ClinicId clinic = DATABASE.addClinic("No rules");

    assertThatThrownBy(() -> rescreen(clinic, at(MONDAY, 8), 1))
        .isInstanceOf(StoreException.class)
        .hasMessage("rule book: none (expected: one in force)");
  }

  private static void damage(ClinicId clinic, String patientId, String document) {
    DATABASE
        .asSuperuser()
        .useHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        update fbs.patient_facts set document = cast(:document as jsonb)
                        where clinic_id = :clinic and patient_id = :patient
                        """)
                    .bind("document", document)
                    .bind("clinic", clinic.value())
                    .bind("patient", patientId)
                    .execute());
  }
}
