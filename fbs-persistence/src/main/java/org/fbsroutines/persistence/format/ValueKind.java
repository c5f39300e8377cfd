package org.fbsroutines.persistence.format;

/** What a value of a document is. */
enum ValueKind {
  OBJECT("an object"),
  ARRAY("a list"),
  TEXT("a text"),
  INTEGER("a whole number"),
  DECIMAL("a decimal number"),
  BOOLEAN("true or false"),
  NULL("null");

  private final String phrase;

  ValueKind(String phrase) {
    this.phrase = phrase;
  }

  String phrase() {
    return phrase;
  }
}
