package org.fbsroutines.persistence.store.rescreening;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.fbsroutines.persistence.store.ClinicLock;
import org.fbsroutines.persistence.store.Statements;
import org.fbsroutines.persistence.store.StoreException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/**
 * The passes through a clinic's patients. A pass is cut into chunks; whoever holds the lock of a
 * chunk does it, and a chunk is done with its results or not at all. A pass that was given up has
 * no chunks to take any more.
 */
public record RescreeningStore(Handle handle) {
  private static final RowMapper<RescreeningRow> ROW = ConstructorMapper.of(RescreeningRow.class);
  private static final String SELECT =
      """
      select rescreening_id, on_date, started_at, started_by, rule_book_version,
        catalogue_revision, previous_id, finished_at
      from rescreening
      """;
  private static final String NEXT =
      """
      select chunk, first_patient_id, last_patient_id
      from rescreening_chunk
      where rescreening_id = :id and done_at is null
        and exists (select from rescreening where rescreening_id = :id and state = 'running')
      order by chunk limit 1 for update
      """;

  /** Lets one transaction at a time begin or end a pass of the clinic. */
  public void lock() {
    ClinicLock.take(handle, "rescreening");
  }

  /** Returns the pass that is not over. */
  public Optional<RescreeningRow> running() {
    return handle.createQuery(SELECT + " where state = 'running'").map(ROW).findOne();
  }

  /** Returns the pass that finished last. */
  public Optional<RescreeningRow> latestFinished() {
    return handle
        .createQuery(SELECT + " where state = 'finished' order by started_at desc limit 1")
        .map(ROW)
        .findOne();
  }

  /** Returns a pass. */
  public Optional<RescreeningRow> find(UUID id) {
    return handle.select(SELECT + " where rescreening_id = ?", id).map(ROW).findOne();
  }

  /**
   * Begins a pass, cut into chunks of all patients there are.
   *
   * @param chunkSize patients in a chunk, at least 1
   * @throws StoreException if one is running
   */
  public void begin(RescreeningRow row, int chunkSize) {
    Statements.execute(
        handle
            .createUpdate(
                """
                insert into rescreening (rescreening_id, on_date, started_at, started_by,
                  rule_book_version, catalogue_revision, previous_id, state)
                values (:rescreeningId, :onDate, :startedAt, :startedBy, :ruleBookVersion,
                  :catalogueRevision, :previousId, 'running')
                """)
            .bindMethods(row));
    handle.execute(
        """
        insert into rescreening_chunk (rescreening_id, chunk, first_patient_id, last_patient_id)
        select ?, chunk, min(patient_id), max(patient_id)
        from (
          select patient_id, (row_number() over (order by patient_id) - 1) / ? as chunk
          from patient where created_at <= ?) as placed
        group by chunk
        """,
        row.rescreeningId(),
        chunkSize,
        row.startedAt());
  }

  /** Ends a pass that does not fit what is in force any more. */
  public void abandon(UUID id, Instant at) {
    end(id, "abandoned", at);
  }

  /** Ends a pass of which every chunk is done; returns whether this call ended it. */
  public boolean finish(UUID id, Instant at) {
    return !hasOpenChunk(id) && end(id, "finished", at);
  }

  private boolean end(UUID id, String state, Instant at) {
    return handle.execute(
            """
            update rescreening set state = ?, finished_at = ?
            where rescreening_id = ? and state = 'running'
            """,
            state,
            at,
            id)
        == 1;
  }

  private boolean hasOpenChunk(UUID id) {
    return handle
        .createQuery(
            """
            select exists (
              select from rescreening_chunk where rescreening_id = :id and done_at is null)
            """)
        .bind("id", id)
        .mapTo(Boolean.class)
        .one();
  }

  /** Returns whether a pass is neither finished nor given up. */
  public boolean isRunning(UUID id) {
    return running().filter(pass -> pass.rescreeningId().equals(id)).isPresent();
  }

  /** Returns whether a pass was given up. */
  public boolean isAbandoned(UUID id) {
    return handle
        .select("select state = 'abandoned' from rescreening where rescreening_id = ?", id)
        .mapTo(Boolean.class)
        .one();
  }

  /** Takes a chunk that nobody works at. */
  public Optional<RescreeningChunk> claimFree(UUID id) {
    return claim(id, NEXT + " skip locked");
  }

  /** Waits for a chunk that somebody works at; empty where it is done by then. */
  public Optional<RescreeningChunk> claimWaiting(UUID id) {
    return claim(id, NEXT);
  }

  private Optional<RescreeningChunk> claim(UUID id, String sql) {
    return handle
        .createQuery(sql)
        .bind("id", id)
        .map(ConstructorMapper.of(RescreeningChunk.class))
        .findOne();
  }

  /** Records that a chunk is done. */
  public void done(UUID id, int chunk, RescreeningCounts counts, Instant at) {
    handle
        .createUpdate(
            """
            update rescreening_chunk set done_at = :at, patients = :patients,
              tightened = :tightened, loosened = :loosened, suspended = :suspended
            where rescreening_id = :id and chunk = :chunk
            """)
        .bind("at", at)
        .bindMethods(counts)
        .bind("id", id)
        .bind("chunk", chunk)
        .execute();
  }
}
