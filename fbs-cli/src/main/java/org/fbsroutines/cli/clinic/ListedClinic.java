package org.fbsroutines.cli.clinic;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import java.util.List;
import org.fbsroutines.persistence.database.Database;
import org.fbsroutines.persistence.store.clinic.Clinic;
import org.fbsroutines.persistence.store.clinic.IdentifierSystem;
import org.fbsroutines.persistence.store.clinic.IdentifierSystemStore;

/**
 * A clinic as it is listed.
 *
 * @param clinic what it states of itself
 * @param systems what numbers its patients, its own first
 */
record ListedClinic(Clinic clinic, ImmutableList<IdentifierSystem> systems) {

  /** Reads all clinics of a database by name. */
  static ImmutableList<ListedClinic> all(Database database) {
    return OpenClinic.clinics(database).stream()
        .map(clinic -> new ListedClinic(clinic, systems(database, clinic)))
        .collect(ImmutableList.toImmutableList());
  }

  private static ImmutableList<IdentifierSystem> systems(Database database, Clinic clinic) {
    return database.<ImmutableList<IdentifierSystem>, RuntimeException>readInClinic(
        clinic.id(), handle -> new IdentifierSystemStore(handle).list());
  }

  /** What clinics state of themselves, for programs; what is not stated is null. */
  static String json(List<ListedClinic> clinics) {
    ObjectNode json = new ObjectMapper().createObjectNode().put("format", "fbs-clinics/1");
    ArrayNode list = json.putArray("clinics");
    for (ListedClinic listed : clinics) {
      Clinic clinic = listed.clinic();
      ObjectNode one =
          list.addObject()
              .put("id", clinic.id().toString())
              .put("name", clinic.name())
              .put("timeZone", clinic.timeZone());
      putIfStated(one, "telephone", clinic.telephone());
      putIfStated(one, "country", clinic.country());
      putIfStated(one, "emergencyNumber", clinic.emergencyNumber());
      ArrayNode systems = one.putArray("identifierSystems");
      listed
          .systems()
          .forEach(
              system ->
                  systems.addObject().put("system", system.system()).put("name", system.name()));
    }
    return json.toPrettyString() + "\n";
  }

  private static void putIfStated(ObjectNode one, String field, String text) {
    if (text.isEmpty()) {
      one.putNull(field);
    } else {
      one.put(field, text);
    }
  }
}
