package org.fbsroutines.persistence.store.staging;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.Iterator;
import java.util.function.Consumer;
import org.fbsroutines.persistence.store.MergeCounts;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.Statements;
import org.fbsroutines.persistence.store.StoreException;
import org.fbsroutines.persistence.store.TakenExerciseException;
import org.fbsroutines.persistence.store.exercise.ExerciseStore;
import org.fbsroutines.persistence.store.exercise.NewExercise;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Exercises of a library; those that are new or differ are one new revision of the catalogue. */
public final class ExerciseStaging implements StagedRows {
  private static final String TABLE = "staged_exercise";
  private static final int FIELDS = 10;

  private static final String NO_SUCH_EXERCISE =
      """
      select ordinal, stands_in_for as value, '' as detail
      from staged_exercise as staged
      where stands_in_for is not null
        and not exists (
          select from staged_exercise as other where other.exercise_id = staged.stands_in_for)
        and (select true from exercise_version as stored
          where stored.exercise_id = staged.stands_in_for limit 1) is null
      """;

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
  private static final String TAKEN =
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

  @Override
  public StagedCopy stage(Handle handle) {
    return StagedCopy.begin(
        handle,
        TABLE,
        """
        exercise_id text, origin text, status text, name text,
        demands_assessed boolean, licence text, source text, document jsonb, stands_in_for text,
        is_standard boolean
        """);
  }

  /**
   * Adds one row.
   *
   * @param standsInFor the exercise that it stands in for; null for none
   * @param isStandard whether it equals the standard exercise of its id
   */
  public static void add(
      CopyRows rows,
      RowPlace place,
      NewExercise exercise,
      @Nullable String standsInFor,
      boolean isStandard) {
    place
        .begin(rows, FIELDS)
        .text(exercise.exerciseId())
        .text(exercise.origin().token())
        .text(exercise.status().token())
        .text(exercise.name())
        .bool(exercise.demandsAssessed())
        .text(exercise.licence())
        .text(exercise.source())
        .json(exercise.document())
        .text(standsInFor)
        .bool(isStandard);
  }

  /**
   * Stores exercises that no file states: those that are new or differ, all as one new revision;
   * without any there is no new revision. Exercises that are not named stay as they are.
   *
   * @param exercises each id once; read once
   * @throws TakenExerciseException if one would replace an exercise of another origin; the clinic
   *     alone may take over an imported one
   * @throws StoreException if an id comes twice or a constraint refuses a row
   */
  public static MergeCounts store(
      Handle handle, Iterator<NewExercise> exercises, Recording recording) {
    ExerciseStaging staging = new ExerciseStaging();
    try (StagedCopy copy = staging.stage(handle)) {
      CopyRows rows = new CopyRows();
      exercises.forEachRemaining(
          exercise -> add(rows, new RowPlace(rows.rows(), 0, null, null), exercise, null, false));
      copy.write(rows);
      copy.finish();
    }
    ExerciseStore.lockCatalogue(handle);
    ImmutableList<String> taken =
        handle.createQuery(TAKEN).mapTo(String.class).collect(toImmutableList());
    if (!taken.isEmpty()) {
      throw new TakenExerciseException(taken);
    }
    MergeCounts counts = staging.merge(handle, recording);
    handle.execute("drop table staged_exercise");
    return counts;
  }

  @Override
  public void takeOutRefused(Handle handle, Consumer<Refused> consumer) {
    ExerciseStore.lockCatalogue(handle);
    RefusedRows.of(handle, TABLE)
        .twice("id", "exercise_id", "exercise_id")
        .find(
            "id",
            Refused.Reason.TAKEN,
            """
            select ordinal, exercise_id as value, '' as detail
            from staged_exercise
            where not is_standard and exercise_id in (%s)
            """
                .formatted(TAKEN))
        .find("standsInFor", Refused.Reason.NO_SUCH_EXERCISE, NO_SUCH_EXERCISE)
        .takeOut(consumer);
  }

  @Override
  public MergeCounts merge(Handle handle, Recording recording) {
    ExerciseStore.lockCatalogue(handle);
    int standard = handle.execute("delete from staged_exercise where is_standard");
    MergeCounts merged =
        Statements.merge(
            handle
                .createQuery(MERGE)
                .bind("revision", new ExerciseStore(handle).revision() + 1)
                .bindMethods(recording));
    return new MergeCounts(merged.added(), merged.changed(), merged.unchanged() + standard);
  }
}
