package org.fbsroutines.persistence.format.patient;

import com.google.common.collect.ImmutableList;
import java.util.function.Function;
import org.fbsroutines.persistence.format.field.Field;
import org.fbsroutines.persistence.format.field.Fields;
import org.fbsroutines.persistence.format.field.Kind;
import org.fbsroutines.persistence.format.field.Value;
import org.fbsroutines.persistence.format.problem.FileComplaint;
import org.fbsroutines.persistence.identity.PatientIdentifier;

/**
 * The numbers that systems gave to patients: objects, or in a cell the system, a blank and the
 * number.
 */
final class IdentifierFields {
  private static final Field<PatientIdentifier, String> SYSTEM =
      Field.required(
          "system", Kind.TEXT.checked(IdentifierFields::checkSystem), PatientIdentifier::system);
  private static final Field<PatientIdentifier, String> VALUE =
      Field.required(
          "value", Kind.TEXT.checked(IdentifierFields::checkValue), PatientIdentifier::value);
  private static final Fields<PatientIdentifier> FIELDS =
      Fields.of(PatientIdentifier::new, SYSTEM, VALUE);

  private static final Kind<PatientIdentifier> IDENTIFIER =
      new Kind<>(
          (value, reading) -> value.isCell() ? ofCell(value) : FIELDS.readObject(value, reading),
          FIELDS::json,
          number -> number.system() + " " + number.value());

  private IdentifierFields() {}

  /** The numbers of somebody, which may be left out. */
  static <R> Field<R, ImmutableList<PatientIdentifier>> list(
      Function<R, ImmutableList<PatientIdentifier>> numbers) {
    return Field.unless(ImmutableList.of(), "identifiers", IDENTIFIER.list(), numbers);
  }

  private static void checkSystem(Value value, String system) {
    if (!PatientIdentifier.isSystem(system)) {
      throw value.expecting(FileComplaint.SYSTEM_OF_NUMBERS.of());
    }
  }

  private static void checkValue(Value value, String number) {
    if (!PatientIdentifier.isValue(number)) {
      throw value.expecting(FileComplaint.NUMBER.of(PatientIdentifier.MAX_VALUE_LENGTH));
    }
  }

  private static PatientIdentifier ofCell(Value cell) {
    String text = cell.text();
    int blank = text.indexOf(' ');
    if (blank < 0) {
      throw cell.expecting(FileComplaint.SYSTEM_AND_NUMBER.of());
    }
    return new PatientIdentifier(
        SYSTEM.kind().read(cell.withText(text.substring(0, blank))),
        VALUE.kind().read(cell.withText(text.substring(blank + 1).strip())));
  }
}
