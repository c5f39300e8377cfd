package org.fbsroutines.domain.source;

/** The kind of publication a source is. */
public enum Grade {
  /** Guideline, randomised trial, systematic review, or national health service page. */
  A,
  /** Hospital or surgeon leaflet, clinic protocol, reference text. */
  B,
  /** Clinic blog or commercial page: illustration only. */
  C,
  /** The seed article, or a choice of this project or of a named clinician. */
  OWN
}
