package org.fbsroutines.web.tag;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which texts describe a field, for those who hear the page. */
public final class Described {
  private Described() {}

  /**
   * The value of {@code aria-describedby}.
   *
   * @param name the field
   * @param hint its hint; may be empty
   * @param problem its problem; may be empty
   * @return the ids of those that are there, else null, which leaves the attribute out
   */
  public static @Nullable String by(String name, String hint, String problem) {
    String ids =
        Stream.of(hint.isEmpty() ? "" : name + "-hint", problem.isEmpty() ? "" : name + "-problem")
            .filter(id -> !id.isEmpty())
            .collect(Collectors.joining(" "));
    return orNull(ids);
  }

  /**
   * An attribute that is left out where it would be empty.
   *
   * @param value the value; may be empty
   * @return the value, or null
   */
  public static @Nullable String orNull(String value) {
    return value.isEmpty() ? null : value;
  }
}
