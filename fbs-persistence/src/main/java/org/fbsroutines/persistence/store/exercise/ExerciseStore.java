package org.fbsroutines.persistence.store.exercise;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.fbsroutines.persistence.store.ClinicLock;
import org.fbsroutines.persistence.store.Moments;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/**
 * A clinic's exercises in all their versions. The catalogue at a revision is the latest version of
 * each exercise up to that revision, without those that are retired by then.
 */
public record ExerciseStore(Handle handle) {
  private static final int FETCH_SIZE = 500;
  private static final RowMapper<ExerciseRow> ROW = ConstructorMapper.of(ExerciseRow.class);

  private static final String COLUMNS =
      """
      exercise_id, revision, origin, status, name, demands_assessed, licence, source,
      cast(document as text) as document, encode(content_hash, 'hex') as content_hash,
      recorded_at, recorded_by
      """;

  private static final String CATALOGUE =
      """
      select * from (
        select distinct on (exercise_id) %s
        from exercise_version
        where revision <= :revision
        order by exercise_id, revision desc) as latest
      where status = 'listed'
      order by exercise_id
      """
          .formatted(COLUMNS);

  /** An exercise that another stands in for comes along, so that the offer can be decided. */
  private static final String ASSESSED =
      """
      with listed as (%s)
      select * from listed
      where demands_assessed
        or exercise_id in (select cast(document as jsonb) ->> 'standsInFor' from listed)
      order by exercise_id
      """
          .formatted(CATALOGUE);

  /** Returns the latest catalogue revision; 0 before the first. */
  public long revision() {
    return revisionAt(Moments.LATEST);
  }

  /** Returns the catalogue revision that was the latest at a moment; 0 before the first. */
  public long revisionAt(Instant moment) {
    return handle
        .select(
            "select coalesce(max(revision), 0) from catalogue_revision where recorded_at <= ?",
            moment)
        .mapTo(Long.class)
        .one();
  }

  /** Returns the catalogue as it is now, by id. */
  public ImmutableList<ExerciseRow> catalogue() {
    return catalogueAt(Long.MAX_VALUE);
  }

  /** Returns the catalogue as it was at a revision, by id. */
  public ImmutableList<ExerciseRow> catalogueAt(long revision) {
    return handle
        .createQuery(CATALOGUE)
        .bind("revision", revision)
        .map(ROW)
        .collect(toImmutableList());
  }

  /**
   * Returns the exercises of the catalogue at a revision whose demands somebody had assessed, by
   * id, and those that others stand in for.
   */
  public ImmutableList<ExerciseRow> assessedAt(long revision) {
    return handle
        .createQuery(ASSESSED)
        .bind("revision", revision)
        .map(ROW)
        .collect(toImmutableList());
  }

  /** Returns the ids of all exercises that the clinic has or had. */
  public ImmutableSet<String> ids() {
    return handle
        .createQuery("select distinct exercise_id from exercise_version")
        .mapTo(String.class)
        .collect(toImmutableSet());
  }

  /** Returns the ids of the exercises that the catalogue has now, assessed or not. */
  public ImmutableSet<String> listedIds() {
    return handle
        .createQuery("select exercise_id from (" + CATALOGUE + ") as listed")
        .bind("revision", Long.MAX_VALUE)
        .mapTo(String.class)
        .collect(toImmutableSet());
  }

  /** Hands over the catalogue as it is now, by id, without holding it in memory. */
  public void forEach(Consumer<ExerciseRow> consumer) {
    handle
        .createQuery(CATALOGUE)
        .bind("revision", Long.MAX_VALUE)
        .setFetchSize(FETCH_SIZE)
        .map(ROW)
        .forEach(consumer);
  }

  /** Finds the latest version of an exercise, retired or not. */
  public Optional<ExerciseRow> find(String exerciseId) {
    return history(exerciseId).stream().findFirst();
  }

  /** Returns all versions of an exercise, the latest first. */
  public ImmutableList<ExerciseRow> history(String exerciseId) {
    return handle
        .select(
            "select "
                + COLUMNS
                + " from exercise_version where exercise_id = ? order by revision desc",
            exerciseId)
        .map(ROW)
        .collect(toImmutableList());
  }

  /** Waits until no other transaction changes the catalogue of the clinic. */
  public static void lockCatalogue(Handle handle) {
    ClinicLock.take(handle, "catalogue");
  }
}
