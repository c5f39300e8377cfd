package org.fbsroutines.persistence.format.fhir;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fbsroutines.persistence.format.field.Value;

/**
 * Which version of a resource one is.
 *
 * @param updated when it came to be, where that is stated
 * @param number its number, where it has one
 */
record FhirVersion(Optional<Instant> updated, OptionalLong number) {
  private static final Pattern NUMBER = Pattern.compile("(?:W/)?\"?([0-9]{1,18})\"?");

  static FhirVersion of(Value resource) {
    Optional<Value> meta = resource.find("meta");
    return new FhirVersion(
        meta.flatMap(given -> given.find("lastUpdated")).flatMap(FhirVersion::moment),
        number(meta.flatMap(given -> given.find("versionId"))));
  }

  /** The version in which a resource was deleted. */
  static FhirVersion ofDeleted(Value entry) {
    Optional<Value> response = entry.find("response");
    return new FhirVersion(
        response.flatMap(given -> given.find("lastModified")).flatMap(FhirVersion::moment),
        number(response.flatMap(given -> given.find("etag"))));
  }

  private static Optional<Instant> moment(Value value) {
    try {
      return Optional.of(OffsetDateTime.parse(value.raw()).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static OptionalLong number(Optional<Value> value) {
    Matcher number = NUMBER.matcher(value.map(Value::raw).orElse(""));
    return number.matches()
        ? OptionalLong.of(Long.parseLong(number.group(1)))
        : OptionalLong.empty();
  }

  /** Whether it surely came before another; of two that state nothing neither did. */
  boolean isBefore(FhirVersion other) {
    if (updated.isPresent() && other.updated.isPresent() && !updated.equals(other.updated)) {
      return updated.get().isBefore(other.updated.get());
    }
    return number.isPresent()
        && other.number.isPresent()
        && number.getAsLong() < other.number.getAsLong();
  }
}
