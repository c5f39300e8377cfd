package org.fbsroutines.persistence.format.fhir;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.stream.Stream;
import org.fbsroutines.persistence.format.field.Value;
import org.fbsroutines.persistence.format.field.ValueKind;
import org.fbsroutines.persistence.format.problem.FileComplaint;
import org.fbsroutines.persistence.format.row.RowSink;

/**
 * What a patient's resource states of its own standing. It is looked up in the text of the
 * resource, before that is parsed.
 *
 * @param resource the patient
 */
record FhirStanding(Value resource) {
  private static final String ANIMAL = "http://hl7.org/fhir/StructureDefinition/patient-animal";

  boolean isAnimal() {
    return resource
        .find("extension")
        .filter(
            extensions ->
                extensions.list(one -> one).stream().anyMatch(one -> is(one, "url", ANIMAL)))
        .isPresent();
  }

  boolean isDeceased() {
    return resource.find("deceasedDateTime").isPresent()
        || resource
            .find("deceasedBoolean")
            .filter(stated -> stated.is(ValueKind.BOOLEAN) && stated.bool())
            .isPresent();
  }

  boolean isInactive() {
    return resource
        .find("active")
        .filter(stated -> stated.is(ValueKind.BOOLEAN) && !stated.bool())
        .isPresent();
  }

  /** The record that took the place of this one. */
  Optional<String> replacedBy() {
    return linked("replaced-by").findFirst();
  }

  /** The records whose place this one took. */
  ImmutableList<String> replaces() {
    return linked("replaces").collect(toImmutableList());
  }

  private Stream<String> linked(String type) {
    return resource.find("link").stream()
        .flatMap(links -> links.list(link -> link).stream())
        .filter(link -> is(link, "type", type))
        .map(
            link ->
                link.find("other")
                    .flatMap(other -> other.find("reference"))
                    .map(Value::raw)
                    .orElse(""));
  }

  private static boolean is(Value value, String member, String text) {
    return value.find(member).filter(given -> given.isText(text)).isPresent();
  }

  /**
   * Reports what somebody should look at before anything is done for this patient.
   *
   * @param patient the id by which messages name the patient
   */
  void remarkOn(String patient, RowSink<?> sink) {
    if (isDeceased()) {
      sink.remark(resource.problem(FileComplaint.DECEASED.of(patient)));
    }
    if (isInactive()) {
      sink.remark(resource.problem(FileComplaint.INACTIVE.of(patient)));
    }
    replacedBy()
        .ifPresent(
            other -> sink.remark(resource.problem(FileComplaint.REPLACED.of(patient, other))));
    replaces()
        .forEach(other -> sink.remark(resource.problem(FileComplaint.REPLACES.of(patient, other))));
  }

  /** Refuses what is no person. */
  void requirePerson() {
    if (isAnimal()) {
      throw resource.refuse(FileComplaint.ANIMAL.of());
    }
  }
}
