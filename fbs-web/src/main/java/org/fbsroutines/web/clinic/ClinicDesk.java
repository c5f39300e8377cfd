package org.fbsroutines.web.clinic;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.fbsroutines.persistence.clinic.CaseloadUpkeep;
import org.fbsroutines.persistence.clinic.ClinicRules;
import org.fbsroutines.persistence.clinic.PatientChart;
import org.fbsroutines.persistence.clinic.RuleCache;
import org.fbsroutines.persistence.clinic.day.PatientDay;
import org.fbsroutines.persistence.database.Database;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.clinic.ClinicTime;
import org.fbsroutines.persistence.store.day.DayRow;
import org.fbsroutines.web.http.PageException;
import org.fbsroutines.web.visit.Role;
import org.fbsroutines.web.visit.SignedIn;
import org.jdbi.v3.core.Handle;

/**
 * The only way from a page to the store: every transaction is inside the clinic of who has signed
 * in.
 *
 * @param database where it is stored
 * @param clock gives the moment
 * @param keptRules what clinics screen with
 */
public record ClinicDesk(Database database, Clock clock, RuleCache keptRules) {
  /** How many changes whoever looks at a list waits for: a tenth of a second. */
  private static final int CHANGES_AT_ONCE = 1_000;

  /** A desk that has kept nothing yet. */
  public ClinicDesk(Database database, Clock clock) {
    this(database, clock, new RuleCache());
  }

  /**
   * Reads in one transaction that changes nothing.
   *
   * @param <T> what is read
   * @param who whose clinic
   * @param work gets the handle inside the clinic
   * @return what the work returned
   */
  public <T> T read(SignedIn who, Function<Handle, T> work) {
    return database.<T, RuntimeException>readInClinic(who.clinic(), work::apply);
  }

  /**
   * Reads the day of today of a patient who has signed in.
   *
   * @param who the patient
   * @param read the day, where it was read with the sign-in
   * @return the day
   * @throws PageException if the clinic has no rule book yet
   */
  public PatientDay ownDay(SignedIn who, Optional<DayRow> read) {
    return read.map(
            row ->
                PatientDay.of(database, who.clinic(), keptRules, row)
                    .orElseThrow(() -> PageException.notFound("error.no-rule-book")))
        .orElseGet(
            () ->
                read(
                    who,
                    handle ->
                        PatientDay.read(handle, rules(handle), who.ownPatientId(), today(who))));
  }

  /**
   * Changes something in one transaction: all of it is stored, or nothing where the work throws.
   *
   * @param <T> what comes of it
   * @param who whose clinic
   * @param work gets the handle inside the clinic
   * @return what the work returned
   */
  public <T> T write(SignedIn who, Function<Handle, T> work) {
    return database.<T, RuntimeException>inClinic(who.clinic(), work::apply);
  }

  /**
   * Who records something now.
   *
   * @param who who has signed in
   * @return for the stores
   */
  public Recording recording(SignedIn who) {
    return who.role() == Role.PATIENT
        ? Recording.ofAccess(who.accountId(), who.name(), clock.instant())
        : Recording.ofAccount(who.accountId(), who.name(), clock.instant());
  }

  /**
   * The time of a clinic.
   *
   * @param who whose clinic
   * @return in the clinic's zone
   */
  public ClinicTime time(SignedIn who) {
    return new ClinicTime(who.zone(), clock);
  }

  /**
   * The time of a clinic.
   *
   * @param handle inside the clinic
   * @return in the clinic's zone
   */
  public ClinicTime time(Handle handle) {
    return ClinicTime.of(handle, clock);
  }

  /**
   * Has the list of patients contain what was changed before it is read.
   *
   * @param who whose clinic
   * @return whether all of it is contained; not where more changed at once than can be waited for
   */
  public boolean catchUp(SignedIn who) {
    return new CaseloadUpkeep(database, clock, keptRules).catchUp(who.clinic(), CHANGES_AT_ONCE);
  }

  /** Returns the day that it is in the clinic of who has signed in. */
  public LocalDate today(SignedIn who) {
    return time(who).today();
  }

  /** Returns the day that it is in the clinic that the handle is inside of. */
  public LocalDate today(Handle handle) {
    return time(handle).today();
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

  /**
   * What is shown of rules to a visitor.
   *
   * @param who who has signed in, if anybody has
   * @return what is in force in their clinic; the standard where there is none, and for a stranger
   */
  public ClinicRules shown(Optional<SignedIn> who) {
    return who.flatMap(signedIn -> this.<Optional<ClinicRules>>read(signedIn, keptRules::read))
        .orElseGet(ClinicRules::standard);
  }

  /**
   * Reads a patient. One of another clinic is refused in the same words as one who is not there.
   *
   * @param handle inside the clinic
   * @param patientId the clinic's own identifier
   * @return the patient
   * @throws PageException if there is no such patient
   */
  public PatientChart patient(Handle handle, String patientId) {
    return PatientChart.read(handle, patientId)
        .orElseThrow(() -> PageException.notFound("error.no-patient"));
  }
}
