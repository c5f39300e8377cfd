package org.fbsroutines.persistence.bulk.refusal;

import java.time.LocalDate;
import org.fbsroutines.domain.text.Argument;
import org.fbsroutines.domain.text.Complaint;
import org.fbsroutines.domain.text.Text;
import org.fbsroutines.persistence.format.problem.FileComplaint;
import org.fbsroutines.persistence.store.staging.Refused;

/** States why a row cannot be stored beside what is there. */
public final class RefusedText {
  private RefusedText() {}

  /**
   * Returns what is wrong with it.
   *
   * @param refused why, from the store
   * @param patients of the clinic, among whom the nearest is sought
   */
  public static Text of(Refused.Ground refused, NearPatients patients) {
    String value = refused.value();
    String detail = refused.detail();
    return switch (refused.reason()) {
      case TWICE -> FileComplaint.REPEATED.of(value, detail);
      case UNKNOWN_PATIENT ->
          patients
              .nearest(value)
              .map(near -> Complaint.NEAR.of(value, near))
              .orElseGet(() -> Complaint.EXPECTED.of(value, FileComplaint.PATIENT.of()));
      case DEMONSTRATION -> FileComplaint.DEMONSTRATION.of(value);
      case TAKEN -> FileComplaint.TAKEN.of(value);
      case NO_SUCH_EXERCISE -> Complaint.EXPECTED.of(value, FileComplaint.KNOWN_EXERCISE.of());
      case ANOTHER_PERSON -> FileComplaint.ANOTHER_PERSON.of(value, detail);
      case NUMBERS_OF_SEVERAL -> FileComplaint.NUMBERS_OF_SEVERAL.of(value, detail);
      case NUMBER_OF_ANOTHER -> FileComplaint.NUMBER_OF_ANOTHER.of(value, detail);
      case UNLISTED_SYSTEM -> FileComplaint.UNLISTED_SYSTEM.of(value);
      case BEFORE_BIRTH ->
          FileComplaint.BEFORE_BIRTH.of(value, new Argument.Day(LocalDate.parse(detail)));
      case CHANGED_SINCE -> FileComplaint.CHANGED_SINCE.of(value, detail);
      case OPERATION_KNOWN -> FileComplaint.OPERATION_KNOWN.of(value);
    };
  }
}
