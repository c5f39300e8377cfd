package org.fbsroutines.domain.source;

import org.fbsroutines.domain.text.Text;
import org.fbsroutines.domain.text.Token;

/** How strong the ground of a restriction is, strongest first. */
public enum Strength implements Token {
  /** A guideline, trial, systematic review or national health service page. */
  GUIDELINE("guideline or trial"),
  /** A published leaflet or clinic protocol. */
  LITERATURE("published leaflet or protocol"),
  /** The seed article. */
  SEED("seed article"),
  /** What a named clinician decided for one patient. */
  CLINICIAN("a clinician's own decision"),
  /** A modelling choice of this project. */
  DESIGN("design choice"),
  /** General knowledge for which no source was found. */
  UNSOURCED("no source found");

  private final Text label;

  Strength(String label) {
    this.label = Text.of("strength." + token(), label);
  }

  /** Returns the words shown to a reader, never empty. */
  public Text label() {
    return label;
  }

  /** Returns whether a clinician must still sign this off before it may be relied upon. */
  public boolean needsSignOff() {
    return this == DESIGN || this == UNSOURCED;
  }
}
