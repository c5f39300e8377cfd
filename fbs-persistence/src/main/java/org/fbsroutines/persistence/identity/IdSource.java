package org.fbsroutines.persistence.identity;

/** Where the id of a patient in a document comes from, and so how far it can be relied upon. */
public enum IdSource {
  /** The clinic itself gave it. */
  CLINIC("clinic"),
  /** A medical record number, which another hospital may have given to somebody else. */
  RECORD_NUMBER("record-number"),
  /** The id of a resource, which means nothing outside the system that wrote the document. */
  RESOURCE("resource");

  private final String token;

  IdSource(String token) {
    this.token = token;
  }

  /** Returns its name. */
  public String token() {
    return token;
  }
}
