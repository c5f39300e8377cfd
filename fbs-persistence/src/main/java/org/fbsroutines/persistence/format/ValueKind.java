package org.fbsroutines.persistence.format;

import org.fbsroutines.domain.text.Argument;
import org.fbsroutines.domain.text.Shown;

/** What a value of a document is. */
enum ValueKind {
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
