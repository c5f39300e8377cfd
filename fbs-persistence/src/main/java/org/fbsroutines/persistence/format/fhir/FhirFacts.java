package org.fbsroutines.persistence.format.fhir;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.fbsroutines.domain.patient.Known;
import org.fbsroutines.domain.patient.Operation;
import org.fbsroutines.domain.patient.OperationKind;
import org.fbsroutines.domain.patient.Region;
import org.fbsroutines.persistence.code.Code;
import org.fbsroutines.persistence.code.CodeMeaning;
import org.fbsroutines.persistence.code.CodeMeanings;
import org.fbsroutines.persistence.code.CodedEntry;
import org.fbsroutines.persistence.format.field.Value;
import org.fbsroutines.persistence.format.field.ValueKind;
import org.fbsroutines.persistence.format.notation.Tokens;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Procedure;

/**
 * What resources of FHIR state of a patient, by exact codes alone and never by words.
 *
 * @param day when and where they are read
 */
record FhirFacts(ReadingDay day) {
  /** The system of our kinds of operation; no source gives codes of another one for them. */
  static final String OPERATION_KINDS = "urn:fbs-routines:operation-kind";

  /** The system of our regions of the spine. */
  static final String REGIONS = "urn:fbs-routines:region";

  private static final Tokens<OperationKind> KINDS = Tokens.of(OperationKind.class);
  private static final Tokens<Region> PARTS_OF_SPINE = Tokens.of(Region.class);
  private static final String LOINC = "http://loinc.org";
  private static final String PAIN = "72514-3";

  private static final ImmutableSet<Procedure.ProcedureStatus> NOT_DONE =
      ImmutableSet.of(
          Procedure.ProcedureStatus.NOTDONE,
          Procedure.ProcedureStatus.PREPARATION,
          Procedure.ProcedureStatus.ENTEREDINERROR);

  /**
   * What a procedure states: the operations on the spine that it is, or may be. A completed one of
   * no code that is known may have been one, and counts as an operation of unknown kind and region
   * while a window may be open after it; whenever it was, a clinician has to read it. Of one that
   * is not completed it is not known when it was, if at all; of one whose meaning a modifier may
   * turn around, nothing is.
   */
  FhirStatement procedure(FhirEntry entry, Procedure procedure) {
    if (NOT_DONE.contains(procedure.getStatus())) {
      return FhirStatement.ofProcedureInError(entry, enteredInError(entry, procedure));
    }
    ImmutableList<CodeMeaning> meanings = meanings(entry.resource(), procedure);
    ImmutableSet<Code> codes = FhirCodes.of(procedure.getCode());
    boolean isKnown = !meanings.isEmpty() || day.codes().areElsewhere(codes);
    FhirStatement statement =
        FhirStatement.ofProcedure(
            entry,
            meanings.isEmpty()
                ? perhaps(entry, procedure, isKnown)
                : operations(entry, procedure, meanings));
    return isCompleted(procedure) && !isKnownForGood(codes, meanings)
        ? statement.with(
            new CodedEntry(
                CodedEntry.Kind.PROCEDURE,
                codes,
                FhirCodes.words(procedure.getCode()),
                ImmutableSet.of(known(entry.resource(), procedure)),
                isKnown))
        : statement;
  }

  /** Whether no clinician can correct it: our own codes, or those that name another place. */
  private static boolean isKnownForGood(
      ImmutableSet<Code> codes, ImmutableList<CodeMeaning> meanings) {
    return meanings.isEmpty()
        ? CodeMeanings.NONE.areElsewhere(codes)
        : codes.stream().allMatch(code -> code.system().equals(OPERATION_KINDS));
  }

  /** Those of our own codes, and of others by what the clinic says of them. */
  private ImmutableList<CodeMeaning> meanings(Value resource, Procedure procedure) {
    return Stream.concat(
            FhirCodes.of(procedure.getCode(), OPERATION_KINDS)
                .map(stated -> token(resource, "code", stated, KINDS))
                .map(kind -> CodeMeaning.operation(Known.of(kind), Known.unknown())),
            day.codes().operations(FhirCodes.of(procedure.getCode())).stream())
        .distinct()
        .collect(ImmutableList.toImmutableList());
  }

  private ImmutableList<Operation> operations(
      FhirEntry entry, Procedure procedure, ImmutableList<CodeMeaning> meanings) {
    if (entry.isModified()) {
      return ImmutableList.of(Operation.unknown());
    }
    Known<Region> region = region(entry.resource(), procedure);
    Known<LocalDate> date =
        isCompleted(procedure) ? known(entry.resource(), procedure) : Known.unknown();
    return meanings.stream()
        .map(
            meaning ->
                new Operation(
                    meaning.kind().orElse(Known.unknown()),
                    region.isKnown() ? region : meaning.region(),
                    date,
                    Known.unknown()))
        .distinct()
        .collect(ImmutableList.toImmutableList());
  }

  private ImmutableList<Operation> perhaps(
      FhirEntry entry, Procedure procedure, boolean isElsewhere) {
    if (isElsewhere || !isCompleted(procedure) || !mayMatter(entry.resource(), procedure)) {
      return ImmutableList.of();
    }
    return ImmutableList.of(
        entry.isModified()
            ? Operation.unknown()
            : new Operation(
                Known.unknown(),
                Known.unknown(),
                known(entry.resource(), procedure),
                Known.unknown()));
  }

  /**
   * The operations that a procedure would be, had it not been entered in error; one of which
   * nothing is known is no procedure's own.
   */
  private ImmutableList<Operation> enteredInError(FhirEntry entry, Procedure procedure) {
    return procedure.getStatus() == Procedure.ProcedureStatus.ENTEREDINERROR
        ? procedure(entry, procedure.copy().setStatus(Procedure.ProcedureStatus.COMPLETED))
            .operations()
            .stream()
            .filter(operation -> !operation.equals(Operation.unknown()))
            .collect(ImmutableList.toImmutableList())
        : ImmutableList.of();
  }

  private static boolean isCompleted(Procedure procedure) {
    return procedure.getStatus() == Procedure.ProcedureStatus.COMPLETED;
  }

  private boolean mayMatter(Value resource, Procedure procedure) {
    return lastDay(resource, procedure)
        .map(last -> !last.isBefore(day.windowsOpenSince()))
        .orElse(true);
  }

  private FhirDays days() {
    return new FhirDays(day.zone());
  }

  private Optional<LocalDate> lastDay(Value resource, Procedure procedure) {
    if (procedure.hasPerformedDateTimeType()) {
      return days().lastDay(resource, procedure.getPerformedDateTimeType());
    }
    return procedure.hasPerformedPeriod()
        ? days().lastDay(resource, procedure.getPerformedPeriod().getEndElement())
        : Optional.empty();
  }

  /** That of all body sites; unknown where one of them is none of ours, or another one. */
  private static Known<Region> region(Value resource, Procedure procedure) {
    ImmutableSet<ImmutableSet<Region>> regions =
        procedure.getBodySite().stream()
            .map(
                site ->
                    FhirCodes.of(site, REGIONS)
                        .map(stated -> token(resource, "bodySite", stated, PARTS_OF_SPINE))
                        .collect(ImmutableSet.toImmutableSet()))
            .collect(ImmutableSet.toImmutableSet());
    return regions.size() == 1 && regions.iterator().next().size() == 1
        ? Known.of(regions.iterator().next().iterator().next())
        : Known.unknown();
  }

  private Known<LocalDate> known(Value resource, Procedure procedure) {
    return date(resource, procedure).map(Known::of).orElse(Known.unknown());
  }

  private Optional<LocalDate> date(Value resource, Procedure procedure) {
    if (procedure.hasPerformedDateTimeType()) {
      return days().day(resource, procedure.getPerformedDateTimeType());
    }
    if (procedure.hasPerformedPeriod()) {
      Period period = procedure.getPerformedPeriod();
      Optional<LocalDate> start = days().day(resource, period.getStartElement());
      return start.equals(days().day(resource, period.getEndElement())) ? start : Optional.empty();
    }
    return Optional.empty();
  }

  private static <T extends Enum<T>> T token(
      Value resource, String member, String stated, Tokens<T> tokens) {
    return Value.scalar(resource.get(member).place(), ValueKind.TEXT, stated).token(tokens);
  }

  /** Whether an observation is a pain score from 0 to 10. */
  static boolean isPainScore(Observation observation) {
    return FhirCodes.of(observation.getCode(), LOINC).anyMatch(PAIN::equals);
  }
}
