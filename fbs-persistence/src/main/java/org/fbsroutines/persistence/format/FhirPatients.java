package org.fbsroutines.persistence.format;

import static java.time.Month.DECEMBER;
import static java.util.stream.Collectors.joining;

import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.fbsroutines.persistence.identity.IdSource;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.StringType;

/** A patient of FHIR as ours: who it is, and nothing about health. */
final class FhirPatients {
  private static final String RECORD_NUMBER_SYSTEM =
      "http://terminology.hl7.org/CodeSystem/v2-0203";
  private static final String RECORD_NUMBER = "MR";

  private static final int DAY_LENGTH = "2026-03-14".length();

  private FhirPatients() {}

  static PatientDocument document(Value resource, Patient patient) {
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

  /** The medical record number if there is exactly one, otherwise the id of the resource. */
  static String id(Value resource, Patient patient) {
    return recordNumber(patient)
        .or(() -> Optional.ofNullable(patient.getIdElement().getIdPart()))
        .orElseThrow(() -> resource.place().child("id").missing(FileComplaint.ID));
  }

  /** Who the resource states the patient is, beside the id. */
  static StatedPerson person(Value resource, Patient patient) {
    return new StatedPerson(
        name(patient),
        day(resource, patient.getBirthDateElement()),
        recordNumber(patient).isPresent() ? IdSource.RECORD_NUMBER : IdSource.RESOURCE);
  }

  private static Optional<String> recordNumber(Patient patient) {
    List<String> numbers =
        patient.getIdentifier().stream()
            .filter(FhirPatients::isRecordNumber)
            .map(Identifier::getValue)
            .distinct()
            .toList();
    return numbers.size() == 1 ? Optional.of(numbers.get(0)) : Optional.empty();
  }

  private static boolean isRecordNumber(Identifier identifier) {
    return identifier.hasValue()
        && identifier.getUse() != Identifier.IdentifierUse.OLD
        && identifier.getType().getCoding().stream()
            .anyMatch(
                coding ->
                    RECORD_NUMBER_SYSTEM.equals(coding.getSystem())
                        && RECORD_NUMBER.equals(coding.getCode()));
  }

  private static Optional<String> name(Patient patient) {
    return patient.getName().stream()
        .filter(name -> name.getUse() == HumanName.NameUse.OFFICIAL)
        .findFirst()
        .or(() -> patient.getName().stream().findFirst())
        .map(FhirPatients::words)
        .filter(name -> !name.isBlank());
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

  /**
   * The last day that a date or moment can mean, however little of it is stated; empty where there
   * is none.
   */
  static Optional<LocalDate> lastDay(Value resource, BaseDateTimeType told) {
    if (!told.hasValue()) {
      return Optional.empty();
    }
    return switch (told.getPrecision()) {
      case YEAR -> Optional.of(Year.of(told.getYear()).atMonth(DECEMBER).atEndOfMonth());
      case MONTH -> Optional.of(YearMonth.of(told.getYear(), told.getMonth() + 1).atEndOfMonth());
      default -> day(resource, told);
    };
  }

  /**
   * The day that a date or moment states, as it is written; empty where it is less than a day.
   *
   * @throws FormatException if it is none, though HAPI takes it for one, such as 2026-+1-10
   */
  static Optional<LocalDate> day(Value resource, BaseDateTimeType told) {
    if (!told.hasValue() || told.getPrecision().compareTo(TemporalPrecisionEnum.DAY) < 0) {
      return Optional.empty();
    }
    String text = told.getValueAsString();
    try {
      return Optional.of(LocalDate.parse(text.substring(0, Math.min(text.length(), DAY_LENGTH))));
    } catch (DateTimeException e) {
      throw resource.refuse(Suggestion.date(text));
    }
  }
}
