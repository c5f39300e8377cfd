package org.fbsroutines.persistence.bulk;

import org.fbsroutines.persistence.format.Suggestion;
import org.fbsroutines.persistence.store.Refused;

/** Says why a row cannot be stored beside what is there. */
final class RefusedText {
  private RefusedText() {}

  static String of(Refused.Ground refused, NearPatients patients) {
    String value = Suggestion.shortened(refused.value());
    return switch (refused.reason()) {
      case TWICE ->
          value + " a second time, first on line " + refused.detail() + " (expected: once)";
      case UNKNOWN_PATIENT ->
          patients
              .nearest(refused.value())
              .map(near -> value + " (did you mean " + near + "?)")
              .orElse(value + " (expected: a patient of the clinic)");
      case DEMONSTRATION -> value + " is a demonstration patient (expected: an id of its own)";
      case TAKEN ->
          value
              + " is an exercise of another origin and differs from it"
              + " (expected: an id of its own)";
      case NO_SUCH_EXERCISE -> value + " (expected: an exercise of the file or of the catalogue)";
      case ANOTHER_PERSON ->
          value
              + " under the id of "
              + refused.detail()
              + " (expected: the name and birth date that are stored, or an id of its own)";
      case BEFORE_BIRTH ->
          value + " is before the birth on " + refused.detail() + " (expected: a day since then)";
      case LOOSENS_FACTS ->
          value
              + " would take back what is stored (expected: "
              + Suggestion.shortened(refused.detail())
              + "; a clinician may change it on the patient's page)";
      case LOOSENS_RECORD ->
          value
              + " is milder than what is recorded (expected: "
              + refused.detail()
              + "; the patient may correct it on the page of the record)";
      case MOVES_RECORD ->
          value
              + " would take the record to another session than the one recorded (expected: "
              + refused.detail()
              + ", or an id of its own)";
      case OPERATION_KNOWN -> value + ", but an operation is known (expected: the operations)";
    };
  }
}
