package org.fbsroutines.persistence.format.field;

import com.google.common.base.Ascii;
import com.google.common.base.CaseFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.fbsroutines.domain.text.Complaint;
import org.fbsroutines.domain.text.InvalidValueException;
import org.fbsroutines.domain.text.Text;
import org.fbsroutines.persistence.format.problem.FormatException;
import org.fbsroutines.persistence.format.problem.Place;

/**
 * The member of a document that the domain means when it refuses a value: it names a field, such as
 * {@code sessionsPerDay.floor}.
 */
public final class NamedMember {
  private NamedMember() {}

  /** Refuses the member that is meant, or else what stands at the place. */
  public static FormatException refuse(
      Place place, Map<String, Value> members, InvalidValueException invalid) {
    Text problem = invalid.problem();
    return placeOf(invalid.field(), place, members)
        .map(meant -> meant.refuse(problem))
        .orElseGet(() -> place.refuse(Complaint.PART.of(invalid.field(), problem)));
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
