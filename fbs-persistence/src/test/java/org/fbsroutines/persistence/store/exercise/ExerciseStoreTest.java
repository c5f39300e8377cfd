package org.fbsroutines.persistence.store.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.fbsroutines.persistence.database.ClinicId;
import org.fbsroutines.persistence.database.TestDatabase;
import org.fbsroutines.persistence.store.MergeCounts;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.StoreException;
import org.fbsroutines.persistence.store.TakenExerciseException;
import org.fbsroutines.persistence.store.staging.BrokenCopyException;
import org.fbsroutines.persistence.store.staging.ExerciseStaging;
import org.jdbi.v3.core.HandleCallback;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.RegisterExtension;

class ExerciseStoreTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static final Recording RECORDING =
      new Recording("tester", Instant.parse("2027-01-05T09:00:00.123456Z"));

  private ClinicId clinic = ClinicId.random();

  @BeforeEach
  void addClinic(TestInfo test) {
    clinic = DATABASE.addClinic(test.getDisplayName());
  }

  @Test
  void countsWhatIsAddedChangedAndUnchanged() {
    assertThat(merge(exercise("walking", "{\"a\":1}"), exercise("yoga", "{}")))
        .isEqualTo(new MergeCounts(2, 0, 0));
    assertThat(
            merge(
                exercise("walking", "{\"a\":2}"),
                exercise("yoga", " { } "),
                exercise("swimming", "{}")))
        .isEqualTo(new MergeCounts(1, 1, 1));
    assertThat(this.<Long>in(handle -> new ExerciseStore(handle).revision())).isEqualTo(2);
  }

  @Test
  void aSecondImportChangesNothing() {
    NewExercise[] exercises =
        IntStream.range(0, 5_000)
            .mapToObj(number -> exercise("e-" + number, "{\"n\": " + number + ", \"a\": [1]}"))
            .toArray(NewExercise[]::new);

    assertThat(merge(exercises)).isEqualTo(new MergeCounts(5_000, 0, 0));
    MergeCounts again = merge(exercises);

    assertThat(again).isEqualTo(new MergeCounts(0, 0, 5_000));
    assertThat(again.changedNothing()).isTrue();
    assertThat(this.<Long>in(handle -> new ExerciseStore(handle).revision())).isEqualTo(1);
  }

  @Test
  void givesBackWhatWasStored() {
    NewExercise tricky =
        new NewExercise(
            "tricky",
            ExerciseOrigin.IMPORTED,
            ExerciseStatus.LISTED,
            "Quote \" comma , back\\slash\nline \\N \\.",
            false,
            "",
            "källa 源",
            "{\"text\": \"a\\n\\\"b\\\", 'c'\"}");
    merge(tricky);

    ExerciseRow row = in(handle -> new ExerciseStore(handle).find("tricky").orElseThrow());

    assertThat(row.name()).isEqualTo(tricky.name());
    assertThat(row.licence()).isEmpty();
    assertThat(row.source()).isEqualTo(tricky.source());
    assertThat(row.document()).isEqualTo(tricky.document());
    assertThat(row.origin()).isEqualTo(ExerciseOrigin.IMPORTED);
    assertThat(row.demandsAssessed()).isFalse();
    assertThat(row.contentHash()).hasSize(64);
    assertThat(row.recordedAt()).isEqualTo(RECORDING.at());
    assertThat(row.recordedBy()).isEqualTo("tester");
  }

  @Test
  void showsTheCatalogueAsItWasAtARevision() {
    merge(exercise("walking", "{\"a\":1}"), exercise("yoga", "{}"));
    merge(exercise("walking", "{\"a\":2}"));
    merge(withStatus("yoga", ExerciseStatus.RETIRED));

    assertThat(documentsAt(1)).containsExactly("walking={\"a\": 1}", "yoga={}");
    assertThat(documentsAt(2)).containsExactly("walking={\"a\": 2}", "yoga={}");
    assertThat(documentsAt(3)).containsExactly("walking={\"a\": 2}");
    assertThat(this.<List<ExerciseRow>>in(handle -> new ExerciseStore(handle).history("walking")))
        .extracting(ExerciseRow::revision)
        .containsExactly(2L, 1L);
  }

  @Test
  void streamsTheSameCatalogue() {
    merge(exercise("walking", "{}"), exercise("yoga", "{}"));
    List<ExerciseRow> streamed = new ArrayList<>();

    in(
        handle -> {
          new ExerciseStore(handle).forEach(streamed::add);
          return streamed;
        });

    assertThat(streamed).isEqualTo(in(handle -> new ExerciseStore(handle).catalogue()));
  }

  @Test
  void anImportNeverReplacesAStandardExercise() {
    merge(withOrigin("walking", ExerciseOrigin.STANDARD));

    assertThatThrownBy(
            () ->
                merge(
                    withOrigin("jogging", ExerciseOrigin.IMPORTED),
                    withOrigin("walking", ExerciseOrigin.IMPORTED)))
        .isInstanceOfSatisfying(
            TakenExerciseException.class,
            e -> assertThat(e.exerciseIds()).containsExactly("walking"));
    assertThat(documentsAt(Long.MAX_VALUE)).containsExactly("walking={}");
  }

  @Test
  void theClinicTakesOverAnImportedExerciseForGood() {
    merge(withOrigin("jogging", ExerciseOrigin.IMPORTED));

    assertThat(merge(withOrigin("jogging", ExerciseOrigin.CLINIC)).changed()).isEqualTo(1);
    assertThatThrownBy(() -> merge(withOrigin("jogging", ExerciseOrigin.IMPORTED)))
        .isInstanceOf(TakenExerciseException.class);
  }

  @Test
  void refusesAWrongRowAndStoresNoneOfTheOthers() {
    assertThatThrownBy(() -> merge(exercise("walking", "{}"), exercise("Not Kebab", "{}")))
        .isInstanceOf(StoreException.class)
        .hasMessage("refused by the database: exercise version id is kebab case");
    assertThatThrownBy(() -> merge(exercise("walking", "{}"), exercise("yoga", "[]")))
        .isInstanceOf(StoreException.class)
        .hasMessage("refused by the database: exercise version document is object");
    assertThatThrownBy(() -> merge(exercise("walking", "{}"), exercise("yoga", "no json")))
        .isInstanceOf(BrokenCopyException.class);
    assertThatThrownBy(() -> merge(exercise("walking", "{}"), exercise("walking", "{}")))
        .isInstanceOf(StoreException.class)
        .hasMessage("refused by the database: exercise version pk");
    assertThat(documentsAt(Long.MAX_VALUE)).isEmpty();
  }

  @Test
  void storesNothingWhenTheRowsBreakOff() {
    Iterator<NewExercise> breaking =
        IntStream.range(0, 10_000)
            .mapToObj(
                number -> {
                  if (number == 9_999) {
                    throw new IllegalStateException("broken off");
                  }
                  return exercise("e-" + number, "{}");
                })
            .iterator();

    assertThatThrownBy(() -> in(handle -> ExerciseStaging.store(handle, breaking, RECORDING)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("broken off");
    assertThat(documentsAt(Long.MAX_VALUE)).isEmpty();
  }

  private List<String> documentsAt(long revision) {
    return in(handle -> new ExerciseStore(handle).catalogueAt(revision)).stream()
        .map(row -> row.exerciseId() + "=" + row.document())
        .toList();
  }

  private MergeCounts merge(NewExercise... exercises) {
    return in(
        handle -> ExerciseStaging.store(handle, Arrays.asList(exercises).iterator(), RECORDING));
  }

  private <T> T in(HandleCallback<T, RuntimeException> work) {
    return DATABASE.database().inClinic(clinic, work);
  }

  private static NewExercise exercise(String id, String document) {
    return new NewExercise(
        id,
        ExerciseOrigin.IMPORTED,
        ExerciseStatus.LISTED,
        "Name of " + id,
        false,
        "CC0-1.0",
        "library",
        document);
  }

  private static NewExercise withOrigin(String id, ExerciseOrigin origin) {
    return new NewExercise(id, origin, ExerciseStatus.LISTED, id, true, "", "library", "{}");
  }

  private static NewExercise withStatus(String id, ExerciseStatus status) {
    return new NewExercise(
        id, ExerciseOrigin.IMPORTED, status, "Name of " + id, false, "CC0-1.0", "library", "{}");
  }
}
