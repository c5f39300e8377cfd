package org.fbsroutines.persistence.format.fhir;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.fbsroutines.persistence.format.field.Value;
import org.fbsroutines.persistence.format.patient.PatientDocument;
import org.fbsroutines.persistence.format.patient.StatedPerson;
import org.fbsroutines.persistence.format.problem.FileComplaint;
import org.fbsroutines.persistence.identity.IdSource;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.StringType;

/**
 * A patient of FHIR as ours: who it is, and nothing about health.
 *
 * @param day when the resource is read, by which a name or a number is in use or is not
 */
record FhirPatients(ReadingDay day) {
  private static final String RECORD_NUMBER_SYSTEM =
      "http://terminology.hl7.org/CodeSystem/v2-0203";
  private static final String RECORD_NUMBER = "MR";

  /** The uses of a name that somebody has today, the best first; any other use is none. */
  private static final ImmutableList<HumanName.NameUse> USES =
      ImmutableList.of(
          HumanName.NameUse.OFFICIAL,
          HumanName.NameUse.USUAL,
          HumanName.NameUse.NULL,
          HumanName.NameUse.TEMP,
          HumanName.NameUse.NICKNAME);

  PatientDocument document(Value resource, Patient patient) {
    String id = id(resource, patient);
    StatedPerson person = person(resource, patient);
    String name =
        person
            .displayName()
            .orElseThrow(() -> resource.place().child("name").missing(FileComplaint.NAME));
    return resource.build(
        () ->
            new PatientDocument(id, name, person.birthDate(), Optional.empty(), person.idSource()));
  }

  /** The medical record number in use if there is exactly one, otherwise the resource's id. */
  String id(Value resource, Patient patient) {
    return recordNumber(resource, patient)
        .or(() -> Optional.ofNullable(patient.getIdElement().getIdPart()))
        .orElseThrow(() -> resource.place().child("id").missing(FileComplaint.ID));
  }

  /** Who the resource says the patient is, beside the id. */
  StatedPerson person(Value resource, Patient patient) {
    return new StatedPerson(
        name(resource, patient),
        days().day(resource, patient.getBirthDateElement()),
        recordNumber(resource, patient).isPresent() ? IdSource.RECORD_NUMBER : IdSource.RESOURCE);
  }

  private FhirDays days() {
    return new FhirDays(day.zone());
  }

  private Optional<String> recordNumber(Value resource, Patient patient) {
    List<String> numbers =
        patient.getIdentifier().stream()
            .filter(FhirPatients::isRecordNumber)
            .filter(number -> days().isWithin(day.today(), resource, number.getPeriod()))
            .map(Identifier::getValue)
            .distinct()
            .toList();
    return numbers.size() == 1 ? Optional.of(numbers.get(0)) : Optional.empty();
  }

  private static boolean isRecordNumber(Identifier identifier) {
    return identifier.hasValue()
        && identifier.getUse() != Identifier.IdentifierUse.OLD
        && identifier.getUse() != Identifier.IdentifierUse.TEMP
        && identifier.getType().getCoding().stream()
            .anyMatch(
                coding ->
                    RECORD_NUMBER_SYSTEM.equals(coding.getSystem())
                        && RECORD_NUMBER.equals(coding.getCode()));
  }

  private Optional<String> name(Value resource, Patient patient) {
    return patient.getName().stream()
        .filter(name -> USES.contains(use(name)))
        .filter(name -> days().isWithin(day.today(), resource, name.getPeriod()))
        .filter(name -> !words(name).isBlank())
        .min(comparingInt(name -> USES.indexOf(use(name))))
        .map(FhirPatients::words);
  }

  private static HumanName.NameUse use(HumanName name) {
    return name.hasUse() ? name.getUse() : HumanName.NameUse.NULL;
  }

  private static String words(HumanName name) {
    return name.hasText()
        ? name.getText().strip()
        : Stream.concat(
                name.getGiven().stream().map(StringType::getValue), Stream.of(name.getFamily()))
            .filter(Objects::nonNull)
            .collect(joining(" "))
            .strip();
  }
}
