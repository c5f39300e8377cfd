package org.fbsroutines.persistence.format.fhir;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.ZoneId;

/**
 * When and where a file is read.
 *
 * @param today the day in the clinic, by which a name or a number is in use or is not
 * @param zone the clinic's, which decides on which day a moment was
 * @param windowsOpenSince a procedure of another system, of which it is not known whether it was an
 *     operation on the spine, matters from that day on
 */
public record ReadingDay(LocalDate today, ZoneId zone, LocalDate windowsOpenSince) {
  /** Checks that all are there. */
  public ReadingDay {
    requireNonNull(today, "today");
    requireNonNull(zone, "zone");
    requireNonNull(windowsOpenSince, "windowsOpenSince");
  }
}
