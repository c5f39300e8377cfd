package org.fbsroutines.persistence.store.clinic;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.fbsroutines.persistence.database.ClinicId;
import org.fbsroutines.persistence.store.Statements;
import org.fbsroutines.persistence.store.StoreException;
import org.fbsroutines.persistence.text.StoreComplaint;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** The clinics of a database: the one place that may be read outside a clinic. */
public record ClinicStore(Handle handle) {
  private static final RowMapper<Clinic> ROW = ConstructorMapper.of(Clinic.class);
  private static final String SELECT =
      """
      select clinic_id, name, telephone, country, emergency_number, time_zone, created_at, kind
      from clinic
      """;

  /**
   * Sets up a clinic, which numbers its patients itself; the transaction must be inside that very
   * clinic.
   *
   * @param zone where its days begin and end
   * @throws StoreException if the name is blank, too long or taken
   */
  public void add(ClinicId clinic, String name, ZoneId zone, Instant createdAt) {
    int added =
        Statements.execute(
            handle
                .createUpdate(
                    """
                    insert into clinic (clinic_id, name, time_zone, created_at)
                    values (:clinic, :name, :zone, :at)
                    on conflict on constraint clinic_name_unique do nothing
                    """)
                .bind("clinic", clinic.value())
                .bind("name", name)
                .bind("zone", zone.getId())
                .bind("at", createdAt));
    if (added == 0) {
      throw new StoreException(StoreComplaint.CLINIC_NAME.of(name));
    }
    new IdentifierSystemStore(handle).replace(ImmutableList.of(IdentifierSystem.LOCAL));
  }

  /**
   * Sets up the demonstration, which numbers its patients itself; the transaction must be inside
   * that very clinic.
   *
   * @param zone where its days begin and end
   * @return whether it was set up; not where the database has a clinic already
   */
  public boolean addDemonstration(String name, ZoneId zone, Instant createdAt) {
    boolean added =
        handle
            .select("select make_demonstration(?, ?, ?)", name, zone.getId(), createdAt)
            .mapTo(Boolean.class)
            .one();
    if (added) {
      new IdentifierSystemStore(handle).replace(ImmutableList.of(IdentifierSystem.LOCAL));
    }
    return added;
  }

  /** Lists all clinics by name. */
  public ImmutableList<Clinic> list() {
    return handle.createQuery(SELECT + "order by name").map(ROW).collect(toImmutableList());
  }

  /** Finds the clinic of a database that has exactly one; empty where it has none or several. */
  public Optional<Clinic> only() {
    ImmutableList<Clinic> clinics =
        handle.createQuery(SELECT + "limit 2").map(ROW).collect(toImmutableList());
    return clinics.size() == 1 ? Optional.of(clinics.get(0)) : Optional.empty();
  }

  /** Finds the clinic that the transaction is inside of. */
  public Clinic own() {
    return handle
        .createQuery(
            SELECT + "where clinic_id = nullif(current_setting('fbs.clinic', true), '')::uuid")
        .map(ROW)
        .one();
  }

  /**
   * Stores what the clinic that the transaction is inside of states of itself.
   *
   * @throws StoreException if the name is blank, too long or taken
   */
  public void describe(ClinicDescription description) {
    Statements.execute(
        handle
            .createUpdate(
                """
                update clinic set name = :name, telephone = :telephone, country = :country,
                  emergency_number = :emergencyNumber, time_zone = :zoneId
                where clinic_id = nullif(current_setting('fbs.clinic', true), '')::uuid
                """)
            .bindMethods(description)
            .bind("zoneId", description.zone().getId()));
  }
}
