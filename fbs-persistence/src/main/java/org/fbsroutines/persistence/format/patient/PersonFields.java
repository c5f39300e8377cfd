package org.fbsroutines.persistence.format.patient;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.fbsroutines.persistence.format.field.DocumentReading;
import org.fbsroutines.persistence.format.field.Field;
import org.fbsroutines.persistence.format.field.FieldSource;
import org.fbsroutines.persistence.format.field.Fields;
import org.fbsroutines.persistence.format.field.Kind;
import org.fbsroutines.persistence.format.field.Part;
import org.fbsroutines.persistence.identity.IdSource;
import org.fbsroutines.persistence.identity.PatientIdentifier;
import org.fbsroutines.persistence.identity.StatedPerson;

/**
 * Who the patient of a row is beside the id, so that a list that slipped is found out, and the
 * numbers by which the patient of a row without an id is found.
 */
public final class PersonFields {
  private static final Field<StatedPerson, Optional<String>> NAME =
      Field.optional("displayName", Kind.TEXT, StatedPerson::displayName);
  private static final Field<StatedPerson, Optional<LocalDate>> BORN =
      Field.optional("birthDate", Kind.DAY, StatedPerson::birthDate);
  private static final Field<StatedPerson, ImmutableList<PatientIdentifier>> NUMBERS =
      IdentifierFields.list(StatedPerson::identifiers);
  public static final Fields<StatedPerson> ALL =
      Fields.built(
          read ->
              new StatedPerson(
                  read.get(NAME),
                  read.get(BORN),
                  isFoundByNumber(read.source(), id(Function.identity()))
                      ? IdSource.IDENTIFIER
                      : IdSource.CLINIC,
                  read.get(NUMBERS)),
          NAME,
          BORN,
          NUMBERS);

  private PersonFields() {}

  /** The id of the patient of a row; where the row has none, the first of the numbers. */
  public static <R> Part<R, String> patient(Function<R, String> id) {
    return new IdOrNumber<>(id(id));
  }

  private static <R> Field<R, String> id(Function<R, String> id) {
    return Field.required("patient", "patient_id", Kind.IDENTIFIER, id, "p");
  }

  private static boolean isFoundByNumber(FieldSource source, Field<?, String> id) {
    return !source.contains(id) && !source.get(NUMBERS).isEmpty();
  }

  private record IdOrNumber<R>(Field<R, String> id) implements Part<R, String> {
    @Override
    public String read(FieldSource source, DocumentReading reading) {
      return isFoundByNumber(source, id)
          ? source.get(NUMBERS).get(0).toString()
          : id.read(source, reading);
    }

    @Override
    public void write(R whole, ObjectNode json) {
      id.write(whole, json);
    }

    @Override
    public void write(R whole, Map<String, String> cells) {
      id.write(whole, cells);
    }

    @Override
    public Stream<String> members() {
      return id.members();
    }

    @Override
    public Stream<Field<?, ?>> fields() {
      return id.fields();
    }
  }
}
