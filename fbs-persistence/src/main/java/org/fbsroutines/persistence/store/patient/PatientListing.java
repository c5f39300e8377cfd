package org.fbsroutines.persistence.store.patient;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.Locale;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** A clinic's patients, looked through a page at a time. */
public record PatientListing(Handle handle) {
  private static final Splitter WORDS =
      Splitter.onPattern("\\s+").omitEmptyStrings().trimResults().limit(10);

  /**
   * Finds patients by id, a page at a time.
   *
   * @param words at most ten, each part of the name or of the id, in any order and case; blank
   *     finds all
   * @param after the last id of the page before; empty for the first
   * @param limit how many patients to return at most
   */
  public ImmutableList<PatientRow> find(String words, String after, int limit) {
    return handle
        .createQuery(
            """
            select patient_id, display_name, birth_date, demonstration, created_at, created_by
            from patient
            where patient_id > :after
              and (select coalesce(
                  bool_and(position(word in lower(display_name || ' ' || patient_id)) > 0), true)
                from unnest(:words) as word)
            order by patient_id limit :limit
            """)
        .bind("after", after)
        .bindArray(
            "words",
            String.class,
            ImmutableList.copyOf(WORDS.split(words.toLowerCase(Locale.ROOT))))
        .bind("limit", limit)
        .map(ConstructorMapper.of(PatientRow.class))
        .collect(toImmutableList());
  }
}
