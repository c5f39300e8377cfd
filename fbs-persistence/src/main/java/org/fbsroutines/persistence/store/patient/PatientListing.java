package org.fbsroutines.persistence.store.patient;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.fbsroutines.persistence.identity.SearchWords;
import org.fbsroutines.persistence.store.KeyPage;
import org.fbsroutines.persistence.store.ListPlans;
import org.fbsroutines.persistence.store.caseload.PatientWordStore;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** A clinic's patients, looked through a page at a time. */
public record PatientListing(Handle handle) {
  private static final RowMapper<PatientRow> ROW = ConstructorMapper.of(PatientRow.class);
  private static final String SELECT =
      "select patient_id, display_name, birth_date, demonstration, created_at, created_by"
          + " from patient ";

  /** Returns a page of all patients by id. */
  public KeyPage<PatientRow> page(KeyPage.Place<String> place, int size) {
    ListPlans.useIndexes(handle);
    return KeyPage.read(place, size, this::read);
  }

  private ImmutableList<PatientRow> read(Optional<String> beyond, boolean backwards, int limit) {
    return handle
        .createQuery(
            SELECT
                + (backwards
                    ? "where patient_id < :beyond order by patient_id desc limit :limit"
                    : "where patient_id > :beyond order by patient_id limit :limit"))
        .bind("beyond", beyond.orElse(""))
        .bind("limit", limit)
        .map(ROW)
        .collect(toImmutableList());
  }

  /**
   * Finds patients by the beginnings of words of their name, their date of birth and their id, in
   * any order and case, with or without accents.
   *
   * @param words as {@link SearchWords#sought} reads them; nobody is found by none
   * @param limit how many patients to return at most
   */
  public ImmutableList<PatientRow> find(String words, int limit) {
    List<String> sought = SearchWords.sought(words);
    return sought.isEmpty()
        ? ImmutableList.of()
        : of(new PatientWordStore(handle).find(sought, limit));
  }

  /** Returns patients by their ids, in the order of these; whoever is not there is left out. */
  public ImmutableList<PatientRow> of(List<String> patientIds) {
    ImmutableMap<String, PatientRow> found =
        handle
            .createQuery(SELECT + "where patient_id = any(:ids)")
            .bindArray("ids", String.class, patientIds)
            .map(ROW)
            .collect(toImmutableMap(PatientRow::patientId, patient -> patient));
    return patientIds.stream().map(found::get).filter(Objects::nonNull).collect(toImmutableList());
  }
}
