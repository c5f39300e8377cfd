package org.fbsroutines.persistence.format.fhir;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fbsroutines.persistence.format.field.Value;
import org.fbsroutines.persistence.format.notation.Identifier;

/**
 * Where a resource places its patient.
 *
 * @param reference an address, {@code urn:uuid:}, {@code Patient/7} or {@code #contained}, without
 *     a version; empty where none is stated
 * @param base the address up to the type of the resource that refers, to which a relative reference
 *     belongs; empty where it has none
 * @param identifier a system and a value, where the patient is named by them
 * @param isBulk whether the resource that refers stands in a bulk export
 */
record FhirReference(
    String reference, Optional<String> base, Optional<Identifier> identifier, boolean isBulk) {
  private static final Pattern VERSION = Pattern.compile("/_history/[^/]*$");
  private static final Pattern ADDRESS = Pattern.compile("(https?://.+/)[A-Za-z]+/[^/]+");

  /** A number that a system gave. */
  record Identifier(String system, String value) {
    static Optional<Identifier> of(Value value) {
      return value
          .find("system")
          .flatMap(
              system ->
                  value.find("value").map(number -> new Identifier(system.text(), number.text())));
    }
  }

  /**
   * The subject of a resource; an element that is no reference is reported by the parser.
   *
   * @param isInUse whether an identifier may name somebody today
   */
  static FhirReference ofSubject(FhirEntry entry, Predicate<Value> isInUse) {
    Optional<Value> subject = entry.resource().find("subject");
    return new FhirReference(
        subject
            .flatMap(given -> given.find("reference"))
            .map(Value::text)
            .map(FhirReference::unversioned)
            .orElse(""),
        entry.fullUrl().flatMap(FhirReference::base),
        subject.flatMap(given -> given.find("identifier")).filter(isInUse).flatMap(Identifier::of),
        entry.isBulk());
  }

  static String unversioned(String reference) {
    return VERSION.matcher(reference).replaceFirst("");
  }

  /** The part of an address before the type; empty of one that is none of a resource. */
  static Optional<String> base(String fullUrl) {
    Matcher address = ADDRESS.matcher(unversioned(fullUrl));
    return address.matches() ? Optional.of(address.group(1)) : Optional.empty();
  }

  boolean isContained() {
    return reference.startsWith("#");
  }

  /** This reference to a patient inside the resource of an ordinal, who is nobody else's. */
  FhirReference insideOf(int ordinal) {
    return new FhirReference(ordinal + reference, base, identifier, isBulk);
  }

  boolean isRelative() {
    return !reference.isEmpty() && reference.indexOf(':') < 0;
  }

  /** What a message shows of it. */
  String shown() {
    return reference.isEmpty()
        ? identifier.map(number -> number.system() + " " + number.value()).orElse("")
        : reference;
  }
}
