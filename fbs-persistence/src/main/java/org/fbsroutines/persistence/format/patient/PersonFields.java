package org.fbsroutines.persistence.format.patient;

import java.time.LocalDate;
import java.util.Optional;
import org.fbsroutines.persistence.format.field.Field;
import org.fbsroutines.persistence.format.field.Fields;
import org.fbsroutines.persistence.format.field.Kind;
import org.fbsroutines.persistence.identity.IdSource;

/** Who the patient of a row is beside the id, so that a list that slipped is found out. */
final class PersonFields {
  private static final Field<StatedPerson, Optional<String>> NAME =
      Field.optional("displayName", Kind.TEXT, StatedPerson::displayName);
  private static final Field<StatedPerson, Optional<LocalDate>> BORN =
      Field.optional("birthDate", Kind.DAY, StatedPerson::birthDate);
  static final Fields<StatedPerson> ALL =
      Fields.of((name, born) -> new StatedPerson(name, born, IdSource.CLINIC), NAME, BORN);

  private PersonFields() {}
}
