package org.fbsroutines.persistence.store.routine;

import java.util.UUID;

/** What suspended an exercise of an approved routine: one thing, which is stored beside it. */
public final class SuspensionCause {
  private final String column;
  private final Object id;
  private final String detail;

  private SuspensionCause(String column, Object id, String detail) {
    this.column = column;
    this.id = id;
    this.detail = detail;
  }

  /**
   * A pass through all patients.
   *
   * @param id its id
   */
  public static SuspensionCause rescreening(UUID id) {
    return new SuspensionCause("rescreening_id", id, "\"rescreening\": \"" + id + '"');
  }

  /**
   * An import that brought facts of the patient.
   *
   * @param id its id
   */
  public static SuspensionCause importRun(UUID id) {
    return new SuspensionCause("import_run_id", id, "\"importRun\": \"" + id + '"');
  }

  /**
   * Facts that were typed for the patient.
   *
   * @param version their version
   */
  public static SuspensionCause facts(int version) {
    return new SuspensionCause("facts_version", version, "\"facts\": " + version);
  }

  /**
   * An instruction for the patient that was added or withdrawn.
   *
   * @param id its id, which has no quotation mark
   */
  public static SuspensionCause instruction(String id) {
    return new SuspensionCause("instruction_id", id, "\"instruction\": \"" + id + '"');
  }

  /** The column of {@code suspended_item} that names it. */
  String column() {
    return column;
  }

  /** What stands in that column. */
  Object id() {
    return id;
  }

  /** The member of the audit entry's detail that names it, as JSON. */
  String detail() {
    return detail;
  }
}
