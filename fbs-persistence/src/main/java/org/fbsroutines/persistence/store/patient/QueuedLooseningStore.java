package org.fbsroutines.persistence.store.patient;

import static com.google.common.base.Preconditions.checkState;
import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.fbsroutines.domain.text.Token;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.Statements;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** The changes that wait for a clinician, and those on which somebody has decided. */
public record QueuedLooseningStore(Handle handle) {
  private static final RowMapper<QueuedLoosening> ROW = ConstructorMapper.of(QueuedLoosening.class);
  private static final String SELECT =
      """
      select loosening_id, patient_id, fact, cast(stored as text) as stored,
        cast(arriving as text) as arriving, run_id, file_name, line, queued_at, queued_by,
        decision, decided_at, decided_by
      from queued_loosening join import_run using (clinic_id, run_id)
      """;

  private static final String WAITING = SELECT + " where decision is null ";

  /** What a clinician decides. */
  public enum Decision implements Token {
    /** The change is made. */
    ACCEPTED,
    /** What is stored stays; the same is not asked again. */
    DISMISSED,
    /** The import that stated it was taken back before anybody decided. */
    WITHDRAWN
  }

  /**
   * Returns the patients of whom something waits, by id: a change, or an entry in unknown codes
   * that nobody has read.
   *
   * @param after begins behind this patient; empty for the first
   * @param limit how many patients to return at most
   */
  public ImmutableList<String> patients(String after, int limit) {
    return handle
        .createQuery(
            """
            select patient_id from queued_loosening where decision is null and patient_id > :after
            union select patient_id from coded_entry where is_unread and patient_id > :after
            order by patient_id limit :limit
            """)
        .bind("after", after)
        .bind("limit", limit)
        .mapTo(String.class)
        .collect(toImmutableList());
  }

  /** Returns what waits of one patient, the oldest first. */
  public ImmutableList<QueuedLoosening> waitingOf(String patientId) {
    return handle
        .createQuery(WAITING + " and patient_id = :patient order by queued_at, fact")
        .bind("patient", patientId)
        .map(ROW)
        .collect(toImmutableList());
  }

  /**
   * Returns what was decided of one patient, the latest first.
   *
   * @param limit how many to return at most
   */
  public ImmutableList<DecidedLoosening> decidedOf(String patientId, int limit) {
    return handle
        .createQuery(
            SELECT
                + """
                where patient_id = :patient and decision is not null
                order by decided_at desc, fact limit :limit
                """)
        .bind("patient", patientId)
        .bind("limit", limit)
        .map(
            (row, context) ->
                new DecidedLoosening(
                    ROW.map(row, context),
                    Token.of(Decision.class, row.getString("decision")),
                    row.getObject("decided_at", OffsetDateTime.class).toInstant(),
                    row.getString("decided_by")))
        .collect(toImmutableList());
  }

  /** Returns how many changes wait in the clinic. */
  public long count() {
    return handle
        .createQuery("select count(*) from queued_loosening where decision is null")
        .mapTo(Long.class)
        .one();
  }

  /** Finds a change of a patient that waits. */
  public Optional<QueuedLoosening> find(String patientId, UUID id) {
    return handle
        .createQuery(WAITING + " and patient_id = :patient and loosening_id = :id")
        .bind("patient", patientId)
        .bind("id", id)
        .map(ROW)
        .findOne();
  }

  /**
   * Records what a clinician decides; only under the lock of the patient.
   *
   * @throws IllegalStateException if the change does not wait
   */
  public void decide(UUID id, Decision decision, Recording recording) {
    int decided =
        Statements.execute(
            handle
                .createUpdate(
                    """
                    update queued_loosening
                    set decision = :decision, decided_at = :at, decided_by = :by
                    where loosening_id = :id and decision is null
                    """)
                .bind("decision", decision.token())
                .bind("id", id)
                .bindMethods(recording));
    checkState(decided == 1, "change %s does not wait", id);
  }

  /**
   * Withdraws what an import stated and nobody has decided on.
   *
   * @param run the import
   * @param recording who takes it back
   * @return how many changes wait no longer
   */
  public int withdraw(UUID run, Recording recording) {
    return Statements.execute(
        handle
            .createUpdate(
                """
                update queued_loosening
                set decision = :decision, decided_at = :at, decided_by = :by
                where run_id = :run and decision is null
                """)
            .bind("decision", Decision.WITHDRAWN.token())
            .bind("run", run)
            .bindMethods(recording));
  }
}
