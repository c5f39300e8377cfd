package org.fbsroutines.persistence.format;

import com.google.common.base.Ascii;
import com.google.common.base.CaseFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the domain complains of. Its messages name the value in question before a colon, such as
 * {@code sessionsPerDay.floor: 9 (expected: 1 to 6)}, which tells the member that is meant.
 */
final class Complaint {
  private Complaint() {}

  static FormatException at(Place place, Map<String, Value> members, String message) {
    int colon = message.indexOf(": ");
    if (colon < 0) {
      return place.refuse(message);
    }
    String named = message.substring(0, colon);
    return placeOf(named, place, members)
        .map(meant -> meant.refuse(message.substring(colon + 2)))
        .orElseGet(() -> place.refuse(message));
  }

  private static Optional<Place> placeOf(String name, Place place, Map<String, Value> members) {
    String field = Ascii.toLowerCase(place.field());
    if (field.endsWith(Ascii.toLowerCase(name)) || field.startsWith(name + "_")) {
      return Optional.of(place);
    }
    String last = name.substring(name.lastIndexOf('.') + 1);
    String column =
        CaseFormat.LOWER_CAMEL.to(CaseFormat.LOWER_UNDERSCORE, name).replaceAll("[._]+", "_");
    return Stream.of(
            last,
            last + "Seconds",
            column,
            column + "_seconds",
            column + "_id",
            "patient_" + column)
        .map(members::get)
        .filter(Objects::nonNull)
        .map(Value::place)
        .findFirst();
  }
}
