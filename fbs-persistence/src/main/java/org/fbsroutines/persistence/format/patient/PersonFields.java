package org.fbsroutines.persistence.format.patient;

import java.time.LocalDate;
import java.util.Optional;
import org.fbsroutines.persistence.format.field.Field;
import org.fbsroutines.persistence.format.field.Fields;
import org.fbsroutines.persistence.format.field.Kind;
import org.fbsroutines.persistence.identity.StatedPerson;

/** Who the patient of a row is beside the id, so that a list that slipped is found out. */
public final class PersonFields {
  private static final Field<StatedPerson, Optional<String>> NAME =
      Field.optional("displayName", Kind.TEXT, StatedPerson::displayName);
  private static final Field<StatedPerson, Optional<LocalDate>> BORN =
      Field.optional("birthDate", Kind.DAY, StatedPerson::birthDate);
  public static final Fields<StatedPerson> ALL = Fields.of(StatedPerson::of, NAME, BORN);

  private PersonFields() {}
}
