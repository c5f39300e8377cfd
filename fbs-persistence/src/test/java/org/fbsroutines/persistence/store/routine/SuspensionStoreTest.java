package org.fbsroutines.persistence.store.routine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.routine.SeenVersions;
import org.fbsroutines.domain.routine.SuspendedItem;
import org.fbsroutines.persistence.database.ClinicId;
import org.fbsroutines.persistence.database.TestDatabase;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.StoreException;
import org.fbsroutines.persistence.store.audit.AuditRow;
import org.fbsroutines.persistence.store.audit.AuditStore;
import org.fbsroutines.persistence.store.exercise.ExerciseOrigin;
import org.fbsroutines.persistence.store.exercise.ExerciseStatus;
import org.fbsroutines.persistence.store.exercise.NewExercise;
import org.fbsroutines.persistence.store.patient.NewPatient;
import org.fbsroutines.persistence.store.patient.PatientStore;
import org.fbsroutines.persistence.store.rulebook.RuleBookStore;
import org.fbsroutines.persistence.store.staging.ExerciseStaging;
import org.jdbi.v3.core.HandleCallback;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.RegisterExtension;

class SuspensionStoreTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static final Instant NOW = Instant.parse("2027-01-05T09:00:00Z");
  private static final Recording RECORDING = new Recording("tester", NOW);
  private static final SuspensionCause FACTS = SuspensionCause.facts(1);
  private static final SuspendedItem WALKING =
      new SuspendedItem(ExerciseId.WALKING, ImmutableSet.of("R39", "R11"));
  private static final SuspendedItem YOGA = new SuspendedItem(ExerciseId.YOGA, ImmutableSet.of());

  private ClinicId clinic = ClinicId.random();

  @BeforeEach
  void twoPatientsHaveARoutine(TestInfo test) {
    clinic = DATABASE.addClinic(test.getDisplayName());
    in(
        handle -> {
          ExerciseStaging.store(handle, Stream.of(anExercise()).iterator(), RECORDING);
          new RuleBookStore(handle).save("Standard", "{}", RECORDING);
          for (String patient : List.of("p1", "p2")) {
            new PatientStore(handle)
                .save(new NewPatient(patient, "Anna", null, true, "{}"), RECORDING);
            new RoutineStore(handle).approve(aRoutine(patient), 0);
          }
          return handle;
        });
  }

  private static NewExercise anExercise() {
    return new NewExercise(
        "walking",
        ExerciseOrigin.STANDARD,
        ExerciseStatus.LISTED,
        "Walking",
        true,
        "",
        "seed",
        "{}");
  }

  private static NewRoutine aRoutine(String patient) {
    return new NewRoutine(
        patient,
        "{}",
        "Dr. Rowe",
        NOW,
        new SeenVersions(1, 1, 1),
        LocalDate.of(2027, 1, 4),
        LocalDate.of(2027, 1, 31));
  }

  private <T> T in(HandleCallback<T, RuntimeException> work) {
    return DATABASE.database().inClinic(clinic, work);
  }

  private static TightenedRoutine tightened(String patient, SuspendedItem... items) {
    return new TightenedRoutine(patient, 1, ImmutableList.copyOf(items));
  }

  private ImmutableSetMultimap<String, ExerciseId> suspend(
      SuspensionCause cause, TightenedRoutine... routines) {
    return in(
        handle ->
            new SuspensionStore(handle).suspend(ImmutableList.copyOf(routines), cause, RECORDING));
  }

  private List<SuspendedItemRow> suspended(String patient) {
    return in(handle -> new SuspensionStore(handle).of(patient, 1));
  }

  private List<AuditRow> entries() {
    return in(handle -> new AuditStore(handle).before(Long.MAX_VALUE, "", 10));
  }

  @Test
  void suspendsWithTheRestrictionsAndOneEntryARoutineThatNamesWhatTightened() {
    assertThat(suspend(FACTS, tightened("p1", WALKING, YOGA), tightened("p2", YOGA)))
        .isEqualTo(
            ImmutableSetMultimap.of(
                "p1", ExerciseId.WALKING, "p1", ExerciseId.YOGA, "p2", ExerciseId.YOGA));

    assertThat(suspended("p1"))
        .containsExactly(
            new SuspendedItemRow("p1", 1, "walking", NOW, List.of("R39", "R11")),
            new SuspendedItemRow("p1", 1, "yoga", NOW, List.of()));
    assertThat(suspended("p2")).extracting(SuspendedItemRow::exerciseId).containsExactly("yoga");
    assertThat(entries())
        .extracting(AuditRow::action, AuditRow::subjectId, AuditRow::actor)
        .containsExactly(
            tuple("suspend-exercises", "p2", "tester"), tuple("suspend-exercises", "p1", "tester"));
    assertThat(entries().get(1).detail())
        .contains("\"facts\": 1", "\"routine\": 1", "\"exercises\": \"walking yoga\"");
  }

  @Test
  void whatIsSuspendedAlreadyStaysAsItIsAndIsNotReported() {
    suspend(FACTS, tightened("p1", WALKING));

    assertThat(suspend(FACTS, tightened("p1", YOGA, WALKING)))
        .isEqualTo(ImmutableSetMultimap.of("p1", ExerciseId.YOGA));
    assertThat(suspend(FACTS, tightened("p1", WALKING, YOGA))).isEqualTo(ImmutableSetMultimap.of());
    assertThat(suspend(FACTS)).isEqualTo(ImmutableSetMultimap.of());

    assertThat(suspended("p1")).hasSize(2);
    assertThat(entries()).hasSize(2);
  }

  @Test
  void aVersionOrACauseThatIsNotThereIsRefused() {
    TightenedRoutine noSuch = new TightenedRoutine("p1", 2, ImmutableList.of(YOGA));

    assertThatThrownBy(() -> suspend(FACTS, noSuch))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("suspended item routine fk");
    assertThatThrownBy(() -> suspend(SuspensionCause.facts(2), tightened("p1", YOGA)))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("suspended item facts fk");
    assertThatThrownBy(
            () -> suspend(SuspensionCause.importRun(new UUID(0, 1)), tightened("p1", YOGA)))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("suspended item import run fk");
    assertThatThrownBy(
            () -> suspend(SuspensionCause.rescreening(new UUID(0, 1)), tightened("p1", YOGA)))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("suspended item rescreening fk");
    assertThatThrownBy(() -> suspend(SuspensionCause.instruction("I-1"), tightened("p1", YOGA)))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("suspended item instruction fk");
  }

  /**
   * Entries after rows: with the first patient's entry in between, each would wait for the other.
   */
  @Test
  void twoThatSuspendTheSameAtOnceDoNotWaitForEachOther() throws Exception {
    ExecutorService other = Executors.newSingleThreadExecutor();
    try {
      Future<ImmutableSetMultimap<String, ExerciseId>> pass =
          in(
              handle -> {
                handle.execute(
                    """
                    insert into suspended_item (patient_id, routine_version, exercise_id,
                      suspended_at, facts_version, restrictions)
                    values ('p2', 1, 'yoga', now(), 1, '{}')
                    """);
                Future<ImmutableSetMultimap<String, ExerciseId>> begun =
                    other.submit(
                        () -> suspend(FACTS, tightened("p1", YOGA), tightened("p2", YOGA)));
                while (!DATABASE.somebodyWaits() && !begun.isDone()) {
                  Thread.onSpinWait();
                }
                new AuditStore(handle)
                    .append(
                        new Recording("tester", NOW), "suspend-exercises", "patient", "p2", "{}");
                return begun;
              });

      assertThat(pass.get()).isEqualTo(ImmutableSetMultimap.of("p1", ExerciseId.YOGA));
    } finally {
      other.shutdown();
    }
  }
}
