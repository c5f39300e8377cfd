package org.fbsroutines.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fbsroutines.cli.patient.StoredPatient;
import org.fbsroutines.domain.dosage.Dosage;
import org.fbsroutines.domain.dosage.Effort;
import org.fbsroutines.domain.dosage.Frequency;
import org.fbsroutines.domain.dosage.SessionsPerDay;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.routine.Approval;
import org.fbsroutines.domain.routine.ApprovedRoutine;
import org.fbsroutines.domain.routine.Baseline;
import org.fbsroutines.domain.routine.PrescribedItem;
import org.fbsroutines.domain.routine.Prescriber;
import org.fbsroutines.domain.routine.RoutinePeriod;
import org.fbsroutines.domain.routine.SeenVersions;
import org.fbsroutines.persistence.clinic.ClinicRules;
import org.fbsroutines.persistence.database.TestDatabase;
import org.fbsroutines.persistence.format.routine.RoutineJson;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.audit.AuditRow;
import org.fbsroutines.persistence.store.audit.AuditStore;
import org.fbsroutines.persistence.store.patient.NewPatient;
import org.fbsroutines.persistence.store.patient.PatientStore;
import org.fbsroutines.persistence.store.routine.NewRoutine;
import org.fbsroutines.persistence.store.routine.RoutineStore;
import org.fbsroutines.persistence.store.routine.SuspendedItemRow;
import org.fbsroutines.persistence.store.routine.SuspensionStore;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What an instruction by the command line tightens in an approved routine, as by the page. */
class InstructionSuspensionTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static final LocalDate TODAY = Ran.TODAY;
  private static final Instant APPROVED_AT = Instant.parse("2027-01-04T09:00:00Z");
  private static final Recording RECORDING = new Recording("Dr Test", APPROVED_AT);

  @BeforeAll
  static void standardRules() {
    in(
        handle -> {
          ClinicRules.storeStandard(handle, RECORDING);
          return handle;
        });
  }

  private static <T> T in(HandleCallback<T, RuntimeException> work) {
    return DATABASE.database().inClinic(DATABASE.clinic(), work);
  }

  private static Ran fbs(String input, String... arguments) {
    Ran ran =
        Ran.with(80, input, Map.of("FBS_DATABASE_URL", DATABASE.url(), "USER", "anna"), arguments);
    assertThat(ran.err()).isEmpty();
    return ran;
  }

  /** A patient whom nobody guides in yoga, and who is well beside. */
  private static void patient(String id) {
    String facts =
        ConformanceCase.named("everything-answered-and-well")
            .facts()
            .replaceFirst(
                "\"experiencedGuideAvailable\":\"[a-z]+\"", "\"experiencedGuideAvailable\":\"no\"");
    in(
        handle ->
            new PatientStore(handle)
                .save(new NewPatient(id, "Test", null, true, facts), RECORDING));
  }

  private static void approve(String id, ExerciseId exercise) {
    in(handle -> approve(handle, id, exercise));
  }

  private static int approve(Handle handle, String id, ExerciseId exercise) {
    StoredPatient stored = StoredPatient.read(handle, id);
    Dosage.Stated tenMinutes =
        Dosage.of(Effort.Timed.minutes(10), Frequency.daily(SessionsPerDay.exactly(1)));
    ApprovedRoutine routine =
        Prescriber.propose(
                stored.screening(TODAY),
                ImmutableList.of(
                    new PrescribedItem(exercise, tenMinutes, Optional.of("Tried out."))),
                RoutinePeriod.weeks(TODAY, 4),
                Baseline.of(stored.chart().facts(), ImmutableList.of(), ImmutableSet.of()))
            .fold(
                ready ->
                    ready.approve(
                        new Approval("Dr Test", APPROVED_AT, stored.versions(), Optional.empty())),
                refusals -> {
                  throw new AssertionError(refusals.toString());
                });
    SeenVersions seen = routine.approval().seen();
    return new RoutineStore(handle)
        .approve(
            new NewRoutine(
                id,
                RoutineJson.DOCUMENT.write(routine),
                "Dr Test",
                APPROVED_AT,
                seen,
                routine.period().startsOn(),
                routine.period().endsOn()),
            0)
        .version();
  }

  private static List<SuspendedItemRow> suspended(String id) {
    return in(handle -> new SuspensionStore(handle).of(id, 1));
  }

  private static List<AuditRow> audit(String id) {
    return in(handle -> new AuditStore(handle).before(Long.MAX_VALUE, id, 2));
  }

  @Test
  void aLimitSuspendsWhatItForbidsAtOnceWhateverDayItIsShownFor() {
    patient("L-1");
    approve("L-1", ExerciseId.WALKING);

    Ran added =
        fbs(
            """
            {"format": "fbs-instruction/1", "target": {"kind": "named", "ids": ["walking"]},
             "effects": [{"kind": "withhold"}], "reason": "Sprained ankle.",
             "author": "Dr. Rowe", "from": "%s", "until": "%s"}
            """
                .formatted(TODAY, TODAY.plusDays(14)),
            "instruction",
            "add",
            "L-1",
            "-",
            "--date",
            TODAY.plusDays(20).toString());

    assertThat(added.out()).contains("Recorded as I-1 of patient L-1.");
    assertThat(suspended("L-1"))
        .extracting(SuspendedItemRow::exerciseId)
        .containsExactly("walking");
    assertThat(audit("L-1"))
        .extracting(AuditRow::action, AuditRow::actor)
        .containsExactly(tuple("add-instruction", "anna"), tuple("suspend-exercises", "anna"));
    assertThat(audit("L-1").get(1).detail()).contains("\"instruction\": \"I-1\"");
  }

  @Test
  void aWaiverThatIsWithdrawnSuspendsWhatItReleased() {
    patient("W-1");
    fbs(
        """
        {"format": "fbs-instruction/1", "waives": "R24", "exercises": ["yoga"],
         "reason": "Taught yoga for years.", "author": "Dr. Rowe", "from": "%s", "until": "%s"}
        """
            .formatted(TODAY, TODAY.plusDays(14)),
        "instruction",
        "add",
        "W-1",
        "-");
    approve("W-1", ExerciseId.YOGA);

    fbs("", "instruction", "withdraw", "W-1", "I-1", "--because", "Moved away");

    assertThat(suspended("W-1"))
        .singleElement()
        .satisfies(item -> assertThat(item.exerciseId()).isEqualTo("yoga"))
        .satisfies(item -> assertThat(item.restrictions()).contains("R24"));
    assertThat(audit("W-1"))
        .extracting(AuditRow::action)
        .containsExactly("withdraw-instruction", "suspend-exercises");
  }
}
