package org.fbsroutines.persistence.store.exercise;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.Locale;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** A clinic's catalogue as it is now, looked through without reading all of it. */
public record ExerciseListing(Handle handle) {
  private static final Splitter WORDS =
      Splitter.onPattern("\\s+").omitEmptyStrings().trimResults().limit(10);

  private static final String LISTED =
      """
      select distinct on (exercise_id) exercise_id, origin, status, name, demands_assessed, source
      from exercise_version
      order by exercise_id, revision desc
      """;

  private static final String FOUND =
      """
      from (%s) as latest
      where status = 'listed' and origin <> 'standard'
        and (select coalesce(bool_and(position(word in lower(name)) > 0), true)
          from unnest(:words) as word)
      """
          .formatted(LISTED);

  /**
   * Counts the exercises that did not come with the program and have these words in their name.
   *
   * @param words at most ten, in any order and case; blank finds all
   */
  public long count(String words) {
    return handle
        .createQuery("select count(*) " + FOUND)
        .bindArray("words", String.class, split(words))
        .mapTo(Long.class)
        .one();
  }

  /**
   * Finds exercises that did not come with the program, by name.
   *
   * @param words at most ten, in any order and case; blank finds all
   * @param skip how many to pass over
   * @param limit the most to return
   */
  public ImmutableList<ListedExercise> find(String words, long skip, int limit) {
    return handle
        .createQuery(
            "select exercise_id, name, demands_assessed, source "
                + FOUND
                + " order by lower(name), exercise_id offset :skip limit :limit")
        .bindArray("words", String.class, split(words))
        .bind("skip", skip)
        .bind("limit", limit)
        .map(ConstructorMapper.of(ListedExercise.class))
        .collect(toImmutableList());
  }

  private static ImmutableList<String> split(String words) {
    return ImmutableList.copyOf(WORDS.split(words.toLowerCase(Locale.ROOT)));
  }
}
