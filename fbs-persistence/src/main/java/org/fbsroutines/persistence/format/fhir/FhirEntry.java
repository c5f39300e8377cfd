package org.fbsroutines.persistence.format.fhir;

import java.util.Optional;
import org.fbsroutines.persistence.format.field.Value;
import org.fbsroutines.persistence.format.problem.FileComplaint;

/**
 * A resource of FHIR R4 with what stands beside it in its bundle.
 *
 * @param resource the resource
 * @param fullUrl its address or {@code urn:uuid:} as the bundle has it; empty outside of a bundle
 * @param isBulk whether it stands alone on a line of a file, as in a bulk export
 */
record FhirEntry(Value resource, Optional<String> fullUrl, boolean isBulk) {

  static FhirEntry alone(Value resource, boolean isBulk) {
    return new FhirEntry(resource, Optional.empty(), isBulk);
  }

  /** The type of the resource. */
  String type() {
    return resource.get("resourceType").text();
  }

  /** Refuses a resource whose meaning may differ from what its elements state. */
  FhirEntry requirePlain() {
    if (isModified()) {
      throw resource.refuse(FileComplaint.MODIFIED.of());
    }
    return this;
  }

  /** Whether a rule or an extension that nobody here knows may turn its meaning around. */
  boolean isModified() {
    return isModified(resource);
  }

  static boolean isModified(Value element) {
    return element.find("implicitRules").isPresent()
        || element.find("modifierExtension").isPresent();
  }

  /** What versions of the same resource have in common. */
  Optional<String> identity() {
    return fullUrl
        .map(FhirReference::unversioned)
        .or(() -> resource.find("id").map(id -> type() + "/" + id.text()));
  }
}
