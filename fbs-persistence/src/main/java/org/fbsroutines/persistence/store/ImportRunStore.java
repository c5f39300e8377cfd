package org.fbsroutines.persistence.store;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** The imports of a clinic, those that failed included. */
public final class ImportRunStore {
  private static final RowMapper<ImportRunRow> ROW = ConstructorMapper.of(ImportRunRow.class);
  private static final String SELECT =
      """
      select run_id, kind, file_name, sha256, adapter, started_at, finished_at, outcome, rows_read,
        rows_added, rows_changed, rows_unchanged, rows_rejected, recorded_by
      from import_run
      """;

  private final Handle handle;

  /** Works in the handle's transaction, which must be inside a clinic. */
  public ImportRunStore(Handle handle) {
    this.handle = handle;
  }

  /**
   * Records that an import begins. Commit this before the import's own transaction, so that a run
   * that dies can be seen.
   *
   * @throws StoreException if the database refuses a value
   */
  public void start(NewImportRun run, Recording recording) {
    Statements.guarded(
        () ->
            handle
                .createUpdate(
                    """
                    insert into import_run (run_id, kind, file_name, sha256, adapter, started_at,
                      outcome, rows_read, rows_added, rows_changed, rows_unchanged, rows_rejected,
                      recorded_by)
                    values (:runId, :kind, :fileName, :sha256, :adapter, :at, 'running', 0, 0, 0,
                      0, 0, :by)
                    """)
                .bind("runId", run.runId())
                .bind("kind", Codes.of(run.kind()))
                .bind("fileName", run.fileName())
                .bind("sha256", run.sha256())
                .bind("adapter", run.adapter())
                .bind("at", recording.at())
                .bind("by", recording.by())
                .execute());
  }

  /**
   * Records how an import ended; a completed one in the transaction that stores its rows.
   *
   * @throws StoreException if the run is not there or has ended, or if the counts do not add up
   */
  public void finish(UUID runId, ImportOutcome outcome, ImportCounts counts, Instant at) {
    int finished =
        Statements.guarded(
            () ->
                handle
                    .createUpdate(
                        """
                        update import_run
                        set finished_at = greatest(:at, started_at), outcome = :outcome,
                          rows_read = :counts.read, rows_rejected = :counts.rejected,
                          rows_added = :counts.merged.added,
                          rows_changed = :counts.merged.changed,
                          rows_unchanged = :counts.merged.unchanged
                        where run_id = :runId and outcome = 'running'
                        """)
                    .bind("at", at)
                    .bind("outcome", Codes.of(outcome))
                    .bindMethods("counts", counts)
                    .bind("runId", runId)
                    .execute());
    if (finished == 0) {
      throw new StoreException("import run: " + runId + " (expected: a run that has not ended)");
    }
  }

  /** Finds a run. */
  public Optional<ImportRunRow> find(UUID runId) {
    return handle
        .createQuery(SELECT + " where run_id = :runId")
        .bind("runId", runId)
        .map(ROW)
        .findOne();
  }

  /**
   * Returns the latest runs, the latest first.
   *
   * @param limit the most runs to return
   */
  public ImmutableList<ImportRunRow> latest(int limit) {
    return handle
        .createQuery(SELECT + " order by started_at desc, run_id limit :limit")
        .bind("limit", limit)
        .map(ROW)
        .collect(toImmutableList());
  }
}
