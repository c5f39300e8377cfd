package org.fbsroutines.web.clinic;

import java.util.function.Function;
import org.fbsroutines.persistence.clinic.ClinicRules;
import org.fbsroutines.persistence.clinic.KeptRules;
import org.fbsroutines.persistence.database.ClinicId;
import org.fbsroutines.persistence.database.Database;
import org.fbsroutines.web.http.PageException;
import org.jdbi.v3.core.Handle;

/**
 * The clinic whose catalogue and rules are shown to everybody: nothing here is about a person.
 *
 * @param database where it is stored
 * @param id which clinic it is
 * @param keptRules what it screens with
 */
public record ShownClinic(Database database, ClinicId id, KeptRules keptRules) {

  /** A clinic whose rules nobody has asked for yet. */
  public ShownClinic(Database database, ClinicId id) {
    this(database, id, new KeptRules());
  }

  /**
   * Reads in one transaction that changes nothing.
   *
   * @param <T> what is read
   * @param work gets the handle inside the clinic
   * @return what the work returned
   */
  public <T> T read(Function<Handle, T> work) {
    return database.<T, RuntimeException>readInClinic(id, work::apply);
  }

  /**
   * Reads what the clinic screens with.
   *
   * @param handle inside the clinic
   * @return what is in force
   * @throws PageException if the clinic has no rule book yet
   */
  public ClinicRules rules(Handle handle) {
    return keptRules.read(handle).orElseThrow(() -> PageException.notFound("error.no-rule-book"));
  }
}
