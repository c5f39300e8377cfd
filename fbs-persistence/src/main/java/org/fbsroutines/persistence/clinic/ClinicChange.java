package org.fbsroutines.persistence.clinic;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.audit.AuditStore;
import org.fbsroutines.persistence.store.clinic.Clinic;
import org.fbsroutines.persistence.store.clinic.ClinicDescription;
import org.fbsroutines.persistence.store.clinic.ClinicStore;
import org.fbsroutines.persistence.store.clinic.IdentifierSystem;
import org.fbsroutines.persistence.store.clinic.IdentifierSystemStore;
import org.jdbi.v3.core.Handle;

/** Changes what a clinic states of itself, and writes down who did and what it states now. */
public final class ClinicChange {
  private ClinicChange() {}

  /**
   * Stores what is stated; whoever states an emergency number has confirmed it.
   *
   * @param handle inside the clinic
   * @param description what it states now
   * @param systems what numbers its patients
   * @param recording who states it and when
   * @return whether anything is new
   * @throws org.fbsroutines.persistence.store.StoreException if the name is blank, too long or
   *     taken
   */
  public static boolean store(
      Handle handle,
      ClinicDescription description,
      ImmutableList<IdentifierSystem> systems,
      Recording recording) {
    ClinicStore clinics = new ClinicStore(handle);
    IdentifierSystemStore numbering = new IdentifierSystemStore(handle);
    Clinic before = clinics.own();
    boolean isSame = before.description().equals(description);
    boolean isNumberedSame =
        ImmutableSet.copyOf(numbering.list()).equals(ImmutableSet.copyOf(systems));
    if (isSame && isNumberedSame) {
      return false;
    }
    clinics.describe(description);
    if (!isNumberedSame) {
      numbering.replace(systems);
    }
    new AuditStore(handle)
        .append(
            recording,
            "describe-clinic",
            "clinic",
            before.id().toString(),
            detail(description, systems));
    return true;
  }

  private static String detail(
      ClinicDescription description, ImmutableList<IdentifierSystem> systems) {
    ObjectNode detail = JsonNodeFactory.instance.objectNode();
    detail.put("name", description.name());
    detail.put("telephone", description.telephone());
    detail.put("country", description.country());
    detail.put("emergencyNumber", description.emergencyNumber());
    detail.put("timeZone", description.zone().getId());
    ArrayNode numbered = detail.putArray("identifierSystems");
    systems.forEach(
        one -> numbered.addObject().put("system", one.system()).put("name", one.name()));
    return detail.toString();
  }
}
