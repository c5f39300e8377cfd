package org.fbsroutines.persistence.text;

import com.google.common.base.Ascii;
import org.fbsroutines.domain.text.Key;
import org.fbsroutines.domain.text.Saying;

/** Why something cannot be stored. Their keys are {@code store.} and the name of the constant. */
public enum StoreComplaint implements Saying {
  NO_ACCOUNT("account: not found (expected: an account of the clinic)"),
  DEMONSTRATION_ACCOUNT("account: {account} (expected: one that is not the demonstration's)"),
  LAST_ADMINISTRATOR("account: {account} (expected: not the last administrator)"),
  NO_BIRTH_DATE("birth date: not recorded (expected: a date, which the patient signs in with)"),
  CLINIC_NAME("clinic name: {name} (expected: a name that no clinic has)"),
  NO_EXERCISE("exercise: {exercise} (expected: one in the clinic's catalogue)"),
  NO_IMPORTED_EXERCISE("exercise: {exercise} (expected: one that the clinic imported)"),
  OTHER_ORIGIN(
      "exercise ids: {ids} (expected: ids that no exercise of another origin has). Give them other"
          + " ids."),
  NO_RESTRICTION("waives: {restriction} (expected: a restriction of the rule book)"),
  NEVER_WAIVED(
      "waives: {restriction} can never be waived: {reason} (expected: another restriction)"),
  NO_INSTRUCTION(
      "instruction: {instruction} (expected: an instruction of {patient} that is not withdrawn)"),
  NO_RULE_BOOK("rule book: none (expected: one in force)"),
  NO_PATIENT("patient id: {patient} (expected: a patient of the clinic)"),
  NO_PAUSE("pause: {pause} (expected: a pause of the patient)"),
  NO_RECORD("record id: {record} (expected: a record of the patient)"),
  RECORD_ID("record id: {record} (expected: an id that no other record has)"),
  NUMBER_OF_ANOTHER("number: {number} of {system} (expected: one that no other patient has)"),
  UNLISTED_SYSTEM(
      "system: {system} (expected: one that the clinic lists; fbs clinic set --identifier-system"
          + " states them all)"),
  NO_NUMBER("number: {number} of {system} (expected: one that {patient} has)"),
  SESSION("session: recorded as {record} (expected: a session without a record)"),
  IMPORT_RUNNING(
      "imports: one of patients, operations or facts is still running (expected: none; try again"
          + " when it has ended, or end it)"),
  IMPORT_ENDED("import run: {run} (expected: a run that has not ended)"),
  PATIENT_ADDED("patients: somebody else added one in the meantime (expected: try again)"),
  RESCREENING_ENDED(
      "rescreening: abandoned for one with another day, rule book or catalogue (expected: the same"
          + " until it ends; run it again)"),
  REFUSED("refused by the database: {constraint}"),
  WRONG_FORM("a value of the wrong form (SQL state {state})"),

  // Of what somebody else changed meanwhile.
  STALE(
      "{what}: version {found} (expected: {seen}). Somebody has changed it in the meantime:"
          + " check it again."),
  FACTS_OF("facts of {patient}"),
  ROUTINE_OF("routine of {patient}"),
  RECORD("record {record}"),
  EXERCISE("exercise: {exercise}"),
  CATALOGUE("catalogue"),
  RULE_BOOK("rule book");

  private final Key key;

  StoreComplaint(String english) {
    this.key = Key.of("store." + Ascii.toLowerCase(name()).replace('_', '-'), english);
  }

  @Override
  public Key key() {
    return key;
  }
}
