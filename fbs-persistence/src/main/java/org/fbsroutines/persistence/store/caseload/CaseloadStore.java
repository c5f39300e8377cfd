package org.fbsroutines.persistence.store.caseload;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import org.fbsroutines.persistence.store.ClinicLock;
import org.fbsroutines.persistence.store.KeyPage;
import org.fbsroutines.persistence.store.ListPlans;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Whom the list of those who need attention watches, in its order, kept by their ranks. */
public record CaseloadStore(Handle handle) {
  private static final RowMapper<CaseloadPlace> PLACE = ConstructorMapper.of(CaseloadPlace.class);

  /** Before the first place of the list. */
  private static final CaseloadPlace BEGIN = new CaseloadPlace(-1, "");

  /** Lets one transaction at a time judge; the trigger of V029 takes the same lock. */
  public void lock() {
    ClinicLock.take(handle, "caseload");
  }

  /**
   * Returns how many changes, or patients whom the day may have changed, wait to be judged,
   * whichever are more.
   *
   * @param limit how many of each are counted at most
   */
  public int waiting(LocalDate today, int limit) {
    ListPlans.useIndexes(handle);
    return handle
        .createQuery(
            """
            select greatest(
              (select count(*) from (select from patient_change limit :limit) as changed),
              (select count(*) from (
                  select from caseload where judge_on <= :today limit :limit) as due))
            """)
        .bind("today", today)
        .bind("limit", limit)
        .mapTo(Integer.class)
        .one();
  }

  /**
   * Takes some of those who wait to be judged, whoever changed last first; under the lock alone.
   *
   * @param limit how many of the changes, and of those whom the day may have changed
   * @return ids of patients
   */
  public ImmutableSet<String> take(LocalDate today, int limit) {
    return handle
        .createQuery(
            """
            select take_patient_changes(:limit)
            union
            (select patient_id from caseload where judge_on <= :today order by judge_on limit :limit)
            """)
        .bind("today", today)
        .bind("limit", limit)
        .mapTo(String.class)
        .collect(toImmutableSet());
  }

  /** Stores how patients were judged. */
  public void put(Collection<WatchedPatient> patients) {
    handle
        .createUpdate(
            """
            insert into caseload (patient_id, rank, judge_on)
            select * from unnest(:ids, :ranks, cast(:days as date[]))
            on conflict on constraint caseload_pk do update
              set rank = excluded.rank, judge_on = excluded.judge_on
            """)
        .bindArray("ids", String.class, patients.stream().map(WatchedPatient::patientId).toList())
        .bindArray("ranks", Integer.class, patients.stream().map(WatchedPatient::rank).toList())
        .bindArray(
            "days",
            String.class,
            patients.stream()
                .map(patient -> Optional.ofNullable(patient.judgeOn()).map(LocalDate::toString))
                .map(day -> day.orElse(null))
                .toList())
        .execute();
  }

  /** Watches patients no longer. */
  public void leave(Collection<String> patientIds) {
    handle
        .createUpdate(
            "update caseload set rank = null, judge_on = null where patient_id = any(:ids)")
        .bindArray("ids", String.class, patientIds)
        .execute();
  }

  /** Returns a page of those who need attention, the most urgent first. */
  public KeyPage<CaseloadPlace> page(KeyPage.Place<CaseloadPlace> place, int size) {
    ListPlans.useIndexes(handle);
    return KeyPage.read(place, size, this::read);
  }

  private ImmutableList<CaseloadPlace> read(
      Optional<CaseloadPlace> beyond, boolean backwards, int limit) {
    CaseloadPlace from = beyond.orElse(BEGIN);
    return handle
        .createQuery(
            """
            select rank, patient_id from caseload
            where rank is not null and (rank, patient_id) %s (:rank, :id)
            order by rank %2$s, patient_id %2$s limit :limit
            """
                .formatted(backwards ? "<" : ">", backwards ? "desc" : "asc"))
        .bind("rank", from.rank())
        .bind("id", from.patientId())
        .bind("limit", limit)
        .map(PLACE)
        .collect(toImmutableList());
  }

  /** Returns those of some patients who need attention, the most urgent first. */
  public ImmutableList<CaseloadPlace> of(Collection<String> patientIds) {
    return handle
        .createQuery(
            """
            select rank, patient_id from caseload
            where rank is not null and patient_id = any(:ids) order by rank, patient_id
            """)
        .bindArray("ids", String.class, patientIds)
        .map(PLACE)
        .collect(toImmutableList());
  }

  /** Returns how many need attention, counted up to a limit. */
  public int count(int limit) {
    ListPlans.useIndexes(handle);
    return handle
        .createQuery(
            """
            select count(*) from (
              select from caseload where rank is not null limit :limit) as ranked
            """)
        .bind("limit", limit)
        .mapTo(Integer.class)
        .one();
  }
}
