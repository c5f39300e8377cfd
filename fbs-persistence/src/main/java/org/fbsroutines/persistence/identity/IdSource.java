package org.fbsroutines.persistence.identity;

import org.fbsroutines.domain.text.Token;

/** Where the id of a patient in a document comes from, and so how far it can be relied upon. */
public enum IdSource implements Token {
  /** The clinic itself gave it. */
  CLINIC,
  /** A number of a system that the clinic lists; it is none of the clinic's own ids. */
  IDENTIFIER,
  /** A medical record number of a system that the clinic does not list, or of none. */
  RECORD_NUMBER,
  /** The id of a resource, which means nothing outside the system that wrote the document. */
  RESOURCE;

  /** Returns whether it means somebody outside of the document. */
  public boolean isKnownOutside() {
    return this != RESOURCE;
  }
}
