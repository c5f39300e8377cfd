package org.fbsroutines.domain.patient;

import org.fbsroutines.domain.text.Text;
import org.fbsroutines.domain.text.Token;

/** What was done to the spine. An operation that is none of these is recorded as unknown. */
public enum OperationKind implements Token {
  /** Removal of disc material (discectomy, microdiscectomy). */
  DISCECTOMY("removal of disc material (discectomy, microdiscectomy)"),
  /** Decompression of a nerve (foraminotomy, laminotomy). */
  DECOMPRESSION("decompression of a nerve (foraminotomy, laminotomy)"),
  /** Removal of the arch of a vertebra (laminectomy). */
  LAMINECTOMY("removal of the arch of a vertebra (laminectomy)"),
  /** Joining of vertebrae (fusion). */
  FUSION("joining of vertebrae (fusion)"),
  /** Implant of a spinal cord stimulator. */
  SPINAL_CORD_STIMULATOR("implant of a spinal cord stimulator");

  private final Text phrase;

  OperationKind(String phrase) {
    this.phrase = Text.of("operation." + token(), phrase);
  }

  /** Returns the words a person reads. */
  public Text phrase() {
    return phrase;
  }
}
