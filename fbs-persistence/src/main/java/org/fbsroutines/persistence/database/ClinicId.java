package org.fbsroutines.persistence.database;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/**
 * The identity of a clinic, which is the tenant that every stored row belongs to.
 *
 * @param value the random identifier of the clinic
 */
public record ClinicId(UUID value) {

  /** Checks that a value is there. */
  public ClinicId {
    requireNonNull(value, "value");
  }

  /**
   * Reads a clinic's identity.
   *
   * @throws IllegalArgumentException if the text is not a UUID
   */
  public static ClinicId parse(String text) {
    return new ClinicId(UUID.fromString(text));
  }

  /** Makes an identity that no other clinic has. */
  public static ClinicId random() {
    return new ClinicId(UUID.randomUUID());
  }

  /** Returns the UUID as text. */
  @Override
  public String toString() {
    return value.toString();
  }
}
