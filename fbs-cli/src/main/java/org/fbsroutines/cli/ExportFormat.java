package org.fbsroutines.cli;

import java.util.Locale;
import org.fbsroutines.persistence.bulk.BatchExport;

/** The forms of an export. */
enum ExportFormat {
  JSON(BatchExport.Form.JSON),
  NDJSON(BatchExport.Form.NDJSON),
  CSV(BatchExport.Form.CSV);

  private final BatchExport.Form form;

  ExportFormat(BatchExport.Form form) {
    this.form = form;
  }

  BatchExport.Form form() {
    return form;
  }

  /** Returns the word on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
