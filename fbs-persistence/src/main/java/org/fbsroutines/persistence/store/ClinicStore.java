package org.fbsroutines.persistence.store;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.Optional;
import org.fbsroutines.persistence.database.ClinicId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** The clinics of a database: the one place that may be read outside a clinic. */
public final class ClinicStore {
  private final Handle handle;

  /** Works in the handle's transaction, inside a clinic or outside. */
  public ClinicStore(Handle handle) {
    this.handle = handle;
  }

  /**
   * Sets up a clinic; the transaction must be inside that very clinic.
   *
   * @throws StoreException if the name is blank, too long or taken
   */
  public void add(ClinicId clinic, String name, Instant createdAt) {
    int added =
        Statements.guarded(
            () ->
                handle
                    .createUpdate(
                        """
                        insert into clinic (clinic_id, name, created_at)
                        values (:clinic, :name, :at)
                        on conflict on constraint clinic_name_unique do nothing
                        """)
                    .bind("clinic", clinic.value())
                    .bind("name", name)
                    .bind("at", createdAt)
                    .execute());
    if (added == 0) {
      throw new StoreException("clinic name: " + name + " (expected: a name no clinic has)");
    }
  }

  /** Lists all clinics by name. */
  public ImmutableList<Clinic> list() {
    return handle
        .createQuery("select clinic_id, name, telephone, created_at from clinic order by name")
        .map(ConstructorMapper.of(Clinic.class))
        .collect(toImmutableList());
  }

  /** Finds a clinic by its name. */
  public Optional<Clinic> find(String name) {
    return handle
        .createQuery("select clinic_id, name, telephone, created_at from clinic where name = :name")
        .bind("name", name)
        .map(ConstructorMapper.of(Clinic.class))
        .findOne();
  }

  /** Finds the clinic that the transaction is inside of. */
  public Clinic own() {
    return handle
        .createQuery(
            """
            select clinic_id, name, telephone, created_at from clinic
            where clinic_id = nullif(current_setting('fbs.clinic', true), '')::uuid
            """)
        .map(ConstructorMapper.of(Clinic.class))
        .one();
  }

  /**
   * Gives the clinic that the transaction is inside of another name and telephone number.
   *
   * @param name its name
   * @param telephone 3 to 40 digits, spaces and signs, beginning with a digit or a plus; or empty
   * @throws StoreException if the name is blank, too long or taken, or the number is no such one
   */
  public void describe(String name, String telephone) {
    Statements.guarded(
        () ->
            handle
                .createUpdate(
                    """
                    update clinic set name = :name, telephone = :telephone
                    where clinic_id = nullif(current_setting('fbs.clinic', true), '')::uuid
                    """)
                .bind("name", name)
                .bind("telephone", telephone)
                .execute());
  }
}
