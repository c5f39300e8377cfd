package org.fbsroutines.persistence.store.staging;

import java.util.UUID;
import java.util.function.Consumer;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.Statements;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/**
 * Changes of facts and of records that a file states and that loosen: they are held back from its
 * rows and wait until a clinician has decided. They live as long as the transaction of the import.
 */
public final class HeldFacts {
  /** The table of what is held back; those who change facts make it. */
  static final String TABLE = "held_fact";

  private static final int FETCH_SIZE = 500;
  private static final String SAME =
      """
      known.patient_id = held.patient_id and known.fact = held.fact
        and known.stored = held.stored and known.arriving = held.arriving
      """;

  private HeldFacts() {}

  /**
   * A change that was held back.
   *
   * @param line the line on which its row begins
   * @param fact the name of the fact
   * @param stored what stays, as JSON
   * @param arriving what the file states, as JSON
   * @param dismissedBy who dismissed the same before; null where nobody did, so that it waits
   */
  public record HeldFact(
      long line,
      String patientId,
      String fact,
      String stored,
      String arriving,
      @Nullable String dismissedBy) {}

  /** Makes the table of what is held back. */
  static void begin(Handle handle) {
    handle.execute(
        """
        create temporary table held_fact (
          ordinal bigint, line bigint, patient_id text, fact text, stored jsonb, arriving jsonb,
          primary key (ordinal, patient_id, fact)) on commit drop
        """);
  }

  /** The rows of the table, each value a question mark. */
  static BatchedRows rows(Handle handle) {
    return new BatchedRows(
        handle,
        """
        insert into held_fact (ordinal, line, patient_id, fact, stored, arriving)
        values (?, ?, ?, ?, cast(? as jsonb), cast(? as jsonb)) on conflict do nothing
        """);
  }

  /** A condition on a row {@code held}: nobody has been asked yet about this change. */
  static String isNew() {
    return "not exists (select from queued_loosening as known where "
        + SAME
        + " and (decision is null or decision = 'dismissed'))";
  }

  /** Hands over what is held back, by row. */
  public static void forEach(Handle handle, Consumer<HeldFact> consumer) {
    handle
        .createQuery(
            """
            select line, patient_id, fact, cast(stored as text) as stored,
              cast(arriving as text) as arriving, (
                select decided_by from queued_loosening as known
                where %s and decision = 'dismissed' limit 1) as dismissed_by
            from held_fact as held order by ordinal, patient_id, fact
            """
                .formatted(SAME))
        .setFetchSize(FETCH_SIZE)
        .map(ConstructorMapper.of(HeldFact.class))
        .forEach(consumer);
  }

  /**
   * Queues what is held back, but for what a clinician has dismissed. What waits already stays as
   * it was queued first.
   *
   * @param run the import that states it
   */
  public static void queue(Handle handle, UUID run, Recording recording) {
    Statements.execute(
        handle
            .createUpdate(
                """
                insert into queued_loosening as waiting
                  (patient_id, fact, stored, arriving, run_id, line, queued_at, queued_by)
                select patient_id, fact, stored, arriving, :run, line, :at, :by
                from held_fact as held
                where not exists (select from queued_loosening as known
                  where %s and decision = 'dismissed')
                on conflict (clinic_id, patient_id, fact, content_hash(arriving))
                  where decision is null
                do update set stored = excluded.stored, run_id = excluded.run_id,
                  line = excluded.line, queued_at = excluded.queued_at,
                  queued_by = excluded.queued_by
                where waiting.stored <> excluded.stored
                """
                    .formatted(SAME))
            .bind("run", run)
            .bindMethods(recording));
  }
}
