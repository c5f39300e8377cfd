package org.fbsroutines.persistence.store;

import com.google.common.collect.Iterators;
import com.google.common.collect.UnmodifiableIterator;
import java.util.List;
import org.fbsroutines.persistence.text.StoreComplaint;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterator;

/** Lets one transaction at a time change what belongs to a patient. */
public final class PatientLock {
  private static final int AT_ONCE = 5_000;

  private PatientLock() {}

  /**
   * Waits for the rows of all patients of a staging table, in one order, so that two merges wait
   * for each other and never cross. The ids go back as lists: whatever the statistics of the table
   * are, no plan compares each of them with each patient.
   *
   * @return how many patients there are
   */
  public static long takeAll(Handle handle, String table) {
    long locked = 0;
    try (ResultIterator<String> ids =
        handle
            .createQuery("select distinct patient_id from %s order by patient_id".formatted(table))
            .setFetchSize(AT_ONCE)
            .mapTo(String.class)
            .iterator()) {
      UnmodifiableIterator<List<String>> parts = Iterators.partition(ids, AT_ONCE);
      while (parts.hasNext()) {
        locked += take(handle, parts.next());
      }
    }
    return locked;
  }

  private static long take(Handle handle, List<String> ids) {
    return handle
        .createQuery(
            """
            select count(*)
            from (
              select from patient where patient_id = any (:ids) order by patient_id
              for no key update) as locked
            """)
        .bindArray("ids", String.class, ids)
        .mapTo(Long.class)
        .one();
  }

  /**
   * Waits until nobody else changes what belongs to the patient, so that what is read after it
   * still holds when the transaction ends.
   *
   * @throws StoreException if there is no such patient in the clinic
   */
  public static void take(Handle handle, String patientId) {
    boolean there =
        handle
            .select("select true from patient where patient_id = ? for no key update", patientId)
            .mapTo(Boolean.class)
            .findOne()
            .isPresent();
    if (!there) {
      throw new StoreException(StoreComplaint.NO_PATIENT.of(patientId));
    }
  }
}
