package org.fbsroutines.persistence.store.clinic;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.regex.Pattern;

/**
 * A system that numbers patients.
 *
 * @param system its URI, such as {@code urn:oid:2.16.840.1.113883.2.19.40.3}, at most 300
 *     characters; {@code local} is the clinic's own
 * @param name what people call it, 1 to 100 characters
 */
public record IdentifierSystem(String system, String name) {
  private static final Pattern FORM = Pattern.compile("local|[a-z][a-z0-9+.-]*:\\S+");
  private static final int MAX_SYSTEM_LENGTH = 300;
  private static final int MAX_NAME_LENGTH = 100;

  /** The clinic's own numbers, by which its patients are known here. */
  public static final IdentifierSystem LOCAL = new IdentifierSystem("local", "local");

  /**
   * Checks both.
   *
   * @throws IllegalArgumentException if the system is no URI or the name is blank or too long
   */
  public IdentifierSystem {
    checkArgument(isSystem(system), "system: %s (expected: a URI)", system);
    checkArgument(isName(name), "name: %s (expected: 1 to 100 characters)", name);
  }

  /** Returns whether it is the clinic's own. */
  public boolean isLocal() {
    return system.equals(LOCAL.system);
  }

  /** Whether a text may name a system. */
  public static boolean isSystem(String text) {
    return text.length() <= MAX_SYSTEM_LENGTH && FORM.matcher(text).matches();
  }

  /** Whether a text may be what people call it. */
  public static boolean isName(String text) {
    return !text.isBlank() && text.length() <= MAX_NAME_LENGTH;
  }
}
