package org.fbsroutines.persistence.bulk;

/** Rolls the transaction of an import back; the report states why. */
final class ImportRollback extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient ImportReport report;

  ImportRollback(ImportReport report) {
    super(report.outcome().name(), null, false, false);
    this.report = report;
  }

  ImportReport report() {
    return report;
  }
}
