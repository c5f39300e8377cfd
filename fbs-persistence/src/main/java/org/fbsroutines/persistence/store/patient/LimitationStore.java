package org.fbsroutines.persistence.store.patient;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.Statements;
import org.fbsroutines.persistence.store.StoreException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Which limitations in words somebody has read; nothing of it is ever changed. */
public record LimitationStore(Handle handle) {
  private static final String HASHED =
      """
      select distinct words as limitation, sha256(convert_to(words, 'UTF8')) as limitation_hash
      from unnest(cast(:limitations as text[])) as words
      """;

  /**
   * Finds out which limitations were read.
   *
   * @param patientId whose
   * @param limitations the words in question
   * @return those that somebody has marked as read for this patient
   */
  public ImmutableList<LimitationReadRow> read(
      String patientId, ImmutableList<String> limitations) {
    return limitations.isEmpty()
        ? ImmutableList.of()
        : handle
            .createQuery(
                """
                select limitation, read_at, read_by
                from (%s) as asked join limitation_read using (limitation_hash)
                where patient_id = :patient
                """
                    .formatted(HASHED))
            .bindArray("limitations", String.class, limitations)
            .bind("patient", patientId)
            .map(ConstructorMapper.of(LimitationReadRow.class))
            .collect(toImmutableList());
  }

  /**
   * Marks limitations as read; of those that are marked already the first reader stays.
   *
   * @param patientId whose
   * @param limitations the words that were read
   * @param factsVersion the facts in which they stand
   * @param recording who has read them
   * @return how many were not marked before
   * @throws StoreException if there are no such facts
   */
  public int markRead(
      String patientId, ImmutableList<String> limitations, int factsVersion, Recording recording) {
    return limitations.isEmpty()
        ? 0
        : Statements.execute(
            handle
                .createUpdate(
                    """
                    insert into limitation_read
                      (patient_id, limitation_hash, facts_version, read_at, read_by)
                    select :patient, limitation_hash, :version, :at, :by
                    from (%s) as marked
                    on conflict do nothing
                    """
                        .formatted(HASHED))
                .bindArray("limitations", String.class, limitations)
                .bind("patient", patientId)
                .bind("version", factsVersion)
                .bindMethods(recording));
  }
}
