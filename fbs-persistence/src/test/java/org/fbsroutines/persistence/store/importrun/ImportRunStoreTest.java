package org.fbsroutines.persistence.store.importrun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fbsroutines.persistence.database.TestDatabase;
import org.fbsroutines.persistence.store.MergeCounts;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.StoreException;
import org.jdbi.v3.core.HandleCallback;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ImportRunStoreTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static final Instant NOW = Instant.parse("2027-01-05T09:00:00Z");

  @Test
  void tellsWhatBecameOfARun() {
    UUID runId = start();
    assertThat(find(runId).outcome()).isEqualTo(ImportOutcome.RUNNING);
    assertThat(find(runId).finishedAt()).isNull();

    finish(runId, ImportOutcome.COMPLETED, new ImportCounts(10, new MergeCounts(5, 3, 2), 0));

    assertThat(find(runId).finishedAt()).isEqualTo(NOW.plusSeconds(2));
    assertThat(find(runId).rowsChanged()).isEqualTo(3);
    assertThat(
            ImportRunStoreTest.<List<ImportRunRow>>in(
                handle -> new ImportRunStore(handle).latest(100)))
        .contains(find(runId));
    assertThatThrownBy(() -> finish(runId, ImportOutcome.FAILED, ImportCounts.nothingStored(10, 0)))
        .isInstanceOf(StoreException.class)
        .hasMessageEndingWith("(expected: a run that has not ended)");
  }

  @Test
  void refusesCountsThatDoNotAddUp() {
    UUID runId = start();

    assertThatThrownBy(
            () ->
                finish(
                    runId,
                    ImportOutcome.COMPLETED,
                    new ImportCounts(10, new MergeCounts(5, 3, 1), 0)))
        .hasMessage("refused by the database: import run counts add up");
    assertThatThrownBy(
            () ->
                finish(
                    runId,
                    ImportOutcome.REJECTED,
                    new ImportCounts(10, new MergeCounts(5, 3, 2), 0)))
        .hasMessage("refused by the database: import run changes only when completed");
  }

  private static UUID start() {
    UUID runId = UUID.randomUUID();
    return in(
        handle -> {
          new ImportRunStore(handle)
              .start(
                  new NewImportRun(runId, ImportKind.EXERCISES, "library.json", "free-exercise-db"),
                  new Recording("tester", NOW));
          return runId;
        });
  }

  private static void finish(UUID runId, ImportOutcome outcome, ImportCounts counts) {
    in(
        handle -> {
          new ImportRunStore(handle)
              .finish(
                  runId,
                  new ImportEnd(outcome, counts, "0".repeat(64), 1_000, 0, 0, null),
                  NOW.plusSeconds(2));
          return runId;
        });
  }

  private static ImportRunRow find(UUID runId) {
    return in(handle -> new ImportRunStore(handle).find(runId).orElseThrow());
  }

  private static <T> T in(HandleCallback<T, RuntimeException> work) {
    return DATABASE.database().inClinic(DATABASE.clinic(), work);
  }
}
