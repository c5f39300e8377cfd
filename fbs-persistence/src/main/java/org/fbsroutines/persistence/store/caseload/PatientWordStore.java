package org.fbsroutines.persistence.store.caseload;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.SetMultimap;
import com.google.common.collect.Sets;
import java.util.Collection;
import java.util.List;
import java.util.Map.Entry;
import java.util.Set;
import org.fbsroutines.persistence.store.ListPlans;
import org.jdbi.v3.core.Handle;

/** The words by which a clinic's patients are found. */
public record PatientWordStore(Handle handle) {
  /** Behind every word that begins alike. */
  private static final String LAST_LETTER = Character.toString(Character.MAX_CODE_POINT);

  /**
   * Stores the words of patients in place of those that they had.
   *
   * @param patientIds whose words
   * @param words the words of each
   */
  public void put(Collection<String> patientIds, SetMultimap<String, String> words) {
    Set<Entry<String, String>> former = of(patientIds).entries();
    send("select forget_patient_words(:ids, :words)", Sets.difference(former, words.entries()));
    send(
        """
        with added as (
          insert into patient_word (patient_id, word) select * from unnest(:ids, :words)
          returning 1)
        select count(*) from added
        """,
        Sets.difference(words.entries(), former));
  }

  private void send(String statement, Set<Entry<String, String>> entries) {
    List<Entry<String, String>> rows = List.copyOf(entries);
    if (rows.isEmpty()) {
      return;
    }
    handle
        .createQuery(statement)
        .bindArray("ids", String.class, rows.stream().map(Entry::getKey).toList())
        .bindArray("words", String.class, rows.stream().map(Entry::getValue).toList())
        .mapToMap()
        .one();
  }

  private ImmutableSetMultimap<String, String> of(Collection<String> patientIds) {
    return handle
        .createQuery("select patient_id, word from patient_word where patient_id = any(:ids)")
        .bindArray("ids", String.class, patientIds)
        .reduceRows(
            ImmutableSetMultimap.<String, String>builder(),
            (found, row) ->
                found.put(
                    row.getColumn("patient_id", String.class), row.getColumn("word", String.class)))
        .build();
  }

  /**
   * Finds patients of whom each sought word begins a word. The word that fewest have is looked up,
   * and of each patient who has it whether the others fit.
   *
   * @param sought plain words, at least one
   * @param limit how many patients to return at most
   * @return their ids, by the word that was looked up
   */
  public ImmutableList<String> find(List<String> sought, int limit) {
    ListPlans.useIndexes(handle);
    String rarest = sought.size() == 1 ? sought.get(0) : rarest(sought);
    return handle
        .createQuery(
            """
            select patient_id from patient_word as hit
            where %s
              and word = (select min(first.word) from patient_word as first
                where first.patient_id = hit.patient_id and %s)
              and (select bool_and((select true from patient_word as other
                    where other.patient_id = hit.patient_id and %s limit 1) is not null)
                from unnest(:sought) as sought (begin))
            order by word, patient_id limit :limit
            """
                .formatted(
                    matches("hit", ":rarest"),
                    matches("first", ":rarest"),
                    matches("other", "sought.begin")))
        .bind("rarest", rarest)
        .bindArray("sought", String.class, sought)
        .bind("limit", limit)
        .mapTo(String.class)
        .collect(toImmutableList());
  }

  /** As a range, which an index gives. */
  private static String matches(String table, String begin) {
    return "%1$s.word >= %2$s and %1$s.word < %2$s || '%3$s'".formatted(table, begin, LAST_LETTER);
  }

  private String rarest(List<String> sought) {
    return handle
        .createQuery(
            """
            select begin from unnest(:sought) with ordinality as sought (begin, place)
            order by (select count(*) from (
                select from patient_word as hit where %s limit 500) as found), place
            limit 1
            """
                .formatted(matches("hit", "sought.begin")))
        .bindArray("sought", String.class, sought)
        .mapTo(String.class)
        .one();
  }
}
