package org.fbsroutines.domain.exercise;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

/**
 * Where a catalogue entry comes from and under which licence it may be passed on.
 *
 * @param origin the library or article, not blank
 * @param author who wrote it; empty where not known
 * @param licence SPDX identifier or name; empty where not known
 */
public record Provenance(String origin, String author, String licence) {
  /**
   * Checks that the origin is there.
   *
   * @throws IllegalArgumentException if the origin is blank
   */
  public Provenance {
    requireNonNull(origin, "origin");
    requireNonNull(author, "author");
    requireNonNull(licence, "licence");
    checkArgument(!origin.isBlank(), "origin: blank (expected: where the exercise comes from)");
  }
}
