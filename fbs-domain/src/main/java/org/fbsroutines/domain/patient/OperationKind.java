package org.fbsroutines.domain.patient;

import org.fbsroutines.domain.text.Text;

/** What was done to the spine. An operation that is none of these is recorded as unknown. */
public enum OperationKind {
  /** Removal of disc material (discectomy, microdiscectomy). */
  DISCECTOMY("discectomy", "removal of disc material (discectomy, microdiscectomy)"),
  /** Decompression of a nerve (foraminotomy, laminotomy). */
  DECOMPRESSION("decompression", "decompression of a nerve (foraminotomy, laminotomy)"),
  /** Removal of the arch of a vertebra (laminectomy). */
  LAMINECTOMY("laminectomy", "removal of the arch of a vertebra (laminectomy)"),
  /** Joining of vertebrae (fusion). */
  FUSION("fusion", "joining of vertebrae (fusion)"),
  /** Implant of a spinal cord stimulator. */
  SPINAL_CORD_STIMULATOR("spinal-cord-stimulator", "implant of a spinal cord stimulator");

  private final String token;
  private final Text phrase;

  OperationKind(String token, String phrase) {
    this.token = token;
    this.phrase = Text.of("operation." + token, phrase);
  }

  /** Returns the name used in files. */
  public String token() {
    return token;
  }

  /** Returns the words a person reads. */
  public Text phrase() {
    return phrase;
  }
}
