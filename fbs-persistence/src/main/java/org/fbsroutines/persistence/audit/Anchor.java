package org.fbsroutines.persistence.audit;

import static java.util.Objects.requireNonNull;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fbsroutines.persistence.database.ClinicId;
import org.fbsroutines.persistence.store.audit.AuditHead;

/**
 * Where the chain of a clinic stood at a moment, kept where the owner of the database cannot write:
 * whoever rewrites the chain cannot rewrite this.
 *
 * @param clinic whose audit log
 * @param head the last entry then
 * @param at the moment
 */
public record Anchor(ClinicId clinic, AuditHead head, Instant at) {
  private static final Pattern LINE =
      Pattern.compile(
          "([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}) (\\d{1,18}) ([0-9a-f]{64}) (\\S+)(?:"
              + " .*)?");

  /** Checks that all of it is there, and leaves out parts of a second. */
  public Anchor {
    requireNonNull(clinic, "clinic");
    requireNonNull(head, "head");
    at = at.truncatedTo(ChronoUnit.SECONDS);
  }

  /** Returns clinic, number, hash and moment with spaces between them. */
  public String line() {
    return clinic + " " + head.seq() + " " + head.hash() + " " + at;
  }

  /**
   * Reads what {@link #line} writes.
   *
   * @param line may have more behind it after a space, which is not read, and any line end
   * @return empty where it is anything else
   */
  public static Optional<Anchor> parse(String line) {
    Matcher parts = LINE.matcher(line.stripTrailing());
    if (!parts.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Anchor(
              ClinicId.parse(parts.group(1)),
              new AuditHead(Long.parseLong(parts.group(2)), parts.group(3)),
              Instant.parse(parts.group(4))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
