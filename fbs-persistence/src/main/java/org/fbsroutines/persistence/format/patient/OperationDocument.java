package org.fbsroutines.persistence.format.patient;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.fbsroutines.domain.patient.Operation;
import org.fbsroutines.persistence.code.CodedEntry;
import org.fbsroutines.persistence.format.field.JsonText;
import org.fbsroutines.persistence.format.notation.Identifier;
import org.fbsroutines.persistence.identity.StatedPerson;

/**
 * One operation of a patient as exchanged.
 *
 * @param patient the clinic's id of the patient
 * @param operation the operation; empty where it is known that there was none, or where the
 *     document states entries alone
 * @param person who the document states the patient is
 * @param isInError whether the operation was entered in error, so that there was none such
 * @param version the stored facts from which an export made the document, as it names them; empty
 *     where the document does not state it
 * @param entries what the document states of the patient in codes of other systems
 */
public record OperationDocument(
    String patient,
    Optional<Operation> operation,
    StatedPerson person,
    boolean isInError,
    Optional<String> version,
    ImmutableList<CodedEntry> entries) {

  /**
   * Checks the form.
   *
   * @throws IllegalArgumentException if the id is malformed
   */
  public OperationDocument {
    Identifier.check("patient", patient, person);
  }

  /**
   * An operation that was not entered in error, beside which there are no entries.
   *
   * @param patient the clinic's id of the patient
   * @param operation the operation; empty where it is known that there was none
   * @param person who the document states the patient is
   * @param version the stored facts from which an export made the document
   */
  public OperationDocument(
      String patient,
      Optional<Operation> operation,
      StatedPerson person,
      Optional<String> version) {
    this(patient, operation, person, false, version, ImmutableList.of());
  }

  /**
   * An operation that is made from no stored facts.
   *
   * @param patient the clinic's id of the patient
   * @param operation the operation; empty where it is known that there was none
   * @param person who the document states the patient is
   */
  public OperationDocument(String patient, Optional<Operation> operation, StatedPerson person) {
    this(patient, operation, person, Optional.empty());
  }

  /**
   * An operation that was entered in error.
   *
   * @param patient the clinic's id of the patient
   * @param operation the operation that there was not
   * @param person who the document states the patient is
   * @return the document
   */
  public static OperationDocument enteredInError(
      String patient, Operation operation, StatedPerson person) {
    return new OperationDocument(
        patient, Optional.of(operation), person, true, Optional.empty(), ImmutableList.of());
  }

  /**
   * An operation of somebody who is identified by id alone.
   *
   * @param patient the clinic's id of the patient
   * @param operation the operation; empty where it is known that there was none
   */
  public OperationDocument(String patient, Optional<Operation> operation) {
    this(patient, operation, StatedPerson.BY_ID);
  }

  /** Returns the operation as it stands in the facts of a patient; empty where there was none. */
  public Optional<String> json() {
    return operation.map(known -> JsonText.writeLine(OperationFields.ALL.json(known)));
  }
}
