package org.fbsroutines.persistence.store.exercise;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Consumer;
import org.fbsroutines.persistence.store.ClinicLock;
import org.fbsroutines.persistence.store.MergeCounts;
import org.fbsroutines.persistence.store.Moments;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.Statements;
import org.fbsroutines.persistence.store.StoreException;
import org.fbsroutines.persistence.store.TakenExerciseException;
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

  /**
   * A full join is never carried out by comparing every row with every other, whatever the
   * statistics are; those who use it take the staged rows by a condition that is never null.
   */
  private static final String STAGED_AND_LATEST =
      """
      staged_exercise as staged full join (
        select distinct on (exercise_id)
          exercise_id, origin, status, name, demands_assessed, licence, source, content_hash
        from exercise_version
        order by exercise_id, revision desc) as latest using (exercise_id)
      """;

  /** Ids in the staging table that an exercise of another origin has. */
  public static final String TAKEN =
      """
      select exercise_id
      from %s
      where coalesce(latest.origin <> staged.origin
        and not (latest.origin = 'imported' and staged.origin = 'clinic'), false)
      order by exercise_id
      """
          .formatted(STAGED_AND_LATEST);

  private static final String MERGE =
      """
      with fresh as (
        select staged.*, latest.exercise_id is null as is_new
        from %s
        where coalesce(staged.exercise_id, '') <> '' and (latest.exercise_id is null
          or (latest.origin, latest.status, latest.name, latest.demands_assessed, latest.licence,
              latest.source, latest.content_hash)
            <> (staged.origin, staged.status, staged.name, staged.demands_assessed,
              staged.licence, staged.source, content_hash(staged.document)))
      ), revision as (
        insert into catalogue_revision (revision, recorded_at, recorded_by)
        select :revision, :at, :by where exists (select from fresh)
      ), inserted as (
        insert into exercise_version (exercise_id, revision, origin, status, name,
          demands_assessed, licence, source, document, recorded_at, recorded_by)
        select exercise_id, :revision, origin, status, name, demands_assessed, licence, source,
          document, :at, :by
        from fresh
      )
      select count(*) filter (where is_new) as added,
        count(*) filter (where not is_new) as changed,
        (select count(*) from staged_exercise) - count(*) as unchanged
      from fresh
      """
          .formatted(STAGED_AND_LATEST);

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

  /**
   * Records the exercises that are new or differ from what is stored, all as one new revision;
   * without any there is no new revision. Exercises that are not named stay as they are.
   *
   * @param exercises each id once; read once
   * @throws TakenExerciseException if one would replace an exercise of another origin; the clinic
   *     alone may take over an imported one
   * @throws StoreException if an id comes twice or PostgreSQL cannot hold a value
   */
  public MergeCounts merge(Iterator<NewExercise> exercises, Recording recording) {
    stage(exercises);
    lockCatalogue(handle);
    ImmutableList<String> taken =
        handle.createQuery(TAKEN).mapTo(String.class).collect(toImmutableList());
    if (!taken.isEmpty()) {
      throw new TakenExerciseException(taken);
    }
    MergeCounts counts = mergeStaged(handle, recording);
    handle.execute("drop table staged_exercise");
    return counts;
  }

  private void stage(Iterator<NewExercise> exercises) {
    handle.execute(
        """
        create temporary table staged_exercise (exercise_id text primary key, origin text,
          status text, name text, demands_assessed boolean, licence text, source text,
          document jsonb) on commit drop
        """);
    exercises.forEachRemaining(
        exercise ->
            Statements.execute(
                handle
                    .createUpdate(
                        """
                        insert into staged_exercise values (:exerciseId, :originCode, :statusCode,
                          :name, :demandsAssessed, :licence, :source, cast(:document as jsonb))
                        """)
                    .bindMethods(exercise)
                    .bind("originCode", exercise.origin().token())
                    .bind("statusCode", exercise.status().token())));
  }

  /** Merges the rows of the staging table, which hold no exercise of another origin. */
  public static MergeCounts mergeStaged(Handle handle, Recording recording) {
    return Statements.merge(
        handle
            .createQuery(MERGE)
            .bind("revision", new ExerciseStore(handle).revision() + 1)
            .bindMethods(recording));
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
