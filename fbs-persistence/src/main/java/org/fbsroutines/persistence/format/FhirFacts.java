package org.fbsroutines.persistence.format;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.fbsroutines.domain.patient.Known;
import org.fbsroutines.domain.patient.Operation;
import org.fbsroutines.domain.patient.OperationKind;
import org.fbsroutines.domain.patient.Region;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Procedure;

/**
 * What resources of FHIR state of a patient, by exact codes alone and never by words. A resource
 * with a modifier extension is not understood: the extension may turn its meaning around.
 */
final class FhirFacts {
  /** The system of our kinds of operation; no source gives codes of another one for them. */
  static final String OPERATION_KINDS = "urn:fbs-routines:operation-kind";

  /** The system of our regions of the spine. */
  static final String REGIONS = "urn:fbs-routines:region";

  private static final Tokens<OperationKind> KINDS = Tokens.of(OperationKind.class);
  private static final Tokens<Region> PARTS_OF_SPINE = Tokens.of(Region.class);
  private static final String SNOMED = "http://snomed.info/sct";
  private static final String HYPERTENSION = "38341003";
  private static final String LOINC = "http://loinc.org";
  private static final String PAIN = "72514-3";
  private static final ImmutableSet<String> PRESENT =
      ImmutableSet.of("active", "recurrence", "relapse");

  private static final ImmutableSet<Procedure.ProcedureStatus> NOT_DONE =
      ImmutableSet.of(
          Procedure.ProcedureStatus.NOTDONE,
          Procedure.ProcedureStatus.PREPARATION,
          Procedure.ProcedureStatus.ENTEREDINERROR);

  private FhirFacts() {}

  /**
   * The operations on the spine that a procedure is, or may be: a completed one of no code that is
   * ours may have been one, and counts as an operation of unknown kind and region while a window
   * may be open after it.
   *
   * @param windowsOpenSince the first day after which a window may still be open
   */
  static ImmutableList<Operation> operations(
      Value resource, Procedure procedure, LocalDate windowsOpenSince) {
    if (procedure.hasModifierExtension() || NOT_DONE.contains(procedure.getStatus())) {
      return ImmutableList.of();
    }
    Known<Region> region = region(resource, procedure);
    Known<LocalDate> date = Known.ofOptional(date(resource, procedure));
    ImmutableList<Operation> ours =
        codes(procedure.getCode(), OPERATION_KINDS)
            .map(told -> token(resource, "code", told, KINDS))
            .distinct()
            .map(kind -> new Operation(Known.of(kind), region, date, Known.unknown()))
            .collect(ImmutableList.toImmutableList());
    return ours.isEmpty() && mayMatter(resource, procedure, windowsOpenSince)
        ? ImmutableList.of(new Operation(Known.unknown(), Known.unknown(), date, Known.unknown()))
        : ours;
  }

  private static boolean mayMatter(Value resource, Procedure procedure, LocalDate since) {
    return procedure.getStatus() == Procedure.ProcedureStatus.COMPLETED
        && lastDay(resource, procedure).map(day -> !day.isBefore(since)).orElse(true);
  }

  private static Optional<LocalDate> lastDay(Value resource, Procedure procedure) {
    if (procedure.hasPerformedDateTimeType()) {
      return FhirPatients.lastDay(resource, procedure.getPerformedDateTimeType());
    }
    return procedure.hasPerformedPeriod()
        ? FhirPatients.lastDay(resource, procedure.getPerformedPeriod().getEndElement())
        : Optional.empty();
  }

  private static Known<Region> region(Value resource, Procedure procedure) {
    ImmutableSet<Region> regions =
        procedure.getBodySite().stream()
            .flatMap(site -> codes(site, REGIONS))
            .map(told -> token(resource, "bodySite", told, PARTS_OF_SPINE))
            .collect(ImmutableSet.toImmutableSet());
    return regions.size() == 1 ? Known.of(regions.iterator().next()) : Known.unknown();
  }

  private static Optional<LocalDate> date(Value resource, Procedure procedure) {
    if (procedure.hasPerformedDateTimeType()) {
      return FhirPatients.day(resource, procedure.getPerformedDateTimeType());
    }
    if (procedure.hasPerformedPeriod()) {
      Period period = procedure.getPerformedPeriod();
      Optional<LocalDate> start = FhirPatients.day(resource, period.getStartElement());
      return start.equals(FhirPatients.day(resource, period.getEndElement()))
          ? start
          : Optional.empty();
    }
    return Optional.empty();
  }

  private static <T extends Enum<T>> T token(
      Value resource, String member, String told, Tokens<T> tokens) {
    return Value.scalar(resource.get(member).place(), ValueKind.TEXT, told).token(tokens);
  }

  /** Whether a condition is high blood pressure that the patient has now. */
  static boolean isHypertension(Condition condition) {
    return hasCode(condition.getCode(), SNOMED, HYPERTENSION)
        && !condition.hasModifierExtension()
        && condition.getClinicalStatus().getCoding().stream()
            .anyMatch(status -> PRESENT.contains(status.getCode()))
        && condition.getVerificationStatus().getCoding().stream()
            .allMatch(status -> "confirmed".equals(status.getCode()));
  }

  /** Whether an observation is a pain score from 0 to 10. */
  static boolean isPainScore(Observation observation) {
    return hasCode(observation.getCode(), LOINC, PAIN);
  }

  private static Stream<String> codes(CodeableConcept concept, String system) {
    return concept.getCoding().stream()
        .filter(coding -> system.equals(coding.getSystem()) && coding.hasCode())
        .map(Coding::getCode);
  }

  private static boolean hasCode(CodeableConcept concept, String system, String code) {
    return concept.getCoding().stream()
        .anyMatch(coding -> system.equals(coding.getSystem()) && code.equals(coding.getCode()));
  }
}
