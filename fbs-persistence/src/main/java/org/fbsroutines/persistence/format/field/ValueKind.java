package org.fbsroutines.persistence.format.field;

import org.fbsroutines.domain.text.Argument;
import org.fbsroutines.domain.text.Shown;
import org.fbsroutines.persistence.format.problem.FileComplaint;

/** What a value of a document is. */
public enum ValueKind {
  OBJECT(FileComplaint.OBJECT.of()),
  ARRAY(FileComplaint.LIST.of()),
  TEXT(FileComplaint.TEXT.of()),
  INTEGER(FileComplaint.WHOLE_NUMBER.of()),
  DECIMAL(FileComplaint.DECIMAL_NUMBER.of()),
  BOOLEAN(FileComplaint.TRUE_OR_FALSE.of()),
  NULL(Shown.of("null"));

  private final Argument phrase;

  ValueKind(Argument phrase) {
    this.phrase = phrase;
  }

  Argument phrase() {
    return phrase;
  }
}
