package org.fbsroutines.persistence.format.fhir;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.fbsroutines.persistence.format.field.Value;
import org.fbsroutines.persistence.format.patient.PatientDocument;
import org.fbsroutines.persistence.format.problem.FileComplaint;
import org.fbsroutines.persistence.identity.IdSource;
import org.fbsroutines.persistence.identity.PatientIdentifier;
import org.fbsroutines.persistence.identity.StatedPerson;
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
            new PatientDocument(
                id,
                name,
                person.birthDate(),
                Optional.empty(),
                person.idSource(),
                person.identifiers()));
  }

  /**
   * The medical record number in use if there is exactly one, otherwise the resource's id; of
   * somebody who is known by numbers, the first of them that may be an id here.
   */
  private String id(Value resource, Patient patient) {
    ImmutableList<PatientIdentifier> listed = listed(resource, patient);
    Stream<String> usual =
        Stream.concat(
            recordNumber(resource, patient).stream(),
            Stream.ofNullable(patient.getIdElement().getIdPart()));
    return (listed.isEmpty()
            ? usual
            : Stream.concat(usual, listed.stream().map(PatientIdentifier::value))
                .filter(org.fbsroutines.persistence.format.notation.Identifier::isWellFormed))
        .findFirst()
        .orElseThrow(() -> resource.place().child("id").missing(FileComplaint.ID));
  }

  /** By what the patient is found: the first number of a system that the clinic lists, or an id. */
  String key(Value resource, Patient patient) {
    return listed(resource, patient).stream()
        .map(PatientIdentifier::toString)
        .findFirst()
        .orElseGet(() -> id(resource, patient));
  }

  /** Who the resource says the patient is, beside the id. */
  StatedPerson person(Value resource, Patient patient) {
    ImmutableList<PatientIdentifier> listed = listed(resource, patient);
    IdSource unlisted =
        recordNumber(resource, patient).isPresent() ? IdSource.RECORD_NUMBER : IdSource.RESOURCE;
    return new StatedPerson(
        name(resource, patient),
        days().day(resource, patient.getBirthDateElement()),
        listed.isEmpty() ? unlisted : IdSource.IDENTIFIER,
        listed);
  }

  /** The numbers that are in use today: neither temporary nor old nor out of their period. */
  Stream<Identifier> inUse(Value resource, Patient patient) {
    return patient.getIdentifier().stream()
        .filter(Identifier::hasValue)
        .filter(number -> number.getUse() != Identifier.IdentifierUse.OLD)
        .filter(number -> number.getUse() != Identifier.IdentifierUse.TEMP)
        .filter(number -> days().isWithin(day.today(), resource, number.getPeriod()));
  }

  private ImmutableList<PatientIdentifier> listed(Value resource, Patient patient) {
    return inUse(resource, patient)
        .filter(number -> isListed(number.getSystem(), number.getValue()))
        .map(number -> new PatientIdentifier(number.getSystem(), number.getValue()))
        .distinct()
        .collect(toImmutableList());
  }

  /** Whether a number is one by which the clinic finds patients. */
  boolean isListed(String system, String value) {
    return day.systems().contains(system)
        && PatientIdentifier.isSystem(system)
        && PatientIdentifier.isValue(value);
  }

  private FhirDays days() {
    return new FhirDays(day.zone());
  }

  private Optional<String> recordNumber(Value resource, Patient patient) {
    List<String> numbers =
        inUse(resource, patient)
            .filter(FhirPatients::isRecordNumber)
            .map(Identifier::getValue)
            .distinct()
            .toList();
    return numbers.size() == 1 ? Optional.of(numbers.get(0)) : Optional.empty();
  }

  private static boolean isRecordNumber(Identifier identifier) {
    return identifier.getType().getCoding().stream()
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
