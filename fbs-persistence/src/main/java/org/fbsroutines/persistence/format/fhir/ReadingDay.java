package org.fbsroutines.persistence.format.fhir;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.time.ZoneId;
import org.fbsroutines.persistence.code.CodeMeanings;

/**
 * When and where a file is read.
 *
 * @param today the day in the clinic, by which a name or a number is in use or is not
 * @param zone the clinic's, which decides on which day a moment was
 * @param windowsOpenSince a procedure of another system, of which it is not known whether it was an
 *     operation on the spine, matters from that day on
 * @param codes what is known of the codes of other systems
 * @param systems the systems beside the clinic's own whose numbers find its patients, by their URI
 */
public record ReadingDay(
    LocalDate today,
    ZoneId zone,
    LocalDate windowsOpenSince,
    CodeMeanings codes,
    ImmutableSet<String> systems) {
  /** Checks that all are there. */
  public ReadingDay {
    requireNonNull(today, "today");
    requireNonNull(zone, "zone");
    requireNonNull(windowsOpenSince, "windowsOpenSince");
    requireNonNull(codes, "codes");
    requireNonNull(systems, "systems");
  }

  /**
   * A day in a clinic that has said nothing of codes and lists no other system.
   *
   * @param today the day in the clinic
   * @param zone the clinic's
   * @param windowsOpenSince as above
   */
  public ReadingDay(LocalDate today, ZoneId zone, LocalDate windowsOpenSince) {
    this(today, zone, windowsOpenSince, CodeMeanings.NONE, ImmutableSet.of());
  }
}
