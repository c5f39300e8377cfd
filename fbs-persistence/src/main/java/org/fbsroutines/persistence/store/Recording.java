package org.fbsroutines.persistence.store;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.Instant;
import java.util.UUID;

/**
 * Who recorded something and when.
 *
 * @param by the person or program, as pages name them; not blank
 * @param at the moment
 * @param actor who it was in the audit log: {@code account} or {@code access} and an id, which
 *     nobody can choose, or the user of the operating system or the program; not blank
 */
public record Recording(String by, Instant at, String actor) {

  /**
   * Checks that somebody is named.
   *
   * @throws IllegalArgumentException if nobody is
   */
  public Recording {
    checkArgument(!by.isBlank(), "recorded by: blank (expected: a person or program)");
    checkArgument(!actor.isBlank(), "actor: blank (expected: a person or program)");
  }

  /** What a program or a user of the operating system records. */
  public Recording(String by, Instant at) {
    this(by, at, by);
  }

  /** What the holder of an account records. */
  public static Recording ofAccount(UUID accountId, String name, Instant at) {
    return new Recording(name, at, "account " + accountId);
  }

  /** What a patient records. */
  public static Recording ofAccess(UUID accessId, String name, Instant at) {
    return new Recording(name, at, "access " + accessId);
  }

  /** The same person, or program, later. */
  public Recording later(Instant moment) {
    return new Recording(by, moment, actor);
  }
}
