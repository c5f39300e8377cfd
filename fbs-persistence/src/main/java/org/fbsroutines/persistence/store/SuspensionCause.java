package org.fbsroutines.persistence.store;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What took an exercise out of an approved routine: one thing, which is stored beside it. */
public final class SuspensionCause {
  private final @Nullable UUID rescreening;
  private final @Nullable Integer factsVersion;
  private final @Nullable String instruction;

  private SuspensionCause(
      @Nullable UUID rescreening, @Nullable Integer factsVersion, @Nullable String instruction) {
    this.rescreening = rescreening;
    this.factsVersion = factsVersion;
    this.instruction = instruction;
  }

  /**
   * A pass through all patients.
   *
   * @param id its id
   */
  public static SuspensionCause rescreening(UUID id) {
    return new SuspensionCause(id, null, null);
  }

  /**
   * Facts that were recorded for the patient.
   *
   * @param version their version
   */
  public static SuspensionCause facts(int version) {
    return new SuspensionCause(null, version, null);
  }

  /**
   * An instruction for the patient that was added or withdrawn.
   *
   * @param id its id
   */
  public static SuspensionCause instruction(String id) {
    return new SuspensionCause(null, null, id);
  }

  @Nullable UUID rescreening() {
    return rescreening;
  }

  @Nullable Integer factsVersion() {
    return factsVersion;
  }

  @Nullable String instruction() {
    return instruction;
  }
}
