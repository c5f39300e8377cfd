package org.fbsroutines.domain.exercise;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.fbsroutines.domain.text.Complaint;
import org.fbsroutines.domain.text.InvalidValueException;
import org.fbsroutines.domain.text.OwnWords;
import org.fbsroutines.domain.text.Text;

/**
 * Where a catalogue entry comes from and under which licence it may be passed on.
 *
 * @param origin the library or article, not blank
 * @param author who wrote it; empty if not known
 * @param licence SPDX identifier or name; empty if not known
 */
public record Provenance(String origin, String author, Optional<Text> licence) {
  /**
   * Checks that there is an origin.
   *
   * @throws IllegalArgumentException if the origin is blank
   */
  public Provenance {
    requireNonNull(origin, "origin");
    requireNonNull(author, "author");
    requireNonNull(licence, "licence");
    if (origin.isBlank()) {
      throw InvalidValueException.of("origin", origin, Complaint.ORIGIN.of());
    }
  }

  /**
   * Where an exercise of others comes from.
   *
   * @param origin the library or article, not blank
   * @param author who wrote it; empty if not known
   * @param licence its name; blank where not known
   * @return the provenance
   * @throws IllegalArgumentException if the origin is blank
   */
  public static Provenance of(String origin, String author, String licence) {
    return new Provenance(
        origin, author, Optional.of(licence).filter(name -> !name.isBlank()).map(OwnWords::of));
  }

  /** Returns the licence in English; empty if not known. */
  public String licenceName() {
    return licence.map(Text::english).orElse("");
  }
}
