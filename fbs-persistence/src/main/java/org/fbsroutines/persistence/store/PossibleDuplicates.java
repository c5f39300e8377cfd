package org.fbsroutines.persistence.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Pairs of patients who may be one person; they are told and never merged. */
public final class PossibleDuplicates {
  private static final String SELECT =
      """
      select added.line, added.patient_id, added.display_name, other.patient_id as other_patient_id,
        other.display_name as other_display_name, other.birth_date
      from staged_patient as added join patient as mine using (patient_id)
        join patient as other
          on other.birth_date = added.birth_date and other.patient_id <> added.patient_id
          and %s
      where mine.created_at = :at
        and (other.created_at < :at or other.patient_id < added.patient_id)
      limit :limit
      """;

  /** Few enough to look at each, whoever wrote the file. */
  private static final int MOST_PAIRS = 20_000;

  private final Handle handle;

  /** Works in the transaction that staged and merged the patients. */
  public PossibleDuplicates(Handle handle) {
    this.handle = handle;
  }

  /**
   * Two patients of the same birth date.
   *
   * @param line the line of the one who was added
   * @param patientId who was added
   * @param displayName and the name
   * @param otherPatientId who was there, or stands in the same file
   * @param otherDisplayName and the name
   * @param birthDate of both
   */
  public record Pair(
      long line,
      String patientId,
      String displayName,
      String otherPatientId,
      String otherDisplayName,
      LocalDate birthDate) {}

  /**
   * Hands over pairs of the same name in any case, and then those of names that begin alike, at
   * most {@value #MOST_PAIRS} of each.
   *
   * @param at when the patients were added
   */
  public void forEach(Instant at, Consumer<Pair> consumer) {
    forEach(at, "lower(other.display_name) = lower(added.display_name)", consumer);
    forEach(
        at,
        """
        lower(left(other.display_name, 3)) = lower(left(added.display_name, 3))
          and lower(other.display_name) <> lower(added.display_name)
        """,
        consumer);
  }

  private void forEach(Instant at, String near, Consumer<Pair> consumer) {
    handle
        .createQuery(SELECT.formatted(near))
        .bind("at", at)
        .bind("limit", MOST_PAIRS)
        .map(ConstructorMapper.of(Pair.class))
        .forEach(consumer);
  }
}
