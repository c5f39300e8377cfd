package org.fbsroutines.persistence.store.importrun;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fbsroutines.persistence.store.ClinicLock;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.Statements;
import org.fbsroutines.persistence.store.StoreException;
import org.fbsroutines.persistence.text.StoreComplaint;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementException;

/** The imports of a clinic, those that failed included. */
public record ImportRunStore(Handle handle) {
  private static final ImmutableSet<ImportKind> FACTS =
      Sets.immutableEnumSet(ImportKind.PATIENTS, ImportKind.OPERATIONS, ImportKind.FACTS);

  private static final String LOCK_NOT_AVAILABLE = "55P03";

  private static final RowMapper<ImportRunRow> ROW = ConstructorMapper.of(ImportRunRow.class);
  private static final String SELECT =
      """
      select run_id, kind, file_name, sha256, adapter, started_at, finished_at, outcome, rows_read,
        rows_added, rows_changed, rows_unchanged, rows_rejected, recorded_by, bytes, problems,
        remarks, same_as
      from import_run
      """;

  /**
   * Records that an import begins. Commit this before the import's own transaction, so that a run
   * that dies can be seen.
   *
   * @throws StoreException if the database refuses a value
   */
  public void start(NewImportRun run, Recording recording) {
    Statements.execute(
        handle
            .createUpdate(
                """
                insert into import_run (run_id, kind, file_name, adapter, started_at, outcome,
                  rows_read, rows_added, rows_changed, rows_unchanged, rows_rejected,
                  recorded_by, read_by)
                values (:runId, :kind, :fileName, :adapter, :at, 'running', 0, 0, 0, 0, 0,
                  :by, :readBy)
                """)
            .bind("runId", run.runId())
            .bind("kind", run.kind().token())
            .bind("fileName", run.fileName())
            .bind("adapter", run.adapter())
            .bind("readBy", run.readBy())
            .bindMethods(recording));
  }

  /**
   * Lets one import of a kind at a time into a clinic, until the transaction ends. Whoever has it
   * knows that no other run of the kind is alive.
   */
  public void lock(ImportKind kind) {
    ClinicLock.take(handle, "import-" + kind.token());
  }

  /**
   * Waits until no import is about to store facts, and holds off the next, until the transaction
   * ends. An import stamps what it stores when it has its lock: what is stamped before a moment
   * that is taken now is stored, too.
   *
   * @param longest how long to wait at the most for each kind
   * @throws StoreException if an import takes longer
   */
  public void lockFacts(Duration longest) {
    String usual =
        handle.createQuery("select current_setting('lock_timeout')").mapTo(String.class).one();
    waitAtMost(Long.toString(longest.toMillis()));
    try {
      FACTS.forEach(this::lock);
    } catch (StatementException e) {
      if (e.getCause() instanceof SQLException cause
          && LOCK_NOT_AVAILABLE.equals(cause.getSQLState())) {
        // Without its cause, by which it would count as a failure of the server.
        throw new StoreException(StoreComplaint.IMPORT_RUNNING.of());
      }
      throw e;
    }
    waitAtMost(usual);
  }

  private void waitAtMost(String time) {
    handle
        .createQuery("select set_config('lock_timeout', :time, true)")
        .bind("time", time)
        .mapTo(String.class)
        .one();
  }

  /** Marks the runs of a kind whose programs died; only under {@link #lock}. */
  public void endInterrupted(ImportKind kind, Instant at) {
    handle.execute(
        """
        update import_run set outcome = 'interrupted', finished_at = greatest(?, started_at)
        where kind = ? and outcome = 'running'
        """,
        at,
        kind.token());
  }

  /** Returns whether a file of this size may have been stored whole before. */
  public boolean knowsSize(ImportKind kind, long bytes) {
    return handle
        .createQuery(
            """
            select exists (select from import_run
              where kind = :kind and bytes = :bytes and outcome = 'completed')
            """)
        .bind("kind", kind.token())
        .bind("bytes", bytes)
        .mapTo(Boolean.class)
        .one();
  }

  /** Finds the last run that stored all of a content which was read in the same way. */
  public Optional<ImportRunRow> stored(ImportKind kind, String sha256, String readBy) {
    return handle
        .createQuery(
            SELECT
                + """
                where kind = :kind and sha256 = :sha256 and read_by = :readBy
                  and outcome = 'completed' and rows_rejected = 0 and same_as is null
                order by started_at desc limit 1
                """)
        .bind("kind", kind.token())
        .bind("sha256", sha256)
        .bind("readBy", readBy)
        .map(ROW)
        .findOne();
  }

  /** Returns how a run is read that takes another one back. */
  public static String undoOf(UUID run) {
    return "undo " + run;
  }

  /**
   * Returns whether what a run stored may be another now: a later import of its kind changed rows,
   * or it was taken back, or what waited for a clinician was withdrawn with another run that had
   * stated the same, or facts of a patient were recorded since, wherever they came from, or a rule
   * book, by whose windows they are read, or a number by which a patient is found.
   */
  public boolean isOvertaken(ImportRunRow run) {
    return handle
        .createQuery(
            """
            select exists (select from import_run
                where kind = :kind and outcome = 'completed' and started_at > :at
                  and rows_added + rows_changed > 0)
              or exists (select from import_run where kind = :kind and read_by = :undo)
              or exists (select from queued_loosening
                where decision = 'withdrawn' and decided_at > :at)
              or exists (select from patient_identifier where recorded_at > :at)
              or :hasFacts and (exists (select from patient_facts where recorded_at > :at)
                or exists (select from rule_book_version where recorded_at > :at)
                or exists (select from code_meaning where stated_at > :at))
            """)
        .bind("kind", run.kind().token())
        .bind("at", run.startedAt())
        .bind("undo", undoOf(run.runId()))
        .bind("hasFacts", FACTS.contains(run.kind()))
        .mapTo(Boolean.class)
        .one();
  }

  /**
   * Records how an import ended; a completed one in the transaction that stores its rows.
   *
   * @throws StoreException if the run is not there or has ended, or if the counts do not add up
   */
  public void finish(UUID runId, ImportEnd end, Instant at) {
    int finished =
        Statements.execute(
            handle
                .createUpdate(
                    """
                    update import_run
                    set finished_at = greatest(:at, started_at), outcome = :outcome,
                      rows_read = :counts.read, rows_rejected = :counts.rejected,
                      rows_added = :counts.merged.added,
                      rows_changed = :counts.merged.changed,
                      rows_unchanged = :counts.merged.unchanged, sha256 = :end.sha256,
                      bytes = :end.bytes, problems = :end.problems, remarks = :end.remarks,
                      same_as = :end.sameAs
                    where run_id = :runId and outcome = 'running'
                    """)
                .bind("at", at)
                .bind("outcome", end.outcome().token())
                .bindMethods("counts", end.counts())
                .bindMethods("end", end)
                .bind("runId", runId));
    if (finished == 0) {
      throw new StoreException(StoreComplaint.IMPORT_ENDED.of(runId));
    }
  }

  /** Records problems and remarks of a run. */
  public void addProblems(UUID runId, List<ImportProblemRow> problems) {
    PreparedBatch batch =
        handle.prepareBatch(
            """
            insert into import_problem (run_id, position, is_remark, line, field, message)
            values (:runId, :position, :isRemark, :line, :field, :message)
            """);
    for (ImportProblemRow problem : problems) {
      batch.bind("runId", runId).bindMethods(problem).add();
    }
    if (!problems.isEmpty()) {
      batch.execute();
    }
  }

  /** Returns the problems and remarks that were recorded of a run, in their order. */
  public ImmutableList<ImportProblemRow> problems(UUID runId) {
    return handle
        .createQuery(
            """
            select position, is_remark, line, field, message
            from import_problem where run_id = :runId order by position
            """)
        .bind("runId", runId)
        .map(ConstructorMapper.of(ImportProblemRow.class))
        .collect(toImmutableList());
  }

  /** Finds a run. */
  public Optional<ImportRunRow> find(UUID runId) {
    return handle.select(SELECT + " where run_id = ?", runId).map(ROW).findOne();
  }

  /**
   * Returns the latest runs, the latest first.
   *
   * @param limit the most runs to return
   */
  public ImmutableList<ImportRunRow> latest(int limit) {
    return handle
        .select(SELECT + " order by started_at desc, run_id limit ?", limit)
        .map(ROW)
        .collect(toImmutableList());
  }
}
