package org.fbsroutines.persistence.store.patient;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import org.fbsroutines.persistence.store.PatientLock;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.Statements;
import org.fbsroutines.persistence.store.StoreException;
import org.fbsroutines.persistence.store.WithdrawnInstructionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** What clinicians decided for single patients; nothing of it is ever changed or lost. */
public record InstructionStore(Handle handle) {
  private static final RowMapper<InstructionRow> ROW = ConstructorMapper.of(InstructionRow.class);
  private static final String SELECT =
      """
      select patient_id, instruction_id, cast(document as text) as document, recorded_at,
        recorded_by, withdrawn_at, withdrawn_by, withdrawn_because
      from instruction
      """;
  private static final String ORDER =
      " order by patient_id, cast(substr(instruction_id, 3) as integer)";

  /**
   * Returns the id of the patient's next instruction; others wait until this transaction ends.
   *
   * @throws StoreException if the patient is not there
   */
  public String nextId(String patientId) {
    PatientLock.take(handle, patientId);
    return "I-" + (all(patientId).size() + 1);
  }

  /**
   * Records an instruction.
   *
   * @throws StoreException if the patient is not there, the id is taken, or the document is no JSON
   *     object
   */
  public void add(String patientId, String instructionId, String document, Recording recording) {
    Statements.execute(
        handle
            .createUpdate(
                """
                insert into instruction (patient_id, instruction_id, document, recorded_at,
                  recorded_by)
                values (:patient, :id, cast(:document as jsonb), :at, :by)
                """)
            .bind("patient", patientId)
            .bind("id", instructionId)
            .bind("document", document)
            .bindMethods(recording));
  }

  /**
   * Withdraws an instruction, after whoever is changing what belongs to the patient: without a
   * waiver less is released.
   *
   * @throws WithdrawnInstructionException if the instruction is not there or is withdrawn already
   * @throws StoreException if the patient is not there, or no reason is given
   */
  public void withdraw(
      String patientId, String instructionId, String because, Recording recording) {
    PatientLock.take(handle, patientId);
    int changed =
        Statements.execute(
            handle
                .createUpdate(
                    """
                    update instruction
                    set withdrawn_at = greatest(:at, recorded_at), withdrawn_by = :by,
                      withdrawn_because = :because
                    where patient_id = :patient and instruction_id = :id
                      and withdrawn_at is null
                    """)
                .bindMethods(recording)
                .bind("because", because)
                .bind("patient", patientId)
                .bind("id", instructionId));
    if (changed == 0) {
      throw new WithdrawnInstructionException(patientId, instructionId);
    }
  }

  /** Returns all instructions of a patient, withdrawn or not, the oldest first. */
  public ImmutableList<InstructionRow> all(String patientId) {
    return handle
        .select(SELECT + " where patient_id = ?" + ORDER, patientId)
        .map(ROW)
        .collect(toImmutableList());
  }

  /** Returns the instructions that were recorded and not withdrawn at a moment, by patient. */
  public ImmutableList<InstructionRow> standingAt(
      Instant moment, String firstPatientId, String lastPatientId) {
    return handle
        .createQuery(
            SELECT
                + """
                 where patient_id between :first and :last and recorded_at <= :moment
                  and (withdrawn_at is null or withdrawn_at > :moment)
                """
                + ORDER)
        .bind("first", firstPatientId)
        .bind("last", lastPatientId)
        .bind("moment", moment)
        .map(ROW)
        .collect(toImmutableList());
  }
}
