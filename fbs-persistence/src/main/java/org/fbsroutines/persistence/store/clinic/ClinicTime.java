package org.fbsroutines.persistence.store.clinic;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.fbsroutines.persistence.database.ClinicId;
import org.fbsroutines.persistence.database.Database;
import org.jdbi.v3.core.Handle;

/**
 * Which day it is in a clinic: the one home of days. The zone is the clinic's, wherever the
 * computer stands that decides.
 *
 * @param zone where the clinic is
 * @param clock gives the moment; its own zone does not matter
 */
public record ClinicTime(ZoneId zone, Clock clock) {

  /**
   * The time of a clinic.
   *
   * @param handle inside the clinic
   * @param clock gives the moment
   * @return in the zone that is stored
   */
  public static ClinicTime of(Handle handle, Clock clock) {
    return new ClinicTime(new ClinicStore(handle).own().zone(), clock);
  }

  /**
   * The time of a clinic, read in a transaction of its own.
   *
   * @param database open and migrated
   * @param clinic the clinic
   * @param clock gives the moment
   * @return in the zone that is stored
   */
  public static ClinicTime of(Database database, ClinicId clinic, Clock clock) {
    return database.readInClinic(clinic, handle -> of(handle, clock));
  }

  /**
   * The time where no clinic is at hand: for a command without a database, and for what a clinic
   * begins with that is set up now.
   *
   * @param clock gives the moment and, by its zone, where the computer is
   * @return in the computer's zone
   */
  public static ClinicTime ofComputer(Clock clock) {
    ZoneId zone = clock.getZone();
    return new ClinicTime(zone.equals(ZoneOffset.UTC) ? ZoneId.of("UTC") : zone, clock);
  }

  /** Returns the day that it is now. */
  public LocalDate today() {
    return dayOf(clock.instant());
  }

  /**
   * The day of a moment.
   *
   * @param moment the moment
   * @return the day that it falls on in the clinic
   */
  public LocalDate dayOf(Instant moment) {
    return LocalDate.ofInstant(moment, zone);
  }

  /**
   * Where a day ends.
   *
   * @param day the day
   * @return the moment at which the next day begins
   */
  public Instant endOf(LocalDate day) {
    return endOf(day, zone);
  }

  /**
   * Where a day ends.
   *
   * @param day the day
   * @param zone where the clinic is
   * @return the moment at which the next day begins there
   */
  public static Instant endOf(LocalDate day, ZoneId zone) {
    return day.plusDays(1).atStartOfDay(zone).toInstant();
  }
}
